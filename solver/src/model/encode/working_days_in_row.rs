//! See `rules::working_days_in_row`: every window one date longer than the limit holds a date off.

use super::super::Model;
use super::{origin_of_person, worked};
use crate::domain::Day;
use crate::problem::Problem;

pub(super) fn encode(problem: &Problem, model: &mut Model) {
    let most = problem.agreement.max_working_days_in_row as i32;
    for employee in problem.employee_indices() {
        let settled = problem.settled_blocks(employee);
        for first in (-most..problem.days() - most).map(Day) {
            let window = (first.0..=first.0 + most).map(Day);
            let settled_days = window.clone().filter(|day| settled.iter().any(|block| block.day == *day)).count();
            let terms = window.flat_map(|day| worked(model, employee, day, 1.0)).collect();
            let upper = f64::from(most) - settled_days as f64;
            model.at_most(origin_of_person("working_days_in_row", employee, first), terms, upper);
        }
    }
}
