//! The whole path of one plan, from document to document.

use crate::convert::{self, answer};
use crate::fault::{Fault, admit};
use crate::language::Language;
use crate::report::{Progress, Report, SolveSummary};
use crate::request::WardRequest;
use crate::roster::Roster;
use solver::engine;
use solver::plan;
use solver::review::Review;
use std::sync::atomic::{AtomicBool, Ordering};

pub use answer::UnknownAssignment;
pub use engine::Limits;

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

/// Solves one request. `progress` is called from the solving threads; setting `stop` ends the solve with the best so far.
///
/// # Errors
/// When the request has faults, or the program fails.
pub fn solve(
    request: &WardRequest,
    limits: &Limits,
    language: Language,
    stop: &AtomicBool,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Answer, RunError> {
    let problem = admit(request, language).map_err(RunError::Faults)?;
    let watch = Watch { limits, stop, progress };
    let planned = plan::plan(&problem, limits, &watch).map_err(|error| RunError::Internal(error.to_string()))?;
    let roster = answer::roster(request, &problem, &planned.outcome.roster);
    let report = answer::report(&problem, &planned.outcome.roster, &planned.review);
    Ok(Answer { summary: answer::summary(&planned.outcome, limits), plan: Some((roster, report)) })
}

/// Why a roster was not judged.
#[derive(Debug)]
pub enum CheckError {
    /// The request cannot be planned.
    Faults(Vec<Fault>),
    /// The roster names what the request does not know.
    Unknown(Vec<UnknownAssignment>),
}

/// Judges a roster by the referee alone.
///
/// # Errors
/// When the request has faults, or the roster names what the request does not know.
pub fn check(request: &WardRequest, roster: &Roster, language: Language) -> Result<Report, CheckError> {
    let problem = admit(request, language).map_err(CheckError::Faults)?;
    let roster = answer::read_roster(&problem, roster).map_err(CheckError::Unknown)?;
    Ok(answer::report(&problem, &roster, &Review::of(&problem, &roster)))
}

struct Watch<'a> {
    limits: &'a Limits,
    stop: &'a AtomicBool,
    progress: &'a (dyn Fn(Progress) + Sync),
}

impl engine::Watch for Watch<'_> {
    fn progress(&self, progress: engine::Progress) {
        (self.progress)(convert::answer::progress(&progress, self.limits));
    }

    fn should_stop(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}
