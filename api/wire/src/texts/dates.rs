//! Dates in sentences: the year is told once, elsewhere.

use super::Text;
use crate::language::Language;
use chrono::{Datelike, NaiveDate, Weekday};

const WEEKDAYS: [Text; 7] = [
    Text::new("man", "Mon"),
    Text::new("tirs", "Tue"),
    Text::new("ons", "Wed"),
    Text::new("tors", "Thu"),
    Text::new("fre", "Fri"),
    Text::new("lør", "Sat"),
    Text::new("søn", "Sun"),
];

const WEEKDAY_LETTERS: [Text; 7] = [
    Text::new("ma", "Mo"),
    Text::new("ti", "Tu"),
    Text::new("on", "We"),
    Text::new("to", "Th"),
    Text::new("fr", "Fr"),
    Text::new("lø", "Sa"),
    Text::new("sø", "Su"),
];

/// A weekday in a sentence: `lør`, `Sat`.
pub fn weekday(weekday: Weekday, language: Language) -> &'static str {
    WEEKDAYS[weekday.num_days_from_monday() as usize].of(language)
}

/// A weekday in two letters, for a table.
pub fn weekday_letters(weekday: Weekday, language: Language) -> &'static str {
    WEEKDAY_LETTERS[weekday.num_days_from_monday() as usize].of(language)
}

/// Day and month: `6.3.`, `6 Mar`.
pub fn day_and_month(date: NaiveDate, language: Language) -> String {
    match language {
        Language::Danish => format!("{}.{}.", date.day(), date.month()),
        Language::English => format!("{} {}", date.day(), date.format("%b")),
    }
}

/// A date with its weekday: `lør 6.3.`, `Sat 6 Mar`.
pub fn day(date: NaiveDate, language: Language) -> String {
    format!("{} {}", weekday(date.weekday(), language), day_and_month(date, language))
}

/// From one date to another: `man 1.3.–søn 7.3.`; the date alone when they are the same.
pub fn span(from: NaiveDate, to: NaiveDate, language: Language) -> String {
    if from == to { day(from, language) } else { format!("{}–{}", day(from, language), day(to, language)) }
}

/// Dates in order, neighbours told as a span.
pub fn list(dates: &[NaiveDate], language: Language) -> String {
    let runs = dates.chunk_by(|one, next| one.succ_opt() == Some(*next));
    runs.map(|run| span(run[0], run[run.len() - 1], language)).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_are_told_as_a_span() {
        let dates: Vec<NaiveDate> = ["2027-03-05", "2027-03-06", "2027-03-07", "2027-03-31", "2027-04-02"]
            .iter()
            .map(|date| date.parse().expect("a date"))
            .collect();
        assert_eq!(list(&dates, Language::Danish), "fre 5.3.–søn 7.3., ons 31.3., fre 2.4.");
        assert_eq!(list(&dates, Language::English), "Fri 5 Mar–Sun 7 Mar, Wed 31 Mar, Fri 2 Apr");
    }
}
