//! Better duals where the whole ward's master has many rows, before it is solved or in its place: the volume algorithm.
//!
//! Each step goes from the best duals along the mean of the slopes so far, to which the newest adds a little: the noise of
//! single lines cancels out, and what all of them say for long is left (Barahona and Anbil, *The volume algorithm: producing
//! primal solutions with a subgradient method*, 2000). It is as long as would bring what is proved to the price of the
//! best roster if the slope held, times a factor that grows with each success and shrinks after failures.

use super::fixings::Fixings;
use super::line::Look;
use super::master::Master;
use super::pricing::{Priced, Proved, price};
use super::worker::Worker;

/// The factor of a step's length, at first and at most; below the least there is nothing left to gain.
const FIRST_FACTOR: f64 = 1.0;
const MOST_FACTOR: f64 = 2.0;
const LEAST_FACTOR: f64 = 1e-3;

/// What a success makes of the factor, and what so many failures one after the other do.
const AFTER_SUCCESS: f64 = 1.1;
const AFTER_FAILURES: f64 = 0.66;
const FAILURES: u32 = 10;

/// How much of the mean a new slope is at most.
const MOST_OF_MEAN: f64 = 0.1;

/// A climb under way.
pub(super) struct Volume {
    /// The best duals so far, and what they are worth in points.
    best: Vec<f64>,
    worth: f64,
    /// The mean of the slopes.
    mean: Vec<f64>,
    factor: f64,
    failures: u32,
}

impl Volume {
    /// From the best duals so far on. None when there are none or the solve is over.
    pub(super) fn begin(
        worker: &mut Worker<'_>,
        master: &Master<'_>,
        within: &Fixings,
        proved: &Proved,
    ) -> Option<Self> {
        let best = proved.duals.clone()?;
        let priced = price(worker, master, within, (&best, Look::Relaxed))?;
        let (worth, mean) = (priced.worth(), slope(&priced, master));
        Some(Self { best, worth, mean, factor: FIRST_FACTOR, failures: 0 })
    }

    /// One step; tells whether there may be more to gain.
    pub(super) fn step(
        &mut self,
        worker: &mut Worker<'_>,
        master: &Master<'_>,
        within: &Fixings,
        proved: &mut Proved,
    ) -> bool {
        let left = match worker.incumbent.best_cost() {
            i64::MAX => self.worth.abs().max(1.0),
            cost => cost as f64 - self.worth,
        };
        let length = self.factor * left / dot(&self.mean, &self.mean).max(1.0);
        let tried: Vec<f64> = self.best.iter().zip(&self.mean).map(|(dual, mean)| dual + length * mean).collect();
        let tried = master.within(&tried);
        let Some(priced) = price(worker, master, within, (&tried, Look::Relaxed)) else { return false };
        proved.take(&priced, &tried);
        let newest = slope(&priced, master);
        if priced.worth() > self.worth {
            (self.best, self.worth, self.failures) = (tried, priced.worth(), 0);
            if dot(&newest, &self.mean) >= 0.0 {
                self.factor = (self.factor * AFTER_SUCCESS).min(MOST_FACTOR);
            }
        } else {
            self.failures += 1;
            if self.failures == FAILURES {
                (self.factor, self.failures) = (self.factor * AFTER_FAILURES, 0);
            }
        }
        self.average(&newest);
        left >= 1.0 && self.factor >= LEAST_FACTOR
    }

    /// Takes a slope into the mean, as much of it as makes the mean shortest: of the line that they both say least is left.
    fn average(&mut self, newest: &[f64]) {
        let (own, both) = (dot(&self.mean, &self.mean), dot(&self.mean, newest));
        let apart = dot(newest, newest) - 2.0 * both + own;
        let shortest = if apart > 0.0 { (own - both) / apart } else { MOST_OF_MEAN };
        let share = if shortest < 0.0 { MOST_OF_MEAN / 10.0 } else { shortest.min(MOST_OF_MEAN) };
        self.mean.iter_mut().zip(newest).for_each(|(mean, newest)| *mean += share * (newest - *mean));
    }
}

fn slope(priced: &Priced, master: &Master<'_>) -> Vec<f64> {
    priced.slope(master).into_iter().map(|slope| slope as f64).collect()
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}
