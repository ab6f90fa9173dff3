//! Dates as the ward counts them: local midnight, the default wish window, and public holidays in a plan.

use crate::{
    documents::{Holiday, HolidayName},
    store::last_date,
};
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Timelike, Utc};
use chrono_tz::Europe::Copenhagen;
use solver::domain::holiday;
use wire::request::{Period, WardRequest};

/// The plan is known four weeks ahead, so wishes close then unless the planner says otherwise.
const WISHES_CLOSE_BEFORE: TimeDelta = TimeDelta::weeks(4);
const AN_HOUR: TimeDelta = TimeDelta::hours(1);
/// How much around a plan its readers see in a calendar of whole months.
const HOLIDAYS_AROUND: TimeDelta = TimeDelta::weeks(5);

/// The instant at which a local date begins.
#[must_use]
pub fn start_of(date: NaiveDate) -> DateTime<Utc> {
    let midnight = date.and_time(NaiveTime::MIN);
    // The clock is never changed at midnight in Copenhagen, so every local midnight is one instant.
    let local = Copenhagen.from_local_datetime(&midnight).earliest();
    local.map_or_else(|| Utc.from_utc_datetime(&midnight), |instant| instant.with_timezone(&Utc))
}

/// The instants at which a duty starts and ends: by the clock in Copenhagen, so that a night in which the clock is
/// changed has its real length; an end at or before the start is on the next date.
#[must_use]
pub fn span_of(date: NaiveDate, (start, end): (NaiveTime, NaiveTime)) -> (DateTime<Utc>, DateTime<Utc>) {
    let last = if end <= start { date.succ_opt().unwrap_or(date) } else { date };
    (instant_of(date.and_time(start)), instant_of(last.and_time(end)))
}

/// A local time as an instant. A time that the clock jumps over is told as if it had not jumped yet.
fn instant_of(local: NaiveDateTime) -> DateTime<Utc> {
    let before_the_jump = || Copenhagen.from_local_datetime(&(local - AN_HOUR)).earliest().map(|time| time + AN_HOUR);
    let instant = Copenhagen.from_local_datetime(&local).earliest().or_else(before_the_jump);
    instant.map_or_else(|| Utc.from_utc_datetime(&local), |instant| instant.with_timezone(&Utc))
}

/// An instant on the local clock, in whole seconds.
#[must_use]
pub fn local(instant: DateTime<Utc>) -> NaiveDateTime {
    let local = instant.with_timezone(&Copenhagen).naive_local();
    local.with_nanosecond(0).unwrap_or(local)
}

/// When wishes are taken: from now until the end of `last`, or until four weeks before the plan.
/// When that has passed and nothing else is said, none are taken: the window closes as it opens.
#[must_use]
pub fn wish_window(period: Period, last: Option<NaiveDate>, now: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
    let closes = match last {
        Some(last) => start_of(last.succ_opt().unwrap_or(last)),
        None => start_of(period.from.checked_sub_signed(WISHES_CLOSE_BEFORE).unwrap_or(period.from)),
    };
    (now, closes.max(now))
}

/// The public holidays in the plan and around it, with those of the ward's agreement.
#[must_use]
pub fn holidays(request: &WardRequest) -> Vec<Holiday> {
    let (from, to) = (request.period.from, last_date(request.period));
    let first = from.checked_sub_signed(HOLIDAYS_AROUND).unwrap_or(from);
    let last = to.checked_add_signed(HOLIDAYS_AROUND).unwrap_or(to);
    let years = first.year()..=last.year();
    let public = years.flat_map(holiday::public_holidays).map(|(date, holiday)| (date, name(holiday)));
    let agreed = request.agreement.extra_holidays.iter().map(|date| (*date, HolidayName::ByAgreement));
    let mut holidays: Vec<Holiday> = public
        .chain(agreed)
        .filter(|(date, _)| (first..=last).contains(date))
        .map(|(date, name)| Holiday { date, name })
        .collect();
    holidays.sort_by_key(|holiday| holiday.date);
    holidays.dedup_by_key(|holiday| holiday.date);
    holidays
}

