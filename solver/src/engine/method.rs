//! How a master's linear programme is solved.

use highs::{HighsModelStatus, Model, SolvedModel};

/// What an iteration of the simplex algorithm takes for each row, in looks at entries of the dynamic programme: on masters
/// of 900 rows it is about as long however many lines they have.
const LOOKS_A_ROW: usize = 250;

/// The same of an interior-point method, for each pair of rows.
const LOOKS_A_PAIR_OF_ROWS: usize = 16;

/// The relative gap to which an interior-point method solves: what duals prove is reckoned without HiGHS.
const NEAR_THE_OPTIMUM: f64 = 1e-4;

/// HiGHS's names for them.
const DUAL_SIMPLEX: i32 = 1;
const PRIMAL_SIMPLEX: i32 = 4;

/// How a linear programme is solved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Method {
    /// From the basis of the solve before.
    Simplex,
    /// Anew each time, to the middle of what is about optimal: less work where there are many rows, and steadier duals.
    Interior,
}

impl Method {
    /// Tells HiGHS to solve so from now on.
    pub(super) fn prepare(self, lp: &mut Model) {
        match self {
            Self::Simplex => {
                lp.set_option("solver", "simplex");
                after_new_columns(lp);
            }
            Self::Interior => {
                lp.set_option("solver", "ipx");
                lp.set_option("run_crossover", "off");
                lp.set_option("ipm_optimality_tolerance", NEAR_THE_OPTIMUM);
            }
        }
    }

    /// HiGHS's name for the limit on its iterations.
    pub(super) fn iteration_limit(self) -> &'static str {
        match self {
            Self::Simplex => "simplex_iteration_limit",
            Self::Interior => "ipm_iteration_limit",
        }
    }

    /// How many iterations the last solve took.
    pub(super) fn iterations(self, solved: &SolvedModel) -> u64 {
        let iterations = match self {
            Self::Simplex => solved.simplex_iteration_count(),
            Self::Interior => solved.ipm_iteration_count(),
        };
        u64::try_from(iterations).unwrap_or(0)
    }

    /// Whether a solve that ended so was solved and not stopped; none where it was neither.
    pub(super) fn has_solved(self, status: HighsModelStatus) -> Option<bool> {
        match status {
            HighsModelStatus::Optimal | HighsModelStatus::ModelEmpty => Some(true),
            // Near the optimum, nearly always; what duals prove is reckoned without HiGHS.
            HighsModelStatus::Unknown if self == Self::Interior => Some(true),
            HighsModelStatus::ReachedInterrupt
            | HighsModelStatus::ReachedTimeLimit
            | HighsModelStatus::ReachedIterationLimit => Some(false),
            _ => None,
        }
    }

    /// About how much work an iteration is, in looks at entries of the dynamic programme.
    pub(super) fn work_an_iteration(self, rows: usize, entries: usize) -> u64 {
        let looks = match self {
            Self::Simplex => LOOKS_A_ROW * rows + entries,
            Self::Interior => LOOKS_A_PAIR_OF_ROWS * rows * rows,
        };
        looks.max(1) as u64
    }
}

/// New columns keep a basis primal feasible.
pub(super) fn after_new_columns(lp: &mut Model) {
    lp.set_option("simplex_strategy", PRIMAL_SIMPLEX);
}

/// Changed bounds leave it dual feasible.
pub(super) fn after_changed_bounds(lp: &mut Model) {
    lp.set_option("simplex_strategy", DUAL_SIMPLEX);
}
