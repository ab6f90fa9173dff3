//! A person starts at most one duty on a date, and is in one place at a time.

use super::finding::Figures;
use super::{Finding, Judge, Line, Rule, Unit};

pub(super) const RULE: Rule = Rule::hard("one_duty_a_day", "The ward's plan: one duty a date", Judge::Person(judge));

pub(super) const OVERLAP: Rule = Rule::hard("overlap", "Nobody is in two places at once", Judge::Person(overlap));

fn judge(line: &Line<'_>) -> Vec<Finding> {
    let same_days = line.duties.chunk_by(|one, other| one.day == other.day).filter(|same_day| same_day.len() > 1);
    let finding = |same_day: &[crate::domain::Duty]| {
        let figures = Figures { measured: same_day.len() as i64, allowed: 1, unit: Unit::Duties };
        Finding::of_person(&RULE, line.employee, vec![same_day[0].day], figures)
    };
    same_days.map(finding).collect()
}

/// Blocks of different dates that share minutes; on one date, the rule above speaks.
fn overlap(line: &Line<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (position, after) in line.busy.iter().enumerate() {
        for before in line.busy[..position].iter().filter(|busy| busy.block.day != after.block.day) {
            let shared = before.block.span.end.min(after.block.span.end) - after.block.span.start;
            if shared > 0 && (before.planned || after.planned) {
                let figures = Figures { measured: shared, allowed: 0, unit: Unit::Minutes };
                let days = vec![before.block.day.min(after.block.day), before.block.day.max(after.block.day)];
                let broken_on = vec![days[1]];
                findings.push(Finding { broken_on, ..Finding::of_person(&OVERLAP, line.employee, days, figures) });
            }
        }
    }
    findings
}
