//! Distance to an earlier roster of the same plan: each date on which a person works something else, or works instead of
//! being off, or is off instead of working.

use super::finding::{Breach, Figures};
use super::{Finding, Judge, Line, Rule, Strength, Unit};
use crate::domain::{Day, Parameter, ShiftIndex};

pub(super) const RULE: Rule = Rule {
    strength: Strength::PricedBy(Parameter::PlanChangePrice),
    parameters: &[Parameter::PlanChangePrice],
    ..Rule::hard("plan_stability", "The ward's own word on keeping what was planned", Judge::Person(judge))
};

fn judge(line: &Line<'_>) -> Vec<Finding> {
    let person = line.problem.person(line.employee);
    if person.earlier.is_none() {
        return Vec::new();
    }
    let changed = |day: Day| {
        let planned: Vec<ShiftIndex> =
            line.duties.iter().filter(|duty| duty.day == day).map(|duty| duty.shift).collect();
        let earlier = person.earlier_on(day);
        if planned.iter().copied().eq(earlier) || !RULE.asks(line, day) {
            return None;
        }
        let figures = Figures { measured: 1, allowed: 0, unit: Unit::Days };
        let parameter = Parameter::PlanChangePrice;
        let breach = Breach { days: vec![day], units: vec![(day, 1)], figures, parameter };
        Some(Finding { shift: earlier, ..Finding::of_breach(&RULE, line, breach) })
    };
    line.problem.plan_days().filter_map(changed).collect()
}
