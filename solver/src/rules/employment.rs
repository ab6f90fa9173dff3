//! Nobody works before or after their employment.

use super::{Finding, Origin, Rule, Severity};
use crate::domain::{Duty, EmployeeIndex, Roster};
use crate::problem::Problem;

pub(super) const RULE: Rule = Rule { code: "employment", severity: Severity::Hard, origin: Origin::Individual, judge };

fn judge(problem: &Problem, roster: &Roster) -> Vec<Finding> {
    let outside = |(employee, duty): &(EmployeeIndex, Duty)| {
        !problem.person(*employee).employed.contains(problem.calendar.date(duty.day))
    };
    roster.duties().filter(outside).map(|(employee, duty)| Finding::of_duty(&RULE, employee, duty)).collect()
}
