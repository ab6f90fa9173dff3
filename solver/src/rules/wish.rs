//! A wish is granted or refused; a refusal has the price of its priority. Where it is asked what granting a wish would
//! cost, a roster that refuses it is unlawful.

use super::finding::Figures;
use super::{Finding, Judge, Line, Mended, Rule, Severity, Stage, Strength, Unit};
use crate::domain::{Day, Duty, Origin, Roster};
use crate::problem::{Problem, Shift, Span, Wished, WishedKind};

pub(super) const RULE: Rule = Rule {
    strength: Strength::Priced,
    stage: Stage::Wishes,
    // Wishes to work are.
    mended: Mended::ByMoreWork,
    origin: Origin::Individual,
    ..Rule::hard("wish", "The employee's wish", Judge::Person(judge))
};

/// Whether a roster grants a wish.
pub fn is_granted(problem: &Problem, roster: &Roster, wish: &Wished) -> bool {
    grants(problem, roster.line(wish.employee), wish)
}

fn grants(problem: &Problem, line: &[Duty], wish: &Wished) -> bool {
    let on = |day: Day, test: &dyn Fn(&Shift, &Duty) -> bool| {
        line.iter().filter(|duty| duty.day == day).any(|duty| test(problem.shift(duty.shift), duty))
    };
    match wish.kind {
        WishedKind::Free(first, last) => {
            let free = Span { start: problem.date_span(first).start, end: problem.date_span(last).end };
            let history = &problem.person(wish.employee).history;
            !line.iter().chain(history).any(|duty| problem.span(*duty).overlaps(&free))
        }
        WishedKind::NotCategory(day, category) => !on(day, &|shift, _| shift.category == category),
        WishedKind::NotShift(day, shift) => !on(day, &|_, duty| duty.shift == shift),
        WishedKind::Shift(day, shift) => on(day, &|_, duty| duty.shift == shift),
        WishedKind::Work(day) => on(day, &|_, _| true),
        WishedKind::EarliestStart(day, time) => !on(day, &|shift, _| shift.start < time),
        WishedKind::LatestEnd(day, time) => !on(day, &|shift, _| shift.end <= shift.start || shift.end > time),
    }
}

fn judge(line: &Line<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let own = line.problem.wishes.iter().enumerate().filter(|(_, wish)| wish.employee == line.employee);
    for (position, wish) in own.filter(|(_, wish)| !grants(line.problem, line.duties, wish)) {
        let (first, last) = wish.kind.days();
        let days = (first.0..=last.0).map(Day).collect();
        let figures = Figures { measured: 0, allowed: 1, unit: Unit::Wishes };
        let (severity, cost) = match wish.must_be_granted {
            true => (Severity::Hard, 0),
            false => (Severity::Soft, line.problem.wish_price(wish)),
        };
        findings.push(Finding {
            wish: Some(position),
            severity,
            cost,
            ..Finding::of_person(&RULE, wish.employee, days, figures)
        });
    }
    findings
}
