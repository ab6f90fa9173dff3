//! What tells two rosters apart, as parts of a sentence.

use super::super::{Text, dates, minutes, names::Names, numbers, professions, rules, wishes};
use crate::language::Language;
use crate::reasons::{Effect, Whose};
use crate::report::Unit;

/// Whether there is more of it or less.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// More.
    More,
    /// Less.
    Less,
}

/// One way to tell effects.
struct Phrase {
    rule: &'static str,
    whose: Whose,
    more: Text,
    less: Text,
}

const PHRASES: &[Phrase] = &[
    Phrase {
        rule: "staffing_minimum",
        whose: Whose::Ward,
        more: Text::new(
            "{amount} færre end minimum på {shift} {dates}{counted}",
            "{amount} fewer than the minimum on {shift} on {dates}{counted}",
        ),
        less: Text::new(
            "{amount} nærmere minimum på {shift} {dates}{counted}",
            "{amount} nearer the minimum on {shift} on {dates}{counted}",
        ),
    },
    Phrase {
        rule: "staffing_target",
        whose: Whose::Ward,
        more: Text::new(
            "{amount} færre end ønsket på {shift} {dates}{counted}",
            "{amount} fewer than wanted on {shift} on {dates}{counted}",
        ),
        less: Text::new(
            "{amount} nærmere det ønskede antal på {shift} {dates}{counted}",
            "{amount} nearer the wanted number on {shift} on {dates}{counted}",
        ),
    },
    Phrase {
        rule: "staffing_maximum",
        whose: Whose::Ward,
        more: Text::new(
            "{amount} flere for mange på {shift} {dates}{counted}",
            "{amount} more too many on {shift} on {dates}{counted}",
        ),
        less: Text::new(
            "{amount} færre for mange på {shift} {dates}{counted}",
            "{amount} fewer too many on {shift} on {dates}{counted}",
        ),
    },
    Phrase {
        rule: "wish",
        whose: Whose::Own,
        more: Text::new("afslag på {wishes} mere ({priority})", "{wishes} more refused ({priority})"),
        less: Text::new("{wishes} mere opfyldt ({priority})", "{wishes} more granted ({priority})"),
    },
    Phrase {
        rule: "wish",
        whose: Whose::Colleagues,
        more: Text::new(
            "afslag på {wishes} mere hos {people} ({priority})",
            "{wishes} more refused to {people} ({priority})",
        ),
        less: Text::new(
            "{wishes} mere opfyldt hos {people} ({priority})",
            "{wishes} more granted to {people} ({priority})",
        ),
    },
    Phrase {
        rule: "norm_hours",
        whose: Whose::Own,
        more: Text::new("{amount} længere fra normtimerne", "{amount} farther from the norm hours"),
        less: Text::new("{amount} nærmere normtimerne", "{amount} nearer the norm hours"),
    },
    Phrase {
        rule: "norm_hours",
        whose: Whose::Colleagues,
        more: Text::new(
            "i alt {amount} længere fra normtimerne hos {people}",
            "{amount} farther from the norm hours in all for {people}",
        ),
        less: Text::new(
            "i alt {amount} nærmere normtimerne hos {people}",
            "{amount} nearer the norm hours in all for {people}",
        ),
    },
];

const HARD_MORE: Text = Text::new("ikke lovligt: {rule}{dates}", "unlawful: {rule}{dates}");
const HARD_LESS: Text = Text::new("{rule} overholdt{dates}", "{rule} kept{dates}");
const OWN_MORE: Text = Text::new("mere af dette: {rule}{dates}", "more of this: {rule}{dates}");
const OWN_LESS: Text = Text::new("mindre af dette: {rule}{dates}", "less of this: {rule}{dates}");
const OTHERS_MORE: Text = Text::new("mere af dette hos {people}: {rule}", "more of this for {people}: {rule}");
const OTHERS_LESS: Text = Text::new("mindre af dette hos {people}: {rule}", "less of this for {people}: {rule}");

/// Where no more wishes are refused, but others, which the ledger makes count for more, or for less.
const WEIGHTIER: Text = Text::new(
    "afslag på ønsker hos {people}, som tæller mere i regnskabet over ønsker ({priority})",
    "refusals to {people} of wishes that count for more by the ledger ({priority})",
);
const LIGHTER: Text = Text::new(
    "afslag på ønsker hos {people}, som tæller mindre i regnskabet over ønsker ({priority})",
    "refusals to {people} of wishes that count for less by the ledger ({priority})",
);

