//! Column generation: solve the master, price everyone's cheapest line, add what improves, repeat.
//!
//! The bound is Lagrange's: what the shared rows can cost at least at some duals, and everyone's cheapest line there.
//! Duals are whole numbers of 1/scale point, and pricing is exact or tells too little (see [`line`](super::line)), so it
//! holds whatever floating point does. Pricing at
//! duals between the best ones so far and the master's converges sooner (Wentges, *Weighted Dantzig-Wolfe decomposition
//! for linear mixed-integer programming*, 1997).

use super::EngineError;
use super::fixings::{Fixings, OwnPrices};
use super::line::{Found, Look, MOST_VALUE};
use super::lines::Lines;
use super::master::Master;
use super::worker::Worker;

/// A line must promise this much to be added, in points.
const LEAST_PROMISE: f64 = 1e-6;

/// Rounds without a better value after which the master's own duals are priced.
const STALLED_ROUNDS: usize = 3;

/// Share of the value by which a round must lower it at least, to be no stall.
const STALL: f64 = 5e-5;

/// Share of the value within which the duals must prove it before a stall is believed: a master begins with stalls.
const NEAR: f64 = 0.02;

/// How finely duals are counted, at best: 1/256 point.
const FINEST_SCALE: i64 = 256;

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
}

/// The best duals so far and what is proved.
#[derive(Debug, Clone)]
pub(super) struct Proved {
    /// What no roster within the fixings costs less than, in points.
    pub(super) bound: Option<i64>,
    /// The same before it was rounded up, in points.
    exact: f64,
    /// The duals of the shared rows, in points.
    pub(super) duals: Option<Vec<f64>>,
    /// What the duals come to in points, as far as was looked.
    worth: (Look, f64),
}

impl Proved {
    /// Nothing yet, but some duals to begin with.
    pub(super) fn nothing(duals: Option<Vec<f64>>) -> Self {
        Self { bound: None, exact: f64::NEG_INFINITY, duals, worth: (Look::Quick, f64::NEG_INFINITY) }
    }

    /// Takes what duals come to, in units of 1/`scale` point, as far as was looked.
    fn take(&mut self, look: Look, sum: i64, scale: i64, duals: &[f64]) {
        let worth = sum as f64 / scale as f64;
        if self.worth.0 != look || worth > self.worth.1 {
            self.worth = (look, worth);
            self.duals = Some(duals.to_vec());
        }
        if look == Look::Whole && worth > self.exact {
            self.exact = worth;
            let points = sum.div_euclid(scale) + i64::from(sum.rem_euclid(scale) > 0);
            self.bound = Some(self.bound.map_or(points, |known| known.max(points)));
        }
    }
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
    /// No line improves the master, or its value rounds to the bound.
    Converged,
    /// The bound has met the cutoff.
    CutOff,
    /// The value has not got better for a while.
    Stalled,
    /// Rounds or the solve are over.
    Stopped,
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
    let wide = master.free.iter().any(|person| worker.lines.person(*person).is_wide());
    let mut look = if wide && effort.looks != Looks::Whole { Look::Quick } else { Look::Whole };
    let (mut smoothing, mut value, mut stalled) = (effort.smoothing, f64::INFINITY, 0);
    for _ in 0..effort.rounds {
        if !master.solve(&|| incumbent.should_stop())? {
            return Ok(Ending::Stopped);
        }
        worker.count_iterations(master.iterations);
        stalled = if master.value < value - STALL * value.abs() { 0 } else { stalled + 1 };
        value = master.value;
        if master.value <= effort.enough {
            return Ok(Ending::Stopped);
        }
        if stalled > effort.patience && proved.worth.1 > value - NEAR * value.abs() {
            return Ok(Ending::Stalled);
        }
        let mut share = if proved.duals.is_some() && stalled < STALLED_ROUNDS { smoothing } else { 0.0 };
        loop {
            let duals = between(master.row_duals(), proved.duals.as_deref(), share);
            let Some(priced) = price(worker, master, fixings, (&duals, look), proved)? else {
                return Ok(Ending::Stopped);
            };
            if proved.bound.is_some_and(|bound| bound >= effort.cutoff) {
                return Ok(Ending::CutOff);
            }
            if is_met(proved, master.value) {
                return Ok(Ending::Converged);
            }
            smoothing =
                if priced.falls_short { smoothing + 0.1 * (1.0 - smoothing) } else { (smoothing - 0.1).max(0.0) };
            if priced.added > 0 {
                break;
            }
            if share == 0.0 && (look == Look::Whole || effort.looks == Looks::Quick) {
                return Ok(Ending::Converged);
            }
            if share == 0.0 {
                look = Look::Whole;
            }
            share = if share > 0.3 { share - 0.3 } else { 0.0 };
        }
    }
    Ok(Ending::Stopped)
}

/// Proves what some duals prove, before anything is generated.
pub(super) fn prove_at(
    worker: &mut Worker<'_>,
    master: &mut Master<'_>,
    fixings: &Fixings,
    duals: &[f64],
    proved: &mut Proved,
) -> Result<(), EngineError> {
    price(worker, master, fixings, (duals, Look::Whole), proved).map(|_| ())
}

