//! Why somebody works a duty.

use super::super::{Text, dates, names::Names, numbers};
use super::listed;
use super::wish::rule;
use crate::language::Language;
use crate::reasons::{Alternative, CellReason, Manner};
use crate::report::Severity;

const HEADING: Text = Text::new(
    "{name} har {shift} {date}; sådan ville det gå med en anden, når resten af planen står:",
    "{name} has {shift} on {date}; this is how it would go with somebody else, the rest of the plan as it is:",
);
const TAKES_OVER: Text = Text::new("{name} overtager: {what}.", "{name} takes over: {what}.");
const SWAPS: Text = Text::new("{name} bytter med {shift}: {what}.", "{name} swaps for {shift}: {what}.");
const BREAKS: Text = Text::new("bryder {rules}", "breaks {rules}");
const DEARER: Text = Text::new("{points} point dyrere", "{points} points dearer");
const CHEAPER: Text = Text::new("{points} point billigere", "{points} points cheaper");
const ALIKE: Text = Text::new("koster det samme", "costs the same");
const LACKING: Text =
    Text::new("{people} andre mangler en krævet kompetence.", "{people} others lack a required competence.");

/// A heading, a sentence for each other person, and how many can't hold the duty.
pub fn lines(reason: &CellReason, names: &Names<'_>, language: Language) -> Vec<String> {
    let facts = [
        ("name", names.employee(&reason.duty.employee).to_owned()),
        ("shift", names.shift_type(&reason.duty.shift_type).to_owned()),
        ("date", dates::day(reason.duty.date, language)),
    ];
    let heading = HEADING.with(language, &facts.each_ref().map(|(name, fact)| (*name, fact.as_str())));
    let others = reason.alternatives.iter().map(|other| alternative(other, names, language));
    let people = reason.lacking_competence.to_string();
    let lacking = (reason.lacking_competence > 0).then(|| LACKING.with(language, &[("people", &people)]));
    [heading].into_iter().chain(others).chain(lacking).collect()
}

fn alternative(other: &Alternative, names: &Names<'_>, language: Language) -> String {
    let text = match other.manner {
        Manner::TakesOver => TAKES_OVER,
        Manner::Swaps => SWAPS,
    };
    let shift = other.swapped_for.as_deref().map_or("", |shift| names.shift_type(shift));
    let what = what(other, language);
    text.with(language, &[("name", names.employee(&other.employee)), ("shift", shift), ("what", &what)])
}

fn what(other: &Alternative, language: Language) -> String {
    let mut broken: Vec<String> = Vec::new();
    for finding in other.new.iter().filter(|finding| finding.severity == Severity::Hard) {
        let name = rule(&finding.rule, language);
        if !broken.contains(&name) {
            broken.push(name);
        }
    }
    if !broken.is_empty() {
        return BREAKS.with(language, &[("rules", &listed(&broken, language))]);
    }
    let points = numbers::whole(other.points.abs(), language);
    match other.points {
        0 => ALIKE.of(language).to_owned(),
        1.. => DEARER.with(language, &[("points", &points)]),
        _ => CHEAPER.with(language, &[("points", &points)]),
    }
}
