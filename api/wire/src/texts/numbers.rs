//! Numbers as people of a language write them.

use super::Text;
use crate::language::Language;

const THOUSANDS: Text = Text::new(".", ",");
const DECIMALS: Text = Text::new(",", ".");

/// A whole number with its thousands set apart: `12.345`, `12,345`.
pub fn whole(number: i64, language: Language) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut grouped = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            grouped.push_str(THOUSANDS.of(language));
        }
        grouped.push(digit);
    }
    if number < 0 { format!("-{grouped}") } else { grouped }
}

/// A number with one decimal: `2,4`, `2.4`.
pub fn one_decimal(number: f64, language: Language) -> String {
    format!("{number:.1}").replace('.', DECIMALS.of(language))
}

/// A clock time from minutes after midnight: `06:30`, `07:00 næste dag`.
pub fn clock(minute: i64, language: Language) -> String {
    let next_day = if minute > MINUTES_A_DAY { NEXT_DAY.of(language) } else { "" };
    let minute = if minute > MINUTES_A_DAY { minute - MINUTES_A_DAY } else { minute };
    format!("{:02}:{:02}{next_day}", minute / 60, minute % 60)
}

const MINUTES_A_DAY: i64 = 24 * 60;
const NEXT_DAY: Text = Text::new(" næste dag", " the next day");

/// Minutes as hours and minutes in a table: `148:30`.
pub fn clock_hours(minutes: i64) -> String {
    let sign = if minutes < 0 { "-" } else { "" };
    format!("{sign}{}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(whole(-1_234_567, Language::Danish), "-1.234.567");
        assert_eq!(whole(123_456, Language::English), "123,456");
        assert_eq!(whole(999, Language::Danish), "999");
    }

    #[test]
    fn decimals_and_hours_are_written_as_people_do() {
        assert_eq!(one_decimal(2.44, Language::Danish), "2,4");
        assert_eq!(clock_hours(-90), "-1:30");
        assert_eq!(clock_hours(-5), "-0:05");
    }
}
