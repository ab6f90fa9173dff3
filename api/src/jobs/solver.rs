//! What makes rosters: `wire`, or whatever a test puts in its place.

use std::{
    collections::VecDeque,
    fmt::Debug,
    sync::{Arc, Mutex, PoisonError, atomic::AtomicBool},
};
use wire::{
    language::Language,
    reasons::{Reasons, WishReason},
    report::Progress,
    request::WardRequest,
    roster::Roster,
    run::{self, Answer, Asking, Explained, Follower, Kept, Limits, ReasonsError, RunError},
};

/// One solve to be done.
#[derive(Clone, Copy)]
pub struct Order<'a> {
    /// What is to be planned.
    pub request: &'a WardRequest,
    /// Where it must stop.
    pub limits: Limits,
    /// The language of the faults that it may find.
    pub language: Language,
    /// Set when it shall stop with the best so far.
    pub stop: &'a AtomicBool,
    /// Told of every step, from the solving threads.
    pub progress: &'a (dyn Fn(Progress) + Sync),
}

impl Debug for Order<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Order").field("limits", &self.limits).finish_non_exhaustive()
    }
}

/// Reasons to be worked out.
#[derive(Clone, Copy)]
pub struct ReasonsOrder<'a> {
    /// What was solved.
    pub request: &'a WardRequest,
    /// The roster.
    pub roster: &'a Roster,
    /// Whether it stays, though a better one may turn up.
    pub keep_roster: bool,
    /// Where it must stop.
    pub limits: Limits,
    /// Set when it shall stop with what is told.
    pub stop: &'a AtomicBool,
    /// Told of each wish's reason, from the solving threads.
    pub told: &'a (dyn Fn(WishReason) + Sync),
}

impl Debug for ReasonsOrder<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("ReasonsOrder").field("limits", &self.limits).finish_non_exhaustive()
    }
}

/// Makes rosters, and tells why they are as they are.
pub trait Solver: Debug + Send + Sync {
    /// Solves one request; blocks until it is done or stopped.
    ///
    /// # Errors
    /// When the request has faults, or the program fails.
    fn solve(&self, order: Order<'_>) -> Result<Answer, RunError>;

    /// Tells why a roster is as it is; blocks until it is done or stopped.
    ///
    /// # Errors
    /// When the request or the roster has faults, the roster is not lawful, or the program fails.
    fn reasons(&self, order: ReasonsOrder<'_>) -> Result<Explained, ReasonsError> {
        explained(order, None)
    }
}

/// The real thing. It keeps what the last solves have left, so that the reasons of their rosters begin where they ended.
#[derive(Debug, Default)]
pub struct RealSolver {
    /// The newest last.
    kept: Mutex<VecDeque<Arc<Kept>>>,
}

/// Each holds many lines of every person: enough for those who have just pressed the button.
const MOST_KEPT: usize = 4;

impl Solver for RealSolver {
    fn solve(&self, order: Order<'_>) -> Result<Answer, RunError> {
        let follower = Follower { stop: order.stop, progress: order.progress };
        let options = order.limits.into();
        let (answer, kept) = run::solve_and_keep(order.request, None, &options, order.language, follower)?;
        kept.into_iter().for_each(|kept| self.keep(kept));
        Ok(answer)
    }

    fn reasons(&self, order: ReasonsOrder<'_>) -> Result<Explained, ReasonsError> {
        let kept = self.kept(order.request);
        explained(order, kept.as_deref())
    }
}

impl RealSolver {
    fn keep(&self, kept: Kept) {
        let mut all = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|other| other.request() != kept.request());
        all.push_back(Arc::new(kept));
        if all.len() > MOST_KEPT {
            all.pop_front();
        }
    }

    fn kept(&self, request: &WardRequest) -> Option<Arc<Kept>> {
        let all = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter().find(|kept| kept.request() == request).cloned()
    }
}

/// The reasons of a roster, from what its solve has left where that is kept.
///
/// # Errors
/// As [`Solver::reasons`].
fn explained(order: ReasonsOrder<'_>, kept: Option<&Kept>) -> Result<Explained, ReasonsError> {
    let ReasonsOrder { request, roster, limits, told, .. } = order;
    let follower = Follower { stop: order.stop, progress: &|_| () };
    let listening = (follower, Asking { time: limits.time, told });
    if order.keep_roster {
        let unchanged = |reasons: Reasons| Explained { reasons, better: None };
        return run::reasons(request, (roster, kept), &limits, Language::English, listening).map(unchanged);
    }
    run::reasons_of_draft(request, (roster, kept), &limits, Language::English, listening)
}
