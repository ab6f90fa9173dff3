//! Dates as the ward counts them: local midnight, the default wish window, and public holidays in a plan.

use crate::{
    documents::{Holiday, HolidayName},
    store::last_date,
};
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Europe::Copenhagen;
use wire::request::{Period, WardRequest};

/// The plan is known four weeks ahead, so wishes close then unless the planner says otherwise.
const WISHES_CLOSE_BEFORE: TimeDelta = TimeDelta::weeks(4);
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
    let public = (first.year()..=last.year()).flat_map(public_holidays);
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

/// The public holidays of a year. To be replaced by the solver's own list as soon as `wire` hands it on.
fn public_holidays(year: i32) -> Vec<(NaiveDate, HolidayName)> {
    use HolidayName as Name;
    let fixed = [(1, 1, Name::NewYearsDay), (12, 25, Name::ChristmasDay), (12, 26, Name::SecondChristmasDay)];
    let after_easter = [
        (-3, Name::MaundyThursday),
        (-2, Name::GoodFriday),
        (0, Name::EasterSunday),
        (1, Name::EasterMonday),
        (39, Name::AscensionDay),
        (49, Name::WhitSunday),
        (50, Name::WhitMonday),
    ];
    let fixed =
        fixed.into_iter().filter_map(|(month, day, name)| Some((NaiveDate::from_ymd_opt(year, month, day)?, name)));
    let movable = easter_sunday(year)
        .into_iter()
        .flat_map(|easter| after_easter.into_iter().map(move |(days, name)| (easter + TimeDelta::days(days), name)));
    fixed.chain(movable).collect()
}

/// Easter Sunday in the Gregorian calendar, by the anonymous algorithm (Meeus, Jones, Butcher).
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let h = (19 * a + b - b / 4 - (8 * b + 13) / 25 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    NaiveDate::from_ymd_opt(year, month.unsigned_abs(), day.unsigned_abs())
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
    fn wishes_close_four_weeks_before_the_plan_unless_said_otherwise() {
        let (period, now) = (Period { from: date("2027-03-01"), weeks: 8 }, instant("2026-11-22T12:00:00Z"));
        assert_eq!(wish_window(period, None, now), (now, instant("2027-01-31T23:00:00Z")));
        assert_eq!(wish_window(period, Some(date("2027-02-10")), now).1, instant("2027-02-10T23:00:00Z"));
        let late = instant("2027-02-20T12:00:00Z");
        assert_eq!(wish_window(period, None, late), (late, late));
    }

    #[test]
    fn easter_moves() {
        assert_eq!(easter_sunday(2027), Some(date("2027-03-28")));
        assert_eq!(easter_sunday(2026), Some(date("2026-04-05")));
        assert_eq!(easter_sunday(2024), Some(date("2024-03-31")));
    }
}
