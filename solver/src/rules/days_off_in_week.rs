//! Days off in a calendar week: at least so many.

use super::finding::{Breach, Figures};
use super::{Finding, Judge, Line, Rule, Unit};
use crate::domain::time::DAYS_IN_WEEK;
use crate::domain::{Day, Origin, Parameter};

pub(super) const RULE: Rule = Rule {
    origin: Origin::Law,
    parameters: &[Parameter::MinDaysOffInWeek],
    ..Rule::hard("days_off_in_week", "Order on young people's work: two days off a week", Judge::Person(judge))
};

fn judge(line: &Line<'_>) -> Vec<Finding> {
    let mondays = (0..line.problem.days()).step_by(DAYS_IN_WEEK as usize).map(Day);
    mondays.filter_map(|monday| judge_week(line, monday)).collect()
}

fn judge_week(line: &Line<'_>, monday: Day) -> Option<Finding> {
    let allowed = i64::from(line.terms(monday).get(Parameter::MinDaysOffInWeek)?);
    let week: Vec<Day> = (monday.0..monday.0 + DAYS_IN_WEEK).map(Day).collect();
    let off = week.iter().filter(|day| !line.works(**day)).count() as i64;
    let planned = line.duties.iter().any(|duty| week.contains(&duty.day));
    if off >= allowed || !planned {
        return None;
    }
    let figures = Figures { measured: off, allowed, unit: Unit::Days };
    let parameter = Parameter::MinDaysOffInWeek;
    Some(Finding::of_breach(&RULE, line, Breach { days: week, units: vec![(monday, 1)], figures, parameter }))
}
