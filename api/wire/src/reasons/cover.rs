//! Who could take a duty that nobody works.

use super::Effect;
use crate::report::Finding;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A duty that somebody should take, and what is known of everybody; the rest of the roster stays as it is. It names
/// people, and is for the planner and the leader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Cover {
    /// The date of the duty.
    pub date: NaiveDate,
    /// Id of its shift type.
    pub shift_type: String,
    /// What the referee says of its staffing while nobody takes it; empty where enough people work it all the same.
    pub open: Vec<Finding>,
    /// Who may take it: lawful ones first, the cheapest of them first; then those for whom a planner's word is needed.
    pub candidates: Vec<CoverCandidate>,
    /// Who may not, and why.
    pub stopped: Vec<CoverStopped>,
}

/// Somebody who may take the duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CoverCandidate {
    /// Id of the employee.
    pub employee: String,
    /// Id of the shift type of the same date that they would leave for it; only where nobody takes it lawfully beside
    /// what they work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leaves: Option<String>,
    /// Codes of the hard rules that would be broken, each of which a planner may break knowingly; empty where it is
    /// lawful.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs_word_for: Vec<String>,
    /// Points more than with the duty left open; below nought where it would be cheaper.
    #[schemars(extend("x-unit" = "points"))]
    pub points: i64,
    /// What they would then be planned for above the norm of the whole plan; below nought below it.
    #[schemars(extend("x-unit" = "minutes"))]
    pub over_norm_minutes: i64,
    /// What there would be more of. Their own is `own`.
    pub more: Vec<Effect>,
    /// What there would be less of.
    pub less: Vec<Effect>,
}

/// Somebody who may not take the duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CoverStopped {
    /// Id of the employee.
    pub employee: String,
    /// Codes of the hard rules that stand against it, the plainest first.
    pub rules: Vec<String>,
}
