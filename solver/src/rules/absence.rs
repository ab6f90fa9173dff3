//! Nobody is on duty for a minute of a settled absence or wellbeing day: a night that ends on its morning included.

use super::{Finding, Judge, Line, Rule};
use crate::domain::{Duty, Origin};
use crate::problem::Span;

pub(super) const RULE: Rule = Rule {
    origin: Origin::Individual,
    ..Rule::hard("absence", "Settled vacation, course, leave or wellbeing day", Judge::Person(judge))
};

fn judge(line: &Line<'_>) -> Vec<Finding> {
    let away = |duty: &&Duty| {
        line.problem.person(line.employee).absences.iter().any(|absence| {
            let first = line.problem.date_span(absence.first);
            let last = line.problem.date_span(absence.last);
            line.problem.span(**duty).overlaps(&Span { start: first.start, end: last.end })
        })
    };
    line.duties.iter().filter(away).map(|duty| Finding::of_duty(&RULE, line.employee, *duty)).collect()
}
