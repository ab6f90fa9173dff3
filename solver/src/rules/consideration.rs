//! Long-lived individual considerations hold; their cause is unknown here as everywhere.

use super::{Finding, Origin, Rule, Severity};
use crate::domain::{ConsiderationRule, Duty, Roster};
use crate::problem::Problem;

pub(super) const RULE: Rule =
    Rule { code: "consideration", severity: Severity::Hard, origin: Origin::Individual, judge };

fn judge(problem: &Problem, roster: &Roster) -> Vec<Finding> {
    let breaks = |(employee, duty): &(_, Duty)| {
        problem.considerations(*employee, duty.day).any(|considered| is_broken(problem, &considered.rule, *duty))
    };
    roster.duties().filter(breaks).map(|(employee, duty)| Finding::of_duty(&RULE, employee, duty)).collect()
}

fn is_broken(problem: &Problem, rule: &ConsiderationRule, duty: Duty) -> bool {
    let shift = problem.shift(duty.shift);
    match rule {
        ConsiderationRule::ExemptCategory(category) => shift.category == *category,
        ConsiderationRule::ExemptShiftType(id) => shift.id == *id,
        ConsiderationRule::WeekdaysOff(weekdays) => weekdays.contains(&problem.calendar.weekday(duty.day)),
        ConsiderationRule::LatestEnd(time) => shift.end <= shift.start || shift.end > *time,
        // Fewer hours are judged with the norm hours.
        ConsiderationRule::WeeklyMinutes(_) => false,
    }
}