/// What a round of pricing came to.
struct Priced {
    /// Lines that were added.
    added: usize,
    /// Whether, seen from the duals that were priced, those of the master lie where less is proved: the step towards
    /// them was too long (Pessoa, Sadykov, Uchoa and Vanderbeck, *Automation and combination of linear-programming
    /// based stabilization techniques in column generation*, 2018).
    falls_short: bool,
}

/// All prices are whole: nothing lies between a bound that rounds up to what the value rounds up to.
fn is_met(proved: &Proved, value: f64) -> bool {
    proved.bound.is_some_and(|bound| bound as f64 >= (value - 1e-4).ceil()) && value - proved.exact < 0.5
}

fn between(now: &[f64], best: Option<&[f64]>, share: f64) -> Vec<f64> {
    match best.filter(|_| share > 0.0) {
        None => now.to_vec(),
        Some(best) => now.iter().zip(best).map(|(now, best)| share * best + (1.0 - share) * now).collect(),
    }
}

/// Prices every free person's cheapest line, adds those that improve the master and, after a whole look, raises the
/// bound. None when the solve is over.
fn price(
    worker: &mut Worker<'_>,
    master: &mut Master<'_>,
    fixings: &Fixings,
    (duals, look): (&[f64], Look),
    proved: &mut Proved,
) -> Result<Option<Priced>, EngineError> {
    let lines = worker.lines;
    let Scaled { whole, scale, cell_prices } = scaled(lines, master, duals);
    let prices = |person: usize| {
        let cells = cell_prices[lines.person(person).cells()].iter().map(|price| *price as i32).collect();
        let mut prices = OwnPrices::of_cells(lines, cells, scale as i32);
        prices.refusal = -whole[lines.rows.len() + person] as i32;
        fixings.forbid(lines, person, &mut prices);
        prices
    };
    let people = master.free.clone();
    let found = worker.cheapest_of_all(&people, look, &prices);
    if found.len() < people.len() {
        return Ok(None);
    }
    let falls_short = proved.duals.as_ref().is_some_and(|best| slope(master, (&whole, scale), &found, best) < 0.0);
    let values: Option<i64> = found.iter().map(|found| found.as_ref().map(|best| best.value)).sum();
    match (values, master.constant(&whole, scale)) {
        (Some(values), Some(rest)) => proved.take(look, values + rest, scale, duals),
        // Somebody can't work any line within the fixings, or some row can't be kept: there is no roster.
        _ if look == Look::Whole => proved.bound = Some(i64::MAX),
        _ => (),
    }
    let added = add(master, lines, found)?;
    Ok(Some(Priced { added, falls_short }))
}

/// How what the duals prove changes from here towards the master's duals.
fn slope(master: &Master<'_>, (whole, scale): (&[i64], i64), found: &[Option<Found>], best: &[f64]) -> f64 {
    let lines = master.lines();
    let mut held = master.cheapest_activities(whole, scale);
    for (person, found) in master.free.iter().zip(found) {
        let Some(best) = found else { continue };
        let line = lines.line_of(*person, best);
        line.iter().flat_map(|cell| &lines.links[*cell]).for_each(|(row, adds)| held[*row] -= adds);
        held[lines.rows.len() + person] -= best.refused;
    }
    let steps = master.row_duals().iter().zip(best).map(|(now, best)| now - best);
    steps.zip(held).map(|(step, held)| step * held as f64).sum()
}

/// Adds the lines that improve the master's solution.
fn add(master: &mut Master<'_>, lines: &Lines<'_>, found: Vec<Option<Found>>) -> Result<usize, EngineError> {
    let (mut added, duals) = (0, master.row_duals().to_vec());
    for (place, found) in found.into_iter().enumerate() {
        if let Some(found) = found {
            let line = lines.line_of(master.free[place], &found);
            let worth = lines.worth((master.free[place], &line), &duals);
            if found.cost as f64 - worth - master.threshold(place) < -LEAST_PROMISE {
                added += usize::from(master.add(place, line, found.cost)?);
            }
        }
    }
    Ok(added)
}

/// Duals in whole units of 1/`scale` point, and what cells cost a line at them.
struct Scaled {
    whole: Vec<i64>,
    scale: i64,
    cell_prices: Vec<i64>,
}

/// Duals as fine as a line's values allow.
fn scaled(lines: &Lines<'_>, master: &Master<'_>, duals: &[f64]) -> Scaled {
    let mut scale = FINEST_SCALE;
    loop {
        let whole = master.whole_duals(duals, scale);
        let cell_prices = cell_prices(lines, &whole);
        let greatest = |person: &usize| {
            let person = lines.person(*person);
            let of_cells = cell_prices[person.cells()].iter().map(|price| price.abs()).max().unwrap_or(0);
            of_cells * lines.days as i64 + 2 * person.dearest() * scale
        };
        if scale == 1 || master.free.iter().map(greatest).max().unwrap_or(0) < MOST_VALUE {
            return Scaled { whole, scale, cell_prices };
        }
        scale /= 2;
    }
}

/// What each cell costs a line at whole duals.
pub(super) fn cell_prices(lines: &Lines<'_>, duals: &[i64]) -> Vec<i64> {
    lines.links.iter().map(|links| -links.iter().map(|(row, adds)| duals[*row] * adds).sum::<i64>()).collect()
}
