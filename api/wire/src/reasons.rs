//! Why a roster is as it is: keys and facts, each claim with what shows it. Sentences are in [`texts::reasons`](crate::texts::reasons).
//!
//! What is said of a wish gives away no colleague, so its owner may see it. What is said of shortages and cells names
//! people and is for the planner and the leader.

mod cell;
mod cover;
mod effect;
mod remedies;
mod shortage;
mod wish;

pub use cell::{Alternative, CellReason, Manner};
pub use cover::{Cover, CoverCandidate, CoverStopped};
pub use effect::{Effect, Whose};
pub use remedies::{AgencyDuty, Demand, DemandKind, Relaxation, RelaxationKind, Remedies, SmallestClash};
pub use shortage::{ShortageReason, Stopped, StoppedCount};
pub use wish::{Against, Claim, Granting, WishOutcome, WishReason};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The reasons of one roster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Reasons {
    /// Always `"vagt/1"`.
    pub format: String,
    /// Whether a second solve found a better roster, which took the place of the one that was asked about.
    pub roster_improved: bool,
    /// Whether every refused wish was tested by a second solve before the limit.
    pub complete: bool,
    /// The roster's price, which all claims are set against.
    #[schemars(extend("x-unit" = "points"))]
    pub cost: i64,
    /// What no lawful roster is below, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-unit" = "points"))]
    pub bound: Option<i64>,
    /// The fate of every wish, in the request's order.
    pub wishes: Vec<WishReason>,
    /// Every shortage, in the order of the report's findings.
    pub shortages: Vec<ShortageReason>,
}
