//! Every sentence that people read in answers, in Danish and English. Facts in braces are filled in.

pub mod faults;
pub mod rules;

use crate::language::Language;
use chrono::{Datelike, NaiveDate};

/// A date as people of the language write it.
pub fn date(date: NaiveDate, language: Language) -> String {
    match language {
        Language::Danish => format!("{}.{}.{}", date.day(), date.month(), date.year()),
        Language::English => format!("{} {}", date.day(), date.format("%b %Y")),
    }
}

/// A length of time as people write it: `9 h 30 min`, `9 t 30 min`.
pub fn minutes(minutes: i64, language: Language) -> String {
    let hour = match language {
        Language::Danish => "t",
        Language::English => "h",
    };
    let sign = if minutes < 0 { "-" } else { "" };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    if rest == 0 { format!("{sign}{hours} {hour}") } else { format!("{sign}{hours} {hour} {rest} min") }
}

/// A text with its facts filled in; dates and rule codes are put in people's words.
pub(crate) fn filled(text: &str, facts: &[(&'static str, String)], language: Language) -> String {
    facts
        .iter()
        .fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), &fact(name, value, language)))
}

fn fact(name: &str, value: &str, language: Language) -> String {
    if name == "rule" {
        return rules::name(value, language).to_lowercase();
    }
    let told = |part: &str| part.parse().map_or_else(|_| part.to_owned(), |parsed| date(parsed, language));
    value.split(", ").map(told).collect::<Vec<_>>().join(", ")
}
