//! Cells that the planner has settled are as settled.

use super::finding::Figures;
use super::{Finding, Judge, Line, Rule, Unit};
use crate::domain::ShiftIndex;

pub(super) const RULE: Rule = Rule::hard("lock", "The planner's settled cell", Judge::Person(judge));

fn judge(line: &Line<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (day, locked) in &line.problem.person(line.employee).locks {
        let on_day = line.duties.iter().filter(|duty| duty.day == *day);
        let worked: Vec<ShiftIndex> = on_day.map(|duty| duty.shift).collect();
        if worked != locked.iter().copied().collect::<Vec<_>>() {
            let allowed = i64::from(locked.is_some());
            let figures = Figures { measured: worked.len() as i64, allowed, unit: Unit::Duties };
            let finding = Finding::of_person(&RULE, line.employee, vec![*day], figures);
            findings.push(Finding { shift: locked.or(worked.first().copied()), ..finding });
        }
    }
    findings
}
