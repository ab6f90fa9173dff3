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
        let line = timeline(problem, roster, employee);
        for (position, after) in line.iter().enumerate() {
            let earlier = line[..position].iter().filter(|busy| busy.block.day != after.block.day);
            let Some(before) = earlier.max_by_key(|busy| busy.block.span.end) else { continue };
            let rest = after.block.span.start - before.block.span.end;
            if rest < least && (before.planned || after.planned) {
                let figures = Figures { measured: rest, allowed: least, unit: Unit::Minutes };
                findings.push(Finding::of_person(&RULE, employee, vec![before.block.day, after.block.day], figures));
            }
        }
    }
    findings
}
