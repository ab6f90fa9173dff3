//! The plan's dates: weekdays, Saturdays, public holidays.

use super::Span;
use crate::domain::{
    Day, Period,
    holiday::{Holiday, public_holidays},
    time,
};
use chrono::{Datelike, NaiveDate, Weekday};

/// The dates of one plan.
#[derive(Debug, Clone)]
pub struct Calendar {
    period: Period,
    holidays: Vec<(Day, Holiday)>,
}

impl Calendar {
    /// The dates of a period; `extra_holidays` count as public holidays too.
    pub fn new(period: Period, extra_holidays: &[NaiveDate]) -> Self {
        let years = period.from.year()..=period.to().year();
        let by_agreement = extra_holidays.iter().map(|date| (*date, Holiday::ByAgreement));
        let mut holidays: Vec<(Day, Holiday)> = years
            .flat_map(public_holidays)
            .chain(by_agreement)
            .filter(|(date, _)| period.contains(*date))
            .map(|(date, holiday)| (period.day(date), holiday))
            .collect();
        holidays.sort_by_key(|(day, _)| *day);
        holidays.dedup_by_key(|(day, _)| *day);
        Self { period, holidays }
    }

    /// The planning period.
    pub fn period(&self) -> Period {
        self.period
    }

    /// Number of days.
    pub fn days(&self) -> i32 {
        self.period.days()
    }

    /// Number of weeks.
    pub fn weeks(&self) -> u32 {
        self.period.weeks
    }

    /// The date of a day.
    pub fn date(&self, day: Day) -> NaiveDate {
        self.period.date(day)
    }

    /// The weekday of a day.
    pub fn weekday(&self, day: Day) -> Weekday {
        self.period.weekday(day)
    }

    /// The Saturdays of the plan.
    pub fn saturdays(&self) -> impl Iterator<Item = Day> + use<> {
        let period = self.period;
        (0..period.days()).map(Day).filter(move |day| period.weekday(*day) == Weekday::Sat)
    }

    /// The public holidays of the plan, by day.
    pub fn holidays(&self) -> &[(Day, Holiday)] {
        &self.holidays
    }

    /// Whether a day of the plan is a public holiday.
    pub fn is_holiday(&self, day: Day) -> bool {
        self.holidays.iter().any(|(holiday, _)| *holiday == day)
    }

    /// Whether hours are normed on a day: Monday to Friday, no public holiday.
    pub fn is_norm_day(&self, day: Day) -> bool {
        !matches!(self.weekday(day), Weekday::Sat | Weekday::Sun) && !self.is_holiday(day)
    }

    pub(super) fn date_span(&self, day: Day) -> Span {
        Span { start: time::midnight_minutes(self.date(day)), end: time::midnight_minutes(self.date(day.plus(1))) }
    }
}
