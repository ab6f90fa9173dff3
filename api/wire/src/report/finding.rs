//! One place where a roster departs from a rule.

use crate::request::{Origin, Profession};
use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One place where a roster departs from a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// The rule's permanent code, such as `daily_rest`.
    pub rule: String,
    /// Whether the roster is not lawful, is so by the planner's word, or pays a price.
    pub severity: Severity,
    /// Id of the employee, for a rule about one person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employee: Option<String>,
    /// Id of a second employee, for a rule about two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<String>,
    /// The dates it is about, in order.
    pub dates: Vec<NaiveDate>,
    /// The dates of the plan on which the rule is broken, in order: a duty too many, a duty after too short a rest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub broken_on: Vec<NaiveDate>,
    /// Id of the shift type, where one is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shift_type: Option<String>,
    /// Id of the competence, where one is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub competence: Option<String>,
    /// The profession, where one is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profession: Option<Profession>,
    /// Id of the wish, where one is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wish: Option<String>,
    /// What the roster has.
    #[schemars(extend("x-unit" = "see unit"))]
    pub measured: i64,
    /// What the rule asks for.
    #[schemars(extend("x-unit" = "see unit"))]
    pub allowed: i64,
    /// The unit of `measured` and `allowed`.
    pub unit: Unit,
    /// Code of the parameter that says what is allowed, where one does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
    /// Who says so.
    pub layer: LayerName,
    /// The planner's word, where the rule is broken knowingly.
    #[serde(default, rename = "override", skip_serializing_if = "Option::is_none")]
    pub overridden: Option<OverrideWord>,
    /// Points; nought for a hard rule.
    #[schemars(extend("x-unit" = "points"))]
    pub cost: i64,
}

/// Who says what a rule allows: a layer of the agreement, or else where the rule itself comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LayerName {
    /// What the layer is called; left out where no layer says anything and the rule itself does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Whose word it is.
    pub origin: Origin,
    /// Where it is written.
    pub reference: String,
}

/// A planner's word that a rule may be broken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OverrideWord {
    /// Why.
    pub reason: String,
    /// Who said so.
    pub by: String,
    /// When it was said, on the local clock.
    pub at: NaiveDateTime,
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The roster is not lawful.
    Hard,
    /// A hard rule that the planner knowingly breaks with a locked duty; the roster counts as lawful.
    Overridden,
    /// The roster pays a price.
    Soft,
}

/// The unit of a finding's figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Minutes.
    Minutes,
    /// Dates.
    Days,
    /// Weekends.
    Weekends,
    /// People.
    People,
    /// Duties.
    Duties,
    /// Wishes.
    Wishes,
    /// Percent.
    Percent,
    /// Thousandths.
    Permille,
    /// Burden points: how much duties weigh.
    BurdenPoints,
    /// Points.
    Points,
    /// Minutes after midnight on the local clock.
    ClockMinutes,
}
