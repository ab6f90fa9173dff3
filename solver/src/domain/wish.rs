//! Wishes.

use super::{Category, EmployeeId, ShiftTypeId, WishId};
use chrono::{NaiveDate, NaiveTime};

/// One wish of one employee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// Its id.
    pub id: WishId,
    /// Who wishes.
    pub employee: EmployeeId,
    /// How much it matters.
    pub priority: Priority,
    /// What is wished.
    pub kind: WishKind,
    /// The price of a refusal, where it differs from its priority's.
    pub price: Option<u32>,
}

/// How much a wish matters to the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    /// Betyder mest.
    MattersMost,
    /// Vigtigt.
    Important,
    /// Rart.
    Nice,
}

/// What is wished. A date off is free from midnight to midnight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WishKind {
    /// A date off.
    DayOff(NaiveDate),
    /// A Saturday and its Sunday off.
    WeekendOff(NaiveDate),
    /// All dates off, from and to inclusive.
    DaysOff(NaiveDate, NaiveDate),
    /// No duty of the category on the date.
    NotCategory(NaiveDate, Category),
    /// Not the shift type on the date.
    NotShiftType(NaiveDate, ShiftTypeId),
    /// The shift type on the date.
    ShiftType(NaiveDate, ShiftTypeId),
    /// Any duty on the date.
    Work(NaiveDate),
    /// No duty of the date that starts before the time.
    EarliestStart(NaiveDate, NaiveTime),
    /// No duty of the date that ends after the time on that date.
    LatestEnd(NaiveDate, NaiveTime),
}

impl WishKind {
    /// First and last date the wish is about.
    pub fn dates(&self) -> (NaiveDate, NaiveDate) {
        match self {
            Self::DaysOff(from, to) => (*from, *to),
            Self::WeekendOff(saturday) => (*saturday, super::time::next_date(*saturday)),
            Self::DayOff(date)
            | Self::NotCategory(date, _)
            | Self::NotShiftType(date, _)
            | Self::ShiftType(date, _)
            | Self::Work(date)
            | Self::EarliestStart(date, _)
            | Self::LatestEnd(date, _) => (*date, *date),
        }
    }

    /// The shift type it names.
    pub fn shift_type(&self) -> Option<&ShiftTypeId> {
        match self {
            Self::NotShiftType(_, shift_type) | Self::ShiftType(_, shift_type) => Some(shift_type),
            _ => None,
        }
    }
}
