//! Every sentence that people read in answers, in Danish and English. Facts in braces are filled in.

pub mod clash;
pub mod dates;
pub mod ending;
pub mod faults;
pub mod findings;
pub mod holidays;
pub mod names;
pub mod numbers;
pub mod parameters;
pub mod professions;
pub mod reading;
pub mod reasons;
pub mod roster_faults;
pub mod rules;
pub mod wishes;

use crate::language::Language;
use chrono::{Datelike, NaiveDate};

/// One text in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    danish: &'static str,
    english: &'static str,
}

impl Text {
    /// The Danish text and the English one.
    pub const fn new(danish: &'static str, english: &'static str) -> Self {
        Self { danish, english }
    }

    /// The text in a language.
    pub fn of(self, language: Language) -> &'static str {
        match language {
            Language::Danish => self.danish,
            Language::English => self.english,
        }
    }

    /// The text with the facts in its braces filled in as they are.
    pub fn with(self, language: Language, facts: &[(&str, &str)]) -> String {
        fill(self.of(language), |name| {
            let known = facts.iter().find(|(known, _)| *known == name);
            known.map(|(_, fact)| (*fact).to_owned())
        })
    }
}

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
    if hours == 0 && rest > 0 {
        return format!("{sign}{rest} min");
    }
    if rest == 0 { format!("{sign}{hours} {hour}") } else { format!("{sign}{hours} {hour} {rest} min") }
}

/// A text with its facts filled in; dates and rule codes are put in people's words.
pub(crate) fn filled(text: &str, facts: &[(&'static str, String)], language: Language) -> String {
    fill(text, |wanted| {
        let known = facts.iter().find(|(name, _)| *name == wanted);
        known.map(|(name, value)| fact(name, value, language).unwrap_or_else(|| measure(value, facts, language)))
    })
}

/// Fills braces in one pass, so that a fact that holds braces itself is left alone; an unknown fact stays in its braces.
fn fill(text: &str, fact: impl Fn(&str) -> Option<String>) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        filled.push_str(before);
        filled.push_str(&fact(name).unwrap_or_else(|| format!("{{{name}}}")));
        rest = after;
    }
    filled + rest
}

fn fact(name: &str, value: &str, language: Language) -> Option<String> {
    match name {
        "rule" => Some(rules::name(value, language).to_lowercase()),
        "parameter" => Some(parameters::name(value, language).to_lowercase()),
        "value" if value == "null" => Some(Text::new("ingen grænse", "no limit").of(language).to_owned()),
        "measured" | "allowed" => None,
        "norm" | "possible" => value.parse().ok().map(|length| minutes(length, language)),
        _ => {
            let told = |part: &str| part.parse().map_or_else(|_| part.to_owned(), |parsed| date(parsed, language));
            Some(value.split(", ").map(told).collect::<Vec<_>>().join(", "))
        }
    }
}

/// A figure of a broken rule, in the unit that its rule measures in.
fn measure(value: &str, facts: &[(&'static str, String)], language: Language) -> String {
    let rule = facts.iter().find(|(name, _)| *name == "rule").map_or("", |(_, rule)| rule.as_str());
    match (value.parse(), rules::measures(rule)) {
        (Ok(figure), rules::Measures::Minutes) => minutes(figure, language),
        (Ok(figure), rules::Measures::Clock) => numbers::clock(figure, language),
        _ => value.to_owned(),
    }
}
