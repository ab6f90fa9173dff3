//! Shift types that may not follow one another on neighbouring dates; a day off between lifts it.

use super::finding::Figures;
use super::{Finding, Judge, Line, Rule, Unit};
use crate::domain::Duty;

pub(super) const RULE: Rule = Rule {
    overridable: true,
    ..Rule::hard("succession", "The ward's own forbidden successions of shift types", Judge::Person(judge))
};

fn judge(line: &Line<'_>) -> Vec<Finding> {
    let forbidden = |duty: &&Duty| {
        let eve = line.duty(duty.day.plus(-1));
        eve.is_some_and(|eve| line.problem.shift(eve.shift).forbidden_next.contains(&duty.shift))
    };
    let finding = |duty: &Duty| {
        let figures = Figures { measured: 1, allowed: 0, unit: Unit::Duties };
        let days = vec![duty.day.plus(-1), duty.day];
        let finding = Finding::of_person(&RULE, line.employee, days, figures);
        Finding { shift: Some(duty.shift), broken_on: vec![duty.day], ..finding }
    };
    line.duties.iter().filter(forbidden).map(finding).collect()
}
