//! Working time on average over the reference period: at most 48 h a week, and for night workers 8 h in 24.
//!
//! Leave is neutral; on call from home is no working time; overtime before the plan is in the history's minutes.

use super::finding::{Breach, Figures};
use super::{Finding, Judge, Line, Rule, Unit};
use crate::domain::{Day, Origin, Parameter};

pub(super) const AVERAGE: Rule = Rule {
    origin: Origin::Law,
    parameters: &[Parameter::AverageWeeklyMinutes, Parameter::AverageWeeks],
    ..Rule::hard("average_hours", "Act on the working-time directive § 4", Judge::Person(average))
};

pub(super) const NIGHT_WORKER: Rule = Rule {
    origin: Origin::Law,
    parameters: &[Parameter::NightAverageMinutesADay, Parameter::AverageWeeks],
    ..Rule::hard("night_worker_average", "Act on the working-time directive § 5", Judge::Person(night_worker))
};

fn average(line: &Line<'_>) -> Vec<Finding> {
    judge(&AVERAGE, line, Parameter::AverageWeeklyMinutes)
}

fn night_worker(line: &Line<'_>) -> Vec<Finding> {
    judge(&NIGHT_WORKER, line, Parameter::NightAverageMinutesADay)
}

fn judge(rule: &Rule, line: &Line<'_>, parameter: Parameter) -> Vec<Finding> {
    let Some(allowed) = line.problem.work_allowance(line.employee, parameter) else { return Vec::new() };
    let measured: i64 = line.duties.iter().map(|duty| line.problem.work_minutes_of(*duty)).sum();
    // Too much work before the plan is not the plan's doing; it may only add nothing to it.
    if measured <= allowed.max(0) {
        return Vec::new();
    }
    let figures = Figures { measured, allowed, unit: Unit::Minutes };
    let breach = Breach { days: Vec::new(), units: vec![(Day(0), 1)], figures, parameter };
    vec![Finding::of_breach(rule, line, breach)]
}
