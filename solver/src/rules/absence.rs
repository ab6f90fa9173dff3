//! Nobody is on duty for a minute of a settled absence or wellbeing day: a night that ends on its morning included.

use super::{Finding, Origin, Rule, Severity};
use crate::domain::{Duty, EmployeeIndex, Roster};
use crate::problem::{Problem, Span};

pub(super) const RULE: Rule = Rule { code: "absence", severity: Severity::Hard, origin: Origin::Individual, judge };

fn judge(problem: &Problem, roster: &Roster) -> Vec<Finding> {
    let away = |(employee, duty): &(EmployeeIndex, Duty)| {
        problem.person(*employee).absences.iter().any(|absence| {
            let first = problem.date_span(absence.first);
            let last = problem.date_span(absence.last);
            problem.span(*duty).overlaps(&Span { start: first.start, end: last.end })
        })
    };
    roster.duties().filter(away).map(|(employee, duty)| Finding::of_duty(&RULE, employee, duty)).collect()
}
