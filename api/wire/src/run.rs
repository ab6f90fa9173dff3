//! The whole path of one plan, from document to document.

use crate::convert::{self, answer};
use crate::fault::{Fault, admit};
use crate::language::Language;
use crate::notice;
use crate::report::{Progress, Report, SolveSummary};
use crate::request::{History, WardRequest};
use crate::roster::Roster;
use crate::roster_fault;
use solver::domain;
use solver::engine::{self, Warm};
use solver::model::Model;
use solver::plan::{self, PlanError, Staged};
use solver::problem::Problem;
use solver::review::Review;
use std::sync::atomic::{AtomicBool, Ordering};

mod amend;
mod cover;
mod judge;
mod ledger;
mod reasons;
mod remedies;

pub use amend::{
    Amended, amend, free_for_wellbeing, newly_broken, newly_excused, take_wellbeing_back, told_change,
    with_wellbeing_day, without_wellbeing_day,
};
pub use cover::cover;
pub use engine::Limits;
pub use judge::JudgedRoster;
pub use ledger::ledger;
pub use reasons::{
    Asking, Explained, ReasonsError, cell, improved_summary, reasons, reasons_of_draft, solve_with_reasons,
};
pub use remedies::remedies;
pub use solver::model::ModelFormat;

/// How a solve is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Where it must stop, and how it may run.
    pub limits: Limits,
    /// Whether staffing goes before hours, hours before wishes, and wishes before all else, whatever the prices.
    pub by_stages: bool,
}

impl From<Limits> for Options {
    fn from(limits: Limits) -> Self {
        Self { limits, by_stages: false }
    }
}

/// What a solve answers: the roster and the referee's report, and how the solve ended.
#[derive(Debug, Clone)]
pub struct Answer {
    /// How the solve ended.
    pub summary: SolveSummary,
    /// The best roster and what the referee says of it.
    pub plan: Option<(Roster, Report)>,
}

/// Why there is no answer.
#[derive(Debug)]
pub enum RunError {
    /// The request cannot be planned.
    Faults(Vec<Fault>),
    /// The program failed: the solver library, or the referee disagreed with the engine.
    Internal(String),
}

/// Follows a running solve, and may end it.
#[derive(Clone, Copy)]
pub struct Follower<'a> {
    /// Set it to end the solve with the best roster so far.
    pub stop: &'a AtomicBool,
    /// Told of every step, from the solving threads.
    pub progress: &'a (dyn Fn(Progress) + Sync),
}

impl std::fmt::Debug for Follower<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Follower").field("stop", self.stop).finish_non_exhaustive()
    }
}

/// Solves one request.
///
/// # Errors
/// When the request has faults, or the program fails.
pub fn solve(
    request: &WardRequest,
    options: &Options,
    language: Language,
    follower: Follower<'_>,
) -> Result<Answer, RunError> {
    solve_from(request, None, options, language, follower)
}

/// The same, beginning with a roster where there is one; not for a plan in stages, which begins anew.
///
/// # Errors
/// As [`solve`].
pub fn solve_from(
    request: &WardRequest,
    beginning: Option<&Beginning>,
    options: &Options,
    language: Language,
    follower: Follower<'_>,
) -> Result<Answer, RunError> {
    solve_and_keep(request, beginning, options, language, follower).map(|(answer, _)| answer)
}

/// The same, with what is worth keeping for the reasons of the roster or for a solve of nearly the same request.
///
/// # Errors
/// As [`solve`].
pub fn solve_and_keep(
    request: &WardRequest,
    beginning: Option<&Beginning>,
    options: &Options,
    language: Language,
    follower: Follower<'_>,
) -> Result<(Answer, Option<Kept>), RunError> {
    let problem = admit(request, language).map_err(RunError::Faults)?;
    let limits = &options.limits;
    let warm = beginning.map(|beginning| &beginning.0);
    let planned = planned(&problem, (options, warm), &Watch { limits, follower });
    let mut staged = planned.map_err(|error| RunError::Internal(error.to_string()))?;
    let outcome = &mut staged.planned.outcome;
    let bound = outcome.bound;
    let kept = outcome.warm.take().map(|warm| Kept { request: request.clone(), bound, beginning: Beginning(warm) });
    Ok((answered(request, &problem, (staged, limits), language), kept))
}

