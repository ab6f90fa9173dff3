//! See `rules::duties_in_plan`.

use super::super::Model;
use super::{cells_with, origin_of_person};
use crate::domain::{Day, Parameter};
use crate::problem::Problem;

pub(super) fn encode(problem: &Problem, model: &mut Model) {
    for employee in problem.employee_indices() {
        let limits = problem.terms(employee, Day(0));
        let price = limits.get(Parameter::DutiesInPlanPrice);
        let origin = origin_of_person("duties_in_plan", employee, Day(0));
        if let Some(most) = limits.get(Parameter::MaxDutiesInPlan) {
            let mut terms = cells_with(problem, model, employee, |_| Some(1.0));
            terms.extend(price.map(|price| (model.priced(f64::INFINITY, f64::from(price)), -1.0)));
            model.at_most(origin, terms, f64::from(most));
        }
        if let Some(least) = limits.get(Parameter::MinDutiesInPlan).filter(|least| *least > 0) {
            let mut terms = cells_with(problem, model, employee, |_| Some(1.0));
            terms.extend(price.map(|price| (model.priced(f64::INFINITY, f64::from(price)), 1.0)));
            model.at_least(origin, terms, f64::from(least));
        }
    }
}
