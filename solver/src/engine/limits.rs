//! The engine's limits and tolerances, with unit and reason. What only one file ever asks for stands there.

use std::time::Duration;

/// Where a solve must stop, and how it may run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Wall-clock limit.
    pub time: Duration,
    /// Most neighbourhoods searched; makes a run on one thread repeatable. No limit when there is none.
    pub rounds: Option<u64>,
    /// Most work of the search, in looks at entries of its dynamic programme (a thousand million take about a second);
    /// all threads together, and what HiGHS does by its iterations. Unlike time it does not hang on the machine,
    /// so a run on one thread is repeatable. No limit when there is none.
    pub work: Option<u64>,
    /// Most memory that the search may hold, in bytes, as it estimates itself: what it lays out and what HiGHS is known
    /// to take for it. No limit when there is none.
    pub memory_bytes: Option<u64>,
    /// Threads, 1 or 2: on two, one proves the bound while the other looks for rosters.
    pub threads: u32,
    /// Seed of every choice at random.
    pub seed: u64,
}

/// A ward with no more cells than this is solved whole too, after the first dive: HiGHS proves it in seconds.
pub(super) const SMALL_CELLS: usize = 600;

/// Rounds of pricing for the whole ward between two looks at the best roster's price; then the duals are kept for the other
/// thread.
pub(super) const ROOT_BATCH: usize = 20;
/// The same where an interior-point method solves the master: rounds are fewer and longer then.
pub(super) const ROOT_BATCH_INSIDE: usize = 3;

/// Rounds of pricing for the bound alone before the only thread goes on to look for rosters.
pub(super) const PROVE_ROUNDS: usize = 40;

/// Rounds without a better value after which the master's solution is good enough to begin with.
pub(super) const ROOT_PATIENCE: usize = 4;
/// The same where an interior-point method solves the master: fewer than the rounds of [`ROOT_BATCH_INSIDE`].
pub(super) const ROOT_PATIENCE_INSIDE: usize = 1;

/// Looks that everybody's pricing takes, for each pair of shared rows, from which on two threads price at once: below, pricing
/// is less work than the master is, and the second thread finds rosters meanwhile.
pub(super) const MANY_LOOKS: usize = 40;

/// Shared rows from which on no thread waits for the other's bound, and an interior-point method solves the whole ward's master
/// in less time than the simplex algorithm: at 1,400 rows a seventh, at 1,000 it still takes longer.
pub(super) const MANY_ROWS: usize = 1_200;

/// Shared rows from which on the whole ward's master isn't solved at all: the volume algorithm finds the duals.
pub(super) const TOO_MANY_ROWS: usize = 3_000;

/// Its steps before duals are good enough to look for rosters with, or to solve a master of many rows from.
pub(super) const STEPS_OF_A_CLIMB: usize = 100;

/// Lines of each person that a master of the whole ward begins with, where many are known.
pub(super) const LINES_TO_BEGIN_WITH: usize = 40;

/// Lines of each person that are kept for a later solve.
pub(super) const LINES_KEPT: usize = 100;

/// Rounds of pricing in a neighbourhood: beyond them another one pays better.
pub(super) const NEIGHBOURHOOD_ROUNDS: usize = 80;

/// Lines that a neighbourhood begins with, for all its people together.
pub(super) const NEIGHBOURHOOD_LINES: usize = 600;

/// Work after which a neighbourhood was too large, in looks at entries of the dynamic programme.
pub(super) const NEIGHBOURHOOD_WORK: u64 = 1_200_000_000;

/// Branch-and-bound nodes for telling what clashes: a small set is a help, not a proof.
pub(super) const CLASH_NODES: i32 = 200;

/// Work of a batch of ruin and recreate, in looks at entries of the dynamic programme.
pub(super) const RECREATE_WORK: u64 = 500_000_000;

/// Rounds of ruin and recreate in a batch.
pub(super) const RECREATE_ROUNDS: usize = 400;

/// By how much, on average, the first roster of a batch may be dearer and still be gone on from, in points.
pub(super) const FIRST_TEMPERATURE: f64 = 200.0;

/// A roster that costs more than so much of the whole ward's solution gets further by everyone in turn and by windows one
/// after the other than by neighbourhoods at random.
pub(super) const FAR: f64 = 1.05;

/// The share of the people for whom the first dive decides a day at once: at three times as much it ended 3 % above the
/// bound on a half-year plan, where this one ends at the bound.
pub(super) const FIRST_SHARE: f64 = 0.1;

/// How near to the whole ward's solution its first dive should stay, and how often it may take decisions back for it.
pub(super) const TARGET: f64 = 1.01;
pub(super) const FIRST_RETREATS: usize = 10;

/// Work that the first dive may take where nothing else is done meanwhile, in looks at entries of the dynamic programme:
/// after that neighbourhoods get further.
pub(super) const FIRST_DIVE_WORK: u64 = 25_000_000_000;

/// The first dive is given up when so many of its decisions take more than what led to the whole ward's solution, and one
/// more than so much work, in looks at entries of the dynamic programme: there are fifty to a hundred of them.
pub(super) const DECISIONS_A_SOLUTION: u64 = 3;
pub(super) const LEAST_WORK_A_DECISION: u64 = 1_500_000_000;

/// Neighbourhoods that are searched with duals that are not the bound's yet, before better ones are asked for.
pub(super) const EARLY_SEARCHES: usize = 10;

/// Rounds of pricing after each decision of a dive of the whole ward.
pub(super) const DIVE_ROUNDS: usize = 5;

/// Most that chance adds to a cell's price in ruin and recreate, in points: enough to tell equals apart and to try the nearly best.
pub(super) const RECREATE_NOISE: i64 = 300;

/// What covering a shortage is worth to the first who are inserted, in points: about an hour's norm.
pub(super) const FIRST_GAIN: i64 = 400;

/// How much dearer breaking a hard row is to the search than the dearest price of the model: it must not pay, and yet
/// not drown all other prices in the masters' floating point.
pub(super) const HARD_PRICES: i64 = 20;

/// The least that the dearest price counts as there, in points: a model without prices has hard rows too.
pub(super) const LEAST_DEAREST: i64 = 1000;

/// A row's activity may be off by this much in floating point before it is broken, in the row's units; HiGHS's own
/// tolerance is the same.
pub(super) const ROW_TOLERANCE: f64 = 1e-6;

/// A whole-number price may be off by this much in floating point before it is an error, in points.
pub(super) const PRICE_TOLERANCE: f64 = 1e-3;

/// What a bound in floating point is lowered by before it is rounded up, in points, and for each point of its size:
/// HiGHS's dual feasibility tolerance is 1e-7 a column, and the columns are bounded by small numbers.
pub(super) const BOUND_TOLERANCE: f64 = 1e-4;
pub(super) const BOUND_TOLERANCE_A_POINT: f64 = 1e-8;

/// All prices are whole, so a roster within less than a point of the bound is optimal.
pub(super) const ABSOLUTE_GAP: f64 = 0.999;
