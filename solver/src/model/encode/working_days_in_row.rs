//! See `rules::working_days_in_row`: every window one date longer than the limit holds a date off.

use super::super::Model;
use super::{origin_of_person, worked};
use crate::domain::{Day, Parameter};
use crate::problem::Problem;

pub(super) fn encode(problem: &Problem, model: &mut Model) {
    for employee in problem.employee_indices() {
        let most = problem.terms(employee, Day(0)).get(Parameter::MaxWorkingDaysInRow).unwrap_or(u32::MAX >> 8) as i32;
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
