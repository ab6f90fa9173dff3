//! Staffing: a shortage below the minimum, a shortfall from there to the target, a surplus above the maximum.
//!
//! All three are priced, so that an understaffed ward still gets a roster and is told where it is short.

use super::finding::Figures;
use super::{Finding, Origin, Rule, Severity, Unit};
use crate::domain::Roster;
use crate::problem::{Need, Problem};

pub(super) const MINIMUM: Rule = Rule {
    code: "staffing_minimum",
    severity: Severity::Soft,
    origin: Origin::Ward,
    judge: |problem, roster| judge(problem, roster, &MINIMUM, below_minimum),
};

pub(super) const TARGET: Rule = Rule {
    code: "staffing_target",
    severity: Severity::Soft,
    origin: Origin::Ward,
    judge: |problem, roster| judge(problem, roster, &TARGET, below_target),
};

pub(super) const MAXIMUM: Rule = Rule {
    code: "staffing_maximum",
    severity: Severity::Soft,
    origin: Origin::Ward,
    judge: |problem, roster| judge(problem, roster, &MAXIMUM, above_maximum),
};

/// How many people of a need are on duty.
pub fn present(problem: &Problem, roster: &Roster, need: &Need) -> u32 {
    let on_duty = problem.employee_indices().filter(|employee| {
        let line = roster.line(*employee);
        let from = line.partition_point(|duty| duty.day < need.day);
        let worked = line[from..].iter().take_while(|duty| duty.day == need.day).any(|duty| duty.shift == need.shift);
        worked && problem.counts(need, *employee)
    });
    on_duty.count() as u32
}

/// People off, people asked for, price of each.
type Deviation = (i64, i64, u32);

fn below_minimum(problem: &Problem, need: &Need, present: i64) -> Deviation {
    let minimum = i64::from(need.minimum);
    (minimum - present, minimum, problem.agreement.prices.below_minimum)
}

fn below_target(problem: &Problem, need: &Need, present: i64) -> Deviation {
    let target = i64::from(need.target);
    (target - present.max(i64::from(need.minimum)), target, problem.agreement.prices.below_target)
}

fn above_maximum(problem: &Problem, need: &Need, present: i64) -> Deviation {
    let maximum = need.maximum.map_or(i64::MAX, i64::from);
    (present.saturating_sub(maximum), maximum, problem.agreement.prices.above_maximum)
}

fn judge(
    problem: &Problem,
    roster: &Roster,
    rule: &Rule,
    deviation: fn(&Problem, &Need, i64) -> Deviation,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for need in &problem.needs {
        let present = i64::from(present(problem, roster, need));
        let (people, allowed, price) = deviation(problem, need, present);
        if people > 0 {
            let figures = Figures { measured: present, allowed, unit: Unit::People };
            findings.push(Finding {
                shift: Some(need.shift),
                competence: need.competence,
                cost: people * i64::from(price),
                ..Finding::of_ward(rule, vec![need.day], figures)
            });
        }
    }
    findings
}
