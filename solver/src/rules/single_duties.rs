//! For those who may not have single duties: no working day alone between days off.

use super::finding::Figures;
use super::line::Line;
use super::{Finding, Judge, Mended, Rule, Unit};
use crate::domain::{ConsiderationRule, Day, Origin};

pub(super) const RULE: Rule = Rule {
    origin: Origin::Individual,
    mended: Mended::ByMoreWork,
    ..Rule::hard("single_duties", "Agreed individual consideration", Judge::Person(judge))
};

fn judge(line: &Line<'_>) -> Vec<Finding> {
    let singles = line.runs(|day| line.works(day)).into_iter();
    let singles = singles.filter(|run| run.length() == 1 && !run.open_start && !run.open_end);
    let protected = singles.map(|run| run.first).filter(|day| {
        let mut considered = line.problem.considerations(line.employee, *day);
        considered.any(|considered| considered.rule == ConsiderationRule::NoSingleDuties)
    });
    let figures = Figures { measured: 1, allowed: 2, unit: Unit::Days };
    // The day off after it ends the run; the duty itself may be the history's.
    let finding = |day: Day| {
        let broken_on = vec![day.plus(1)];
        Finding { broken_on, ..Finding::of_person(&RULE, line.employee, vec![day], figures) }
    };
    protected.map(finding).collect()
}
