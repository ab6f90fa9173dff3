//! Who could have worked where people are short, and what stopped each: what the referee says of one duty more.

use super::against::{cost, hard, with_line};
use crate::domain::{Duty, EmployeeIndex, Roster};
use crate::problem::{Need, Problem};
use crate::review::{Change, Judgement};
use crate::rules::{CATALOGUE, Finding, Severity};

/// A shortage, and everybody who might have mended it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortage {
    /// The referee's finding.
    pub finding: Finding,
    /// Everybody, those with the least against them first.
    pub people: Vec<Stopped>,
}

/// What stopped one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stopped {
    /// Who.
    pub employee: EmployeeIndex,
    /// The rule that stands against it most: the plainest hard rule that would be broken, or else the one that would cost
    /// most. None where nothing does, and one duty more would make the roster cheaper.
    pub by: Option<&'static str>,
    /// Whether they count for what is short: hold the competence, are of the profession.
    pub counts: bool,
    /// Hard rules that would be broken.
    pub hard: u32,
    /// Points more than the roster, with the shortage mended; less than nought where it would be cheaper.
    pub points: i64,
    /// What the referee finds.
    pub change: Change,
}

/// The rules about people missing.
pub(super) const SHORT: [&str; 2] = ["staffing_minimum", "staffing_target"];

/// What is said before all other hard rules: whoever is on vacation is not asked whether the rest would be too short.
pub(super) const PLAIN: [&str; 8] =
    ["employment", "absence", "competence", "lock", "one_duty_a_day", "overlap", "consideration", "offered"];

/// Every shortage of a roster. Whoever works the very duty already is left out.
pub fn of_shortages(problem: &Problem, roster: &Roster, judgement: &Judgement) -> Vec<Shortage> {
    let review = judgement.review();
    let short = review.findings.into_iter().filter(|finding| SHORT.contains(&finding.rule));
    short.map(|finding| of_shortage(problem, (roster, judgement), finding)).collect()
}

fn of_shortage(problem: &Problem, whole: (&Roster, &Judgement), finding: Finding) -> Shortage {
    let duty = finding.days.first().zip(finding.shift).map(|(day, shift)| Duty { day: *day, shift });
    let stopped = |duty: Duty| {
        let others = problem.employee_indices().filter(move |employee| !whole.0.line(*employee).contains(&duty));
        let need = need_of(problem, &finding);
        others.map(|employee| stopped(problem, whole, (duty, need), employee)).collect::<Vec<Stopped>>()
    };
    let mut people = duty.map(stopped).unwrap_or_default();
    people.sort_by_key(|person| (!person.counts, person.hard, person.points));
    Shortage { finding, people }
}

/// The need that a finding is about.
fn need_of<'a>(problem: &'a Problem, finding: &Finding) -> Option<&'a Need> {
    let same = |need: &&Need| {
        (Some(need.shift), need.competence, need.profession) == (finding.shift, finding.competence, finding.profession)
    };
    finding.days.first().and_then(|day| problem.needs_on(*day).iter().find(same))
}

fn stopped(
    problem: &Problem,
    (roster, judgement): (&Roster, &Judgement),
    (duty, need): (Duty, Option<&Need>),
    employee: EmployeeIndex,
) -> Stopped {
    let after = with_line(roster, employee, [roster.line(employee), &[duty]].concat());
    let change = judgement.clone().change(problem, &after, employee, &[duty.day]);
    let counts = need.is_none_or(|need| problem.counts(need, employee));
    let by = most_against(&change);
    Stopped { employee, by, counts, hard: hard(&change) as u32, points: cost(&change), change }
}

/// The plainest of the hard rules that would be broken; else, where it costs more than it saves, the dearest rule.
fn most_against(change: &Change) -> Option<&'static str> {
    let broken = |finding: &&Finding| finding.severity == Severity::Hard;
    let place = |finding: &&Finding| {
        let plain = PLAIN.iter().position(|rule| *rule == finding.rule).unwrap_or(PLAIN.len());
        (plain, CATALOGUE.iter().position(|rule| rule.code == finding.rule))
    };
    let first = change.new.iter().filter(broken).min_by_key(place);
    if let Some(first) = first {
        return Some(first.rule);
    }
    let more = |rule: &str| {
        let of = |findings: &[Finding]| -> i64 {
            findings.iter().filter(|finding| finding.rule == rule).map(|finding| finding.cost).sum()
        };
        of(&change.new) - of(&change.gone)
    };
    let rules = CATALOGUE.iter().map(|rule| (more(rule.code), rule.code));
    // The first of equals: nothing hangs on the order of people.
    let dearest = rules.rev().max_by_key(|(points, _)| *points)?;
    (cost(change) >= 0).then_some(dearest.1)
}
