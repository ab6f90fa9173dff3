//! See `rules::plan_stability`: a priced column for each date that must be paid unless it is as in the earlier roster.

use super::super::Model;
use super::super::line::PersonDays;
use super::{origin_of_person, worked};
use crate::domain::{Day, EmployeeIndex, Parameter};
use crate::problem::Problem;

pub(super) fn encode(person: &PersonDays<'_>, model: &mut Model) -> bool {
    let (problem, employee) = (person.problem, person.employee);
    for day in problem.plan_days().filter(|_| problem.person(employee).earlier.is_some()) {
        if let Some(price) = problem.terms(employee, day).get(Parameter::PlanChangePrice) {
            row(problem, model, (employee, day), f64::from(price));
        }
    }
    true
}

fn row(problem: &Problem, model: &mut Model, (employee, day): (EmployeeIndex, Day), price: f64) {
    let origin = origin_of_person("plan_stability", employee, day);
    let paid = model.priced(1.0, price);
    let Some(shift) = problem.person(employee).earlier_on(day) else {
        let terms = worked(model, employee, day, 1.0).chain([(paid, -1.0)]).collect();
        return model.at_most(origin, terms, 0.0);
    };
    let same = model.cells.of_day(employee, day).iter().filter(|cell| cell.duty.shift == shift);
    let terms = same.map(|cell| (cell.column, 1.0)).chain([(paid, 1.0)]).collect();
    model.at_least(origin, terms, 1.0);
}
