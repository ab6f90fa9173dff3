//! See `rules::shift_limit`.

use super::super::Model;
use super::{cells_with, origin_of_person};
use crate::domain::Day;
use crate::problem::Problem;

pub(super) fn encode(problem: &Problem, model: &mut Model) {
    for employee in problem.employee_indices() {
        for (shift, most) in &problem.person(employee).shift_limits {
            let terms = cells_with(problem, model, employee, |duty| (duty.shift == *shift).then_some(1.0));
            model.at_most(origin_of_person("shift_limit", employee, Day(0)), terms, f64::from(*most));
        }
    }
}