/// A plan in documents.
fn answered(
    request: &WardRequest,
    problem: &Problem,
    (staged, limits): (Staged, &Limits),
    language: Language,
) -> Answer {
    let Staged { planned, stages } = staged;
    let found = planned.outcome.roster.as_ref().zip(planned.review.as_ref());
    let documents =
        |(roster, review)| (answer::roster(request, problem, roster), answer::report(request, problem, roster, review));
    let summary = answer::summary(problem, &planned.outcome, limits);
    let notices = notice::of_problem(request, problem, language);
    let stages = stages.iter().map(answer::stage).collect();
    Answer { summary: SolveSummary { notices, stages, ..summary }, plan: found.map(documents) }
}

fn planned(
    problem: &Problem,
    (options, warm): (&Options, Option<&Warm>),
    watch: &Watch<'_>,
) -> Result<Staged, PlanError> {
    if options.by_stages {
        return plan::by_stages(problem, &options.limits, watch);
    }
    plan::plan_from(problem, warm, &options.limits, watch).map(Staged::from)
}

/// A roster that a solve begins with. What of it is no longer lawful is left out.
#[derive(Debug, Clone)]
pub struct Beginning(Warm);

/// What a solve leaves in memory: nothing depends on it, but what comes next is sooner done with it.
#[derive(Debug, Clone)]
pub struct Kept {
    request: WardRequest,
    /// What no lawful roster of the request is below, in points.
    bound: Option<i64>,
    beginning: Beginning,
}

impl Kept {
    /// What was solved.
    #[must_use]
    pub fn request(&self) -> &WardRequest {
        &self.request
    }

    /// Where a solve of nearly the same request can begin.
    #[must_use]
    pub fn beginning(&self) -> &Beginning {
        &self.beginning
    }
}

/// Reads a roster to begin with.
///
/// # Errors
/// Every fault of the request, or else every fault of the roster as a document for it.
pub fn beginning(request: &WardRequest, roster: &Roster, language: Language) -> Result<Beginning, CheckError> {
    let (problem, roster) = read(request, roster, language)?;
    Ok(Beginning(Warm::of_roster(&problem, &roster)))
}

/// Why a roster was not judged.
#[derive(Debug)]
pub enum CheckError {
    /// The request cannot be planned.
    Faults(Vec<Fault>),
    /// The roster is another ward's or period's, or names what the request does not know.
    Roster(Vec<Fault>),
}

/// Judges a roster by the referee alone.
///
/// # Errors
/// Every fault of the request, or else every fault of the roster as a document for it.
pub fn check(request: &WardRequest, roster: &Roster, language: Language) -> Result<Report, CheckError> {
    let (problem, roster) = read(request, roster, language)?;
    Ok(answer::report(request, &problem, &roster, &Review::of(&problem, &roster)))
}

/// The whole model of a request, for other solvers.
///
/// # Errors
/// Every fault of the request.
pub fn export(request: &WardRequest, format: ModelFormat, language: Language) -> Result<String, Vec<Fault>> {
    let problem = admit(request, language)?;
    Ok(Model::of(&problem).export(&problem, format))
}

/// What a roster hands on to the next plan's request, worked out anew.
///
/// # Errors
/// Every fault of the request, or else every fault of the roster as a document for it.
pub fn hand_on(request: &WardRequest, roster: &Roster, language: Language) -> Result<History, CheckError> {
    let (problem, roster) = read(request, roster, language)?;
    Ok(answer::handed_on(&problem, &roster))
}

fn read(request: &WardRequest, roster: &Roster, language: Language) -> Result<(Problem, domain::Roster), CheckError> {
    let problem = admit(request, language).map_err(CheckError::Faults)?;
    let misplaced = roster_fault::of_heading(request, roster, language);
    if !misplaced.is_empty() {
        return Err(CheckError::Roster(misplaced));
    }
    let roster = answer::read_roster(&problem, roster)
        .map_err(|unknown| CheckError::Roster(roster_fault::of_assignments(&unknown, language)))?;
    Ok((problem, roster))
}

struct Watch<'a> {
    limits: &'a Limits,
    follower: Follower<'a>,
}

impl engine::Watch for Watch<'_> {
    fn progress(&self, progress: engine::Progress) {
        (self.follower.progress)(convert::answer::progress(&progress, self.limits));
    }

    fn should_stop(&self) -> bool {
        self.follower.stop.load(Ordering::Relaxed)
    }
}
