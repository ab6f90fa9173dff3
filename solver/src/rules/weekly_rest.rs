//! Weekly rest: at most six days between two weekly rests (working-environment act: 24 h joined to a daily rest).
//!
//! A date lies in a weekly rest when no duty starts on it and the free time around it, from the end of the last
//! duty before to the start of the next, is long enough. Every window of dates must hold such a date.

use super::finding::Figures;
use super::timeline::{Busy, runs, timeline};
use super::{Finding, Origin, Rule, Severity, Unit};
use crate::domain::{Day, Roster};
use crate::problem::Problem;

pub(super) const RULE: Rule = Rule { code: "weekly_rest", severity: Severity::Hard, origin: Origin::Law, judge };

fn judge(problem: &Problem, roster: &Roster) -> Vec<Finding> {
    let window = problem.agreement.weekly_rest_window_days as i32;
    let least = i64::from(problem.agreement.weekly_rest_minutes);
    let mut findings = Vec::new();
    for employee in problem.employee_indices() {
        let line = timeline(problem, roster, employee);
        let days = (1 - window..problem.days()).map(Day);
        for run in runs(days.filter(|day| !is_weekly_rest(&line, *day, least))) {
            let in_plan = run.last().is_some_and(|last| !last.is_history());
            if run.len() as i32 >= window && in_plan {
                let allowed = i64::from(window) - 1;
                let figures = Figures { measured: run.len() as i64, allowed, unit: Unit::Days };
                findings.push(Finding::of_person(&RULE, employee, run, figures));
            }
        }
    }
    findings
}

fn is_weekly_rest(line: &[Busy], day: Day, least_minutes: i64) -> bool {
    let before = line.iter().filter(|busy| busy.block.day < day).map(|busy| busy.block.span.end).max();
    let after = line.iter().filter(|busy| busy.block.day > day).map(|busy| busy.block.span.start).min();
    let free_long_enough = match (before, after) {
        (Some(before), Some(after)) => after - before >= least_minutes,
        _ => true,
    };
    free_long_enough && line.iter().all(|busy| busy.block.day != day)
}
