//! See `rules::competence`.

use crate::domain::{Duty, EmployeeIndex};
use crate::problem::Problem;

pub(super) fn forbids(problem: &Problem, employee: EmployeeIndex, duty: Duty) -> bool {
    let required = &problem.shift(duty.shift).requires;
    !required.iter().all(|competence| problem.holds(employee, *competence, duty.day))
}
