//! See `rules::plan_hours`.

use super::super::Model;
use super::{cells_with, origin_of_person};
use crate::domain::{Day, Parameter};
use crate::problem::Problem;

pub(super) fn encode(problem: &Problem, model: &mut Model) {
    for employee in problem.employee_indices() {
        let terms = problem.terms(employee, Day(0));
        let (most, least) = (terms.get(Parameter::MaxPlanMinutes), terms.get(Parameter::MinPlanMinutes));
        let minutes = || cells_with(problem, model, employee, |duty| Some(problem.norm_minutes_of(duty) as f64));
        let origin = origin_of_person("plan_hours", employee, Day(0));
        let (upper, lower) = (most.map(|most| (minutes(), most)), least.map(|least| (minutes(), least)));
        if let Some((terms, most)) = upper {
            model.at_most(origin, terms, f64::from(most));
        }
        if let Some((terms, least)) = lower.filter(|(_, least)| *least > 0) {
            model.at_least(origin, terms, f64::from(least));
        }
    }
}
