//! Working time in the law's sense, and how much of it the averages leave for the plan.
//!
//! On call from home is no working time; every minute of other duties and of course days is.

use super::Problem;
use crate::domain::time::DAYS_IN_WEEK;
use crate::domain::{AbsenceKind, Day, Duty, EmployeeIndex, Parameter};

/// Dates in a week that are no weekly rest day.
const WORKDAYS_IN_WEEK: i64 = 6;

pub(super) fn minutes_of(problem: &Problem, duty: Duty) -> i64 {
    let block = super::Block::of(problem, duty);
    if block.restful { 0 } else { block.span.minutes() }
}

/// Minutes that the plan's duties may have in all, so that the average over the reference period holds; none where
/// some date of the period lacks the parameter.
///
/// The reference period ends with the plan. It begins where the work before the plan is known from, at most so many
/// weeks before. Dates of vacation and leave are neutral: they are left out of it,
/// as are those before or after the employment.
pub(super) fn allowance(problem: &Problem, employee: EmployeeIndex, parameter: Parameter) -> Option<i64> {
    let person = problem.person(employee);
    let weeks = problem.terms(employee, Day(0)).get(Parameter::AverageWeeks)? as i32;
    let earliest = problem.days() - weeks * DAYS_IN_WEEK;
    let before = person.worked_before.filter(|worked| worked.from >= Day(earliest));
    let from = before.map_or(0, |worked| worked.from.0);
    let rate = |day: Day| problem.terms(employee, day).get(parameter).map(i64::from);
    let mut sevenths = 0;
    let counted =
        |day: &Day| !is_neutral(problem, employee, *day) && person.employed.contains(problem.calendar.date(*day));
    for day in (from..problem.days()).map(Day).filter(counted) {
        sevenths += sevenths_of(parameter, rate(day)?);
    }
    if let Some(worked) = before {
        sevenths -= worked.neutral_days * sevenths_of(parameter, rate(Day(-1))?);
    }
    let settled = before.map_or(0, |worked| worked.minutes) + course_minutes(problem, employee);
    Some(sevenths.div_euclid(i64::from(DAYS_IN_WEEK)) - settled)
}

/// What a date allows, in sevenths of a minute: the weekly average a seventh of itself, the night worker's daily
/// average on six dates of seven.
fn sevenths_of(parameter: Parameter, rate: i64) -> i64 {
    if parameter == Parameter::NightAverageMinutesADay { WORKDAYS_IN_WEEK * rate } else { rate }
}

fn is_neutral(problem: &Problem, employee: EmployeeIndex, day: Day) -> bool {
    problem.person(employee).absence_on(day).is_some_and(|absence| absence.kind != AbsenceKind::Course)
}

fn course_minutes(problem: &Problem, employee: EmployeeIndex) -> i64 {
    let blocks = problem.settled_blocks(employee).into_iter();
    blocks.filter(|block| !block.day.is_history()).map(|block| block.span.minutes()).sum()
}
