//! See `rules::category_counts`: counts and shares of the plan; those of a week are a sequence rule.

use super::super::Model;
use super::{cells_with, origin_of_person};
use crate::domain::{Category, Day, EmployeeIndex, Parameter};
use crate::problem::Problem;

/// A category with its most, its least and its share.
const COUNTED: [(Category, [Parameter; 3]); 4] = [
    (Category::Day, [Parameter::MaxDayDutiesInPlan, Parameter::MinDayDutiesInPlan, Parameter::MaxDayDutiesPercent]),
    (
        Category::Evening,
        [Parameter::MaxEveningDutiesInPlan, Parameter::MinEveningDutiesInPlan, Parameter::MaxEveningDutiesPercent],
    ),
    (
        Category::Night,
        [Parameter::MaxNightDutiesInPlan, Parameter::MinNightDutiesInPlan, Parameter::MaxNightDutiesPercent],
    ),
    (
        Category::OnCall,
        [Parameter::MaxOnCallDutiesInPlan, Parameter::MinOnCallDutiesInPlan, Parameter::MaxOnCallDutiesPercent],
    ),
];

pub(super) fn encode(problem: &Problem, model: &mut Model) {
    for employee in problem.employee_indices() {
        for counted in COUNTED {
            in_plan(problem, model, employee, counted);
            share(problem, model, employee, counted);
        }
    }
}

fn in_plan(problem: &Problem, model: &mut Model, employee: EmployeeIndex, counted: (Category, [Parameter; 3])) {
    let (category, [most, least, _]) = counted;
    let limits = problem.terms(employee, Day(0));
    let price = limits.get(Parameter::CategoryCountPrice);
    let origin = origin_of_person("category_in_plan", employee, Day(0));
    let of = |duty: crate::domain::Duty| (problem.shift(duty.shift).category == category).then_some(1.0);
    if let Some(most) = limits.get(most) {
        let mut terms = cells_with(problem, model, employee, of);
        terms.extend(price.map(|price| (model.priced(f64::INFINITY, f64::from(price)), -1.0)));
        model.at_most(origin, terms, f64::from(most));
    }
    if let Some(least) = limits.get(least).filter(|least| *least > 0) {
        let mut terms = cells_with(problem, model, employee, of);
        terms.extend(price.map(|price| (model.priced(f64::INFINITY, f64::from(price)), 1.0)));
        model.at_least(origin, terms, f64::from(least));
    }
}

/// A hundred times the category's duties are no more than the percentage times all duties.
fn share(problem: &Problem, model: &mut Model, employee: EmployeeIndex, counted: (Category, [Parameter; 3])) {
    let (category, [_, _, percent]) = counted;
    let Some(percent) = problem.terms(employee, Day(0)).get(percent) else { return };
    let factor = |duty: crate::domain::Duty| {
        let own = if problem.shift(duty.shift).category == category { 100.0 } else { 0.0 };
        Some(own - f64::from(percent)).filter(|factor| *factor != 0.0)
    };
    let terms = cells_with(problem, model, employee, factor);
    model.at_most(origin_of_person("category_share", employee, Day(0)), terms, 0.0);
}
