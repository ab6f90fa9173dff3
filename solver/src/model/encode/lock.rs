//! See `rules::lock`: every other cell of a locked date is left out, and the locked duty must be worked.

use super::super::Model;
use super::{origin_of_person, worked};
use crate::domain::{Duty, EmployeeIndex};
use crate::problem::Problem;

pub(super) fn forbids(problem: &Problem, employee: EmployeeIndex, duty: Duty) -> bool {
    let lock = problem.person(employee).locks.iter().find(|(day, _)| *day == duty.day);
    lock.is_some_and(|(_, locked)| *locked != Some(duty.shift))
}

pub(super) fn encode(problem: &Problem, model: &mut Model) {
    for employee in problem.employee_indices() {
        let duties = problem.person(employee).locks.iter().filter(|(_, locked)| locked.is_some());
        for (day, _) in duties {
            let terms = worked(model, employee, *day, 1.0).collect();
            model.exactly(origin_of_person("lock", employee, *day), terms, 1.0);
        }
    }
}
