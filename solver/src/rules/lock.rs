//! Cells that the planner has settled are as settled.

use super::finding::Figures;
use super::{Finding, Origin, Rule, Severity, Unit};
use crate::domain::{Roster, ShiftIndex};
use crate::problem::Problem;

pub(super) const RULE: Rule = Rule { code: "lock", severity: Severity::Hard, origin: Origin::Ward, judge };

fn judge(problem: &Problem, roster: &Roster) -> Vec<Finding> {
    let mut findings = Vec::new();
    for employee in problem.employee_indices() {
        for (day, locked) in &problem.person(employee).locks {
            let on_day = roster.line(employee).iter().filter(|duty| duty.day == *day);
            let worked: Vec<ShiftIndex> = on_day.map(|duty| duty.shift).collect();
            if worked != locked.iter().copied().collect::<Vec<_>>() {
                let allowed = i64::from(locked.is_some());
                let figures = Figures { measured: worked.len() as i64, allowed, unit: Unit::Duties };
                let finding = Finding::of_person(&RULE, employee, vec![*day], figures);
                findings.push(Finding { shift: locked.or(worked.first().copied()), ..finding });
            }
        }
    }
    findings
}
