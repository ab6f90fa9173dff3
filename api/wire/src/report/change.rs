//! What one change of a roster would do, judged without being made.

use super::Finding;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A change of a roster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RosterChange {
    /// The cells that change; where one is named twice, the last one holds.
    pub changes: Vec<CellChange>,
}

/// What one employee works on one date after the change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CellChange {
    /// Id of the employee.
    pub employee: String,
    /// The date.
    pub date: NaiveDate,
    /// Id of the shift type, in place of whatever is there; the date becomes free when null or left out.
    pub shift_type: Option<String>,
}

/// What a change would do. Nothing is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct JudgedChange {
    /// Findings that would come, in the order of the rule catalogue.
    pub findings_new: Vec<ToldFinding>,
    /// Findings that would go, in the order of the rule catalogue.
    pub findings_gone: Vec<ToldFinding>,
    /// Number of broken hard rules as the roster is.
    #[schemars(extend("x-unit" = "findings"))]
    pub hard_before: u32,
    /// Number of broken hard rules after the change.
    #[schemars(extend("x-unit" = "findings"))]
    pub hard_after: u32,
    /// The roster's price as it is, in points.
    #[schemars(extend("x-unit" = "points"))]
    pub cost_before: i64,
    /// Its price after the change, in points.
    #[schemars(extend("x-unit" = "points"))]
    pub cost_after: i64,
}

/// A finding with its sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ToldFinding {
    /// The finding.
    #[serde(flatten)]
    pub finding: Finding,
    /// The finding in one sentence, in the reader's language.
    pub sentence: String,
    /// Whether the rule is one that may be broken by a planner's word.
    pub overridable: bool,
}
