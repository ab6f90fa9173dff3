//! Who could lawfully take a duty that nobody works: what the referee says of each person with the duty beside their own.
//!
//! The rest of the roster stays as it is, so a claim is about one duty and no more. Where nobody can take it beside what
//! they work, those are tried who would leave another duty of the same day for it, if that leaves no new shortage.

use super::against::{cost, hard, with_line};
use super::shortage::{PLAIN, SHORT};
use crate::domain::{Duty, EmployeeIndex, Roster};
use crate::problem::Problem;
use crate::review::{Change, Judgement};
use crate::rules::{CATALOGUE, Finding, Severity, planned_minutes, rule};

/// A duty that somebody should take, and what is known of everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// The duty.
    pub duty: Duty,
    /// What the referee says of its staffing while nobody takes it; nothing, where enough people work it all the same.
    pub open: Vec<Finding>,
    /// Everybody who does not work the duty already: lawful ones first, the cheapest of them first.
    pub people: Vec<Candidate>,
    /// Those who would come from another duty of the day, ranked likewise; only where nobody takes it lawfully beside
    /// what they work, and only lawful ones.
    pub moves: Vec<Candidate>,
}

/// Somebody who might take the duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub employee: EmployeeIndex,
    /// The duty of the same day that they would leave for it.
    pub leaves: Option<Duty>,
    /// Whether they may.
    pub standing: Standing,
    /// The hard rules that stand against it, each once: the plainest first, the others in the order of the catalogue.
    pub broken: Vec<&'static str>,
    /// Points more than with the duty left open; less than nought where it would be cheaper.
    pub points: i64,
    /// Minutes that they would then be planned for above the norm of the whole plan; less than nought below it.
    pub over_norm_minutes: i64,
    /// What the referee finds.
    pub change: Change,
}

/// Whether somebody may take a duty. The better one comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// No hard rule would be broken.
    Lawful,
    /// Hard rules would be broken, each of them one that a planner may break knowingly.
    ByWord,
    /// A hard rule would be broken that nobody may break.
    Never,
}

/// Judges everybody in the place of a duty that is open.
pub fn of_duty(problem: &Problem, (roster, judgement): (&Roster, &Judgement), duty: Duty) -> Cover {
    let others = problem.employee_indices().filter(|employee| !roster.line(*employee).contains(&duty));
    let beside = |employee| candidate(problem, (roster, judgement), (employee, duty), None);
    let people = ranked(others.map(beside).collect());
    let is_covered = people.first().is_some_and(|best| best.standing == Standing::Lawful);
    let moves = if is_covered { Vec::new() } else { moves(problem, (roster, judgement), duty) };
    Cover { duty, open: open(judgement, duty), people, moves }
}

/// Lawful changes of those who leave another duty of the day without leaving it short.
fn moves(problem: &Problem, whole: (&Roster, &Judgement), duty: Duty) -> Vec<Candidate> {
    let on_day = |employee: EmployeeIndex| {
        let other = |own: &&Duty| own.day == duty.day && **own != duty;
        whole.0.line(employee).iter().find(other).map(|other| (employee, *other))
    };
    let movers = problem.employee_indices().filter_map(on_day);
    let tried = movers.map(|(employee, left)| candidate(problem, whole, (employee, duty), Some(left)));
    let leaves_short = |one: &Candidate| one.change.new.iter().any(|finding| finding.rule == SHORT[0]);
    let of_use = |one: &Candidate| one.standing == Standing::Lawful && !leaves_short(one);
    ranked(tried.filter(of_use).collect())
}

fn candidate(
    problem: &Problem,
    (roster, judgement): (&Roster, &Judgement),
    (employee, duty): (EmployeeIndex, Duty),
    leaves: Option<Duty>,
) -> Candidate {
    let kept = roster.line(employee).iter().filter(|own| Some(**own) != leaves);
    let after = with_line(roster, employee, kept.copied().chain([duty]).collect());
    let change = judgement.clone().change(problem, &after, employee, &[duty.day]);
    Candidate {
        employee,
        leaves,
        standing: standing(&change),
        broken: broken(&change),
        points: cost(&change),
        over_norm_minutes: planned_minutes(problem, &after, employee) - problem.norm_minutes(employee),
        change,
    }
}

fn standing(change: &Change) -> Standing {
    let may_be = |code: &&str| rule(code).is_some_and(|rule| rule.overridable);
    match hard(change) {
        0 => Standing::Lawful,
        _ if broken(change).iter().all(may_be) => Standing::ByWord,
        _ => Standing::Never,
    }
}

/// The hard rules of the new findings, each once. Whoever is away is not asked first whether the rest would be too short.
fn broken(change: &Change) -> Vec<&'static str> {
    let is_broken = |code: &str| change.new.iter().any(|one| one.severity == Severity::Hard && one.rule == code);
    let others = CATALOGUE.iter().map(|rule| rule.code).filter(|code| !PLAIN.contains(code));
    PLAIN.into_iter().chain(others).filter(|code| is_broken(code)).collect()
}

/// Of equals, whoever has worked least against the norm comes first.
fn ranked(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.sort_by_key(|one| (one.standing, one.points, one.over_norm_minutes));
    candidates
}

/// What is said of the duty's staffing as it is.
fn open(judgement: &Judgement, duty: Duty) -> Vec<Finding> {
    let is_of = |finding: &Finding| {
        SHORT.contains(&finding.rule) && finding.shift == Some(duty.shift) && finding.days == [duty.day]
    };
    judgement.review().findings.into_iter().filter(is_of).collect()
}
