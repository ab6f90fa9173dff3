//! See `rules::offered`.

use crate::domain::{Duty, EmployeeIndex};
use crate::problem::Problem;

pub(super) fn forbids(problem: &Problem, employee: EmployeeIndex, duty: Duty) -> bool {
    let locked = problem.person(employee).locks.contains(&(duty.day, Some(duty.shift)));
    !problem.is_offered(duty.day, duty.shift) && !locked
}
