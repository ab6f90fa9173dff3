//! The agreement: the layers of the rules' parameters, and the prices of what may be broken.

use super::{Layer, WishDraws};
use chrono::{NaiveDate, NaiveTime};

/// What the rules are judged by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// The rules' parameters, in layers; what no layer says has its default.
    pub layers: Vec<Layer>,
    /// The period over which the hours must balance; the plan itself, when there is none.
    pub norm_period: Option<NormPeriod>,
    /// How many wishes one employee may have.
    pub wish_quota: u32,
    /// What each kind of wish draws from that.
    pub wish_draws: WishDraws,
    /// Dates that count as public holidays by agreement.
    pub extra_holidays: Vec<NaiveDate>,
    /// When a course day begins on the local clock.
    pub course_start: NaiveTime,
    /// When a course day ends on the local clock.
    pub course_end: NaiveTime,
    /// What each deviation costs.
    pub prices: Prices,
}

/// Norm periods (normperioder) follow one another without a gap; any of them may be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NormPeriod {
    /// First date of one of them.
    pub from: NaiveDate,
    /// Length in weeks.
    pub weeks: u32,
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
    /// Each per mille of the wishes refused to whoever is refused the largest share, earlier plans included; nought: off.
    pub worst_off: u32,
    /// How many percent more, at most, the wishes count of whoever was granted less than others so far; nought: off.
    pub ledger_percent: u32,
}
