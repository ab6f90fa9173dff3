//! Wishes, and what they draw from the quota.

use super::{Category, EmployeeId, ShiftTypeId, WishId};
use chrono::{NaiveDate, NaiveTime};
use std::ops::RangeInclusive;

/// The largest quota of wishes, and the most wishes of one employee.
pub const MOST_WISHES: u32 = 200;

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
    /// What it draws from the quota, where that differs from what its kind draws.
    pub draws: Option<u32>,
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

/// What each kind of wish draws from the quota; days off together draw once, since they are granted or refused as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WishDraws {
    /// A date off.
    pub day_off: u32,
    /// A whole weekend off.
    pub weekend_off: u32,
    /// Several dates off together, however many.
    pub days_off: u32,
    /// No duty of a category.
    pub not_category: u32,
    /// Not a shift type.
    pub not_shift_type: u32,
    /// A shift type.
    pub shift_type: u32,
    /// Any duty.
    pub work: u32,
    /// A start limit.
    pub earliest_start: u32,
    /// An end limit.
    pub latest_end: u32,
}

impl WishDraws {
    /// What a kind may draw: never nothing, or nothing would bound how many wishes somebody has.
    pub const RANGE: RangeInclusive<u32> = 1..=10;

    /// What a kind of wish draws.
    pub fn of(&self, kind: &WishKind) -> u32 {
        match kind {
            WishKind::DayOff(_) => self.day_off,
            WishKind::WeekendOff(_) => self.weekend_off,
            WishKind::DaysOff(..) => self.days_off,
            WishKind::NotCategory(..) => self.not_category,
            WishKind::NotShiftType(..) => self.not_shift_type,
            WishKind::ShiftType(..) => self.shift_type,
            WishKind::Work(_) => self.work,
            WishKind::EarliestStart(..) => self.earliest_start,
            WishKind::LatestEnd(..) => self.latest_end,
        }
    }

    /// Each kind by its name in a document.
    pub fn by_name(&mut self) -> [(&'static str, &mut u32); 9] {
        [
            ("day_off", &mut self.day_off),
            ("weekend_off", &mut self.weekend_off),
            ("days_off", &mut self.days_off),
            ("not_category", &mut self.not_category),
            ("not_shift_type", &mut self.not_shift_type),
            ("shift_type", &mut self.shift_type),
            ("work", &mut self.work),
            ("earliest_start", &mut self.earliest_start),
            ("latest_end", &mut self.latest_end),
        ]
    }
}

/// Every kind draws one.
impl Default for WishDraws {
    fn default() -> Self {
        Self {
            day_off: 1,
            weekend_off: 1,
            days_off: 1,
            not_category: 1,
            not_shift_type: 1,
            shift_type: 1,
            work: 1,
            earliest_start: 1,
            latest_end: 1,
        }
    }
}

impl Wish {
    /// What it draws from the quota.
    pub fn drawn(&self, draws: &WishDraws) -> u32 {
        self.draws.unwrap_or_else(|| draws.of(&self.kind))
    }
}
