//! A person starts at most one duty on a date.

use super::finding::Figures;
use super::{Finding, Origin, Rule, Severity, Unit};
use crate::domain::Roster;
use crate::problem::Problem;

pub(super) const RULE: Rule = Rule { code: "one_duty_a_day", severity: Severity::Hard, origin: Origin::Ward, judge };

fn judge(problem: &Problem, roster: &Roster) -> Vec<Finding> {
    let per_person = problem.employee_indices().flat_map(|employee| {
        let line = roster.line(employee);
        line.chunk_by(|one, other| one.day == other.day).filter(|same_day| same_day.len() > 1).map(move |same_day| {
            let figures = Figures { measured: same_day.len() as i64, allowed: 1, unit: Unit::Duties };
            Finding::of_person(&RULE, employee, vec![same_day[0].day], figures)
        })
    });
    per_person.collect()
}
