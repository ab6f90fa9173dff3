//! The best roster and the best bound so far, shared by the threads of one solve, and when to stop.

use super::limits::{BOUND_TOLERANCE, BOUND_TOLERANCE_A_POINT};
use super::line::Scratch;
use super::lines::Line;
use super::memory::Memory;
use super::{EngineError, Limits, Outcome, Phase, Progress, Status, StoppedBy, Watch};
use crate::domain::Roster;
use crate::model::RowOrigin;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

pub(super) struct Incumbent<'a> {
    started: Instant,
    limits: &'a Limits,
    watch: &'a dyn Watch,
    pub(super) memory: &'a Memory,
    finished: AtomicBool,
    /// Looks at entries of the dynamic programme on all threads.
    work: AtomicU64,
    best: Mutex<Best>,
    /// Column values that the proof has met, for the search to look at.
    suggested: Mutex<Option<Vec<f64>>>,
    kept: Mutex<Kept>,
}

/// What may be worth keeping for a later solve.
#[derive(Debug, Default)]
pub(super) struct Kept {
    /// The last duals of the shared rows, in points.
    pub(super) duals: Option<Vec<f64>>,
    /// Whose line, and what it costs by itself; some of them twice.
    pub(super) lines: Vec<(usize, Line, i64)>,
}

/// Everyone's line, and what they cost together in points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Priced {
    pub(super) lines: Vec<Line>,
    pub(super) cost: i64,
}

struct Best {
    phase: Phase,
    roster: Option<Arc<Priced>>,
    bound: Option<i64>,
    rounds: u64,
    /// What clashes, once it is proved that there is no lawful roster.
    impossible: Option<Vec<RowOrigin>>,
    /// The first reason to stop that was met; a watch may change its mind.
    stopped_by: Option<StoppedBy>,
}

/// Counts the work of one of HiGHS's solves while it goes on, so that a limit ends it and not only what comes after it.
pub(super) struct Meter<'i, 'a> {
    incumbent: &'i Incumbent<'a>,
    /// In looks at entries of the dynamic programme.
    work_an_iteration: u64,
    /// Iterations so far.
    counted: AtomicU64,
}

impl Meter<'_, '_> {
    /// Takes how many iterations there have been since the start of the solve.
    pub(super) fn reads(&self, iterations: u64) {
        let before = self.counted.fetch_max(iterations, Ordering::Relaxed);
        self.incumbent.count_work(iterations.saturating_sub(before) * self.work_an_iteration);
    }
}

