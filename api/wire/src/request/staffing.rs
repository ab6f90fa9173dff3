//! The staffing plan (bemandingsplan): a weekday template, overridden by seasons, overridden by single dates.

use super::Profession;
use chrono::{NaiveDate, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How many people are needed. For one date, shift type, competence and profession the most specific line counts:
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
    /// Temporary extra staffing, each with a name, so that its effect can be looked at later.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extra: Vec<ExtraStaffing>,
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

/// The need for one shift type: of everyone, of those who hold a competence, of a profession, or of both together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StaffingLine {
    /// Id of the shift type.
    pub shift_type: String,
    /// Id of a competence: only people who hold it are counted. Everyone is counted when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub competence: Option<String>,
    /// A profession: only its people are counted. Everyone is counted when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profession: Option<Profession>,
    /// Fewest people; each one missing is a priced shortage.
    #[schemars(extend("x-unit" = "people"))]
    pub minimum: u32,
    /// Whether fewer than the minimum is never allowed, whatever the price; such a plan may have no roster at all.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub minimum_is_hard: bool,
    /// Wanted number of people; the minimum, when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-unit" = "people"))]
    pub target: Option<u32>,
    /// Most people; no limit, when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-unit" = "people"))]
    pub maximum: Option<u32>,
    /// What deviations from this line cost, where it differs from the agreement's prices.
    #[serde(default, skip_serializing_if = "LinePrices::is_empty")]
    pub prices: LinePrices,
}

/// A staffing line's own prices; what is left out has the agreement's.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct LinePrices {
    /// For each person missing below the minimum.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-unit" = "points a person"))]
    pub below_minimum: Option<u32>,
    /// For each person missing below the target, down to the minimum.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-unit" = "points a person"))]
    pub below_target: Option<u32>,
    /// For each person above the maximum.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-unit" = "points a person"))]
    pub above_maximum: Option<u32>,
}

impl LinePrices {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// People on top of what is needed otherwise, for some time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExtraStaffing {
    /// What people call it, such as `Projekt aftenvagt`.
    pub name: String,
    /// First date, inclusive.
    pub from: NaiveDate,
    /// Last date, inclusive.
    pub to: NaiveDate,
    /// The weekdays, such as `["Mon", "Tue"]`; a public holiday is a Sunday where it is staffed like one.
    #[schemars(with = "Vec<WeekdayName>")]
    pub weekdays: Vec<Weekday>,
    /// Id of the shift type.
    pub shift_type: String,
    /// Id of the competence whose staffing line it is added to; the line of everyone, when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub competence: Option<String>,
    /// How many people; they are added to minimum, target and maximum.
    #[schemars(extend("x-unit" = "people"))]
    pub people: u32,
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
