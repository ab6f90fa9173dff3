//! Planned minutes against the norm, priced to both sides: small deviations cheaply, large ones dearly.
//!
//! Where norm periods are agreed, each part of the plan is set against the norm of its own period; a part whose period
//! goes on after the plan has a band that costs nothing, since there is time to balance.

use super::finding::Figures;
use super::{Finding, Judge, Line, Rule, Stage, Strength, Unit};
use crate::domain::{EmployeeIndex, Origin, Parameter, Roster};
use crate::problem::{NormStretch, Problem};

pub(super) const RULE: Rule = Rule {
    strength: Strength::Priced,
    stage: Stage::Hours,
    origin: Origin::Agreement,
    parameters: &[Parameter::NormOpenBandMinutes],
    ..Rule::hard("norm_hours", "Working-time agreement: norm hours and norm period", Judge::Person(judge))
};

/// Minutes of a person's duties that count as norm hours.
pub fn planned_minutes(problem: &Problem, roster: &Roster, employee: EmployeeIndex) -> i64 {
    roster.line(employee).iter().map(|duty| problem.norm_minutes_of(*duty)).sum()
}

fn judge(line: &Line<'_>) -> Vec<Finding> {
    line.problem.norm_stretches.iter().filter_map(|stretch| judge_stretch(line, *stretch)).collect()
}

fn judge_stretch(line: &Line<'_>, stretch: NormStretch) -> Option<Finding> {
    let within = line.duties.iter().filter(|duty| (stretch.first..=stretch.last).contains(&duty.day));
    let planned: i64 = within.map(|duty| line.problem.norm_minutes_of(*duty)).sum();
    let norm = line.problem.norm_minutes_in(line.employee, stretch);
    let cost = price(line, stretch, (planned - norm).abs());
    if planned == norm || (cost == 0 && !stretch.closes) {
        return None;
    }
    let whole_plan = line.problem.norm_stretches.len() == 1;
    let days = if whole_plan { Vec::new() } else { vec![stretch.first, stretch.last] };
    let figures = Figures { measured: planned, allowed: norm, unit: Unit::Minutes };
    Some(Finding { cost, ..Finding::of_person(&RULE, line.employee, days, figures) })
}

fn price(line: &Line<'_>, stretch: NormStretch, deviation: i64) -> i64 {
    let prices = &line.problem.agreement.prices;
    let open = line.terms(stretch.last).get(Parameter::NormOpenBandMinutes).unwrap_or(0);
    let free = if stretch.closes { 0 } else { i64::from(open) };
    let deviation = (deviation - free).max(0);
    let band = i64::from(prices.norm_band_minutes);
    let small = deviation.min(band) * i64::from(prices.norm_minute);
    let large = (deviation - band).max(0) * i64::from(prices.norm_minute_beyond);
    small + large
}
