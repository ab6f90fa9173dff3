//! Weekly rest by calendar week, as regional agreements have it: one long rest of 55 to 64 h, or two short ones.
//!
//! A rest belongs to a week when a date of the week lies in it: no duty starts on that date, and the free time around
//! it is long enough.

use super::finding::{Breach, Figures};
use super::{Finding, Judge, Line, Rule, Unit};
use crate::domain::time::DAYS_IN_WEEK;
use crate::domain::{Day, Origin, Parameter};

pub(super) const RULE: Rule = Rule {
    origin: Origin::Agreement,
    parameters: &[Parameter::WeeklyRestLongMinutes, Parameter::WeeklyRestShortMinutes],
    ..Rule::hard("weekly_rest_by_week", "Regional working-time agreement: weekly rest days", Judge::Person(judge))
};

/// Short rests that do for a long one.
const SHORT_RESTS: usize = 2;

fn judge(line: &Line<'_>) -> Vec<Finding> {
    let mondays = (0..line.problem.days()).step_by(DAYS_IN_WEEK as usize).map(Day);
    mondays.filter_map(|monday| judge_week(line, monday)).collect()
}

fn judge_week(line: &Line<'_>, monday: Day) -> Option<Finding> {
    let terms = line.terms(monday);
    let long = i64::from(terms.get(Parameter::WeeklyRestLongMinutes)?);
    let short = terms.get(Parameter::WeeklyRestShortMinutes).map_or(0, i64::from);
    let week: Vec<Day> = (monday.0..monday.0 + DAYS_IN_WEEK).map(Day).collect();
    let off = || week.iter().copied().filter(|day| !line.works(*day));
    let length = |day: Day| line.free_around(day).map_or(i64::MAX, |(from, to)| to - from);
    // Days off next to each other lie in one rest.
    let begins_rest = |day: &Day| *day == monday || line.works(day.plus(-1));
    let short_rests = off().filter(begins_rest).filter(|day| length(*day) >= short).count();
    if off().any(|day| length(day) >= long) || short_rests >= SHORT_RESTS {
        return None;
    }
    let longest = off().map(length).max().unwrap_or(0);
    let figures = Figures { measured: longest, allowed: long, unit: Unit::Minutes };
    let parameter = Parameter::WeeklyRestLongMinutes;
    let sunday = *week.last()?;
    Some(Finding::of_breach(&RULE, line, Breach { days: week, units: vec![(sunday, 1)], figures, parameter }))
}
