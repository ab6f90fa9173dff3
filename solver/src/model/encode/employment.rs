//! See `rules::employment`.

use crate::domain::{Duty, EmployeeIndex};
use crate::problem::Problem;

pub(super) fn forbids(problem: &Problem, employee: EmployeeIndex, duty: Duty) -> bool {
    !problem.person(employee).employed.contains(problem.calendar.date(duty.day))
}
