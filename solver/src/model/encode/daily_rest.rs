//! See `rules::daily_rest`. A clique for every distinct end of a duty: whoever works one that ends then or later
//! works none of those that would start too soon after it.

use super::super::cells::Cell;
use super::super::{ColumnId, Model};
use super::origin_of_person;
use crate::domain::{Day, Duty, EmployeeIndex, Parameter};
use crate::problem::Problem;

/// A duty is a day at most and so is a rest; the third date counts where the clock's change in spring shortens a day.
const DAYS_AHEAD: std::ops::RangeInclusive<i32> = 1..=3;

/// A duty that leaves too little rest to the history or a course day.
pub(super) fn forbids(problem: &Problem, employee: EmployeeIndex, duty: Duty) -> bool {
    let span = problem.span(duty);
    let rest = i64::from(problem.terms(employee, duty.day).get(Parameter::DailyRestMinutes).unwrap_or(0));
    let too_close = |block: &crate::problem::Block| {
        block.span.start < span.end + rest && span.start < block.span.end + rest && block.day != duty.day
    };
    problem.settled_blocks(employee).iter().any(too_close)
}

pub(super) fn encode(problem: &Problem, model: &mut Model) {
    for employee in problem.employee_indices() {
        for day in problem.plan_days() {
            for ahead in DAYS_AHEAD {
                for terms in cliques(problem, model, employee, day, day.plus(ahead)) {
                    model.at_most(origin_of_person("daily_rest", employee, day), terms, 1.0);
                }
            }
        }
    }
}

fn cliques(
    problem: &Problem,
    model: &Model,
    employee: EmployeeIndex,
    day: Day,
    later: Day,
) -> Vec<Vec<(ColumnId, f64)>> {
    let rest = i64::from(problem.terms(employee, day).get(Parameter::DailyRestMinutes).unwrap_or(0));
    let first = model.cells.of_day(employee, day);
    let second = model.cells.of_day(employee, later);
    let end = |cell: &Cell| problem.span(cell.duty).end;
    let mut ends: Vec<i64> = first.iter().map(end).collect();
    ends.sort_unstable();
    ends.dedup();
    let clique = |threshold: i64| {
        let late = first.iter().filter(move |cell| end(cell) >= threshold);
        let soon: Vec<&Cell> = second.iter().filter(|cell| problem.span(cell.duty).start < threshold + rest).collect();
        let terms = |cells: Vec<&Cell>| cells.into_iter().map(|cell| (cell.column, 1.0)).collect::<Vec<_>>();
        (!soon.is_empty()).then(|| terms(late.chain(soon).collect()))
    };
    ends.into_iter().filter_map(clique).collect()
}
