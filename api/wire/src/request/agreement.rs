//! The agreement (overenskomst, lokalaftale): layers of the rules' parameters, and the prices of what may be broken.

use super::{Layer, Prices, WishDraws};
use chrono::{NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What the rules are judged by. Nothing here is legal advice: a ward checks its own agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Agreement {
    /// Name of a set of example layers that the program ships, such as `regional_nurses`; they come before `layers`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("examples" = crate::preset::names()))]
    pub preset: Option<String>,
    /// Who agreed what, for whom, from when to when. What no layer says has its default.
    pub layers: Vec<Layer>,
    /// The period over which the hours must balance; the plan itself, when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub norm_period: Option<NormPeriod>,
    /// What the wishes of one employee in the plan may draw together, 0 to 200.
    #[schemars(extend("x-unit" = "wishes"))]
    pub wish_quota: u32,
    /// What a wish of each kind draws from the quota; one, where nothing is said.
    #[serde(skip_serializing_if = "WishDraws::is_usual")]
    pub wish_draws: WishDraws,
    /// Further dates that count as public holidays by agreement, such as 1 May and 5 June.
    pub extra_holidays: Vec<NaiveDate>,
    /// When a course day begins, `HH:MM`; rest before and after it is judged by its hours.
    #[serde(with = "super::super::clock")]
    #[schemars(with = "String", regex(pattern = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"))]
    pub course_start: NaiveTime,
    /// When a course day ends, `HH:MM`.
    #[serde(with = "super::super::clock")]
    #[schemars(with = "String", regex(pattern = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"))]
    pub course_end: NaiveTime,
    /// What each deviation costs, in points.
    pub prices: Prices,
}

impl Default for Agreement {
    fn default() -> Self {
        Self {
            preset: None,
            layers: Vec::new(),
            norm_period: None,
            wish_quota: 17,
            wish_draws: WishDraws::default(),
            extra_holidays: Vec::new(),
            course_start: clock(8, 0),
            course_end: clock(15, 24),
            prices: Prices::default(),
        }
    }
}

fn clock(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).expect("a time of day")
}

/// Norm periods (normperioder) follow one another without a gap; any of them may be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NormPeriod {
    /// First date of one of them.
    pub from: NaiveDate,
    /// Length in weeks, 4 to 52.
    #[schemars(extend("x-unit" = "weeks"))]
    pub weeks: u32,
}
