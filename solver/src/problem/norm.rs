//! Norm minutes of the plan.
//!
//! Every employed weekday that is no public holiday norms a fifth of the weekly minutes; settled absence counts as
//! if those hours had been worked, so its weekdays norm nothing here; what was carried in is taken off.

use super::Problem;
use crate::domain::EmployeeIndex;

const NORM_DAYS_IN_WEEK: i64 = 5;

pub(super) fn norm_minutes(problem: &Problem, employee: EmployeeIndex) -> i64 {
    let person = problem.person(employee);
    let weekly: i64 = problem
        .plan_days()
        .filter(|day| problem.calendar.is_norm_day(*day))
        .filter(|day| person.employed.contains(problem.calendar.date(*day)))
        .filter(|day| person.absence_on(*day).is_none())
        .map(|day| i64::from(problem.weekly_minutes(employee, day)))
        .sum();
    weekly / NORM_DAYS_IN_WEEK - person.balance_minutes
}
