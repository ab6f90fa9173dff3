//! See `rules::weekends`: a column for each weekend that is worked.

use super::super::Model;
use super::{origin_of_person, worked};
use crate::domain::Day;
use crate::problem::Problem;

pub(super) fn encode(problem: &Problem, model: &mut Model) {
    for employee in problem.employee_indices() {
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
        let most = problem.max_weekends(employee).map_or(f64::INFINITY, f64::from);
        model.at_most(origin_of_person("weekends", employee, Day(0)), weekends, most);
    }
}
