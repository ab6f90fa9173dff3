//! The staffing plan: a weekday template, overridden by seasons, overridden by single dates.

use super::{CompetenceId, ShiftTypeId};
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
    /// Who is counted; everyone, when there is none.
    pub competence: Option<CompetenceId>,
    /// Fewest people.
    pub minimum: u32,
    /// Wanted number of people.
    pub target: u32,
    /// Most people.
    pub maximum: Option<u32>,
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
