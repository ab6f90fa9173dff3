//! Why this person works this duty: what would happen if somebody else did.

use super::against::{cost, hard, with_line};
use crate::domain::{Day, Duty, EmployeeIndex, Roster};
use crate::problem::Problem;
use crate::review::{Change, Judgement};

/// A duty, and what the referee says of everybody else who may hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellReason {
    /// Who works it.
    pub employee: EmployeeIndex,
    /// The duty.
    pub duty: Duty,
    /// The others, those with the least against them first.
    pub alternatives: Vec<Alternative>,
    /// How many others lack a competence that the duty requires.
    pub lacking_competence: u32,
}

/// Somebody else in the duty's place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// Who.
    pub employee: EmployeeIndex,
    /// How they would come to it.
    pub manner: Manner,
    /// Hard rules that would be broken.
    pub hard: u32,
    /// Points more than the roster, or less.
    pub points: i64,
    /// What the referee finds.
    pub change: Change,
}

/// How somebody else comes to a duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// They are off that day and work it; the other is off.
    TakesOver,
    /// They work another duty that day, and the two are exchanged.
    Swaps(Duty),
}

/// Judges everybody else in the place of whoever works on a day; none where nobody does.
pub fn of_cell(
    problem: &Problem,
    (roster, judgement): (&Roster, &Judgement),
    employee: EmployeeIndex,
    day: Day,
) -> Option<CellReason> {
    let duty = on(roster, employee, day)?;
    let others = problem.employee_indices().filter(|other| *other != employee);
    let (able, lacking): (Vec<_>, Vec<_>) = others.partition(|other| is_able(problem, *other, duty));
    // Two people on the same kind of duty have nothing to exchange.
    let able = able.into_iter().filter(|other| on(roster, *other, day) != Some(duty));
    let mut alternatives: Vec<Alternative> =
        able.map(|other| alternative(problem, (roster, judgement), (employee, duty), other)).collect();
    alternatives.sort_by_key(|alternative| (alternative.hard, alternative.points));
    Some(CellReason { employee, duty, alternatives, lacking_competence: lacking.len() as u32 })
}

fn on(roster: &Roster, employee: EmployeeIndex, day: Day) -> Option<Duty> {
    roster.line(employee).iter().find(|duty| duty.day == day).copied()
}

/// Whether somebody holds what the duty requires.
fn is_able(problem: &Problem, employee: EmployeeIndex, duty: Duty) -> bool {
    problem.shift(duty.shift).requires.iter().all(|competence| problem.holds(employee, *competence, duty.day))
}

fn alternative(
    problem: &Problem,
    (roster, judgement): (&Roster, &Judgement),
    (employee, duty): (EmployeeIndex, Duty),
    other: EmployeeIndex,
) -> Alternative {
    let theirs = on(roster, other, duty.day);
    let given = line(roster, other, duty.day, Some(duty));
    let left = line(roster, employee, duty.day, theirs);
    let halfway = with_line(roster, other, given);
    let after = with_line(&halfway, employee, left);
    let mut judged = judgement.clone();
    let first = judged.change(problem, &halfway, other, &[duty.day]);
    let change = together(first, judged.change(problem, &after, employee, &[duty.day]));
    Alternative {
        employee: other,
        manner: theirs.map_or(Manner::TakesOver, Manner::Swaps),
        hard: hard(&change) as u32,
        points: cost(&change),
        change,
    }
}

/// A person's line with another duty on a day, or none.
fn line(roster: &Roster, employee: EmployeeIndex, day: Day, duty: Option<Duty>) -> Vec<Duty> {
    roster.line(employee).iter().filter(|other| other.day != day).copied().chain(duty).collect()
}

/// Two changes, one after the other, as one: what the first brings and the second takes away is left out.
fn together(first: Change, second: Change) -> Change {
    let mut change = first;
    for finding in second.gone {
        match change.new.iter().position(|new| *new == finding) {
            Some(place) => drop(change.new.remove(place)),
            None => change.gone.push(finding),
        }
    }
    for finding in second.new {
        match change.gone.iter().position(|gone| *gone == finding) {
            Some(place) => drop(change.gone.remove(place)),
            None => change.new.push(finding),
        }
    }
    change
}
