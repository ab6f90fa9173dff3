//! See `rules::burden_share`: priced steps above each person's share.

use super::super::Model;
use super::{cells_with, origin_of_person};
use crate::domain::{Day, EmployeeIndex, Parameter};
use crate::problem::Problem;

pub(super) fn encode(problem: &Problem, model: &mut Model) {
    for employee in problem.employee_indices() {
        let steps = steps(problem, employee);
        if steps.is_empty() {
            continue;
        }
        let burden = |duty| Some(problem.burden_of(employee, duty) as f64).filter(|burden| *burden > 0.0);
        let mut terms = cells_with(problem, model, employee, burden);
        terms.extend(steps.into_iter().map(|(width, price)| (model.priced(width, price), -1.0)));
        let share = problem.burden_share(employee) as f64;
        model.at_most(origin_of_person("burden_share", employee, Day(0)), terms, share);
    }
}

/// Width in burden points and price of a point of each step above the share; none where burden has no price.
fn steps(problem: &Problem, employee: EmployeeIndex) -> Vec<(f64, f64)> {
    let terms = problem.terms(employee, Day(0));
    let value = |parameter| terms.get(parameter).map(f64::from);
    let Some(price) = value(Parameter::BurdenSharePrice) else { return Vec::new() };
    let free = (value(Parameter::BurdenFreeBand).unwrap_or(0.0), 0.0);
    match value(Parameter::BurdenSteepBand) {
        None => vec![free, (f64::INFINITY, price)],
        Some(band) => {
            let steep = price + value(Parameter::BurdenSteepPrice).unwrap_or(0.0);
            vec![free, (band, price), (f64::INFINITY, steep)]
        }
    }
}
