//! The whole path of one plan, from document to document.

use crate::{
    fault::Fault,
    language::Language,
    report::{Progress, Report, SolveSummary},
    request::WardRequest,
    roster::Roster,
};
use std::sync::atomic::AtomicBool;
use std::time::Duration;

/// Where a solve must stop.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Wall-clock limit.
    pub time: Duration,
    /// Limit on rounds of search, for runs that must be repeatable.
    pub rounds: Option<u64>,
    /// Threads, 1 or 2.
    pub threads: u32,
    /// Seed of the search.
    pub seed: u64,
}

/// What a solve answers: the roster and the referee's report are there when a roster was found.
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
    let _ = (request, limits, language, stop, progress);
    Err(RunError::Internal("not wired yet".into()))
}
