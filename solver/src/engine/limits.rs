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

/// Branch-and-bound nodes of one neighbourhood: beyond them another neighbourhood pays better.
pub(super) const NEIGHBOURHOOD_NODES: i32 = 60;

/// Relative gap at which a neighbourhood is good enough.
pub(super) const NEIGHBOURHOOD_GAP: f64 = 0.002;

/// People of one step of the first roster: few enough for a small model, enough to share a duty well.
pub(super) const START_PEOPLE: usize = 3;

/// Relative gap at which a step of the first roster is good enough: the search mends the rest.
pub(super) const START_GAP: f64 = 0.05;

/// A whole-number price may be off by this much in floating point before it is an error, in points.
pub(super) const PRICE_TOLERANCE: f64 = 1e-3;

/// What a bound in floating point is lowered by before it is rounded up, relative to its size: HiGHS's dual
/// feasibility tolerance is 1e-7 a column and its columns are bounded by small numbers.
pub(super) const BOUND_TOLERANCE: f64 = 1e-6;

/// All prices are whole, so a roster within less than a point of the bound is optimal.
pub(super) const ABSOLUTE_GAP: f64 = 0.999;