impl<'a> Incumbent<'a> {
    pub(super) fn new(limits: &'a Limits, watch: &'a dyn Watch, memory: &'a Memory) -> Self {
        let best = Best {
            phase: Phase::FirstRoster,
            roster: None,
            bound: None,
            rounds: 0,
            impossible: None,
            stopped_by: None,
        };
        Self {
            started: Instant::now(),
            limits,
            watch,
            memory,
            finished: AtomicBool::new(false),
            work: AtomicU64::new(0),
            best: Mutex::new(best),
            suggested: Mutex::new(None),
            kept: Mutex::default(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Best> {
        self.best.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a lawful roster if it is cheaper than the best.
    pub(super) fn offer(&self, cost: i64, lines: &[Line]) -> bool {
        let mut best = self.lock();
        let cheaper = best.roster.as_ref().is_none_or(|known| cost < known.cost);
        if cheaper {
            best.roster = Some(Arc::new(Priced { lines: lines.to_vec(), cost }));
            self.tell(&best);
        }
        cheaper
    }

    /// Leaves column values for the search to look at.
    pub(super) fn suggest(&self, values: &[f64]) {
        *self.suggested.lock().unwrap_or_else(PoisonError::into_inner) = Some(values.to_vec());
    }

    /// Column values that were left since the last look.
    pub(super) fn take_suggestion(&self) -> Option<Vec<f64>> {
        self.suggested.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Keeps lines for a later solve, and duals in place of those before.
    pub(super) fn keep(&self, duals: Option<&Vec<f64>>, lines: impl Iterator<Item = (usize, Line, i64)>) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.duals = duals.cloned().or_else(|| kept.duals.take());
        kept.lines.extend(lines);
    }

    /// The last duals that were kept.
    pub(super) fn duals(&self) -> Option<Vec<f64>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).duals.clone()
    }

    /// What was kept.
    pub(super) fn take_kept(&self) -> Kept {
        std::mem::take(&mut self.kept.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Takes a bound that was proved in whole numbers if it is higher than the best.
    pub(super) fn raise_whole_bound(&self, bound: i64) {
        let mut best = self.lock();
        if best.bound.is_none_or(|known| bound > known) {
            best.bound = Some(bound);
            self.tell(&best);
        }
    }

    /// Takes a bound in floating point if it is higher than the best, rounded to the safe side.
    pub(super) fn raise_bound(&self, bound: f64) {
        if !bound.is_finite() {
            return;
        }
        let safe = (bound - BOUND_TOLERANCE - BOUND_TOLERANCE_A_POINT * bound.abs()).ceil().max(0.0) as i64;
        self.raise_whole_bound(safe);
    }

    /// Takes the proof that there is no lawful roster, and what clashes.
    pub(super) fn prove_impossible(&self, clash: Vec<RowOrigin>) {
        self.lock().impossible = Some(clash);
    }

    /// The best roster.
    pub(super) fn best(&self) -> Option<Arc<Priced>> {
        self.lock().roster.clone()
    }

    /// The best bound, in points.
    pub(super) fn bound(&self) -> Option<i64> {
        self.lock().bound
    }

    /// What the best roster costs; more than any when there is none.
    pub(super) fn best_cost(&self) -> i64 {
        self.lock().roster.as_ref().map_or(i64::MAX, |roster| roster.cost)
    }

    pub(super) fn enter(&self, phase: Phase) {
        let mut best = self.lock();
        best.phase = phase;
        self.tell(&best);
    }

    pub(super) fn count_round(&self) {
        self.lock().rounds += 1;
    }

    /// Counts what a look for a cheapest line took since its scratch had these looks and bytes.
    pub(super) fn count(&self, (looks, bytes): (u64, usize), scratch: &Scratch) {
        self.count_work(scratch.looks - looks);
        self.memory.add(scratch.bytes() - bytes);
    }

    /// Counts work, in looks at entries of the dynamic programme.
    pub(super) fn count_work(&self, looks: u64) {
        self.work.fetch_add(looks, Ordering::Relaxed);
    }

    /// A meter of one of HiGHS's solves, each of whose iterations is so much work.
    pub(super) fn meter(&self, work_an_iteration: u64) -> Meter<'_, 'a> {
        Meter { incumbent: self, work_an_iteration, counted: AtomicU64::new(0) }
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
        if self.finished.load(Ordering::Relaxed) {
            return true;
        }
        let mut best = self.lock();
        if best.stopped_by.is_none() {
            best.stopped_by = self.reason_to_stop(&best);
        }
        best.stopped_by.is_some()
    }

    fn reason_to_stop(&self, best: &Best) -> Option<StoppedBy> {
        if best.is_proved() {
            Some(StoppedBy::Proof)
        } else if self.watch.should_stop() {
            Some(StoppedBy::Cancelled)
        } else if self.started.elapsed() >= self.limits.time {
            Some(StoppedBy::TimeLimit)
        } else if self.limits.rounds.is_some_and(|limit| best.rounds >= limit) {
            Some(StoppedBy::RoundLimit)
        } else if self.limits.work.is_some_and(|limit| self.work.load(Ordering::Relaxed) >= limit) {
            Some(StoppedBy::WorkLimit)
        } else if self.limits.memory_bytes.is_some_and(|limit| self.memory.bytes() >= limit) {
            Some(StoppedBy::MemoryLimit)
        } else {
            None
        }
    }

    fn tell(&self, best: &Best) {
        let progress = Progress {
            phase: best.phase,
            best_cost: best.roster.as_ref().map(|roster| roster.cost),
            bound: best.bound,
            seconds: self.started.elapsed().as_secs_f64(),
        };
        self.watch.progress(progress);
    }

    /// What was found and proved; the search is over.
    pub(super) fn into_outcome(self, roster: impl Fn(&[Line]) -> Roster) -> Result<Outcome, EngineError> {
        let seconds = self.started.elapsed().as_secs_f64();
        let mut best = self.best.into_inner().unwrap_or_else(PoisonError::into_inner);
        let status = best.status()?;
        // A proof may have come after the limit that ended the search; it is worth more.
        let stopped_by = if best.is_proved() { Some(StoppedBy::Proof) } else { best.stopped_by };
        Ok(Outcome {
            status,
            stopped_by: stopped_by.ok_or(EngineError::EndedWithoutReason)?,
            roster: best.roster.as_ref().map(|best| roster(&best.lines)),
            cost: best.roster.as_ref().map(|roster| roster.cost),
            bound: best.bound,
            clash: best.impossible.take().unwrap_or_default(),
            rounds: best.rounds,
            work: self.work.into_inner(),
            seconds,
            warm: None,
        })
    }
}

impl Best {
    fn is_proved(&self) -> bool {
        let cost = self.roster.as_ref().map(|roster| roster.cost);
        self.impossible.is_some() || cost.zip(self.bound).is_some_and(|(cost, bound)| cost <= bound)
    }

    fn status(&self) -> Result<Status, EngineError> {
        let Some(roster) = &self.roster else {
            return Ok(if self.impossible.is_some() { Status::Infeasible } else { Status::NoneFound });
        };
        if self.impossible.is_some() {
            return Err(EngineError::RosterProvedImpossible);
        }
        match (roster.cost, self.bound) {
            (cost, Some(bound)) if bound > cost => Err(EngineError::BoundAboveCost { bound, cost }),
            (cost, Some(bound)) if bound == cost => Ok(Status::Optimal),
            _ => Ok(Status::Feasible),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(cost: Option<i64>, bound: Option<i64>, impossible: bool) -> Best {
        let roster = cost.map(|cost| Arc::new(Priced { lines: Vec::new(), cost }));
        let impossible = impossible.then(Vec::new);
        Best { phase: Phase::Improving, roster, bound, rounds: 0, impossible, stopped_by: None }
    }

    #[test]
    fn the_status_comes_from_the_proof_alone() {
        assert_eq!(best(Some(7), Some(7), false).status(), Ok(Status::Optimal));
        assert_eq!(best(Some(7), Some(6), false).status(), Ok(Status::Feasible));
        assert_eq!(best(Some(7), None, false).status(), Ok(Status::Feasible));
        assert_eq!(best(None, Some(6), false).status(), Ok(Status::NoneFound));
        assert_eq!(best(None, None, true).status(), Ok(Status::Infeasible));
    }

    #[test]
    fn proofs_that_contradict_the_roster_are_errors() {
        let above = EngineError::BoundAboveCost { bound: 8, cost: 7 };
        assert_eq!(best(Some(7), Some(8), false).status(), Err(above));
        assert_eq!(best(Some(7), None, true).status(), Err(EngineError::RosterProvedImpossible));
    }
}
