//! Danish public holidays.
//!
//! Source: the holidays of the national church (helligdage); Great Prayer Day was abolished from 2024.

use chrono::{NaiveDate, TimeDelta};

/// Which public holiday a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holiday {
    /// Nytårsdag.
    NewYearsDay,
    /// Skærtorsdag.
    MaundyThursday,
    /// Langfredag.
    GoodFriday,
    /// Påskedag.
    EasterSunday,
    /// 2. påskedag.
    EasterMonday,
    /// Store bededag, until 2023.
    GreatPrayerDay,
    /// Kristi himmelfartsdag.
    AscensionDay,
    /// Pinsedag.
    WhitSunday,
    /// 2. pinsedag.
    WhitMonday,
    /// Juledag.
    ChristmasDay,
    /// 2. juledag.
    SecondChristmasDay,
    /// A date that the agreement treats as a public holiday.
    ByAgreement,
}

const LAST_YEAR_OF_GREAT_PRAYER_DAY: i32 = 2023;

/// The public holidays of a year by date.
pub fn public_holidays(year: i32) -> Vec<(NaiveDate, Holiday)> {
    let fixed = |month, day| NaiveDate::from_ymd_opt(year, month, day).expect("a date of every year");
    let easter = easter_sunday(year);
    let after_easter = |days| easter + TimeDelta::days(days);
    let mut holidays = vec![
        (fixed(1, 1), Holiday::NewYearsDay),
        (after_easter(-3), Holiday::MaundyThursday),
        (after_easter(-2), Holiday::GoodFriday),
        (easter, Holiday::EasterSunday),
        (after_easter(1), Holiday::EasterMonday),
        (after_easter(39), Holiday::AscensionDay),
        (after_easter(49), Holiday::WhitSunday),
        (after_easter(50), Holiday::WhitMonday),
        (fixed(12, 25), Holiday::ChristmasDay),
        (fixed(12, 26), Holiday::SecondChristmasDay),
    ];
    if year <= LAST_YEAR_OF_GREAT_PRAYER_DAY {
        holidays.push((after_easter(26), Holiday::GreatPrayerDay));
    }
    holidays.sort_by_key(|(date, _)| *date);
    holidays
}

/// Easter Sunday in the Gregorian calendar, by the anonymous algorithm (Meeus, Jones, Butcher).
fn easter_sunday(year: i32) -> NaiveDate {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    NaiveDate::from_ymd_opt(year, month as u32, day as u32).expect("Easter is a date of every year")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_is_where_the_almanac_has_it() {
        for (year, easter) in [(2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"), (2027, "2027-03-28")] {
            assert_eq!(easter_sunday(year).to_string(), easter);
        }
        for (year, easter) in [(2008, "2008-03-23"), (2038, "2038-04-25"), (2000, "2000-04-23")] {
            assert_eq!(easter_sunday(year).to_string(), easter, "extreme dates");
        }
    }

    #[test]
    fn great_prayer_day_ended_with_2023() {
        let has = |year| public_holidays(year).iter().any(|(_, holiday)| *holiday == Holiday::GreatPrayerDay);
        assert!(has(2023));
        assert!(!has(2024));
    }

    #[test]
    fn the_holidays_of_2027_are_ten_in_order() {
        let dates: Vec<String> = public_holidays(2027).iter().map(|(date, _)| date.to_string()).collect();
        let expected = [
            "2027-01-01",
            "2027-03-25",
            "2027-03-26",
            "2027-03-28",
            "2027-03-29",
            "2027-05-06",
            "2027-05-16",
            "2027-05-17",
            "2027-12-25",
            "2027-12-26",
        ];
        assert_eq!(dates, expected);
    }
}
