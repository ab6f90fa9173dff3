//! The agreement's parameters and the prices of what may be broken.

use chrono::{NaiveDate, NaiveTime};

/// Parameters of the rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// Shortest free time between two duties, in minutes.
    pub daily_rest_minutes: u32,
    /// Most working days in a row.
    pub max_working_days_in_row: u32,
    /// Length of the weekly rest, in minutes.
    pub weekly_rest_minutes: u32,
    /// Every run of this many dates holds a date in a weekly rest.
    pub weekly_rest_window_days: u32,
    /// Most weekends worked in the plan; half of its weekends, rounded up, when there is none.
    pub max_weekends: Option<u32>,
    /// Most wishes of one employee.
    pub wish_quota: u32,
    /// Dates that count as public holidays by agreement.
    pub extra_holidays: Vec<NaiveDate>,
    /// When a course day begins on the local clock.
    pub course_start: NaiveTime,
    /// When a course day ends on the local clock.
    pub course_end: NaiveTime,
    /// What each deviation costs.
    pub prices: Prices,
}

/// Prices in points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prices {
    /// A person missing below a minimum.
    pub below_minimum: u32,
    /// A person missing below a target.
    pub below_target: u32,
    /// A person above a maximum.
    pub above_maximum: u32,
    /// A minute off the norm hours, inside the band.
    pub norm_minute: u32,
    /// A minute off the norm hours, beyond the band.
    pub norm_minute_beyond: u32,
    /// Width of the band to either side, in minutes.
    pub norm_band_minutes: u32,
    /// A refused wish that matters most.
    pub wish_matters_most: u32,
    /// A refused important wish.
    pub wish_important: u32,
    /// A refused nice-to-have wish.
    pub wish_nice: u32,
}
