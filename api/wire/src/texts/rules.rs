//! The rules' names.

use crate::language::Language;

/// Code, Danish name, English name.
const NAMES: &[(&str, &str, &str)] = &[
    ("one_duty_a_day", "Én vagt om dagen", "One duty a day"),
    ("daily_rest", "Hviletid mellem vagter", "Rest between duties"),
    ("weekly_rest", "Ugentligt fridøgn", "Weekly rest"),
    ("working_days_in_row", "Arbejdsdage i træk", "Working days in a row"),
    ("weekends", "Weekender med vagt", "Weekends worked"),
    ("competence", "Kompetence", "Competence"),
    ("consideration", "Individuelt hensyn", "Individual consideration"),
    ("absence", "Aftalt fravær", "Settled absence"),
    ("employment", "Ansættelse", "Employment"),
    ("offered", "Vagttype ikke i bemandingsplanen", "Shift type not in the staffing plan"),
    ("lock", "Låst celle", "Locked cell"),
    ("staffing_minimum", "Minimumsbemanding", "Minimum staffing"),
    ("staffing_target", "Ønsket bemanding", "Target staffing"),
    ("staffing_maximum", "Maksimumsbemanding", "Maximum staffing"),
    ("norm_hours", "Normtimer", "Norm hours"),
    ("wish", "Ønske", "Wish"),
];

/// The name of a rule; the code itself when it is unknown.
pub fn name(code: &str, language: Language) -> &str {
    let known = NAMES.iter().find(|(known, ..)| *known == code);
    known.map_or(code, |(_, danish, english)| match language {
        Language::Danish => danish,
        Language::English => english,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_a_name() {
        for rule in solver::rules::CATALOGUE {
            assert!(NAMES.iter().any(|(code, ..)| *code == rule.code), "{} has no name", rule.code);
        }
        assert_eq!(NAMES.len(), solver::rules::CATALOGUE.len());
    }
}
