//! Runs of days that are too long or too short: what the rules on runs have in common.
//!
//! Too long: every day of the plan beyond the limit is one unit. Too short: every day that is missing when a day of
//! the plan ends the run is one unit; a run that may have begun before what is known, or may go on after the plan, is
//! not too short.

use super::finding::{Breach, Figures};
use super::line::{Line, Run};
use super::{Finding, Rule, Unit};
use crate::domain::{Day, Parameter};

/// The findings of a longest run.
pub(super) fn too_long(rule: &Rule, line: &Line<'_>, most: Parameter, is: impl Fn(Day) -> bool) -> Vec<Finding> {
    let judge = |run: Run| {
        let number = |day: Day| i64::from(day.0 - run.first.0) + 1;
        let limit = |day: Day| line.terms(day).get(most).map(i64::from);
        let beyond = |day: &Day| {
            !day.is_history() && rule.asks(line, *day) && limit(*day).is_some_and(|limit| number(*day) > limit)
        };
        let units: Vec<(Day, i64)> = run.days().filter(beyond).map(|day| (day, 1)).collect();
        let allowed = limit(units.first()?.0)?;
        let figures = Figures { measured: run.length(), allowed, unit: Unit::Days };
        Some(Finding::of_breach(rule, line, Breach { days: run.days().collect(), units, figures, parameter: most }))
    };
    line.runs(is).into_iter().filter_map(judge).collect()
}

/// The findings of a shortest run.
pub(super) fn too_short(rule: &Rule, line: &Line<'_>, least: Parameter, is: impl Fn(Day) -> bool) -> Vec<Finding> {
    let judge = |run: Run| {
        let allowed = i64::from(line.terms(run.last.plus(1)).get(least)?);
        short(rule, line, run, (least, allowed))
    };
    line.runs(is).into_iter().filter_map(judge).collect()
}

/// The findings of a shortest run whose length no parameter says; the parameter is the one that speaks of it.
pub(super) fn too_short_of(
    rule: &Rule,
    line: &Line<'_>,
    (parameter, least): (Parameter, i64),
    is: impl Fn(Day) -> bool,
) -> Vec<Finding> {
    let runs = line.runs(is).into_iter();
    runs.filter_map(|run| short(rule, line, run, (parameter, least))).collect()
}

fn short(rule: &Rule, line: &Line<'_>, run: Run, (parameter, allowed): (Parameter, i64)) -> Option<Finding> {
    let ended_by = run.last.plus(1);
    let missing = allowed - run.length();
    if missing <= 0 || run.open_start || run.open_end || !rule.asks(line, ended_by) {
        return None;
    }
    let figures = Figures { measured: run.length(), allowed, unit: Unit::Days };
    let units = vec![(ended_by, missing)];
    Some(Finding::of_breach(rule, line, Breach { days: run.days().collect(), units, figures, parameter }))
}
