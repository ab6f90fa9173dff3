//! How a solve ends. Statuses are never folded into one another; failures are errors, not outcomes.
//!
//! There is no "infeasible" and no "none found": a request whose settled parts break a hard rule is refused before the
//! search with the clash named, and otherwise the roster of the locked duties alone is lawful.

use crate::domain::Roster;

/// A roster, its price, and what is proved about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Whether the roster is proved cheapest.
    pub status: Status,
    /// Why the search stopped.
    pub stopped_by: StoppedBy,
    /// The best roster.
    pub roster: Roster,
    /// Its price in points, as the model counts it.
    pub cost: i64,
    /// A price that no lawful roster is below; none before the first proof.
    pub bound: Option<i64>,
    /// Neighbourhoods searched.
    pub rounds: u64,
    /// Seconds from start to end.
    pub seconds: f64,
}

/// Whether a roster is proved cheapest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// No lawful roster is cheaper.
    Optimal,
    /// A cheaper one may exist, down to the bound.
    Feasible,
}

/// Why a search stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoppedBy {
    /// The roster was proved cheapest.
    Proof,
    /// The time limit.
    TimeLimit,
    /// The limit on rounds.
    RoundLimit,
    /// Somebody asked.
    Cancelled,
}

/// Why there is no outcome.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EngineError {
    /// HiGHS refused or failed.
    #[error("the solver library failed: {0}")]
    Solver(String),
    /// A roster that must fit the model does not.
    #[error("a lawful roster does not fit the model")]
    RosterOutsideModel,
    /// A lawful line that the sequence rules do not know.
    #[error("a lawful line is missing among the lines of its person")]
    LineOutsideGraph,
    /// A price that must be whole is not.
    #[error("the model's price is not whole: {0}")]
    PriceNotWhole(String),
    /// A priced column stands in two linking rows, which the search can't price apart.
    #[error("two linking rows share a priced column")]
    RowsShareAPrice,
    /// A thread of the search ended unexpectedly.
    #[error("a thread of the search died")]
    ThreadDied,
}
