//! The burden of nights, evenings, weekends and public holidays that a person carries in the plan, against their fair
//! share of what the staffing targets need: what is above it costs, the more the dearer. Carrying less costs nothing,
//! since somebody else pays for it.

use super::finding::{Breach, Figures};
use super::{Finding, Judge, Line, Rule, Strength, Unit};
use crate::domain::{Day, Duty, Parameter};

pub(super) const RULE: Rule = Rule {
    strength: Strength::PricedBy(Parameter::BurdenSharePrice),
    parameters: &[
        Parameter::BurdenOfNight,
        Parameter::BurdenOfEvening,
        Parameter::BurdenOfWeekend,
        Parameter::BurdenOfHoliday,
        Parameter::BurdenFreeBand,
        Parameter::BurdenSharePrice,
        Parameter::BurdenSteepBand,
        Parameter::BurdenSteepPrice,
    ],
    ..Rule::hard("burden_share", "The ward's own sharing of nights, weekends and holidays", Judge::Person(judge))
};

fn judge(line: &Line<'_>) -> Vec<Finding> {
    let terms = line.terms(Day(0));
    if !RULE.asks(line, Day(0)) {
        return Vec::new();
    }
    let burden = |duty: &Duty| line.problem.burden_of(line.employee, *duty);
    let carried: i64 = line.duties.iter().map(burden).sum();
    let share = line.problem.burden_share(line.employee);
    let value = |parameter| terms.get(parameter).map(i64::from);
    let above = carried - share - value(Parameter::BurdenFreeBand).unwrap_or(0);
    if above <= 0 {
        return Vec::new();
    }
    let steep = value(Parameter::BurdenSteepBand).map_or(0, |band| (above - band).max(0));
    let figures = Figures { measured: carried, allowed: share, unit: Unit::BurdenPoints };
    let days = line.duties.iter().filter(|duty| burden(duty) > 0).map(|duty| duty.day).collect();
    let breach = Breach { days, units: vec![(Day(0), above)], figures, parameter: Parameter::BurdenFreeBand };
    let finding = Finding::of_breach(&RULE, line, breach);
    let cost = finding.cost + steep * value(Parameter::BurdenSteepPrice).unwrap_or(0);
    vec![Finding { cost, ..finding }]
}