/// The contract's name for the solver's holiday.
fn name(holiday: holiday::Holiday) -> HolidayName {
    use holiday::Holiday as Known;
    match holiday {
        Known::NewYearsDay => HolidayName::NewYearsDay,
        Known::MaundyThursday => HolidayName::MaundyThursday,
        Known::GoodFriday => HolidayName::GoodFriday,
        Known::EasterSunday => HolidayName::EasterSunday,
        Known::EasterMonday => HolidayName::EasterMonday,
        Known::GreatPrayerDay => HolidayName::GreatPrayerDay,
        Known::AscensionDay => HolidayName::AscensionDay,
        Known::WhitSunday => HolidayName::WhitSunday,
        Known::WhitMonday => HolidayName::WhitMonday,
        Known::ChristmasDay => HolidayName::ChristmasDay,
        Known::SecondChristmasDay => HolidayName::SecondChristmasDay,
        Known::ByAgreement => HolidayName::ByAgreement,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn instant(text: &str) -> DateTime<Utc> {
        text.parse().expect("an instant")
    }

    #[test]
    fn local_dates_begin_at_midnight_in_copenhagen() {
        assert_eq!(start_of(date("2027-01-15")), instant("2027-01-14T23:00:00Z"));
        assert_eq!(start_of(date("2027-07-15")), instant("2027-07-14T22:00:00Z"));
    }

    #[test]
    fn a_night_has_its_real_length_when_the_clock_is_changed() {
        let hours = |day: &str, start: &str, end: &str| {
            let time = |text: &str| text.parse().expect("a time");
            let (starts, ends) = span_of(date(day), (time(start), time(end)));
            (ends - starts).num_hours()
        };
        assert_eq!(hours("2027-03-26", "23:00:00", "07:00:00"), 8);
        assert_eq!(hours("2027-03-27", "23:00:00", "07:00:00"), 7);
        assert_eq!(hours("2027-10-30", "23:00:00", "07:00:00"), 9);
        assert_eq!(hours("2027-03-28", "07:00:00", "15:00:00"), 8);
        assert_eq!(hours("2027-03-28", "02:30:00", "07:30:00"), 4, "the clock jumps over the start");
        assert_eq!(local(instant("2027-07-15T10:00:00.7Z")).to_string(), "2027-07-15 12:00:00");
    }

    #[test]
    fn wishes_close_four_weeks_before_the_plan_unless_said_otherwise() {
        let (period, now) = (Period { from: date("2027-03-01"), weeks: 8 }, instant("2026-11-22T12:00:00Z"));
        assert_eq!(wish_window(period, None, now), (now, instant("2027-01-31T23:00:00Z")));
        assert_eq!(wish_window(period, Some(date("2027-02-10")), now).1, instant("2027-02-10T23:00:00Z"));
        let late = instant("2027-02-20T12:00:00Z");
        assert_eq!(wish_window(period, None, late), (late, late));
    }

    #[test]
    fn a_plan_over_easter_shows_its_holidays_and_the_wards_own() {
        let text = include_bytes!("../../fixtures/medical.json");
        let mut request: WardRequest = wire::read::document(text).expect("the fixture is a document");
        request.agreement.extra_holidays = vec![date("2027-05-01"), date("2027-06-05")];
        let shown: Vec<_> = holidays(&request).into_iter().map(|holiday| (holiday.date, holiday.name)).collect();
        assert!(shown.contains(&(date("2027-03-28"), HolidayName::EasterSunday)));
        assert!(shown.contains(&(date("2027-05-01"), HolidayName::ByAgreement)));
        assert!(!shown.iter().any(|(day, _)| *day == date("2027-06-05")), "five weeks around the plan, and no more");
        assert!(shown.is_sorted());
    }
}
