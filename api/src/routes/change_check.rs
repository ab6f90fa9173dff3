//! Whether a change of a published plan can be made: its form, whether it is of the plan as it holds today, and what the
//! referee found. Fault texts name rules and never people.

use crate::{
    documents::{ChangeReason, ChangedCell, NewChange, RecordedChange},
    error::{ApiError, Code},
    settings::Settings,
};
use chrono::{DateTime, Utc};
use wire::{
    fault::Fault,
    language::Language,
    report::{CellChange, Finding, Report},
    roster::Roster,
    run::{newly_broken, newly_excused},
    texts,
};

/// A text in Danish and in English: what is wrong, and what to do.
type Words = ((&'static str, &'static str), (&'static str, &'static str));

const NO_CELLS: Words = (
    ("Ændringen ændrer ingenting.", "Vælg mindst én dag, og hvad den skal være."),
    ("The change changes nothing.", "Choose at least one date and what it shall be."),
);
const TOO_MANY: Words = (
    ("Ændringen er for stor.", "Del den i flere på højst 100 felter."),
    ("The change is too large.", "Split it into several of at most 100 cells."),
);
const TWICE: Words = (
    ("Feltet står her to gange.", "Nævn hver dag for en medarbejder én gang."),
    ("The cell is here twice.", "Name each date of an employee once."),
);
const NOT_TOLD: Words = (
    ("Det mangler, hvem der har givet besked.", "Skriv et navn på højst 100 tegn."),
    ("Who told them is missing.", "Write a name of at most 100 characters."),
);
const TOLD_LATER: Words = (
    ("Beskeden ligger ude i fremtiden.", "Giv besked først, og skriv hvornår."),
    ("They are told in the future.", "Tell them first, and write when."),
);
const NOT_BY_HAND: Words = (
    ("En trivselsdag registreres, når lederen siger ja til den.", "Vælg en anden årsag."),
    ("A wellbeing day is recorded when the leader agrees to it.", "Choose another reason."),
);
const NO_REASON: Words = (
    ("Det mangler, hvorfor reglen fraviges.", "Skriv hvorfor, højst 500 tegn, og nævn reglen."),
    ("Why the rule is broken is missing.", "Write why, in at most 500 characters, and name the rule."),
);
const NOT_BROKEN: Words = (
    ("Reglen fraviges ikke af ændringen.", "Nævn kun de regler, som ændringen bryder, og som må fraviges."),
    ("The rule is not broken by the change.", "Name only rules that the change breaks and that may be broken."),
);

/// Everything that is wrong with the form of a change.
pub(super) fn faults(new: &NewChange, now: DateTime<Utc>, language: Language) -> Vec<Fault> {
    let same = |one: &ChangedCell, other: &ChangedCell| (&one.employee, one.date) == (&other.employee, other.date);
    let told_by = new.told.by.trim();
    let mut faults = Vec::new();
    let mut check = |is_wrong: bool, code: &str, place: &str, words: Words| {
        if is_wrong {
            faults.push(fault((code, place.to_owned()), words, language));
        }
    };
    let idle = new.cells.iter().all(|cell| cell.from == cell.to);
    check(idle, "change_empty", "/cells", NO_CELLS);
    check(new.cells.len() > Settings::MOST_CHANGED_CELLS, "change_too_large", "/cells", TOO_MANY);
    for (position, cell) in new.cells.iter().enumerate().take(Settings::MOST_CHANGED_CELLS) {
        let twice = new.cells[..position].iter().any(|earlier| same(earlier, cell));
        check(twice, "change_cell_twice", &format!("/cells/{position}"), TWICE);
    }
    let by_hand = [ChangeReason::WellbeingDay, ChangeReason::WellbeingDayBack];
    check(by_hand.contains(&new.reason), "reason_not_by_hand", "/reason", NOT_BY_HAND);
    check(told_by.is_empty() || told_by.chars().count() > 100, "told_by_missing", "/told/by", NOT_TOLD);
    check(new.told.at > now + Settings::CLOCKS_APART, "told_in_future", "/told/at", TOLD_LATER);
    if let Some(despite) = &new.despite {
        let reason = despite.reason.trim();
        let incomplete = reason.is_empty() || reason.chars().count() > 500 || despite.rules.is_empty();
        check(incomplete, "despite_incomplete", "/despite", NO_REASON);
    }
    faults
}

