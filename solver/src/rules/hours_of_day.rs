//! For protected groups: no duty starts too early or ends too late on the clock.

use super::finding::{Breach, Figures};
use super::{Finding, Judge, Line, Rule, Unit};
use crate::domain::{Duty, Origin, Parameter};
use chrono::{NaiveTime, Timelike};

pub(super) const RULE: Rule = Rule {
    origin: Origin::Law,
    parameters: &[Parameter::EarliestStartMinute, Parameter::LatestEndMinute],
    overridable: true,
    ..Rule::hard("hours_of_day", "Order on young people's work: rest from 20 to 6", Judge::Person(judge))
};

const MINUTES_A_DAY: i64 = 24 * 60;

fn judge(line: &Line<'_>) -> Vec<Finding> {
    line.duties.iter().filter_map(|duty| judge_duty(line, *duty)).collect()
}

fn judge_duty(line: &Line<'_>, duty: Duty) -> Option<Finding> {
    let shift = line.problem.shift(duty.shift);
    let terms = line.terms(duty.day);
    let start = minute(shift.start);
    let end = minute(shift.end) + if shift.ends_next_day() { MINUTES_A_DAY } else { 0 };
    let early = terms.get(Parameter::EarliestStartMinute).map(i64::from).filter(|least| start < *least);
    let late = terms.get(Parameter::LatestEndMinute).map(i64::from).filter(|most| end > *most);
    let (measured, allowed, parameter) = match (early, late) {
        (Some(least), _) => (start, least, Parameter::EarliestStartMinute),
        (None, Some(most)) => (end, most, Parameter::LatestEndMinute),
        (None, None) => return None,
    };
    let figures = Figures { measured, allowed, unit: Unit::ClockMinutes };
    let breach = Breach { days: vec![duty.day], units: vec![(duty.day, 1)], figures, parameter };
    Some(Finding { shift: Some(duty.shift), ..Finding::of_breach(&RULE, line, breach) })
}

fn minute(time: NaiveTime) -> i64 {
    i64::from(time.hour() * 60 + time.minute())
}
