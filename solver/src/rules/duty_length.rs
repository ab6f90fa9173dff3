//! A duty is neither too short nor too long, by the clock; on-call duties are not meant.

use super::finding::{Breach, Figures};
use super::{Finding, Judge, Line, Rule, Unit};
use crate::domain::{Duty, Origin, Parameter};

pub(super) const RULE: Rule = Rule {
    origin: Origin::Agreement,
    parameters: &[Parameter::MinDutyMinutes, Parameter::MaxDutyMinutes],
    overridable: true,
    ..Rule::hard("duty_length", "Working-time agreement: length of a duty", Judge::Person(judge))
};

fn judge(line: &Line<'_>) -> Vec<Finding> {
    line.duties.iter().filter_map(|duty| judge_duty(line, *duty)).collect()
}

fn judge_duty(line: &Line<'_>, duty: Duty) -> Option<Finding> {
    let shift = line.problem.shift(duty.shift);
    let terms = line.terms(duty.day);
    let measured = shift.clock_minutes();
    let short = terms.get(Parameter::MinDutyMinutes).map(i64::from).filter(|least| measured < *least);
    let long = terms.get(Parameter::MaxDutyMinutes).map(i64::from).filter(|most| measured > *most);
    let (allowed, parameter) = match (short, long) {
        (Some(least), _) => (least, Parameter::MinDutyMinutes),
        (None, Some(most)) => (most, Parameter::MaxDutyMinutes),
        (None, None) => return None,
    };
    let figures = Figures { measured, allowed, unit: Unit::Minutes };
    let breach = Breach { days: vec![duty.day], units: vec![(duty.day, 1)], figures, parameter };
    (!shift.is_on_call()).then(|| Finding { shift: Some(duty.shift), ..Finding::of_breach(&RULE, line, breach) })
}
