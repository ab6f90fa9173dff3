//! See `rules::hours_of_day`.

use crate::domain::{Duty, EmployeeIndex, Parameter};
use crate::problem::Problem;
use chrono::Timelike;

pub(super) fn forbids(problem: &Problem, employee: EmployeeIndex, duty: Duty) -> bool {
    let shift = problem.shift(duty.shift);
    let terms = problem.terms(employee, duty.day);
    let start = i64::from(shift.start.hour() * 60 + shift.start.minute());
    let end = start + shift.clock_minutes();
    let early = terms.get(Parameter::EarliestStartMinute).is_some_and(|least| start < i64::from(least));
    let late = terms.get(Parameter::LatestEndMinute).is_some_and(|most| end > i64::from(most));
    (early || late) && problem.person(employee).overrides("hours_of_day", duty.day).is_none()
}
