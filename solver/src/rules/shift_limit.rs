//! Duties of one shift type in the plan: at most as many as the person's own limit.

use super::finding::Figures;
use super::{Finding, Judge, Line, Rule, Unit};
use crate::domain::{Day, Origin};

pub(super) const RULE: Rule = Rule {
    origin: Origin::Individual,
    ..Rule::hard("shift_limit", "The person's own limit on a shift type", Judge::Person(judge))
};

fn judge(line: &Line<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (shift, most) in &line.problem.person(line.employee).shift_limits {
        let days: Vec<Day> = line.duties.iter().filter(|duty| duty.shift == *shift).map(|duty| duty.day).collect();
        if days.len() > *most as usize {
            let figures = Figures { measured: days.len() as i64, allowed: i64::from(*most), unit: Unit::Duties };
            let finding = Finding::of_person(&RULE, line.employee, days, figures);
            findings.push(Finding { shift: Some(*shift), ..finding });
        }
    }
    findings
}
