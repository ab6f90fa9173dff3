//! See `rules::consideration`.

use crate::domain::{ConsiderationRule, Duty, EmployeeIndex};
use crate::problem::Problem;

pub(super) fn forbids(problem: &Problem, employee: EmployeeIndex, duty: Duty) -> bool {
    let shift = problem.shift(duty.shift);
    let over_midnight = shift.end <= shift.start;
    problem.considerations(employee, duty.day).any(|considered| match &considered.rule {
        ConsiderationRule::ExemptCategory(exempt) => *exempt == shift.category,
        ConsiderationRule::ExemptShiftType(exempt) => *exempt == shift.id,
        ConsiderationRule::WeekdaysOff(off) => off.iter().any(|weekday| *weekday == problem.calendar.weekday(duty.day)),
        ConsiderationRule::LatestEnd(latest) => over_midnight || *latest < shift.end,
        ConsiderationRule::WeeklyMinutes(_) | ConsiderationRule::NoSingleDuties => false,
    })
}
