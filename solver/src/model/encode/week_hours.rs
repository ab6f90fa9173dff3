//! See `rules::week_hours`: a row for each calendar week.

use super::super::Model;
use super::{cells_with, origin_of_person};
use crate::domain::time::DAYS_IN_WEEK;
use crate::domain::{Day, Parameter};
use crate::problem::Problem;

pub(super) fn encode(problem: &Problem, model: &mut Model) {
    for employee in problem.employee_indices() {
        let courses = problem.settled_blocks(employee);
        for monday in (0..problem.days()).step_by(DAYS_IN_WEEK as usize) {
            let Some(most) = problem.terms(employee, Day(monday)).get(Parameter::MaxWeekMinutes) else { continue };
            let week = monday..monday + DAYS_IN_WEEK;
            let settled: i64 =
                courses.iter().filter(|block| week.contains(&block.day.0)).map(|block| block.span.minutes()).sum();
            let minutes = |duty: crate::domain::Duty| {
                let minutes = problem.work_minutes_of(duty);
                (week.contains(&duty.day.0) && minutes > 0).then_some(minutes as f64)
            };
            let terms = cells_with(problem, model, employee, minutes);
            let left = (i64::from(most) - settled).max(0);
            model.at_most(origin_of_person("week_hours", employee, Day(monday)), terms, left as f64);
        }
    }
}
