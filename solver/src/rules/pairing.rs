//! Who works together and who does not: a new nurse never without a charge nurse, a pupil only with a mentor, two
//! people never at the same time.

use super::finding::Figures;
use super::{Finding, Judge, Mended, Rule, Severity, Strength, Unit};
use crate::domain::{Day, Duty, EmployeeIndex, Roster};
use crate::problem::{Accompanying, Paired, PairedKind, Problem};

/// Each pairing says itself whether it is hard.
pub(super) const RULE: Rule = Rule {
    strength: Strength::Priced,
    mended: Mended::WhereTooFew,
    ..Rule::hard("pairing", "The ward's own pairings", Judge::Day(judge))
};

fn judge(problem: &Problem, roster: &Roster, day: Day) -> Vec<Finding> {
    let date = problem.calendar.date(day);
    let applying = problem.pairings.iter().filter(|pairing| pairing.valid.contains(date));
    let judge = |pairing: &Paired| match &pairing.kind {
        PairedKind::Accompanied(employee, by) => alone(problem, roster, (pairing, by), on(roster, *employee, day)),
        PairedKind::Apart(one, other) => together(problem, roster, pairing, (*one, *other, day)),
    };
    applying.flat_map(judge).collect()
}

type OnDuty = (EmployeeIndex, Duty);

fn on(roster: &Roster, employee: EmployeeIndex, day: Day) -> Vec<OnDuty> {
    let line = roster.line(employee);
    let from = line.partition_point(|duty| duty.day < day);
    line[from..].iter().take_while(|duty| duty.day == day).map(|duty| (employee, *duty)).collect()
}

/// The duties that no companion shares.
fn alone(
    problem: &Problem,
    roster: &Roster,
    (pairing, by): (&Paired, &Accompanying),
    duties: Vec<OnDuty>,
) -> Vec<Finding> {
    let accompanied = |(employee, duty): &OnDuty| {
        let mut others = problem.employee_indices().filter(|other| other != employee);
        others.any(|other| roster.line(other).binary_search(duty).is_ok() && problem.accompanies(by, other, duty.day))
    };
    let finding = |(employee, duty): OnDuty| {
        let figures = Figures { measured: 0, allowed: 1, unit: Unit::People };
        let competence = match by {
            Accompanying::Holding(competence) => Some(*competence),
            Accompanying::AnyOf(_) => None,
        };
        Finding { competence, ..priced(pairing, Finding::of_person(&RULE, employee, vec![duty.day], figures), duty) }
    };
    duties.into_iter().filter(|on_duty| !accompanied(on_duty)).map(finding).collect()
}

/// The pairs of duties that share minutes, of which the later day is this one.
fn together(
    problem: &Problem,
    roster: &Roster,
    pairing: &Paired,
    (one, other, day): (EmployeeIndex, EmployeeIndex, Day),
) -> Vec<Finding> {
    let eve = day.plus(-1);
    let days = [(day, day), (day, eve), (eve, day)];
    let mut findings = Vec::new();
    for (day_of_one, day_of_other) in days {
        for (_, first) in on(roster, one, day_of_one) {
            for (_, second) in on(roster, other, day_of_other) {
                let (span, other_span) = (problem.span(first), problem.span(second));
                if span.overlaps(&other_span) {
                    let shared = span.end.min(other_span.end) - span.start.max(other_span.start);
                    let figures = Figures { measured: shared, allowed: 0, unit: Unit::Minutes };
                    let finding = Finding::of_person(&RULE, one, vec![day], figures);
                    findings.push(Finding { other: Some(other), ..priced(pairing, finding, first) });
                }
            }
        }
    }
    findings
}

fn priced(pairing: &Paired, finding: Finding, duty: Duty) -> Finding {
    let severity = if pairing.price.is_some() { Severity::Soft } else { Severity::Hard };
    Finding { severity, cost: pairing.price.map_or(0, i64::from), shift: Some(duty.shift), ..finding }
}
