//! Staffing: a shortage below the minimum, a shortfall from there to the target, a surplus above the maximum.
//!
//! All three are priced, so that an understaffed ward still gets a roster and is told where it is short. A staffing
//! line may say that its minimum is hard; then only rosters that meet it are lawful.

use super::finding::Figures;
use super::{Finding, Judge, Mended, Rule, Severity, Stage, Strength, Unit};
use crate::domain::{Day, Roster};
use crate::problem::{Need, Problem};

pub(super) const MINIMUM: Rule =
    priced("staffing_minimum", |problem, roster, day| judge(problem, roster, day, (&MINIMUM, below_minimum)));

pub(super) const TARGET: Rule =
    priced("staffing_target", |problem, roster, day| judge(problem, roster, day, (&TARGET, below_target)));

pub(super) const MAXIMUM: Rule =
    priced("staffing_maximum", |problem, roster, day| judge(problem, roster, day, (&MAXIMUM, above_maximum)));

const fn priced(code: &'static str, judge: fn(&Problem, &Roster, Day) -> Vec<Finding>) -> Rule {
    Rule {
        strength: Strength::Priced,
        stage: Stage::Staffing,
        mended: Mended::ByMoreWork,
        ..Rule::hard(code, "The ward's staffing plan", Judge::Day(judge))
    }
}

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

/// How far a need is missed.
struct Deviation {
    people: i64,
    allowed: i64,
    price: u32,
    hard: bool,
}

fn below_minimum(need: &Need, present: i64) -> Deviation {
    let minimum = i64::from(need.minimum);
    let price = need.prices.below_minimum;
    Deviation { people: minimum - present, allowed: minimum, price, hard: need.minimum_is_hard }
}

fn below_target(need: &Need, present: i64) -> Deviation {
    let target = i64::from(need.target);
    let people = target - present.max(i64::from(need.minimum));
    Deviation { people, allowed: target, price: need.prices.below_target, hard: false }
}

fn above_maximum(need: &Need, present: i64) -> Deviation {
    let maximum = need.maximum.map_or(i64::MAX, i64::from);
    let people = present.saturating_sub(maximum);
    Deviation { people, allowed: maximum, price: need.prices.above_maximum, hard: false }
}

fn judge(
    problem: &Problem,
    roster: &Roster,
    day: Day,
    (rule, deviation): (&Rule, fn(&Need, i64) -> Deviation),
) -> Vec<Finding> {
    let mut findings = Vec::new();
    // A need that neither nobody nor everybody would miss need not be counted: that is most of the judging's time.
    let everybody = problem.people.len() as i64;
    let may_miss = |need: &&Need| [0, everybody].iter().any(|present| deviation(need, *present).people > 0);
    for need in problem.needs_on(day).iter().filter(may_miss) {
        let present = i64::from(present(problem, roster, need));
        let off = deviation(need, present);
        if off.people > 0 {
            let figures = Figures { measured: present, allowed: off.allowed, unit: Unit::People };
            findings.push(Finding {
                severity: if off.hard { Severity::Hard } else { Severity::Soft },
                shift: Some(need.shift),
                competence: need.competence,
                profession: need.profession,
                cost: if off.hard { 0 } else { off.people * i64::from(off.price) },
                ..Finding::of_ward(rule, vec![day], figures)
            });
        }
    }
    findings
}
