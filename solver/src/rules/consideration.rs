//! Long-lived individual considerations hold; their cause is unknown here as everywhere.

use super::{Finding, Judge, Line, Rule};
use crate::domain::{ConsiderationRule, Duty, Origin};
use crate::problem::Problem;

pub(super) const RULE: Rule = Rule {
    origin: Origin::Individual,
    ..Rule::hard("consideration", "Agreed individual consideration", Judge::Person(judge))
};

fn judge(line: &Line<'_>) -> Vec<Finding> {
    let breaks = |duty: &&Duty| {
        let mut considered = line.problem.considerations(line.employee, duty.day);
        considered.any(|considered| is_broken(line.problem, &considered.rule, **duty))
    };
    line.duties.iter().filter(breaks).map(|duty| Finding::of_duty(&RULE, line.employee, *duty)).collect()
}

fn is_broken(problem: &Problem, rule: &ConsiderationRule, duty: Duty) -> bool {
    let shift = problem.shift(duty.shift);
    match rule {
        ConsiderationRule::ExemptCategory(category) => shift.category == *category,
        ConsiderationRule::ExemptShiftType(id) => shift.id == *id,
        ConsiderationRule::WeekdaysOff(weekdays) => weekdays.contains(&problem.calendar.weekday(duty.day)),
        ConsiderationRule::LatestEnd(time) => shift.end <= shift.start || shift.end > *time,
        // Fewer hours are judged with the norm hours, single duties by a rule of their own.
        ConsiderationRule::WeeklyMinutes(_) | ConsiderationRule::NoSingleDuties => false,
    }
}
