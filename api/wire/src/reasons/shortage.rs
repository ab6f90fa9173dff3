//! Who could have worked where people are short.

use crate::report::Finding;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A shortage, and what stopped everybody who might have mended it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ShortageReason {
    /// The shortage.
    pub finding: Finding,
    /// How many were stopped by what, most first. It names nobody.
    pub counts: Vec<StoppedCount>,
    /// Everybody who does not work the duty already, those with the least against them first. For the planner and the
    /// leader.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Stopped>,
}

/// How many people one thing stopped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StoppedCount {
    /// The rule that stands against it most; left out for those who don't count for what is short, and for those whom
    /// nothing stops.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// Whether they count for what is short: hold the competence, are of the profession.
    pub counts: bool,
    /// How many.
    #[schemars(extend("x-unit" = "people"))]
    pub people: u32,
}

/// What stopped one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Stopped {
    /// Id of the employee.
    pub employee: String,
    /// Whether they count for what is short.
    pub counts: bool,
    /// The rule that stands against it most; left out where nothing does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// Hard rules that would be broken.
    #[schemars(extend("x-unit" = "findings"))]
    pub hard_findings: u32,
    /// Points more than the roster, the shortage mended; below nought where it would be cheaper.
    #[schemars(extend("x-unit" = "points"))]
    pub points: i64,
    /// The broken hard rules in full; what would cost more, where none is.
    pub findings: Vec<Finding>,
}
