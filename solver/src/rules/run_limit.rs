//! Runs of duties of some shift types: at most and at least so many dates in a row, by the ward's own list.

use super::finding::Figures;
use super::line::{Line, Run};
use super::{Finding, Judge, Mended, Rule, Severity, Strength, Unit};
use crate::domain::Day;
use crate::problem::LimitedRun;

/// Each limit of the list says itself whether it is hard.
pub(super) const RULE: Rule = Rule {
    strength: Strength::Priced,
    mended: Mended::WhereTooFew,
    ..Rule::hard("run_limit", "The ward's own limits on shift types in a row", Judge::Person(judge))
};

fn judge(line: &Line<'_>) -> Vec<Finding> {
    line.problem.run_limits.iter().flat_map(|limit| judge_limit(line, limit)).collect()
}

fn judge_limit(line: &Line<'_>, limit: &LimitedRun) -> Vec<Finding> {
    let runs = line.runs(|day| line.duty(day).is_some_and(|duty| limit.shifts.contains(&duty.shift)));
    runs.into_iter().flat_map(|run| [too_long(line, limit, run), too_short(line, limit, run)]).flatten().collect()
}

fn too_long(line: &Line<'_>, limit: &LimitedRun, run: Run) -> Option<Finding> {
    let most = i64::from(limit.at_most?);
    let beyond = |day: &Day| !day.is_history() && i64::from(day.0 - run.first.0) >= most;
    finding(line, limit, run, most, run.days().filter(beyond).map(|day| (day, 1)).collect())
}

fn too_short(line: &Line<'_>, limit: &LimitedRun, run: Run) -> Option<Finding> {
    let least = i64::from(limit.at_least?);
    let judged = run.length() < least && !run.open_start && !run.open_end;
    finding(line, limit, run, least, judged.then(|| (run.last.plus(1), least - run.length())).into_iter().collect())
}

fn finding(line: &Line<'_>, limit: &LimitedRun, run: Run, allowed: i64, units: Vec<(Day, i64)>) -> Option<Finding> {
    let number: i64 = units.iter().map(|(_, number)| number).sum();
    if number == 0 {
        return None;
    }
    let figures = Figures { measured: run.length(), allowed, unit: Unit::Days };
    let finding = Finding::of_person(&RULE, line.employee, run.days().collect(), figures);
    let severity = if limit.price.is_some() { Severity::Soft } else { Severity::Hard };
    let cost = i64::from(limit.price.unwrap_or(0)) * number;
    let broken_on = units.into_iter().map(|(day, _)| day).collect();
    Some(Finding { severity, cost, broken_on, shift: line.duty(run.last).map(|duty| duty.shift), ..finding })
}
