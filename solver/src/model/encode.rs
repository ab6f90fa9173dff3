//! From rules to columns and rows; one file a rule, named as in `rules`.
//!
//! A rule about one cell alone has `forbids`; any other has `encode`, unless it is a rule about one person's sequence:
//! then `flow` makes its rows from its automaton. A sequence rule has a file here only where better rows are known.

mod absence;
mod competence;
mod consideration;
mod daily_rest;
mod employment;
mod flow;
mod lock;
mod norm_hours;
mod offered;
mod one_duty_a_day;
mod staffing;
mod weekends;
mod weekly_rest;
mod wish;
mod working_days_in_row;

use super::line::{PersonDays, SEQUENCE_RULES};
use super::{ColumnId, Model, RowOrigin};
use crate::domain::{Day, Duty, EmployeeIndex};
use crate::problem::{Problem, duties_on};

/// The rules that forbid a cell whatever else is worked.
const FORBIDDING: &[fn(&Problem, EmployeeIndex, Duty) -> bool] = &[
    offered::forbids,
    competence::forbids,
    consideration::forbids,
    absence::forbids,
    employment::forbids,
    lock::forbids,
    daily_rest::forbids,
];

/// Adds the rows of a rule.
type Encode = fn(&Problem, &mut Model);

/// The rules that have rows made by hand, by the code that their rows carry.
const ROWS: &[(&str, Encode)] = &[
    ("one_duty_a_day", one_duty_a_day::encode),
    ("lock", lock::encode),
    ("daily_rest", daily_rest::encode),
    ("weekly_rest", weekly_rest::encode),
    ("working_days_in_row", working_days_in_row::encode),
    ("weekends", weekends::encode),
    ("staffing", staffing::encode),
    ("norm_hours", norm_hours::encode),
    ("wish", wish::encode),
];

/// Where the rows of sequence rules come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SequenceRows {
    /// By hand where there are such, as flows elsewhere.
    Compact,
    /// As flows, all of them: so that the two can be held against each other.
    Flows,
}

pub(super) fn cells(problem: &Problem, model: &mut Model) {
    for employee in problem.employee_indices() {
        for day in problem.plan_days() {
            let lawful = |duty: &Duty| !FORBIDDING.iter().any(|forbids| forbids(problem, employee, *duty));
            let duties: Vec<Duty> = duties_on(problem, day).filter(lawful).collect();
            let cells: Vec<(Duty, ColumnId)> = duties.into_iter().map(|duty| (duty, model.binary())).collect();
            model.cells.push_day(employee, cells);
        }
    }
}

pub(super) fn rows(problem: &Problem, model: &mut Model, sequences: SequenceRows) {
    let is_sequence = |code: &str| SEQUENCE_RULES.iter().any(|rule| rule.code == code);
    let by_hand = ROWS.iter().filter(|(code, _)| sequences == SequenceRows::Compact || !is_sequence(code));
    by_hand.clone().for_each(|(_, encode)| encode(problem, model));
    let cells = model.cells.clone();
    for employee in problem.employee_indices() {
        let person = PersonDays::new(problem, &cells, employee);
        for rule in SEQUENCE_RULES.iter().filter(|rule| by_hand.clone().all(|(code, _)| *code != rule.code)) {
            flow::encode(rule, &person, model);
        }
    }
}

/// The terms of one employee's cells on a day, with a factor.
fn worked(model: &Model, employee: EmployeeIndex, day: Day, factor: f64) -> impl Iterator<Item = (ColumnId, f64)> {
    model.cells.of_day(employee, day).iter().map(move |cell| (cell.column, factor))
}

fn origin_of_person(rule: &'static str, employee: EmployeeIndex, day: Day) -> RowOrigin {
    RowOrigin { rule, employee: Some(employee), day: Some(day) }
}
