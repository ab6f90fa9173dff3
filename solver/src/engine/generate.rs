//! Column generation: solve the master, price everyone's cheapest line, add what improves, repeat.
//!
//! Pricing at duals between the best ones so far and the master's converges sooner (Wentges, *Weighted Dantzig-Wolfe
//! decomposition for linear mixed-integer programming*, 1997).

use super::EngineError;
use super::fixings::Fixings;
use super::line::{Found, Look};
use super::lines::Lines;
use super::master::Master;
use super::pricing::{Priced, Proved, price};
use super::worker::Worker;

/// A line must promise this much to be added, in points.
const LEAST_PROMISE: f64 = 1e-6;

/// Rounds without a better value after which the master's own duals are priced.
const STALLED_ROUNDS: usize = 3;

/// Share of the value by which a round must lower it at least, to be no stall.
const STALL: f64 = 5e-5;

/// Share of the value within which the duals must promise it before a stall is believed: a master begins with stalls.
const NEAR: f64 = 0.02;

/// Share of the value within which the best duals must promise it before an interior-point method's are drawn to them.
const STEADY: f64 = 0.1;

/// The same of a roster's price: a master that knows few lines yet costs far more than it will.
const NEAR_A_ROSTER: f64 = 0.25;

/// Prices between two solves of the master at most, after the first; the second where an interior-point method solves it.
const MOST_FURTHER: u64 = 1;
const MOST_FURTHER_INSIDE: u64 = 3;

/// How far column generation goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Effort {
    /// Rounds of pricing.
    pub(super) rounds: usize,
    /// A value of the master at which it is good enough, in points.
    pub(super) enough: f64,
    /// A bound at which the result is of no use, in points.
    pub(super) cutoff: i64,
    /// Rounds without a better value after which it pauses.
    pub(super) patience: usize,
    /// How it looks for lines.
    pub(super) looks: Looks,
    /// Share of the best duals in those that are priced.
    pub(super) smoothing: f64,
    /// Work after which it is given up, in looks at entries of the dynamic programme.
    pub(super) work: u64,
    /// Whether everyone is free and nothing is decided: then what is proved is the whole ward's bound, and is told at once.
    pub(super) of_whole_ward: bool,
}

/// How column generation looks for lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Looks {
    /// Quickly alone: for rosters.
    Quick,
    /// Quickly, and then everywhere: for a bound in the end.
    QuickFirst,
    /// Everywhere: for a bound with every round.
    Whole,
}

/// How column generation ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// No line that is found improves the master, or its value rounds to the bound.
    Converged,
    /// The bound has met the cutoff.
    CutOff,
    /// The value has not got better for a while.
    Stalled,
    /// Rounds or the solve are over.
    Stopped,
    /// It was too much work.
    GivenUp,
}

/// Generates lines within the fixings. `proved.duals` may hold good duals to begin with.
pub(super) fn generate(
    worker: &mut Worker<'_>,
    master: &mut Master<'_>,
    fixings: &Fixings,
    effort: &Effort,
    proved: &mut Proved,
) -> Result<Ending, EngineError> {
    let incumbent = worker.incumbent;
    let wide = master.free.iter().any(|person| fixings.is_wide(worker.lines, *person));
    let look = if wide && effort.looks != Looks::Whole { Look::Quick } else { Look::Whole };
    let smoothing = effort.smoothing;
    let mut generation = Generation { worker, master, fixings, effort, proved, look, smoothing };
    let (mut value, mut stalled) = (f64::INFINITY, 0);
    let last = generation.worker.work().saturating_add(effort.work);
    for _ in 0..effort.rounds {
        let left = last.saturating_sub(generation.worker.work());
        let solved = generation.master.solve(incumbent, left)?;
        generation.worker.add_counted(generation.master.work());
        if !solved {
            return Ok(if incumbent.should_stop() { Ending::Stopped } else { Ending::GivenUp });
        }
        generation.master.tidy()?;
        let now = generation.master.value;
        stalled = if now < value - STALL * value.abs() { 0 } else { stalled + 1 };
        value = now;
        if value <= effort.enough {
            return Ok(Ending::Stopped);
        }
        if stalled > effort.patience && generation.proved.is_within(NEAR, value) {
            return Ok(Ending::Stalled);
        }
        if let Some(ending) = generation.round(stalled < STALLED_ROUNDS)? {
            return Ok(ending);
        }
    }
    Ok(Ending::Stopped)
}

/// Column generation under way.
struct Generation<'g, 'w, 'm> {
    worker: &'g mut Worker<'w>,
    master: &'g mut Master<'m>,
    fixings: &'g Fixings,
    effort: &'g Effort,
    proved: &'g mut Proved,
    look: Look,
    /// Share of the best duals in those that are priced.
    smoothing: f64,
}

/// What pricing at some duals came to.
struct Round {
    /// Lines that were added.
    added: usize,
    /// Whether the step towards the master's duals was too long.
    fell_short: bool,
    /// What it took, in looks at entries of the dynamic programme.
    work: u64,
}

