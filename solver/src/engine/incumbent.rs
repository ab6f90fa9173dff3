//! The best roster and the best bound so far, shared by the threads of one solve, and when to stop.

use super::limits::{BOUND_TOLERANCE, BOUND_TOLERANCE_A_POINT};
use super::milp::Solution;
use super::{Limits, Outcome, Phase, Progress, Status, StoppedBy, Watch};
use crate::domain::Roster;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard};
use std::time::Instant;

pub(super) struct Incumbent<'a> {
    started: Instant,
    limits: &'a Limits,
    watch: &'a dyn Watch,
    finished: AtomicBool,
    best: Mutex<Best>,
}

struct Best {
    phase: Phase,
    solution: Option<Solution>,
    bound: Option<i64>,
    rounds: u64,
}

impl<'a> Incumbent<'a> {
    pub(super) fn new(started: Instant, limits: &'a Limits, watch: &'a dyn Watch) -> Self {
        let best = Best { phase: Phase::FirstRoster, solution: None, bound: None, rounds: 0 };
        Self { started, limits, watch, finished: AtomicBool::new(false), best: Mutex::new(best) }
    }

    fn lock(&self) -> MutexGuard<'_, Best> {
        self.best.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Takes a solution if it is cheaper than the best.
    pub(super) fn offer(&self, solution: Solution) -> bool {
        let mut best = self.lock();
        let cheaper = best.solution.as_ref().is_none_or(|known| solution.cost < known.cost);
        if cheaper {
            best.solution = Some(solution);
            self.tell(&best);
        }
        cheaper
    }

    /// Takes a bound in floating point if it is higher than the best, rounded to the safe side.
    pub(super) fn raise_bound(&self, bound: f64) {
        if !bound.is_finite() {
            return;
        }
        let safe = (bound - BOUND_TOLERANCE - BOUND_TOLERANCE_A_POINT * bound.abs()).ceil().max(0.0) as i64;
        let mut best = self.lock();
        if best.bound.is_none_or(|known| safe > known) {
            best.bound = Some(safe);
            self.tell(&best);
        }
    }

    /// The best solution.
    pub(super) fn best(&self) -> Solution {
        self.lock().solution.clone().expect("a first solution is offered before the search")
    }

    pub(super) fn enter(&self, phase: Phase) {
        let mut best = self.lock();
        best.phase = phase;
        self.tell(&best);
    }

    pub(super) fn count_round(&self) {
        self.lock().rounds += 1;
    }

    /// Ends the other thread's work.
    pub(super) fn finish(&self) {
        self.finished.store(true, Ordering::Relaxed);
    }

    /// Seconds left of the time limit.
    pub(super) fn seconds_left(&self) -> f64 {
        self.limits.time.saturating_sub(self.started.elapsed()).as_secs_f64()
    }

    /// Whether everything should come to an end now.
    pub(super) fn should_stop(&self) -> bool {
        self.finished.load(Ordering::Relaxed) || self.reason_to_stop(&self.lock()).is_some()
    }

    fn reason_to_stop(&self, best: &Best) -> Option<StoppedBy> {
        let proved = matches!((&best.solution, best.bound), (Some(solution), Some(bound)) if solution.cost <= bound);
        if proved {
            Some(StoppedBy::Proof)
        } else if self.watch.should_stop() {
            Some(StoppedBy::Cancelled)
        } else if self.started.elapsed() >= self.limits.time {
            Some(StoppedBy::TimeLimit)
        } else if self.limits.rounds.is_some_and(|limit| best.rounds >= limit) {
            Some(StoppedBy::RoundLimit)
        } else {
            None
        }
    }

    fn tell(&self, best: &Best) {
        let progress = Progress {
            phase: best.phase,
            best_cost: best.solution.as_ref().map(|solution| solution.cost),
            bound: best.bound,
            seconds: self.started.elapsed().as_secs_f64(),
        };
        self.watch.progress(progress);
    }

    pub(super) fn into_outcome(self, roster: impl Fn(&[f64]) -> Roster) -> Outcome {
        let seconds = self.started.elapsed().as_secs_f64();
        let best = self.lock();
        let stopped_by = self.reason_to_stop(&best).unwrap_or(StoppedBy::Proof);
        let solution = best.solution.as_ref().expect("a first solution is offered before the search");
        let status = if stopped_by == StoppedBy::Proof { Status::Optimal } else { Status::Feasible };
        Outcome {
            status,
            stopped_by,
            roster: roster(&solution.values),
            cost: solution.cost,
            bound: best.bound.map(|bound| bound.min(solution.cost)),
            rounds: best.rounds,
            seconds,
        }
    }
}
