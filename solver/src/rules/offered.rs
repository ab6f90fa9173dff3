//! Only shift types that the staffing plan asks for on the date are worked; a locked duty is the planner's own word.

use super::{Finding, Judge, Line, Rule};
use crate::domain::Duty;

pub(super) const RULE: Rule = Rule::hard("offered", "The ward's staffing plan", Judge::Person(judge));

fn judge(line: &Line<'_>) -> Vec<Finding> {
    let unasked = |duty: &&Duty| {
        let locked = line.problem.person(line.employee).locks.contains(&(duty.day, Some(duty.shift)));
        !locked && !line.problem.is_offered(duty.day, duty.shift)
    };
    line.duties.iter().filter(unasked).map(|duty| Finding::of_duty(&RULE, line.employee, *duty)).collect()
}
