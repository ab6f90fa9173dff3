//! Daily rest: free time between two duties, in real minutes (working-environment act, rest-period order; 11 h).

use super::finding::Figures;
use super::timeline::timeline;
use super::{Finding, Origin, Rule, Severity, Unit};
use crate::domain::Roster;
use crate::problem::Problem;

pub(super) const RULE: Rule = Rule { code: "daily_rest", severity: Severity::Hard, origin: Origin::Law, judge };

fn judge(problem: &Problem, roster: &Roster) -> Vec<Finding> {
    let least = i64::from(problem.agreement.daily_rest_minutes);
    let mut findings = Vec::new();
    for employee in problem.employee_indices() {
        for pair in timeline(problem, roster, employee).windows(2) {
            let (before, after) = (pair[0], pair[1]);
            let rest = after.block.span.start - before.block.span.end;
            let same_day = before.block.day == after.block.day;
            if rest < least && (before.planned || after.planned) && !same_day {
                let figures = Figures { measured: rest, allowed: least, unit: Unit::Minutes };
                findings.push(Finding::of_person(&RULE, employee, vec![before.block.day, after.block.day], figures));
            }
        }
    }
    findings
}
