//! The staffing plan (bemandingsplan): a weekday template, overridden by seasons, overridden by single dates.

use chrono::{NaiveDate, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How many people are needed. For one date, shift type and competence the most specific line counts:
/// a single date before a season before the weekday template.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StaffingPlan {
    /// The template of an ordinary week.
    pub weekdays: Vec<WeekdayLine>,
    /// Periods with a template of their own; the last one listed wins where two overlap.
    #[serde(default)]
    pub seasons: Vec<Season>,
    /// Single dates.
    #[serde(default)]
    pub dates: Vec<SingleDate>,
    /// Whether a public holiday is staffed like a Sunday; yes, when left out.
    #[serde(default = "yes")]
    pub holidays_as_sunday: bool,
}

fn yes() -> bool {
    true
}

/// The need on some weekdays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WeekdayLine {
    /// The weekdays, such as `["Mon", "Tue"]`.
    #[schemars(with = "Vec<WeekdayName>")]
    pub weekdays: Vec<Weekday>,
    /// The need.
    #[serde(flatten)]
    pub line: StaffingLine,
}

/// The need for one shift type, of everyone or of those who hold a competence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StaffingLine {
    /// Id of the shift type.
    pub shift_type: String,
    /// Id of a competence: only people who hold it are counted. Everyone is counted when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub competence: Option<String>,
    /// Fewest people; each one missing is a priced shortage.
    #[schemars(extend("x-unit" = "people"))]
    pub minimum: u32,
    /// Wanted number of people; the minimum, when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-unit" = "people"))]
    pub target: Option<u32>,
    /// Most people; no limit, when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-unit" = "people"))]
    pub maximum: Option<u32>,
}

/// A period with needs of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Season {
    /// What people call it, such as `Påske`.
    pub name: String,
    /// First date, inclusive.
    pub from: NaiveDate,
    /// Last date, inclusive.
    pub to: NaiveDate,
    /// The needs that replace the template's.
    pub weekdays: Vec<WeekdayLine>,
}

/// The need on one date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SingleDate {
    /// The date.
    pub date: NaiveDate,
    /// The need.
    #[serde(flatten)]
    pub line: StaffingLine,
}

/// A weekday.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "describes chrono's Weekday to the JSON Schema")]
pub(super) enum WeekdayName {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}