impl Generation<'_, '_, '_> {
    /// Prices at smoothed duals, and ever nearer to the master's until some line improves it; tells how column
    /// generation ends, if it does.
    fn round(&mut self, smoothed: bool) -> Result<Option<Ending>, EngineError> {
        let mut share = if smoothed && self.is_best_near() { self.smoothing } else { 0.0 };
        loop {
            let Some(round) = self.price_at(share)? else { return Ok(Some(Ending::Stopped)) };
            if self.proved.bound.is_some_and(|bound| bound >= self.effort.cutoff) {
                return Ok(Some(Ending::CutOff));
            }
            if is_met(self.proved, self.master.value) {
                return Ok(Some(Ending::Converged));
            }
            let longer = (self.smoothing - 0.1).max(0.0);
            self.smoothing = if round.fell_short { 0.9 * self.smoothing + 0.1 } else { longer };
            if round.added > 0 {
                return Ok(self.further(share, round.work)?.then_some(Ending::Stopped));
            }
            if share == 0.0 && (self.look == Look::Whole || self.effort.looks == Looks::Quick) {
                return Ok(Some(Ending::Converged));
            }
            if share == 0.0 {
                self.look = Look::Whole;
            }
            share = if share > 0.3 { share - 0.3 } else { 0.0 };
        }
    }

    /// Whether there are best duals, and the master's might lie too far beyond them. Those of an interior-point method are
    /// steady enough by themselves until the best come near.
    fn is_best_near(&self) -> bool {
        let is_near = self.proved.is_within(STEADY, self.master.value)
            || self.proved.is_within(NEAR_A_ROSTER, self.worker.incumbent.best_cost() as f64);
        self.proved.duals.is_some() && (is_near || !self.master.is_interior())
    }

    /// Where the master is more work than pricing, prices again between there and the master's duals, so that it gets
    /// more lines at once; tells whether the solve is over.
    fn further(&mut self, share: f64, work: u64) -> Result<bool, EngineError> {
        let most = if self.master.is_interior() { MOST_FURTHER_INSIDE } else { MOST_FURTHER };
        let more = (self.master.work() / work.max(1)).min(most);
        for number in (1..=more).filter(|_| share > 0.0) {
            let nearer = share * (1.0 - number as f64 / (more + 1) as f64);
            if self.price_at(nearer)?.is_none() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Prices at duals between the best ones and the master's, and adds the lines that improve the master. None when the
    /// solve is over.
    fn price_at(&mut self, share: f64) -> Result<Option<Round>, EngineError> {
        let before = self.worker.work();
        let duals = between(self.master.row_duals(), self.proved.duals.as_deref(), share);
        let Some(priced) = price(self.worker, self.master, self.fixings, (&duals, self.look)) else { return Ok(None) };
        let fell_short = self.proved.duals.as_ref().is_some_and(|best| falls_short(self.master, &priced, best));
        self.proved.take(&priced, &duals);
        if self.effort.of_whole_ward {
            debug_assert_eq!(self.master.free.len(), self.worker.lines.people(), "a part's bound is not the ward's");
            self.proved.tell(self.worker.incumbent);
        }
        let added = add(self.master, self.worker.lines, priced.found)?;
        Ok(Some(Round { added, fell_short, work: self.worker.work() - before }))
    }
}

/// All prices are whole: nothing lies between a bound that rounds up to what the value rounds up to.
fn is_met(proved: &Proved, value: f64) -> bool {
    proved.bound.is_some_and(|bound| bound as f64 >= (value - 1e-4).ceil()) && value - proved.exact < 0.5
}

/// Whether, seen from the duals that were priced, those of the master lie where less is proved: the step towards them
/// was too long (Pessoa, Sadykov, Uchoa and Vanderbeck, *Automation and combination of linear-programming based
/// stabilization techniques in column generation*, 2018).
fn falls_short(master: &Master<'_>, priced: &Priced, best: &[f64]) -> bool {
    let steps = master.row_duals().iter().zip(best).map(|(now, best)| now - best);
    steps.zip(priced.slope(master)).map(|(step, slope)| step * slope as f64).sum::<f64>() < 0.0
}

fn between(now: &[f64], best: Option<&[f64]>, share: f64) -> Vec<f64> {
    match best.filter(|_| share > 0.0) {
        None => now.to_vec(),
        Some(best) => now.iter().zip(best).map(|(now, best)| share * best + (1.0 - share) * now).collect(),
    }
}

/// Adds the lines that improve the master's solution.
fn add(master: &mut Master<'_>, lines: &Lines<'_>, found: Vec<Option<Found>>) -> Result<usize, EngineError> {
    let (mut added, duals) = (0, master.row_duals().to_vec());
    for (place, found) in found.into_iter().enumerate() {
        if let Some(found) = found.filter(|found| found.is_lawful) {
            let line = lines.line_of(master.free[place], &found);
            let worth = lines.worth((master.free[place], &line), &duals);
            if found.cost as f64 - worth - master.threshold(place) < -LEAST_PROMISE {
                added += usize::from(master.add(place, line, found.cost)?);
            }
        }
    }
    Ok(added)
}
