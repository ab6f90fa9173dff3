//! The agreement's parameters (overenskomst, lokalaftale) and the prices of what may be broken.

use chrono::{NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Parameters of the rules. Nothing here is legal advice: a ward checks its own agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Agreement {
    /// Shortest free time between two duties, in minutes; 660 is 11 h.
    #[schemars(extend("x-unit" = "minutes"))]
    pub daily_rest_minutes: u32,
    /// Most working days in a row.
    #[schemars(extend("x-unit" = "days"))]
    pub max_working_days_in_row: u32,
    /// Length of the weekly rest, in minutes; 2100 is 35 h.
    #[schemars(extend("x-unit" = "minutes"))]
    pub weekly_rest_minutes: u32,
    /// Every run of this many dates holds a date that lies in a weekly rest.
    #[schemars(extend("x-unit" = "days"))]
    pub weekly_rest_window_days: u32,
    /// Most weekends with a duty in the plan; half of its weekends, rounded up, when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-unit" = "weekends"))]
    pub max_weekends: Option<u32>,
    /// Most wishes of one employee in the plan.
    #[schemars(extend("x-unit" = "wishes"))]
    pub wish_quota: u32,
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
            daily_rest_minutes: 660,
            max_working_days_in_row: 6,
            weekly_rest_minutes: 2100,
            weekly_rest_window_days: 7,
            max_weekends: None,
            wish_quota: 17,
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

/// Prices in points; one point is the price of one minute's small deviation from the norm hours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Prices {
    /// For each person missing below a minimum.
    #[schemars(extend("x-unit" = "points a person"))]
    pub below_minimum: u32,
    /// For each person missing below a target, down to the minimum.
    #[schemars(extend("x-unit" = "points a person"))]
    pub below_target: u32,
    /// For each person above a maximum.
    #[schemars(extend("x-unit" = "points a person"))]
    pub above_maximum: u32,
    /// For each minute's deviation from the norm hours, up to `norm_band_minutes`.
    #[schemars(extend("x-unit" = "points a minute"))]
    pub norm_minute: u32,
    /// For each minute's deviation beyond `norm_band_minutes`; at least `norm_minute`.
    #[schemars(extend("x-unit" = "points a minute"))]
    pub norm_minute_beyond: u32,
    /// Where a deviation from the norm hours stops being small, in minutes.
    #[schemars(extend("x-unit" = "minutes"))]
    pub norm_band_minutes: u32,
    /// For a refused wish that matters most.
    #[schemars(extend("x-unit" = "points a wish"))]
    pub wish_matters_most: u32,
    /// For a refused important wish.
    #[schemars(extend("x-unit" = "points a wish"))]
    pub wish_important: u32,
    /// For a refused nice-to-have wish.
    #[schemars(extend("x-unit" = "points a wish"))]
    pub wish_nice: u32,
}

impl Default for Prices {
    fn default() -> Self {
        Self {
            below_minimum: 10_000,
            below_target: 600,
            above_maximum: 2_000,
            norm_minute: 1,
            norm_minute_beyond: 4,
            norm_band_minutes: 480,
            wish_matters_most: 1_200,
            wish_important: 600,
            wish_nice: 200,
        }
    }
}
