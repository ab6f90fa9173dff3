//! A change of a roster that is made: the roster, what it is judged by, and the referee's report afterwards.

use super::{CheckError, judge};
use crate::language::Language;
use crate::report::{CellChange, Finding, JudgedChange, Report, Severity, ToldFinding};
use crate::request::{Duty, Lock, Override, WardRequest, WellbeingDay};
use crate::roster::Roster;
use crate::texts::{findings, names::Names};
use crate::{fault, roster_fault};
use chrono::NaiveDate;
use solver::rules::CATALOGUE;

/// A roster after a change.
#[derive(Debug, Clone)]
pub struct Amended {
    /// What the roster is judged by: as before, but a changed cell is no longer locked, and a duty with which a rule is
    /// broken knowingly is.
    pub request: WardRequest,
    /// The roster, and what it hands on.
    pub roster: Roster,
    /// What the referee says of it.
    pub report: Report,
}

/// Makes a change. The word, if there is one, is given for the hard rules that it names, where the change breaks them
/// and a rule may be broken by a planner's word at all; whatever else is broken stands in the report as hard.
///
/// # Errors
/// Every fault of the request, or else every name in the change that the request does not know.
pub fn amend(
    (request, roster): (&WardRequest, &Roster),
    changes: &[CellChange],
    word: Option<&Override>,
    language: Language,
) -> Result<Amended, CheckError> {
    let problem = fault::admit(request, language).map_err(CheckError::Faults)?;
    judge::edits(&problem, changes)
        .map_err(|unknown| CheckError::Roster(roster_fault::of_changes(&unknown, language)))?;
    let mut request = request.clone();
    request.locks.retain(|lock| changes.iter().all(|cell| !is_of(cell, &lock.employee, lock.date)));
    let mut roster = changed(roster, changes);
    let mut report = super::check(&request, &roster, language)?;
    if let Some(word) = word {
        excuse(&mut request, &roster, &report, word);
        report = super::check(&request, &roster, language)?;
    }
    roster.handed_on = Some(super::hand_on(&request, &roster, language)?);
    Ok(Amended { request, roster, report })
}

/// A request in which an employee has a wellbeing day; a cell of the date is no longer locked.
#[must_use]
pub fn with_wellbeing_day(request: &WardRequest, day: &WellbeingDay) -> WardRequest {
    let mut request = request.clone();
    request.locks.retain(|lock| (lock.employee.as_str(), lock.date) != (day.employee.as_str(), day.date));
    request.wellbeing_days.push(day.clone());
    request
}

/// Gives an employee a wellbeing day in a roster: whatever is worked on the date is free.
///
/// # Errors
/// As [`amend`]; a day that the request cannot hold is a fault of it.
pub fn free_for_wellbeing(
    (request, roster): (&WardRequest, &Roster),
    day: &WellbeingDay,
    language: Language,
) -> Result<Amended, CheckError> {
    let freed = CellChange { employee: day.employee.clone(), date: day.date, shift_type: None };
    amend((&with_wellbeing_day(request, day), roster), &[freed], None, language)
}

/// A request in which an employee has no wellbeing day on the date.
#[must_use]
pub fn without_wellbeing_day(request: &WardRequest, day: &WellbeingDay) -> WardRequest {
    let mut request = request.clone();
    request.wellbeing_days.retain(|known| (known.employee.as_str(), known.date) != (day.employee.as_str(), day.date));
    request
}

/// Takes a wellbeing day back in a roster: the employee may work again then, and is given nothing.
///
/// # Errors
/// As [`amend`].
pub fn take_wellbeing_back(
    (request, roster): (&WardRequest, &Roster),
    day: &WellbeingDay,
    language: Language,
) -> Result<Amended, CheckError> {
    amend((&without_wellbeing_day(request, day), roster), &[], None, language)
}

