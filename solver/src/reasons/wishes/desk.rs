//! Shares the refused wishes out to threads, and the time to the wishes.

use super::super::tested::{Start, Tested, floors};
use super::known::Known;
use super::{Given, Limits, Listener, Reasons};
use crate::plan::PlanError;
use crate::problem::Problem;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

pub(super) struct Desk<'a> {
    problem: &'a Problem,
    limits: &'a Limits,
    listener: &'a dyn Listener,
    started: Instant,
    state: Mutex<State>,
}

struct State {
    known: Known,
    /// Wishes that some thread is at.
    taken: BTreeSet<usize>,
    failed: bool,
    was_stopped: bool,
}

impl<'a> Desk<'a> {
    pub(super) fn new(
        problem: &'a Problem,
        given: &Given<'_>,
        (limits, listener): (&'a Limits, &'a dyn Listener),
    ) -> Self {
        let started = Instant::now();
        let state =
            State { known: Known::of(problem, given), taken: BTreeSet::new(), failed: false, was_stopped: false };
        let desk = Self { problem, limits, listener, started, state: Mutex::new(state) };
        desk.tell_all(&desk.lock());
        desk
    }

    /// Proves something of every refused wish at once, where the plan's solve has left duals.
    pub(super) fn prove(&self) -> Result<(), PlanError> {
        let (wishes, warm) = {
            let state = self.lock();
            (state.known.refused().collect::<Vec<usize>>(), state.known.warm.clone())
        };
        let Some(warm) = warm.filter(|_| !wishes.is_empty()) else { return Ok(()) };
        let floors = floors(self.problem, (&warm, &wishes), (self.limits, self.listener))?;
        let mut state = self.lock();
        state.known.take_floors(wishes.into_iter().zip(floors).filter_map(|(wish, floor)| Some((wish, floor?))));
        self.tell_all(&state);
        Ok(())
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Solves for wish after wish until none is open or the time is over.
    pub(super) fn work(&self) -> Result<(), PlanError> {
        while let Some((wish, share)) = self.next() {
            let (enough, warm) = {
                let state = self.lock();
                // Nothing is cheaper than the floor: whatever costs no more ends the search.
                (state.known.floor(wish).max(Some(state.known.plan.cost)), state.known.warm.clone())
            };
            let start = Start { warm: warm.as_deref(), enough: enough.unwrap_or(i64::MIN), time: share };
            let tested = Tested::of(self.problem, wish, start, (self.limits, self.listener));
            let mut state = self.lock();
            state.taken.remove(&wish);
            state.failed |= tested.is_err();
            let replaced = state.known.take(self.problem, (wish, tested?), self.limits);
            if replaced {
                self.tell_all(&state);
            } else {
                self.listener.told(&state.known.reason(self.problem, wish));
            }
        }
        Ok(())
    }

    /// The most important wish that is open, and its share of the time that is left.
    fn next(&self) -> Option<(usize, Duration)> {
        let mut state = self.lock();
        let left = self.limits.time.saturating_sub(self.started.elapsed());
        state.was_stopped |= self.listener.should_stop();
        if state.failed || left.is_zero() || state.was_stopped {
            return None;
        }
        let open = |wish: &usize| !state.known.is_answered(*wish) && !state.taken.contains(wish);
        let open: Vec<usize> = state.known.refused().filter(open).collect();
        let first = open.iter().copied().min_by_key(|wish| self.order(*wish))?;
        let turns = open.len().div_ceil(self.limits.threads.max(1) as usize) as u32;
        state.taken.insert(first);
        Some((first, left / turns.max(1)))
    }

    /// What matters most comes first, then what is earliest.
    fn order(&self, wish: usize) -> (Reverse<i64>, i32, usize) {
        let wished = &self.problem.wishes[wish];
        (Reverse(self.problem.wish_price(wished)), wished.kind.days().0.0, wish)
    }

    /// Tells every refused wish, the most important first, and those that are granted though the given roster refused them.
    fn tell_all(&self, state: &State) {
        let mut wishes: Vec<usize> = (0..self.problem.wishes.len()).collect();
        wishes.sort_by_key(|wish| self.order(*wish));
        let reasons = wishes.into_iter().map(|wish| state.known.reason(self.problem, wish));
        reasons.filter(|reason| reason.fate != super::Fate::Granted { instead: false }).for_each(|reason| {
            self.listener.told(&reason);
        });
    }

    pub(super) fn into_reasons(self) -> Reasons {
        let state = self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        state.known.into_reasons(self.problem, state.was_stopped)
    }
}
