//! See `rules::duty_length`.

use crate::domain::{Duty, EmployeeIndex, Parameter};
use crate::problem::Problem;

pub(super) fn forbids(problem: &Problem, employee: EmployeeIndex, duty: Duty) -> bool {
    let shift = problem.shift(duty.shift);
    if shift.is_on_call() {
        return false;
    }
    let terms = problem.terms(employee, duty.day);
    let minutes = shift.clock_minutes();
    let short = terms.get(Parameter::MinDutyMinutes).is_some_and(|least| minutes < i64::from(least));
    let long = terms.get(Parameter::MaxDutyMinutes).is_some_and(|most| minutes > i64::from(most));
    (short || long) && problem.person(employee).overrides("duty_length", duty.day).is_none()
}
