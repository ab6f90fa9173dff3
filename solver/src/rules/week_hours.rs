//! Working time of a calendar week, by the duties and course days that start in it: at most so much.

use super::finding::{Breach, Figures};
use super::{Finding, Judge, Line, Rule, Unit};
use crate::domain::time::DAYS_IN_WEEK;
use crate::domain::{Day, Origin, Parameter};

pub(super) const RULE: Rule = Rule {
    origin: Origin::Law,
    parameters: &[Parameter::MaxWeekMinutes],
    ..Rule::hard("week_hours", "Order on young people's work: 40 h a week", Judge::Person(judge))
};

fn judge(line: &Line<'_>) -> Vec<Finding> {
    let mondays = (0..line.problem.days()).step_by(DAYS_IN_WEEK as usize).map(Day);
    mondays.filter_map(|monday| judge_week(line, monday)).collect()
}

fn judge_week(line: &Line<'_>, monday: Day) -> Option<Finding> {
    let allowed = i64::from(line.terms(monday).get(Parameter::MaxWeekMinutes)?);
    let week = monday.0..monday.0 + DAYS_IN_WEEK;
    let within: Vec<_> = line.work().filter(|busy| week.contains(&busy.block.day.0)).collect();
    let measured: i64 = within.iter().map(|busy| busy.block.span.minutes()).sum();
    if measured <= allowed || !within.iter().any(|busy| busy.planned) {
        return None;
    }
    let figures = Figures { measured, allowed, unit: Unit::Minutes };
    let days = within.iter().map(|busy| busy.block.day).collect();
    let parameter = Parameter::MaxWeekMinutes;
    Some(Finding::of_breach(&RULE, line, Breach { days, units: vec![(monday, 1)], figures, parameter }))
}
