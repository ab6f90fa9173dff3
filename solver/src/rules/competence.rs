//! Whoever works a duty holds what its shift type requires, on its date.

use super::{Finding, Judge, Line, Rule};

pub(super) const RULE: Rule = Rule::hard("competence", "The shift type's required competences", Judge::Person(judge));

fn judge(line: &Line<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for duty in line.duties {
        for competence in &line.problem.shift(duty.shift).requires {
            if !line.problem.holds(line.employee, *competence, duty.day) {
                let finding = Finding::of_duty(&RULE, line.employee, *duty);
                findings.push(Finding { competence: Some(*competence), ..finding });
            }
        }
    }
    findings
}
