//! From rules to columns and rows; one file a rule, named as in `rules`.
//!
//! A rule about one cell alone has `forbids`; any other has `encode`, unless it is a rule about one person's sequence:
//! then `flow` makes its rows from its automaton. A sequence rule has a file here only where better rows are known.

mod absence;
mod average_hours;
mod burden_share;
mod category_counts;
mod competence;
mod consideration;
mod daily_rest;
mod duties_in_plan;
mod duty_length;
mod employment;
mod flow;
mod health_advice;
mod hours_of_day;
mod lock;
mod norm_hours;
mod offered;
mod one_duty_a_day;
mod overlap;
mod pairing;
mod plan_hours;
mod plan_stability;
mod runs;
mod shift_limit;
mod staffing;
mod week_hours;
mod weekends;
mod weekly_rest;
mod wish;
mod worst_off;

pub use worst_off::WorstOff;

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
    duty_length::forbids,
    hours_of_day::forbids,
    daily_rest::forbids,
];

/// The rules that are no sequence rules and need rows.
const ROWS: &[fn(&Problem, &mut Model)] = &[
    one_duty_a_day::encode,
    lock::encode,
    average_hours::encode,
    week_hours::encode,
    plan_hours::encode,
    duties_in_plan::encode,
    category_counts::encode,
    shift_limit::encode,
    pairing::encode,
    staffing::encode,
    norm_hours::encode,
    burden_share::encode,
];

/// Adds one person's rows of a sequence rule, where it is in the form that they are right for; otherwise adds nothing
/// and says so.
type Compact = fn(&PersonDays<'_>, &mut Model) -> bool;

/// The sequence rules that have better rows than a flow, by code.
const COMPACT: &[(&str, Compact)] = &[
    ("overlap", overlap::encode),
    ("daily_rest", daily_rest::encode),
    ("weekly_rest", weekly_rest::encode),
    ("working_days_in_row", runs::working_days),
    ("nights_in_row", runs::nights),
    ("weekends", weekends::encode),
    ("wish", wish::encode),
    ("advised_nights", runs::advised_nights),
    ("quick_return", health_advice::quick_return),
    ("long_duty", health_advice::long_duty),
    ("backward_rotation", health_advice::backward_rotation),
    ("single_working_day", health_advice::single_working_day),
    ("plan_stability", plan_stability::encode),
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

pub(super) fn rows(problem: &Problem, model: &mut Model) {
    ROWS.iter().for_each(|encode| encode(problem, model));
}

pub(super) fn sequences(problem: &Problem, model: &mut Model, sequences: SequenceRows) {
    let cells = model.cells.clone();
    for employee in problem.employee_indices() {
        let person = PersonDays::new(problem, &cells, employee);
        for rule in SEQUENCE_RULES {
            let compact = COMPACT.iter().find(|(code, _)| *code == rule.code);
            let compact = compact.filter(|_| sequences == SequenceRows::Compact);
            if !compact.is_some_and(|(_, encode)| encode(&person, model)) {
                flow::encode(rule, &person, model);
            }
        }
    }
    worst_off::encode(model);
}

/// The terms of one employee's cells on a day, with a factor.
fn worked(model: &Model, employee: EmployeeIndex, day: Day, factor: f64) -> impl Iterator<Item = (ColumnId, f64)> {
    model.cells.of_day(employee, day).iter().map(move |cell| (cell.column, factor))
}

fn origin_of_person(rule: &'static str, employee: EmployeeIndex, day: Day) -> RowOrigin {
    RowOrigin { rule, employee: Some(employee), day: Some(day) }
}

/// The person's cells on all days of the plan that satisfy a test, each with a factor.
fn cells_with(
    problem: &Problem,
    model: &Model,
    employee: EmployeeIndex,
    factor: impl Fn(Duty) -> Option<f64>,
) -> Vec<(ColumnId, f64)> {
    let cells = problem.plan_days().flat_map(|day| model.cells.of_day(employee, day));
    cells.filter_map(|cell| Some((cell.column, factor(cell.duty)?))).collect()
}
