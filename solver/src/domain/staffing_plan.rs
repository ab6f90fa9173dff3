//! The staffing plan: a weekday template, overridden by seasons, overridden by single dates.

use super::{CompetenceId, Profession, ShiftTypeId};
use chrono::{NaiveDate, Weekday};

/// How many people are needed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StaffingPlan {
    /// The template of an ordinary week.
    pub weekdays: Vec<WeekdayLine>,
    /// Periods with needs of their own.
    pub seasons: Vec<Season>,
    /// Single dates.
    pub dates: Vec<(NaiveDate, StaffingLine)>,
    /// Whether a public holiday is staffed like a Sunday.
    pub holidays_as_sunday: bool,
    /// Temporary extra staffing, each with a name, so that its effect can be looked at later.
    pub extra: Vec<ExtraStaffing>,
}

/// People on top of what is needed otherwise, for some time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtraStaffing {
    /// What people call it, such as `Projekt aftenvagt`.
    pub name: String,
    /// First date.
    pub from: NaiveDate,
    /// Last date, inclusive.
    pub to: NaiveDate,
    /// The weekdays.
    pub weekdays: Vec<Weekday>,
    /// Which duty.
    pub shift_type: ShiftTypeId,
    /// Which staffing line it is added to: the one of this competence, or of everyone.
    pub competence: Option<CompetenceId>,
    /// How many people; they are added to minimum, target and maximum.
    pub people: u32,
}

/// The need on some weekdays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekdayLine {
    /// The weekdays.
    pub weekdays: Vec<Weekday>,
    /// The need.
    pub line: StaffingLine,
}

/// The need for one shift type, of everyone or of those who hold a competence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffingLine {
    /// Which duty.
    pub shift_type: ShiftTypeId,
    /// Who is counted: those who hold it; everyone, when there is none.
    pub competence: Option<CompetenceId>,
    /// Who is counted: those of the profession; everyone, when there is none.
    pub profession: Option<Profession>,
    /// Fewest people.
    pub minimum: u32,
    /// Wanted number of people.
    pub target: u32,
    /// Most people.
    pub maximum: Option<u32>,
    /// What a deviation costs, where it differs from the agreement's prices.
    pub prices: LinePrices,
}

/// A staffing line's own prices; what is left out has the agreement's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LinePrices {
    /// Whether fewer people than the minimum is never allowed, whatever the price.
    pub minimum_is_hard: bool,
    /// A person missing below the minimum.
    pub below_minimum: Option<u32>,
    /// A person missing below the target.
    pub below_target: Option<u32>,
    /// A person above the maximum.
    pub above_maximum: Option<u32>,
}

/// A period with needs of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Season {
    /// What people call it.
    pub name: String,
    /// First date.
    pub from: NaiveDate,
    /// Last date, inclusive.
    pub to: NaiveDate,
    /// The needs that replace the template's.
    pub weekdays: Vec<WeekdayLine>,
}
