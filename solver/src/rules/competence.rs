//! Whoever works a duty holds what its shift type requires, on its date.

use super::{Finding, Origin, Rule, Severity};
use crate::domain::Roster;
use crate::problem::Problem;

pub(super) const RULE: Rule = Rule { code: "competence", severity: Severity::Hard, origin: Origin::Ward, judge };

fn judge(problem: &Problem, roster: &Roster) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (employee, duty) in roster.duties() {
        for competence in &problem.shift(duty.shift).requires {
            if !problem.holds(employee, *competence, duty.day) {
                let finding = Finding::of_duty(&RULE, employee, duty);
                findings.push(Finding { competence: Some(*competence), ..finding });
            }
        }
    }
    findings
}
