//! Number of duties in the plan, at most and at least.

use super::finding::{Breach, Figures};
use super::{Finding, Judge, Line, Mended, Rule, Strength, Unit};
use crate::domain::{Day, Parameter};

pub(super) const RULE: Rule = Rule {
    strength: Strength::HardUnlessPriced(Parameter::DutiesInPlanPrice),
    parameters: &[Parameter::MaxDutiesInPlan, Parameter::MinDutiesInPlan, Parameter::DutiesInPlanPrice],
    mended: Mended::WhereTooFew,
    ..Rule::hard("duties_in_plan", "The ward's own frame around the duties of a plan", Judge::Person(judge))
};

fn judge(line: &Line<'_>) -> Vec<Finding> {
    let terms = line.terms(Day(0));
    let measured = line.duties.len() as i64;
    let most = terms.get(Parameter::MaxDutiesInPlan).map(i64::from).filter(|most| measured > *most);
    let least = terms.get(Parameter::MinDutiesInPlan).map(i64::from).filter(|least| measured < *least);
    let (allowed, parameter) = match (most, least) {
        (Some(most), _) => (most, Parameter::MaxDutiesInPlan),
        (None, Some(least)) => (least, Parameter::MinDutiesInPlan),
        (None, None) => return Vec::new(),
    };
    let figures = Figures { measured, allowed, unit: Unit::Duties };
    let units = vec![(Day(0), (measured - allowed).abs())];
    vec![Finding::of_breach(&RULE, line, Breach { days: Vec::new(), units, figures, parameter })]
}
