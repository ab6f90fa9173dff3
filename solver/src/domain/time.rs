//! Local dates and clock times in Europe/Copenhagen, and the real minutes between them.

use super::Day;
use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone, Weekday};
use chrono_tz::Europe::Copenhagen;

/// Days in a week.
pub const DAYS_IN_WEEK: i32 = 7;

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
        .or_else(|| Copenhagen.from_local_datetime(&(local + TimeDelta::hours(1))).earliest())
        .expect("Copenhagen's clock never skips two hours");
    instant.timestamp().div_euclid(60)
}

/// Minutes since 1970-01-01 00:00 UTC of the local midnight that begins a date.
pub fn midnight_minutes(date: NaiveDate) -> i64 {
    instant_minutes(date, NaiveTime::MIN)
}

/// The date after.
pub fn next_date(date: NaiveDate) -> NaiveDate {
    date + Days::new(1)
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
        let jumped = NaiveTime::from_hms_opt(2, 0, 0).expect("a time");
        let three = NaiveTime::from_hms_opt(3, 0, 0).expect("a time");
        assert_eq!(instant_minutes(date("2027-03-28"), jumped), instant_minutes(date("2027-03-28"), three));
    }
}
