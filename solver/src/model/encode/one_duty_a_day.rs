//! See `rules::one_duty_a_day`.

use super::super::Model;
use super::{origin_of_person, worked};
use crate::problem::Problem;

pub(super) fn encode(problem: &Problem, model: &mut Model) {
    for employee in problem.employee_indices() {
        for day in problem.plan_days() {
            let terms = worked(model, employee, day, 1.0).collect();
            model.at_most(origin_of_person("one_duty_a_day", employee, day), terms, 1.0);
        }
    }
}