/// A stored plan that the referee no longer reads is a fault of the program.
pub(super) fn unjudged() -> ApiError {
    tracing::error!("a published plan can no longer be judged");
    Code::Internal.into()
}

/// The fault of a name that the plan does not know, with its place in the change.
pub(super) fn in_change(fault: Fault) -> Fault {
    let pointer = fault.pointer.replacen("/changes/", "/cells/", 1).replace("/shift_type", "/to");
    Fault { pointer, ..fault }
}

/// The fault of a name that the plan does not know, with its place in a question about one cell.
pub(super) fn in_question(fault: Fault) -> Fault {
    Fault { pointer: fault.pointer.replacen("/changes/0", "", 1), ..fault }
}

/// Whether a cell is no longer what the change says that it was.
pub(super) fn is_outdated(new: &NewChange, roster: &Roster) -> bool {
    let on_cell = |cell: &ChangedCell| {
        let duty = roster.assignments.iter().find(|duty| duty.employee == cell.employee && duty.date == cell.date);
        duty.map(|duty| &duty.shift_type)
    };
    new.cells.iter().any(|cell| on_cell(cell) != cell.from.as_ref())
}

/// The cell as the referee is told it.
pub(super) fn cell(cell: &ChangedCell) -> CellChange {
    CellChange { employee: cell.employee.clone(), date: cell.date, shift_type: cell.to.clone() }
}

/// The hard rules that the change breaks without a word for it, and the words for rules that it does not break.
pub(super) fn broken(before: &Report, after: &Report, change: &RecordedChange, language: Language) -> Vec<Fault> {
    let mut faults: Vec<Fault> = Vec::new();
    for finding in newly_broken(before, after) {
        let told = broken_rule(finding, change, language);
        if !faults.contains(&told) {
            faults.push(told);
        }
    }
    let excused = newly_excused(before, after);
    let named = change.despite.iter().flat_map(|word| &word.rules).enumerate();
    let idle =
        named.filter(|(_, rule)| !excused.contains(rule) && faults.iter().all(|known| !known.cause.contains(*rule)));
    let idle: Vec<Fault> = idle
        .map(|(position, _)| fault(("despite_not_broken", format!("/despite/rules/{position}")), NOT_BROKEN, language))
        .collect();
    faults.into_iter().chain(idle).collect()
}

fn broken_rule(finding: &Finding, change: &RecordedChange, language: Language) -> Fault {
    let own = |cell: &ChangedCell| Some(&cell.employee) == finding.employee.as_ref();
    let position = change.cells.iter().position(own).unwrap_or(0);
    let (name, rule) = (texts::rules::name(&finding.rule, language), &finding.rule);
    let (cause, action) = match language {
        Language::Danish => (
            format!("Ændringen bryder den faste regel »{name}« ({rule})."),
            "Vælg en anden vagt eller medarbejder, eller fravig reglen med en begrundelse, hvis den må fraviges.",
        ),
        Language::English => (
            format!("The change breaks the hard rule \"{name}\" ({rule})."),
            "Choose another duty or employee, or say why the rule is broken, if it is one that may be.",
        ),
    };
    let pointer = format!("/cells/{position}");
    Fault { code: "change_breaks_rule".to_owned(), pointer, cause, action: action.to_owned() }
}

fn fault((code, pointer): (&str, String), words: Words, language: Language) -> Fault {
    let (cause, action) = if language == Language::English { words.1 } else { words.0 };
    Fault { code: code.to_owned(), pointer, cause: cause.to_owned(), action: action.to_owned() }
}