/// What a change does, as its reader is told it.
#[must_use]
pub fn told_change(
    (request, roster, report): (&WardRequest, &Roster, &Report),
    after: &Amended,
    language: Language,
) -> JudgedChange {
    let told = |of: &Report, than: &Report, names: &Names<'_>| {
        let new = of.findings.iter().filter(|finding| !than.findings.contains(finding));
        let told = |finding: &Finding| ToldFinding {
            sentence: findings::sentence(finding, names, language),
            overridable: is_overridable(&finding.rule),
            finding: finding.clone(),
        };
        new.map(told).collect()
    };
    JudgedChange {
        findings_new: told(&after.report, report, &Names::new(&after.request, &after.roster)),
        findings_gone: told(report, &after.report, &Names::new(request, roster)),
        hard_before: report.hard_findings,
        hard_after: after.report.hard_findings,
        cost_before: report.cost,
        cost_after: after.report.cost,
    }
}

/// The hard findings of a report that an earlier one has not.
#[must_use]
pub fn newly_broken<'a>(before: &Report, after: &'a Report) -> Vec<&'a Finding> {
    let hard = after.findings.iter().filter(|finding| finding.severity == Severity::Hard);
    hard.filter(|finding| !before.findings.contains(finding)).collect()
}

/// The rules that are broken knowingly after a change and were not before.
#[must_use]
pub fn newly_excused(before: &Report, after: &Report) -> Vec<String> {
    let excused = after.findings.iter().filter(|finding| finding.severity == Severity::Overridden);
    let new = excused.filter(|finding| !before.findings.contains(finding));
    let mut rules: Vec<String> = new.map(|finding| finding.rule.clone()).collect();
    rules.sort();
    rules.dedup();
    rules
}

/// Whether a rule may be broken by a planner's word.
pub(super) fn is_overridable(rule: &str) -> bool {
    CATALOGUE.iter().any(|known| known.code == rule && known.overridable)
}

fn is_of(cell: &CellChange, employee: &str, date: NaiveDate) -> bool {
    cell.employee == employee && cell.date == date
}

/// The roster with the changes in it, by employee in the order of their first duties and then by date.
pub(super) fn changed(roster: &Roster, changes: &[CellChange]) -> Roster {
    let mut changed = roster.clone();
    for cell in changes {
        changed.assignments.retain(|duty| !is_of(cell, &duty.employee, duty.date));
        let duty = |shift_type: &String| Duty {
            employee: cell.employee.clone(),
            date: cell.date,
            shift_type: shift_type.clone(),
        };
        changed.assignments.extend(cell.shift_type.as_ref().map(duty));
    }
    changed
}

/// Locks each duty with which a named rule is broken, by the planner's word.
fn excuse(request: &mut WardRequest, roster: &Roster, report: &Report, word: &Override) {
    let named = |finding: &&Finding| {
        finding.severity == Severity::Hard && word.rules.contains(&finding.rule) && is_overridable(&finding.rule)
    };
    for finding in report.findings.iter().filter(named) {
        let Some(employee) = &finding.employee else { continue };
        for date in &finding.broken_on {
            excuse_duty(request, roster, (employee, *date), (&finding.rule, word));
        }
    }
}

fn excuse_duty(
    request: &mut WardRequest,
    roster: &Roster,
    (employee, date): (&str, NaiveDate),
    (rule, word): (&str, &Override),
) {
    let on_cell = |duty: &&Duty| duty.employee == employee && duty.date == date;
    let Some(duty) = roster.assignments.iter().find(on_cell) else { return };
    let lock = Lock {
        employee: employee.to_owned(),
        date,
        shift_type: Some(duty.shift_type.clone()),
        despite: Some(Override { rules: Vec::new(), ..word.clone() }),
    };
    let known = request.locks.iter().position(|lock| lock.employee == employee && lock.date == date);
    let position = known.unwrap_or_else(|| {
        request.locks.push(lock.clone());
        request.locks.len() - 1
    });
    let Some(lock) = request.locks.get_mut(position) else { return };
    let despite = lock.despite.get_or_insert_with(|| Override { rules: Vec::new(), ..word.clone() });
    if !despite.rules.iter().any(|known| known == rule) {
        despite.rules.push(rule.to_owned());
        // A duty has one word: a second one is added to it, with who gave it last.
        let is_another = despite.reason != word.reason;
        let reason = if is_another { format!("{}; {}", despite.reason, word.reason) } else { word.reason.clone() };
        *despite = Override { rules: despite.rules.clone(), reason, ..word.clone() };
    }
}
