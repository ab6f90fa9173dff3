//! What stopped people where some were short.

use super::super::{Text, findings, names::Names, numbers};
use super::listed;
use super::wish::rule;
use crate::language::Language;
use crate::reasons::{ShortageReason, StoppedCount};

const STOPPED: Text = Text::new("Det stod i vejen: {list}.", "What stood in the way: {list}.");
const BY: Text = Text::new("{rule} ({people})", "{rule} ({people})");
const NOTHING: Text = Text::new("intet ({people})", "nothing ({people})");
const NOT_COUNTED: Text = Text::new("tæller ikke med her ({people})", "don't count here ({people})");
const NEAREST: Text = Text::new(
    "Nærmest var {name}: {points} point mere, og ingen fast regel brudt.",
    "Nearest was {name}: {points} points more, and no hard rule broken.",
);
const NOBODY: Text = Text::new(
    "Ingen kunne sættes på uden at bryde en fast regel, når resten af planen står.",
    "Nobody could be put there without breaking a hard rule, the rest of the plan as it is.",
);

/// A shortage, what stopped how many, and who was nearest; names are for the planner and the leader.
pub fn lines(reason: &ShortageReason, names: &Names<'_>, language: Language) -> Vec<String> {
    let counts: Vec<String> = reason.counts.iter().map(|count| counted(count, language)).collect();
    let stopped = STOPPED.with(language, &[("list", &listed(&counts, language))]);
    [findings::sentence(&reason.finding, names, language), stopped, nearest(reason, names, language)].into()
}

fn counted(count: &StoppedCount, language: Language) -> String {
    let people = count.people.to_string();
    match &count.rule {
        Some(code) => BY.with(language, &[("rule", &rule(code, language)), ("people", &people)]),
        None if count.counts => NOTHING.with(language, &[("people", &people)]),
        None => NOT_COUNTED.with(language, &[("people", &people)]),
    }
}

fn nearest(reason: &ShortageReason, names: &Names<'_>, language: Language) -> String {
    let lawful = reason.people.iter().find(|person| person.counts && person.hard_findings == 0);
    lawful.map_or_else(
        || NOBODY.of(language).to_owned(),
        |person| {
            let points = numbers::whole(person.points, language);
            NEAREST.with(language, &[("name", names.employee(&person.employee)), ("points", &points)])
        },
    )
}
