//! What makes rosters: `wire`, or whatever a test puts in its place.

use std::{fmt::Debug, sync::atomic::AtomicBool};
use wire::{
    language::Language,
    report::Progress,
    request::WardRequest,
    run::{Answer, Follower, Limits, RunError},
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

/// Makes rosters.
pub trait Solver: Debug + Send + Sync {
    /// Solves one request; blocks until it is done or stopped.
    ///
    /// # Errors
    /// When the request has faults, or the program fails.
    fn solve(&self, order: Order<'_>) -> Result<Answer, RunError>;
}

/// The real thing.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealSolver;

impl Solver for RealSolver {
    fn solve(&self, order: Order<'_>) -> Result<Answer, RunError> {
        let follower = Follower { stop: order.stop, progress: order.progress };
        wire::run::solve(order.request, &order.limits.into(), order.language, follower)
    }
}
