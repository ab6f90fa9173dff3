//! The rules' names, what they say, and where they are written, in words for people.

mod law;
mod people;
mod ward;

use super::{Text, fill, minutes, numbers};
use crate::language::Language;
use solver::domain::Parameter;
use solver::domain::terms::ParameterUnit;

/// What people are told of a rule.
#[derive(Debug, Clone, Copy)]
struct RuleText {
    code: &'static str,
    name: Text,
    /// Parameters in braces are filled in with their values.
    meaning: Text,
    /// In Danish; the English one is the catalogue's.
    reference: &'static str,
}

const fn rule(
    code: &'static str,
    name: [&'static str; 2],
    meaning: [&'static str; 2],
    reference: &'static str,
) -> RuleText {
    RuleText { code, name: Text::new(name[0], name[1]), meaning: Text::new(meaning[0], meaning[1]), reference }
}

fn of(code: &str) -> Option<&'static RuleText> {
    law::TEXTS.iter().chain(ward::TEXTS).chain(people::TEXTS).find(|text| text.code == code)
}

/// The name of a rule; the code itself when it is unknown.
pub fn name(code: &str, language: Language) -> &str {
    of(code).map_or(code, |text| text.name.of(language))
}

/// What a rule says, with the parameters' default values; N where the parameter is off.
pub fn meaning(code: &str, language: Language) -> String {
    of(code).map_or_else(String::new, |text| fill(text.meaning.of(language), |name| value(name, language)))
}

/// Where a rule is written, or what it rests on.
pub fn reference(code: &str, language: Language) -> &'static str {
    match language {
        Language::Danish => of(code).map_or("", |text| text.reference),
        Language::English => solver::rules::rule(code).map_or("", |rule| rule.reference),
    }
}

fn value(code: &str, language: Language) -> Option<String> {
    let specification = Parameter::of_code(code)?.specification();
    let value = specification.default.map(i64::from);
    let known = value.map(|value| measured(value, specification.unit, language));
    Some(known.unwrap_or_else(|| NOT_AGREED.to_owned()))
}

/// For a number that nobody has agreed.
const NOT_AGREED: &str = "N";

/// A parameter's value with its unit.
pub fn measured(value: i64, unit: ParameterUnit, language: Language) -> String {
    let counted = |danish: [&'static str; 2], english: [&'static str; 2]| {
        let number = usize::from(value != 1);
        format!("{} {}", numbers::whole(value, language), Text::new(danish[number], english[number]).of(language))
    };
    match unit {
        ParameterUnit::Minutes => minutes(value, language),
        ParameterUnit::ClockMinutes => numbers::clock(value, language),
        ParameterUnit::Weeks => counted(["uge", "uger"], ["week", "weeks"]),
        ParameterUnit::Points => counted(["point", "point"], ["point", "points"]),
        ParameterUnit::BurdenPoints => {
            counted(["belastningspoint", "belastningspoint"], ["burden point", "burden points"])
        }
        ParameterUnit::Percent => format!("{value} %"),
        ParameterUnit::Days
        | ParameterUnit::Weekends
        | ParameterUnit::Duties
        | ParameterUnit::Nights
        | ParameterUnit::YesNo => numbers::whole(value, language),
    }
}

/// What a rule's figures are, where nothing but its code is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Measures {
    /// Lengths of time.
    Minutes,
    /// Times on the clock.
    Clock,
    /// All else is counted.
    Number,
}

/// What a rule's figures are.
pub(crate) fn measures(code: &str) -> Measures {
    match code {
        "daily_rest"
        | "overlap"
        | "reduced_rest"
        | "weekly_rest_by_week"
        | "average_hours"
        | "night_worker_average"
        | "week_hours"
        | "plan_hours"
        | "duty_length"
        | "norm_hours"
        | "quick_return"
        | "long_duty" => Measures::Minutes,
        "hours_of_day" => Measures::Clock,
        _ => Measures::Number,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_its_words() {
        let texts = || law::TEXTS.iter().chain(ward::TEXTS).chain(people::TEXTS);
        for rule in solver::rules::CATALOGUE {
            let text = of(rule.code).unwrap_or_else(|| panic!("{} has no words", rule.code));
            for language in [Language::Danish, Language::English] {
                let meaning = meaning(rule.code, language);
                assert!(meaning.ends_with('.') && !meaning.contains('{'), "{}: {meaning}", rule.code);
                assert!(!reference(rule.code, language).is_empty(), "{}", rule.code);
            }
            assert!(!text.name.of(Language::Danish).is_empty());
        }
        assert_eq!(texts().count(), solver::rules::CATALOGUE.len());
    }
}
