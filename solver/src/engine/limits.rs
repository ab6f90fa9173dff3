//! Every limit and tolerance of the engine, with its unit and reason.

use std::time::Duration;

/// Where a solve must stop, and how it may run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Wall-clock limit.
    pub time: Duration,
    /// Most neighbourhoods searched; makes a run on one thread repeatable. No limit when there is none.
    pub rounds: Option<u64>,
    /// Threads, 1 or 2: a second one proves the bound beside the search.
    pub threads: u32,
    /// Seed of every choice at random.
    pub seed: u64,
}

/// On one thread, a ward with no more cells than this is first solved whole: HiGHS proves it in seconds.
pub(super) const SMALL_CELLS: usize = 600;

/// Most rounds of pricing for the whole ward, so that a stalling master ends.
pub(super) const PRICING_ROUNDS: usize = 600;

/// Relative gap at which the roster among the promising cells is good enough for the neighbourhoods to go on with.
pub(super) const CORE_GAP: f64 = 0.02;

/// Branch-and-bound nodes among the promising cells.
pub(super) const CORE_NODES: i32 = 400;

/// Share of the time left that the promising cells may take.
pub(super) const CORE_SHARE: f64 = 0.4;

/// Share of its work there that HiGHS spends on finding rosters: among few cells its own search is strong.
pub(super) const CORE_HEURISTIC_EFFORT: f64 = 0.3;

/// Branch-and-bound nodes of one neighbourhood: beyond them another neighbourhood pays better.
pub(super) const NEIGHBOURHOOD_NODES: i32 = 20;

/// Relative gap at which a neighbourhood is good enough.
pub(super) const NEIGHBOURHOOD_GAP: f64 = 0.002;

/// Branch-and-bound nodes for telling what clashes: a small set is a help, not a proof.
pub(super) const CLASH_NODES: i32 = 200;

/// Rounds of ruin and recreate in a batch.
pub(super) const RECREATE_ROUNDS: usize = 400;

/// By how much, on average, the first roster of a batch may be dearer and still be gone on from, in points.
pub(super) const RECREATE_TEMPERATURE: f64 = 200.0;

/// Batches before the promising cells are solved: the better the roster they start from, the better they end.
pub(super) const BATCHES_BEFORE_CORE: u32 = 6;

/// How much dearer breaking a hard row is to the search than the dearest price of the model: it must not pay, and yet
/// not drown all other prices in floating point.
pub(super) const HARD_PRICES: f64 = 20.0;

/// The least that the dearest price counts as there, in points: a model without prices has hard rows too.
pub(super) const LEAST_DEAREST: f64 = 1000.0;

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
