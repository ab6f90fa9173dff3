//! Nobody works before or after their employment.

use super::{Finding, Judge, Line, Rule};
use crate::domain::{Duty, Origin};

pub(super) const RULE: Rule =
    Rule { origin: Origin::Individual, ..Rule::hard("employment", "Dates of employment", Judge::Person(judge)) };

fn judge(line: &Line<'_>) -> Vec<Finding> {
    let employed = line.problem.person(line.employee).employed;
    let outside = |duty: &&Duty| !employed.contains(line.problem.calendar.date(duty.day));
    line.duties.iter().filter(outside).map(|duty| Finding::of_duty(&RULE, line.employee, *duty)).collect()
}
