//! See `rules::absence`: the duty's own date, and the next where the duty runs past midnight.

use crate::domain::{Duty, EmployeeIndex};
use crate::problem::Problem;

pub(super) fn forbids(problem: &Problem, employee: EmployeeIndex, duty: Duty) -> bool {
    let person = problem.person(employee);
    let next = duty.day.plus(1);
    let runs_into_next = problem.span(duty).end > problem.date_span(next).start;
    person.absence_on(duty.day).is_some() || (runs_into_next && person.absence_on(next).is_some())
}
