//! The reasons of a plan, from document to document: right after its solve, or of a roster from anywhere.

use super::{Answer, Beginning, CheckError, Follower, Kept, Options, RunError, Watch, answered, planned, read};
use crate::convert::answer::{self, read_cell};
use crate::fault::{Fault, admit};
use crate::language::Language;
use crate::reasons::{CellReason, Reasons, WishReason};
use crate::report::{OutcomeStatus, Report, SolveSummary};
use crate::request::WardRequest;
use crate::roster::Roster;
use crate::roster_fault;
use chrono::NaiveDate;
use solver::domain;
use solver::engine::{Limits, Status, Warm, gap_percent};
use solver::plan::{PlanError, Planned, Staged, plan_from};
use solver::problem::Problem;
use solver::reasons::{self as why, Given, Listener};
use solver::review::{Judgement, Review};
use std::sync::atomic::Ordering;
use std::time::Duration;

/// How long reasons may be looked for, and who is told of each.
#[derive(Clone, Copy)]
pub struct Asking<'a> {
    /// Wall-clock limit, after that of the solve.
    pub time: Duration,
    /// Told of each wish's reason, the most important first, and again when there is a better one; from the solving
    /// threads.
    pub told: &'a (dyn Fn(WishReason) + Sync),
}

impl std::fmt::Debug for Asking<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Asking").field("time", &self.time).finish_non_exhaustive()
    }
}

/// Why there are no reasons of a roster.
#[derive(Debug)]
pub enum ReasonsError {
    /// The request or the roster has faults.
    Check(CheckError),
    /// Reasons are told of lawful rosters: this one breaks so many hard rules.
    Unlawful(usize),
    /// The program failed.
    Internal(String),
}

impl From<PlanError> for ReasonsError {
    fn from(error: PlanError) -> Self {
        Self::Internal(error.to_string())
    }
}

/// Solves one request, then tells the reasons of its roster. A better roster that turns up is the answer's, except where
/// the plan was made in stages: then second solves go by the true prices, and the roster stays.
///
/// # Errors
/// When the request has faults, or the program fails.
pub fn solve_with_reasons(
    request: &WardRequest,
    options: &Options,
    language: Language,
    (follower, asking): (Follower<'_>, Asking<'_>),
) -> Result<(Answer, Option<Reasons>), RunError> {
    let internal = |error: PlanError| RunError::Internal(error.to_string());
    let problem = admit(request, language).map_err(RunError::Faults)?;
    let watch = Watch { limits: &options.limits, follower };
    let mut staged = planned(&problem, (options, None), &watch).map_err(internal)?;
    let limits = limits(&options.limits, asking.time, options.by_stages);
    let listener = Telling { problem: &problem, follower, asking };
    let reasons = match Given::of(&staged.planned) {
        None => None,
        Some(given) => Some(why::of_wishes(&problem, &given, &limits, &listener).map_err(internal)?),
    };
    if let Some(reasons) = reasons.as_ref().filter(|reasons| reasons.is_improved) {
        improve(&mut staged, reasons);
    }
    let answer = answered(request, &problem, (staged, &options.limits), language);
    Ok((answer, reasons.map(|reasons| document(&problem, &reasons))))
}

/// The reasons of a roster, which stays as it is. Where what its solve has left is not kept, half the time goes to a plan
/// of the same request: what that leaves makes the second solves quick, and its bound holds for every roster.
///
/// # Errors
/// When request or roster have faults, when the roster is not lawful, or when the program fails.
pub fn reasons(
    request: &WardRequest,
    (roster, kept): (&Roster, Option<&Kept>),
    limits: &Limits,
    language: Language,
    listening: (Follower<'_>, Asking<'_>),
) -> Result<Reasons, ReasonsError> {
    let (problem, roster) = lawful(request, roster, language)?;
    let kept = kept.filter(|kept| kept.request == *request);
    found(&problem, (&roster, true, kept), limits, listening).map(|found| document(&problem, &found))
}

/// The reasons of a draft, and the better roster that was found on the way, if any: then the reasons are that one's.
#[derive(Debug, Clone)]
pub struct Explained {
    /// The reasons.
    pub reasons: Reasons,
    /// The better roster and what the referee says of it.
    pub better: Option<(Roster, Report)>,
}

/// As [`reasons`], but a better roster that turns up takes the place of the one that was asked about.
///
/// # Errors
/// When request or roster have faults, when the roster is not lawful, or when the program fails.
pub fn reasons_of_draft(
    request: &WardRequest,
    (roster, kept): (&Roster, Option<&Kept>),
    limits: &Limits,
    language: Language,
    listening: (Follower<'_>, Asking<'_>),
) -> Result<Explained, ReasonsError> {
    let (problem, roster) = lawful(request, roster, language)?;
    let kept = kept.filter(|kept| kept.request == *request);
    let found = found(&problem, (&roster, false, kept), limits, listening)?;
    let better = (found.roster != roster).then(|| {
        let (roster, review) = (&found.roster, &found.review);
        (answer::roster(request, &problem, roster), answer::report(request, &problem, roster, review))
    });
    let told = document(&problem, &found);
    Ok(Explained { reasons: Reasons { roster_improved: better.is_some(), ..told }, better })
}

