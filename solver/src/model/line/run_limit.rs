//! Runs of duties of some shift types along a line: see `rules::run_limit`.

use super::runs::{Run, stepped};
use super::{Automaton, Happening, PersonDays, Stepped};
use crate::domain::Day;
use crate::problem::LimitedRun;

pub(super) struct Rule<'a>(pub(super) &'a PersonDays<'a>);

/// The run that is under way: its length as far as it is known, and whether it may be too short.
type Length = (u32, Run);

impl Rule<'_> {
    fn step_limit(limit: &LimitedRun, (length, run): Length, counts: bool) -> (Length, u32) {
        let cap = limit.at_least.unwrap_or(0).max(limit.at_most.unwrap_or(0)) + 1;
        let next = if counts { (length + 1).min(cap) } else { 0 };
        let beyond = u32::from(limit.at_most.is_some_and(|most| next > most));
        let missing = run.missing(counts, limit.at_least.unwrap_or(0));
        let short = match run.step(counts) {
            Run::Of(length) => Run::Of(length.min(cap)),
            open => open,
        };
        ((next, short), beyond + missing)
    }
}

impl Automaton for Rule<'_> {
    type State = Vec<Length>;

    fn fresh(&self) -> Self::State {
        vec![(0, Run::Unknown); self.0.problem.run_limits.len()]
    }

    fn step(&self, lengths: &Self::State, _: Day, happening: Happening) -> Stepped<Self::State> {
        let (mut next, mut cost) = (Vec::with_capacity(lengths.len()), Some(0));
        for (limit, length) in self.0.problem.run_limits.iter().zip(lengths) {
            let counts = matches!(happening, Happening::Duty(duty) if limit.shifts.contains(&duty.shift));
            let (length, units) = Self::step_limit(limit, *length, counts);
            next.push(length);
            let price = if units == 0 { Some(0) } else { limit.price.map(i64::from) };
            cost = cost.zip(price).map(|(cost, price)| cost + price * i64::from(units));
        }
        stepped(next, cost)
    }
}
