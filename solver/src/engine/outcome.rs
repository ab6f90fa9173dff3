//! How a solve ends. Statuses are never folded into one another; failures are errors, not outcomes.

use super::warm::Warm;
use crate::domain::Roster;
use crate::model::RowOrigin;

/// A roster if there is one, its price, and what is proved.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// What was found and proved.
    pub status: Status,
    /// Why the search stopped.
    pub stopped_by: StoppedBy,
    /// The best roster; there is one exactly when the status is optimal or feasible.
    pub roster: Option<Roster>,
    /// Its price in points, as the model counts it.
    pub cost: Option<i64>,
    /// A price that no lawful roster is below; none before the first proof.
    pub bound: Option<i64>,
    /// Where there is no lawful roster: what clashes, as far as it could be told cheaply.
    pub clash: Vec<RowOrigin>,
    /// Neighbourhoods searched.
    pub rounds: u64,
    /// Looks at entries of the dynamic programme, on all threads: how much work it was, whatever the machine.
    pub work: u64,
    /// Seconds from start to end.
    pub seconds: f64,
    /// What a later solve of nearly the same problem can begin with; none before anything was laid out.
    pub warm: Option<Warm>,
}

/// What was found and proved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// No lawful roster is cheaper.
    Optimal,
    /// A cheaper one may exist, down to the bound.
    Feasible,
    /// No lawful roster was found before the search stopped; there may be one.
    NoneFound,
    /// There is no lawful roster.
    Infeasible,
}

/// Why a search stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoppedBy {
    /// The roster was proved cheapest, or that there is none.
    Proof,
    /// The time limit.
    TimeLimit,
    /// The limit on rounds.
    RoundLimit,
    /// The limit on work.
    WorkLimit,
    /// The limit on memory.
    MemoryLimit,
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
    /// A bound that the best roster is below: one of the two is wrong.
    #[error("the bound {bound} is above the price {cost} of a roster")]
    BoundAboveCost {
        /// The bound, in points.
        bound: i64,
        /// The roster's price, in points.
        cost: i64,
    },
    /// A proof that there is no lawful roster, beside a lawful roster.
    #[error("a lawful roster was found and proved impossible")]
    RosterProvedImpossible,
    /// The search ended without a limit, a proof or anybody's asking.
    #[error("the search ended without a reason")]
    EndedWithoutReason,
    /// A thread of the search ended unexpectedly.
    #[error("a thread of the search died")]
    ThreadDied,
}
