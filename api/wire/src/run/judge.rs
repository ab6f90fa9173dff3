//! What one change of a roster would do: the roster is judged once as a whole, then each edited person alone.

use super::{CheckError, amend};
use crate::convert::answer::{UnknownAssignment, finding};
use crate::fault::Fault;
use crate::language::Language;
use crate::reasons::CellReason;
use crate::report::{CellChange, JudgedChange, RosterChange, ToldFinding};
use crate::request::WardRequest;
use crate::roster::Roster;
use crate::roster_fault;
use crate::texts::findings;
use crate::texts::names::Names;
use chrono::NaiveDate;
use solver::domain::{self, Day, EmployeeIndex, ShiftIndex};
use solver::problem::Problem;
use solver::review::{Judgement, Review};
use solver::rules::Finding;
use std::collections::BTreeMap;

/// A roster that has been judged as a whole, so that any number of changes of it can be judged quickly.
#[derive(Debug)]
pub struct JudgedRoster {
    request: WardRequest,
    document: Roster,
    problem: Problem,
    roster: domain::Roster,
    judgement: Judgement,
}

/// The cells that change, by person: the day and what is worked there afterwards.
pub(super) type Edits = BTreeMap<usize, BTreeMap<Day, Option<ShiftIndex>>>;

impl JudgedRoster {
    /// Judges a whole roster.
    ///
    /// # Errors
    /// Every fault of the request, or else every fault of the roster as a document for it.
    pub fn of(request: WardRequest, document: Roster, language: Language) -> Result<Self, CheckError> {
        let (problem, roster) = super::read(&request, &document, language)?;
        let judgement = Judgement::of(&problem, &roster);
        Ok(Self { request, document, problem, roster, judgement })
    }

    /// Judges what a change would do to the roster, which stays as it is.
    ///
    /// # Errors
    /// Every name in the change that the request does not know.
    pub fn change(&self, change: &RosterChange, language: Language) -> Result<JudgedChange, Vec<Fault>> {
        let problem = &self.problem;
        let edits = edits(problem, &change.changes).map_err(|unknown| roster_fault::of_changes(&unknown, language))?;
        let (old, new) = (self.judgement.review(), self.after(&edits));
        let changed = amend::changed(&self.document, &change.changes);
        let told =
            |found: &[&Finding], roster: &Roster| told(problem, found, &Names::new(&self.request, roster), language);
        Ok(JudgedChange {
            findings_new: told(&without(&new, &old), &changed),
            findings_gone: told(&without(&old, &new), &self.document),
            hard_before: old.hard().count() as u32,
            hard_after: new.hard().count() as u32,
            cost_before: old.cost(),
            cost_after: new.cost(),
        })
    }

    /// Why an employee works on a date; none where they don't.
    ///
    /// # Errors
    /// Every name in the question that the request does not know.
    pub fn cell(&self, asked: (&str, NaiveDate), language: Language) -> Result<Option<CellReason>, Vec<Fault>> {
        super::reasons::of_cell(&self.problem, (&self.roster, &self.judgement), asked, language)
    }

    fn after(&self, edits: &Edits) -> Review {
        let roster = edited(&self.problem, &self.roster, edits);
        let mut judgement = self.judgement.clone();
        for (employee, cells) in edits {
            let days: Vec<Day> = cells.keys().copied().collect();
            judgement.change(&self.problem, &roster, EmployeeIndex(*employee), &days);
        }
        judgement.review()
    }
}

/// The changes in the solver's words, or every name in them that the problem does not know.
pub(super) fn edits(problem: &Problem, changes: &[CellChange]) -> Result<Edits, Vec<UnknownAssignment>> {
    let (mut edits, mut unknown) = (Edits::new(), Vec::new());
    for (position, change) in changes.iter().enumerate() {
        let employee = problem.people.iter().position(|person| person.id.0 == change.employee);
        let shift_of = |id: &String| problem.shifts.iter().position(|shift| shift.id.0 == *id).map(ShiftIndex);
        let shift = change.shift_type.as_ref().map(shift_of);
        let in_plan = problem.calendar.period().contains(change.date);
        let mut wrong = |field, value: String| unknown.push(UnknownAssignment { position, field, value });
        if employee.is_none() {
            wrong("employee", change.employee.clone());
        }
        if let (Some(None), Some(id)) = (shift, &change.shift_type) {
            wrong("shift_type", id.clone());
        }
        if !in_plan {
            wrong("date", change.date.to_string());
        }
        if let (Some(employee), true) = (employee, in_plan) {
            let day = problem.calendar.period().day(change.date);
            edits.entry(employee).or_default().insert(day, shift.flatten());
        }
    }
    if unknown.is_empty() { Ok(edits) } else { Err(unknown) }
}

fn edited(problem: &Problem, roster: &domain::Roster, edits: &Edits) -> domain::Roster {
    let nothing = BTreeMap::new();
    let line = |employee: EmployeeIndex| {
        let cells = edits.get(&employee.0).unwrap_or(&nothing);
        let kept = roster.line(employee).iter().filter(|duty| !cells.contains_key(&duty.day)).copied();
        let put = cells.iter().filter_map(|(day, shift)| Some(domain::Duty { day: *day, shift: (*shift)? }));
        kept.chain(put).collect()
    };
    domain::Roster::from_lines(problem.employee_indices().map(line).collect())
}

/// The findings of one review that another has not; one that occurs more often here is among them.
fn without<'a>(review: &'a Review, other: &Review) -> Vec<&'a Finding> {
    let mut left: Vec<&Finding> = other.findings.iter().collect();
    let is_new = |found: &&Finding| match left.iter().position(|known| known == found) {
        Some(known) => {
            left.swap_remove(known);
            false
        }
        None => true,
    };
    review.findings.iter().filter(is_new).collect()
}

fn told(problem: &Problem, found: &[&Finding], names: &Names<'_>, language: Language) -> Vec<ToldFinding> {
    let told = |found: &&Finding| {
        let finding = finding::finding(problem, found);
        let sentence = findings::sentence(&finding, names, language);
        ToldFinding { sentence, overridable: amend::is_overridable(&finding.rule), finding }
    };
    found.iter().map(told).collect()
}
