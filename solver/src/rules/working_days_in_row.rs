//! At most so many working days in a row, the previous plan's and course days included.

use super::finding::Figures;
use super::timeline::{runs, timeline};
use super::{Finding, Origin, Rule, Severity, Unit};
use crate::domain::Roster;
use crate::problem::Problem;

pub(super) const RULE: Rule =
    Rule { code: "working_days_in_row", severity: Severity::Hard, origin: Origin::Agreement, judge };

fn judge(problem: &Problem, roster: &Roster) -> Vec<Finding> {
    let most = i64::from(problem.agreement.max_working_days_in_row);
    let mut findings = Vec::new();
    for employee in problem.employee_indices() {
        let line = timeline(problem, roster, employee);
        for run in runs(line.iter().map(|busy| busy.block.day)) {
            let in_plan = run.last().is_some_and(|last| !last.is_history());
            if run.len() as i64 > most && in_plan {
                let figures = Figures { measured: run.len() as i64, allowed: most, unit: Unit::Days };
                findings.push(Finding::of_person(&RULE, employee, run, figures));
            }
        }
    }
    findings
}