/// What a solve says of itself when a better roster than its own has taken its roster's place.
#[must_use]
pub fn improved_summary(summary: &SolveSummary, reasons: &Reasons) -> SolveSummary {
    let bound = summary.bound.max(reasons.bound);
    let is_optimal = bound == Some(reasons.cost);
    SolveSummary {
        status: if is_optimal { OutcomeStatus::Optimal } else { summary.status },
        cost: Some(reasons.cost),
        bound,
        gap_percent: bound.map(|bound| gap_percent(reasons.cost, bound)),
        ..summary.clone()
    }
}

fn lawful(
    request: &WardRequest,
    roster: &Roster,
    language: Language,
) -> Result<(Problem, domain::Roster), ReasonsError> {
    let (problem, roster) = read(request, roster, language).map_err(ReasonsError::Check)?;
    match Review::of(&problem, &roster).hard().count() {
        0 => Ok((problem, roster)),
        broken => Err(ReasonsError::Unlawful(broken)),
    }
}

fn found(
    problem: &Problem,
    (roster, keep_roster, kept): (&domain::Roster, bool, Option<&Kept>),
    limits: &Limits,
    (follower, asking): (Follower<'_>, Asking<'_>),
) -> Result<why::Reasons, ReasonsError> {
    let listener = Telling { problem, follower, asking };
    let limits_of = |time| self::limits(limits, time, keep_roster);
    if let Some(Kept { bound, beginning: Beginning(warm), .. }) = kept {
        let given = Given { roster, bound: *bound, warm: Some(warm) };
        return Ok(why::of_wishes(problem, &given, &limits_of(asking.time), &listener)?);
    }
    let half = Limits { time: asking.time / 2, ..*limits };
    let start = Warm::of_roster(problem, roster);
    let Planned { outcome, review, .. } = plan_from(problem, Some(&start), &half, &Watch { limits: &half, follower })?;
    let cost = Review::of(problem, roster).cost();
    let is_better = !keep_roster && review.is_some_and(|review| review.cost() < cost);
    let better = outcome.roster.as_ref().filter(|_| is_better);
    let given = Given { roster: better.unwrap_or(roster), bound: outcome.bound, warm: outcome.warm.as_ref() };
    Ok(why::of_wishes(problem, &given, &limits_of(asking.time / 2), &listener)?)
}

/// Why an employee works on a date; none where they don't.
///
/// # Errors
/// Every fault of the request, or else of the roster, or else every name in the question that the request does not know.
pub fn cell(
    request: &WardRequest,
    roster: &Roster,
    (employee, date): (&str, NaiveDate),
    language: Language,
) -> Result<Option<CellReason>, CheckError> {
    let (problem, roster) = read(request, roster, language)?;
    let judgement = Judgement::of(&problem, &roster);
    of_cell(&problem, (&roster, &judgement), (employee, date), language).map_err(CheckError::Roster)
}

/// The same, of a roster that is judged already.
pub(super) fn of_cell(
    problem: &Problem,
    whole: (&domain::Roster, &Judgement),
    (employee, date): (&str, NaiveDate),
    language: Language,
) -> Result<Option<CellReason>, Vec<Fault>> {
    let (employee, day) =
        read_cell(problem, employee, date).map_err(|unknown| roster_fault::of_changes(&unknown, language))?;
    let reason = why::of_cell(problem, whole, employee, day);
    Ok(reason.map(|reason| answer::reasons::cell(problem, &reason)))
}

fn document(problem: &Problem, reasons: &why::Reasons) -> Reasons {
    let judgement = Judgement::of(problem, &reasons.roster);
    let shortages = why::of_shortages(problem, &reasons.roster, &judgement);
    answer::reasons::reasons(problem, reasons, &shortages)
}

pub(super) fn limits(limits: &Limits, time: Duration, keep_roster: bool) -> why::Limits {
    why::Limits {
        time,
        work_each: limits.work,
        rounds_each: limits.rounds,
        memory_bytes_each: limits.memory_bytes,
        threads: limits.threads,
        seed: limits.seed,
        keep_roster,
    }
}

/// Puts the better roster in the plan's place.
fn improve(staged: &mut Staged, reasons: &why::Reasons) {
    let (planned, cost) = (&mut staged.planned, reasons.review.cost());
    planned.outcome.roster = Some(reasons.roster.clone());
    planned.outcome.cost = Some(cost);
    if planned.outcome.bound == Some(cost) {
        planned.outcome.status = Status::Optimal;
    }
    planned.review = Some(reasons.review.clone());
}

struct Telling<'a> {
    problem: &'a Problem,
    follower: Follower<'a>,
    asking: Asking<'a>,
}

impl Listener for Telling<'_> {
    fn told(&self, reason: &why::WishReason) {
        (self.asking.told)(answer::reasons::wish(self.problem, reason));
    }

    fn should_stop(&self) -> bool {
        self.follower.stop.load(Ordering::Relaxed)
    }
}
