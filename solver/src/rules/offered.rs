//! Only shift types that the staffing plan asks for on the date are worked; a locked duty is the planner's own word.

use super::{Finding, Origin, Rule, Severity};
use crate::domain::{Duty, EmployeeIndex, Roster};
use crate::problem::Problem;

pub(super) const RULE: Rule = Rule { code: "offered", severity: Severity::Hard, origin: Origin::Ward, judge };

fn judge(problem: &Problem, roster: &Roster) -> Vec<Finding> {
    let unasked = |(employee, duty): &(EmployeeIndex, Duty)| {
        let locked = problem.person(*employee).locks.contains(&(duty.day, Some(duty.shift)));
        !locked && !problem.is_offered(duty.day, duty.shift)
    };
    roster.duties().filter(unasked).map(|(employee, duty)| Finding::of_duty(&RULE, employee, duty)).collect()
}