/// An effect as a part of a sentence.
pub fn phrase(effect: &Effect, direction: Direction, names: &Names<'_>, language: Language) -> String {
    // A finding that weighs more, with nothing more of it to count, is told by its rule.
    let fits = |phrase: &&Phrase| {
        let known = phrase.rule == effect.rule && phrase.whose == effect.whose && !effect.hard;
        known && if effect.unit == Unit::Wishes { effect.findings > 0 } else { effect.amount > 0 }
    };
    let found = PHRASES.iter().find(fits);
    let text = match (found, direction) {
        (Some(phrase), Direction::More) => phrase.more,
        (Some(phrase), Direction::Less) => phrase.less,
        (None, _) => plain(effect, direction),
    };
    let told = facts(effect, found.is_none(), names, language);
    text.with(language, &told.each_ref().map(|(name, fact)| (*name, fact.as_str())))
}

fn plain(effect: &Effect, direction: Direction) -> Text {
    match (effect.hard, effect.whose, direction) {
        (false, Whose::Colleagues, Direction::More) if effect.rule == "wish" => WEIGHTIER,
        (false, Whose::Colleagues, Direction::Less) if effect.rule == "wish" => LIGHTER,
        (true, _, Direction::More) => HARD_MORE,
        (true, _, Direction::Less) => HARD_LESS,
        (false, Whose::Colleagues, Direction::More) => OTHERS_MORE,
        (false, Whose::Colleagues, Direction::Less) => OTHERS_LESS,
        (false, _, Direction::More) => OWN_MORE,
        (false, _, Direction::Less) => OWN_LESS,
    }
}

fn facts(effect: &Effect, is_plain: bool, names: &Names<'_>, language: Language) -> [(&'static str, String); 8] {
    let days = dates::list(&effect.dates, language);
    [
        ("rule", rules::name(&effect.rule, language).to_lowercase()),
        ("amount", amount(effect, language)),
        ("shift", effect.shift_type.as_deref().map_or("", |shift| names.shift_type(shift)).to_owned()),
        ("dates", if !is_plain || days.is_empty() { days } else { format!(" ({days})") }),
        ("counted", counted(effect, names, language)),
        ("wishes", of_number(effect.findings, (ONE_WISH, WISHES), language)),
        ("people", of_number(effect.people, (ONE_COLLEAGUE, COLLEAGUES), language)),
        ("priority", effect.priority.map_or("", |priority| wishes::priority(priority, language)).to_owned()),
    ]
}

const ONE_WISH: Text = Text::new("1 ønske", "1 wish");
const WISHES: Text = Text::new("{number} ønsker", "{number} wishes");
const ONE_COLLEAGUE: Text = Text::new("1 kollega", "1 colleague");
const COLLEAGUES: Text = Text::new("{number} kolleger", "{number} colleagues");

fn of_number(number: u32, (one, more): (Text, Text), language: Language) -> String {
    let text = if number == 1 { one } else { more };
    text.with(language, &[("number", &number.to_string())])
}

fn amount(effect: &Effect, language: Language) -> String {
    match effect.unit {
        Unit::Minutes => minutes(effect.amount, language),
        _ => numbers::whole(effect.amount, language),
    }
}

/// Who is counted, where not everybody is.
fn counted(effect: &Effect, names: &Names<'_>, language: Language) -> String {
    let competence = effect.competence.as_deref().map(|competence| names.competence(competence).to_owned());
    let profession = effect.profession.map(|profession| professions::several(profession, language).to_owned());
    competence.or(profession).map_or_else(String::new, |who| format!(" ({who})"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::{Priority, WardRequest};
    use crate::roster::Roster;

    /// A colleague's important wishes, so many more of which are refused, at 150 points in all.
    fn refused(findings: u32) -> Effect {
        Effect {
            rule: "wish".to_owned(),
            whose: Whose::Colleagues,
            hard: false,
            dates: Vec::new(),
            shift_type: None,
            competence: None,
            profession: None,
            priority: Some(Priority::Important),
            people: 1,
            findings,
            amount: i64::from(findings),
            unit: Unit::Wishes,
            points: 150,
        }
    }

    #[test]
    fn as_many_refusals_that_weigh_more_are_told_as_such() {
        let ward: WardRequest =
            crate::read::document(include_bytes!("../../../../../fixtures/tiny.json")).expect("a ward");
        let (format, period) = (crate::FORMAT.to_owned(), ward.period);
        let roster = Roster { format, ward: "tiny".to_owned(), period, assignments: Vec::new(), handed_on: None };
        let names = Names::new(&ward, &roster);
        let told = |findings, direction| phrase(&refused(findings), direction, &names, Language::English);
        assert_eq!(told(1, Direction::More), "1 wish more refused to 1 colleague (important)");
        assert_eq!(
            told(0, Direction::More),
            "refusals to 1 colleague of wishes that count for more by the ledger (important)"
        );
        assert_eq!(
            told(0, Direction::Less),
            "refusals to 1 colleague of wishes that count for less by the ledger (important)"
        );
    }
}
