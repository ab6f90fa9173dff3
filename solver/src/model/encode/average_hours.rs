//! See `rules::average_hours`: a row for each average that binds.

use super::super::Model;
use super::{cells_with, origin_of_person};
use crate::domain::{Day, Parameter};
use crate::problem::Problem;

const AVERAGES: [(&str, Parameter); 2] =
    [("average_hours", Parameter::AverageWeeklyMinutes), ("night_worker_average", Parameter::NightAverageMinutesADay)];

pub(super) fn encode(problem: &Problem, model: &mut Model) {
    for employee in problem.employee_indices() {
        for (rule, parameter) in AVERAGES {
            let Some(allowed) = problem.work_allowance(employee, parameter) else { continue };
            let minutes = |duty| Some(problem.work_minutes_of(duty) as f64).filter(|minutes| *minutes > 0.0);
            let terms = cells_with(problem, model, employee, minutes);
            // Work that was done before may have used up more than there is: the plan can only add nothing.
            model.at_most(origin_of_person(rule, employee, Day(0)), terms, allowed.max(0) as f64);
        }
    }
}
