//! Planned minutes against the norm of the plan, priced to both sides: small deviations cheaply, large ones dearly.

use super::finding::Figures;
use super::{Finding, Origin, Rule, Severity, Unit};
use crate::domain::{EmployeeIndex, Roster};
use crate::problem::Problem;

pub(super) const RULE: Rule = Rule { code: "norm_hours", severity: Severity::Soft, origin: Origin::Agreement, judge };

/// Minutes of a person's duties that count as norm hours.
pub fn planned_minutes(problem: &Problem, roster: &Roster, employee: EmployeeIndex) -> i64 {
    roster.line(employee).iter().map(|duty| problem.norm_minutes_of(*duty)).sum()
}

fn judge(problem: &Problem, roster: &Roster) -> Vec<Finding> {
    let prices = &problem.agreement.prices;
    let band = i64::from(prices.norm_band_minutes);
    let mut findings = Vec::new();
    for employee in problem.employee_indices() {
        let planned = planned_minutes(problem, roster, employee);
        let norm = problem.norm_minutes(employee);
        let deviation = (planned - norm).abs();
        if deviation > 0 {
            let small = deviation.min(band) * i64::from(prices.norm_minute);
            let large = (deviation - band).max(0) * i64::from(prices.norm_minute_beyond);
            let figures = Figures { measured: planned, allowed: norm, unit: Unit::Minutes };
            let finding = Finding::of_person(&RULE, employee, Vec::new(), figures);
            findings.push(Finding { cost: small + large, ..finding });
        }
    }
    findings
}
