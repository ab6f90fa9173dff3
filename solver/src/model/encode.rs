//! From rules to columns and rows; one file a rule, named as in `rules`.
//!
//! A rule about one cell alone has `forbids`; any other has `encode`.

mod absence;
mod competence;
mod consideration;
mod daily_rest;
mod employment;
mod lock;
mod norm_hours;
mod offered;
mod one_duty_a_day;
mod staffing;
mod weekends;
mod weekly_rest;
mod wish;
mod working_days_in_row;

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

/// The rules that need rows.
const ROWS: &[fn(&Problem, &mut Model)] = &[
    one_duty_a_day::encode,
    lock::encode,
    daily_rest::encode,
    weekly_rest::encode,
    working_days_in_row::encode,
    weekends::encode,
    staffing::encode,
    norm_hours::encode,
    wish::encode,
];

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

/// The terms of one employee's cells on a day, with a factor.
fn worked(model: &Model, employee: EmployeeIndex, day: Day, factor: f64) -> impl Iterator<Item = (ColumnId, f64)> {
    model.cells.of_day(employee, day).iter().map(move |cell| (cell.column, factor))
}

fn origin_of_person(rule: &'static str, employee: EmployeeIndex, day: Day) -> RowOrigin {
    RowOrigin { rule, employee: Some(employee), day: Some(day) }
}
