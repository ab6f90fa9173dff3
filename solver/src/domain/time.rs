//! Local dates and clock times in Europe/Copenhagen, and the real minutes between them.

use super::Day;
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Timelike, Weekday};
use chrono_tz::Europe::Copenhagen;

/// Days in a week.
pub const DAYS_IN_WEEK: i32 = 7;

/// Years in which the rules of the clock and of public holidays are known.
pub const PLANNED_YEARS: std::ops::RangeInclusive<i32> = 2000..=2099;

/// A planning period: whole weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// First date.
    pub from: NaiveDate,
    /// Length in weeks.
    pub weeks: u32,
}

impl Period {
    /// Number of dates.
    pub fn days(&self) -> i32 {
        self.weeks as i32 * DAYS_IN_WEEK
    }

    /// Last date, inclusive.
    pub fn to(&self) -> NaiveDate {
        self.date(Day(self.days() - 1))
    }

    /// The date of a day, which may lie outside the plan.
    pub fn date(&self, day: Day) -> NaiveDate {
        self.from + TimeDelta::days(i64::from(day.0))
    }

    /// The day of a date, which may lie outside the plan.
    pub fn day(&self, date: NaiveDate) -> Day {
        Day((date - self.from).num_days() as i32)
    }

    /// Whether a date lies in the plan.
    pub fn contains(&self, date: NaiveDate) -> bool {
        (0..self.days()).contains(&self.day(date).0)
    }

    /// The weekday of a day.
    pub fn weekday(&self, day: Day) -> Weekday {
        self.date(day).weekday()
    }
}

/// Minutes since 1970-01-01 00:00 UTC of a local clock time.
///
/// Where the clock jumps over the time in spring, the moment of the jump is meant; where the clock shows the
/// time twice in autumn, the first.
pub fn instant_minutes(date: NaiveDate, time: NaiveTime) -> i64 {
    let local = date.and_time(time);
    let instant = Copenhagen
        .from_local_datetime(&local)
        .earliest()
        .or_else(|| Copenhagen.from_local_datetime(&next_full_hour(local)).earliest())
        .expect("Copenhagen's clock jumps from one full hour to the next");
    instant.timestamp().div_euclid(60)
}

fn next_full_hour(local: NaiveDateTime) -> NaiveDateTime {
    local.date().and_time(NaiveTime::MIN) + TimeDelta::hours(i64::from(local.hour()) + 1)
}

/// Minutes since 1970-01-01 00:00 UTC of the local midnight that begins a date.
pub fn midnight_minutes(date: NaiveDate) -> i64 {
    instant_minutes(date, NaiveTime::MIN)
}

/// The date after; the last date that can be written is its own next.
pub fn next_date(date: NaiveDate) -> NaiveDate {
    date.succ_opt().unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn night_minutes(eve: &str) -> i64 {
        let start = NaiveTime::from_hms_opt(23, 0, 0).expect("a time");
        let end = NaiveTime::from_hms_opt(7, 0, 0).expect("a time");
        instant_minutes(next_date(date(eve)), end) - instant_minutes(date(eve), start)
    }

    #[test]
    fn a_night_is_seven_hours_in_march_and_nine_in_october() {
        assert_eq!(night_minutes("2026-03-28"), 7 * 60);
        assert_eq!(night_minutes("2026-10-24"), 9 * 60);
        assert_eq!(night_minutes("2026-11-21"), 8 * 60);
    }

    #[test]
    fn a_time_the_clock_jumps_over_is_the_moment_of_the_jump() {
        let at = |hour, minute| {
            let time = NaiveTime::from_hms_opt(hour, minute, 0).expect("a time");
            instant_minutes(date("2027-03-28"), time)
        };
        assert_eq!(at(2, 0), at(3, 0));
        assert_eq!(at(2, 59), at(3, 0));
        assert_eq!(at(3, 0) - at(1, 59), 1);
    }

    #[test]
    fn a_time_that_comes_twice_is_the_first() {
        let two = NaiveTime::from_hms_opt(2, 0, 0).expect("a time");
        assert_eq!(instant_minutes(date("2027-10-31"), two) - midnight_minutes(date("2027-10-31")), 2 * 60);
    }

    #[test]
    fn the_clock_changes_in_every_year_that_can_be_planned() {
        for year in PLANNED_YEARS {
            let midsummer = midnight_minutes(date(&format!("{year}-07-01")));
            assert_eq!(midsummer.rem_euclid(24 * 60), 22 * 60, "summer time in {year}");
        }
    }
}
