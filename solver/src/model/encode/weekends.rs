//! See `rules::weekends`: a column for each weekend that is worked.

use super::super::Model;
use super::super::line::PersonDays;
use super::{origin_of_person, worked};
use crate::domain::{Day, Parameter};

pub(super) fn encode(person: &PersonDays<'_>, model: &mut Model) -> bool {
    let (problem, employee) = (person.problem, person.employee);
    let plain = |day: Day| {
        let terms = problem.terms(employee, day);
        let (begins, ends) = (Parameter::WeekendBeginsFridayMinute, Parameter::WeekendEndsMondayMinute);
        terms.get(begins) == begins.specification().default && terms.get(ends) == ends.specification().default
    };
    let priced = problem.plan_days().any(|day| problem.terms(employee, day).get(Parameter::MaxWeekendsPrice).is_some());
    if priced || !problem.plan_days().all(plain) || !problem.person(employee).overrides.is_empty() {
        return false;
    }
    let Some(most) = problem.max_weekends(employee) else { return true };
    let mut weekends = Vec::new();
    for saturday in problem.saturdays() {
        let weekend = model.priced(1.0, 0.0);
        for day in [saturday, saturday.plus(1)] {
            let mut terms: Vec<_> = worked(model, employee, day, 1.0).collect();
            terms.push((weekend, -1.0));
            model.at_most(origin_of_person("weekends", employee, day), terms, 0.0);
        }
        weekends.push((weekend, 1.0));
    }
    model.at_most(origin_of_person("weekends", employee, Day(0)), weekends, f64::from(most));
    true
}
