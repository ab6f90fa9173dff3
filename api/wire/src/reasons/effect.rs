//! What tells two rosters apart.

use crate::report::Unit;
use crate::request::{Priority, Profession};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// More, or less, of one kind of finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Effect {
    /// The rule's permanent code.
    pub rule: String,
    /// Whom it is about.
    pub whose: Whose,
    /// Whether it makes a roster unlawful.
    pub hard: bool,
    /// The dates it is about, in order; none where it is about colleagues.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dates: Vec<NaiveDate>,
    /// Id of the shift type, where one is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shift_type: Option<String>,
    /// Id of the competence, where one is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub competence: Option<String>,
    /// The profession, where one is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profession: Option<Profession>,
    /// The priority of the wishes, where wishes are meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<Priority>,
    /// How many people have more of it, or less; nought where it is about the ward.
    #[schemars(extend("x-unit" = "people"))]
    pub people: u32,
    /// How many findings more or less; nought where the same findings weigh more or less.
    #[schemars(extend("x-unit" = "findings"))]
    pub findings: u32,
    /// How far it goes: people short, minutes off the norm, more or less than before.
    #[schemars(extend("x-unit" = "see unit"))]
    pub amount: i64,
    /// The unit of the amount.
    pub unit: Unit,
    /// Points more or less; nought for a hard rule.
    #[schemars(extend("x-unit" = "points"))]
    pub points: i64,
}

/// Whom an effect is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// The wish's owner.
    Own,
    /// The ward: people on duty.
    Ward,
    /// Others of the ward, however many; no name is told.
    Colleagues,
}
