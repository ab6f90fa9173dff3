//! The resolved facts of a problem.

use super::Span;
use crate::domain::{
    AbsenceKind, Category, CompetenceIndex, ConsiderationRule, DateRange, Day, Duty, EmployeeId, Prices, Priority,
    Profession, ShiftIndex, ShiftTypeId, WishId,
};
use chrono::NaiveTime;

/// A shift type.
#[derive(Debug, Clone)]
pub struct Shift {
    /// Its id.
    pub id: ShiftTypeId,
    /// The name people use.
    pub name: String,
    /// Local start.
    pub start: NaiveTime,
    /// Local end; at or before the start it is on the next date.
    pub end: NaiveTime,
    /// Day, evening, night or on-call.
    pub category: Category,
    /// What everyone on it must hold.
    pub requires: Vec<CompetenceIndex>,
    /// How much of the real duration counts as norm hours, in percent.
    pub norm_percent: u32,
}

/// An employee with what is settled about them.
#[derive(Debug, Clone)]
pub struct Person {
    /// Their id.
    pub id: EmployeeId,
    /// The name people use.
    pub name: String,
    /// The profession group.
    pub profession: Profession,
    /// Agreed weekly minutes.
    pub weekly_minutes: u32,
    /// What they are qualified for, and when.
    pub held: Vec<(CompetenceIndex, DateRange)>,
    /// When they are employed.
    pub employed: DateRange,
    /// Most weekends worked, where it differs from the agreement's.
    pub max_weekends: Option<u32>,
    /// Most wishes.
    pub wish_quota: u32,
    /// Vacation, courses, leave and wellbeing days inside the plan.
    pub absences: Vec<SettledAbsence>,
    /// Considerations.
    pub considerations: Vec<Considered>,
    /// Duties before the plan, by day.
    pub history: Vec<Duty>,
    /// Minutes above the norm carried in.
    pub balance_minutes: i64,
    /// Settled cells.
    pub locks: Vec<(Day, Option<ShiftIndex>)>,
}

impl Person {
    /// The settled absence that covers a day.
    pub fn absence_on(&self, day: Day) -> Option<&SettledAbsence> {
        self.absences.iter().find(|absence| (absence.first..=absence.last).contains(&day))
    }

    /// Whether a course covers a day: it is a working day.
    pub fn has_course_on(&self, day: Day) -> bool {
        self.absence_on(day).is_some_and(|absence| absence.kind == AbsenceKind::Course)
    }

    /// The earliest day that the history knows.
    pub fn first_history_day(&self) -> Option<Day> {
        self.history.first().map(|duty| duty.day)
    }
}

/// An absence, cut to the plan. A wellbeing day is leave for one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SettledAbsence {
    /// First day.
    pub first: Day,
    /// Last day, inclusive.
    pub last: Day,
    /// Its kind.
    pub kind: AbsenceKind,
}

/// A consideration; the shift type it may name is known.
#[derive(Debug, Clone)]
pub struct Considered {
    /// When it applies.
    pub valid: DateRange,
    /// What it means.
    pub rule: ConsiderationRule,
}

/// How many people are needed on one day and shift type.
#[derive(Debug, Clone)]
pub struct Need {
    /// The day on which the duties start.
    pub day: Day,
    /// The shift type.
    pub shift: ShiftIndex,
    /// Who is counted; everyone, when there is none.
    pub competence: Option<CompetenceIndex>,
    /// Fewest people.
    pub minimum: u32,
    /// Wanted number of people.
    pub target: u32,
    /// Most people.
    pub maximum: Option<u32>,
}

/// A wish in days of the plan.
#[derive(Debug, Clone)]
pub struct Wished {
    /// Its id.
    pub id: WishId,
    /// Who wishes.
    pub employee: crate::domain::EmployeeIndex,
    /// How much it matters.
    pub priority: Priority,
    /// What is wished.
    pub kind: WishedKind,
}

/// What is wished, in days and positions.
#[derive(Debug, Clone, Copy)]
pub enum WishedKind {
    /// Free from the midnight that begins the first day to the midnight that ends the last.
    Free(Day, Day),
    /// No duty of the category on the day.
    NotCategory(Day, Category),
    /// Not the shift type on the day.
    NotShift(Day, ShiftIndex),
    /// The shift type on the day.
    Shift(Day, ShiftIndex),
    /// Any duty on the day.
    Work(Day),
    /// No duty of the day that starts before the time.
    EarliestStart(Day, NaiveTime),
    /// No duty of the day that ends after the time on that day.
    LatestEnd(Day, NaiveTime),
}

impl WishedKind {
    /// First and last day it is about.
    pub fn days(&self) -> (Day, Day) {
        match *self {
            Self::Free(first, last) => (first, last),
            Self::NotCategory(day, _)
            | Self::NotShift(day, _)
            | Self::Shift(day, _)
            | Self::Work(day)
            | Self::EarliestStart(day, _)
            | Self::LatestEnd(day, _) => (day, day),
        }
    }
}

impl Priority {
    /// The price of a refusal, in points.
    pub fn price(self, prices: &Prices) -> u32 {
        match self {
            Self::MattersMost => prices.wish_matters_most,
            Self::Important => prices.wish_important,
            Self::Nice => prices.wish_nice,
        }
    }
}

/// Busy time of one employee: a duty or a course day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// The day it starts on.
    pub day: Day,
    /// When it starts and ends.
    pub span: Span,
}
