//! Why this person works this duty.

use crate::report::Finding;
use crate::request::Duty;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A duty, and what would happen if somebody else held it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CellReason {
    /// The duty.
    pub duty: Duty,
    /// The others who may hold it, those with the least against them first.
    pub alternatives: Vec<Alternative>,
    /// How many others lack a competence that the duty requires.
    #[schemars(extend("x-unit" = "people"))]
    pub lacking_competence: u32,
}

/// Somebody else in the duty's place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Alternative {
    /// Id of the employee.
    pub employee: String,
    /// How they would come to it.
    pub manner: Manner,
    /// Id of the shift type that the two would exchange for it, where they would.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub swapped_for: Option<String>,
    /// Hard rules that would be broken.
    #[schemars(extend("x-unit" = "findings"))]
    pub hard_findings: u32,
    /// Points more than the roster; below nought where it would be cheaper.
    #[schemars(extend("x-unit" = "points"))]
    pub points: i64,
    /// Findings that would be new.
    pub new: Vec<Finding>,
    /// Findings that would be gone.
    pub gone: Vec<Finding>,
}

/// How somebody else comes to a duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    /// They are off that day and work it; whoever works it now is off.
    TakesOver,
    /// They work another duty that day, and the two are exchanged.
    Swaps,
}
