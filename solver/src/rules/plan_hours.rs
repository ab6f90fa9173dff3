//! Norm minutes of the plan, at most and at least: a hard frame around the priced norm hours.

use super::finding::{Breach, Figures};
use super::{Finding, Judge, Line, Mended, Rule, Unit};
use crate::domain::{Day, Parameter};

pub(super) const RULE: Rule = Rule {
    parameters: &[Parameter::MaxPlanMinutes, Parameter::MinPlanMinutes],
    mended: Mended::WhereTooFew,
    ..Rule::hard("plan_hours", "The ward's own frame around the hours of a plan", Judge::Person(judge))
};

fn judge(line: &Line<'_>) -> Vec<Finding> {
    let terms = line.terms(Day(0));
    let measured: i64 = line.duties.iter().map(|duty| line.problem.norm_minutes_of(*duty)).sum();
    let most = terms.get(Parameter::MaxPlanMinutes).map(i64::from).filter(|most| measured > *most);
    let least = terms.get(Parameter::MinPlanMinutes).map(i64::from).filter(|least| measured < *least);
    let (allowed, parameter) = match (most, least) {
        (Some(most), _) => (most, Parameter::MaxPlanMinutes),
        (None, Some(least)) => (least, Parameter::MinPlanMinutes),
        (None, None) => return Vec::new(),
    };
    let figures = Figures { measured, allowed, unit: Unit::Minutes };
    let breach = Breach { days: Vec::new(), units: vec![(Day(0), 1)], figures, parameter };
    vec![Finding::of_breach(&RULE, line, breach)]
}
