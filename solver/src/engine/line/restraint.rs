//! Watched rows that would make a person's graph too large: cells are priced for what they add to such a row, at a rate that
//! is raised until a cheapest line keeps to it.
//!
//! The prices are Lagrange's: at any of them no lawful line is cheaper than what the cheapest line of all comes to with
//! them, less what they are worth at best. The line that is found may not be the cheapest lawful one.

use super::cheapest::{FORBIDDEN, Found, Prices};
use super::own_row::OwnRow;
use rustc_hash::FxHashMap;
use std::sync::atomic::{AtomicI64, Ordering};

/// Rates are counted in units of 1/this point.
const FINENESS: i64 = 256;

/// The first step of a rate, in its units: a point.
const FIRST_STEP: i64 = FINENESS;

/// What rates may add to a line's value either way, whatever it does; values beside it stay below forbidden ones.
const MOST_ADDED: i64 = 1 << 26;

/// How much of a rate that was more than was needed is remembered, in quarters.
const REMEMBERED: i64 = 3;

/// What a unit of each watched row cost a line when it last kept to them.
#[derive(Debug)]
pub(super) struct Rates {
    /// By row, in units of 1/[`FINENESS`] point.
    last: Vec<AtomicI64>,
    /// The most that a unit may cost, in any units of prices.
    most: i64,
}

impl Rates {
    /// Nothing yet for any of some rows over so many days.
    pub(super) fn nothing(rows: &[OwnRow], days: usize) -> Self {
        let mut added: FxHashMap<usize, i64> = FxHashMap::default();
        let steps = rows.iter().flat_map(|row| row.steps.iter());
        steps.for_each(|(cell, adds)| *added.entry(cell).or_default() += adds.abs());
        let most_a_day = added.into_values().max().unwrap_or(0).max(1);
        Self {
            last: rows.iter().map(|_| AtomicI64::new(0)).collect(),
            most: MOST_ADDED / days.max(1) as i64 / most_a_day,
        }
    }

    /// Begins as others, of rows of these numbers among theirs.
    pub(super) fn begin_as(&self, others: &Self, numbers: &[usize]) {
        let known = numbers.iter().map(|number| others.last[*number].load(Ordering::Relaxed));
        self.last.iter().zip(known).for_each(|(rate, known)| rate.store(known, Ordering::Relaxed));
    }

    /// Those of the same rows but for one, whose place the last has taken.
    pub(super) fn take_over(&self, before: &Self, gone: usize) {
        let mut kept: Vec<i64> = before.last.iter().map(|rate| rate.load(Ordering::Relaxed)).collect();
        kept.swap_remove(gone);
        self.last.iter().zip(kept).for_each(|(rate, kept)| rate.store(kept, Ordering::Relaxed));
    }
}

/// A line's prices with what watched rows cost it, as they are raised.
pub(super) struct Restraint<'a> {
    rows: &'a [OwnRow],
    remembered: &'a Rates,
    prices: Prices<'a>,
    /// By row, in units of 1/[`FINENESS`] point.
    rates: Vec<i64>,
    /// By row: how far its rate went last, and which way.
    steps: Vec<i64>,
    cells: Vec<i32>,
}

impl<'a> Restraint<'a> {
    /// As far as it was needed last.
    pub(super) fn new(rows: &'a [OwnRow], remembered: &'a Rates, prices: &Prices<'a>) -> Self {
        let rates = remembered.last.iter().map(|rate| rate.load(Ordering::Relaxed)).collect();
        let steps = vec![0; rows.len()];
        Self { rows, remembered, prices: *prices, rates, steps, cells: prices.cells.to_vec() }
    }

    /// The prices with the rates.
    pub(super) fn prices(&mut self) -> Prices<'_> {
        self.cells.copy_from_slice(self.prices.cells);
        for (row, rate) in self.rows.iter().zip(&self.rates).filter(|(_, rate)| **rate != 0) {
            let unit = self.unit(*rate);
            for (cell, adds) in row.steps.iter() {
                let price = &mut self.cells[cell];
                *price += if *price < FORBIDDEN { (unit * adds) as i32 } else { 0 };
            }
        }
        Prices { cells: &self.cells, ..self.prices }
    }

    /// A rate in units of the prices.
    fn unit(&self, rate: i64) -> i64 {
        (rate * i64::from(self.prices.scale) / FINENESS).clamp(-self.remembered.most, self.remembered.most)
    }

    /// The greatest rate that values can bear.
    fn most_rate(&self) -> i64 {
        self.remembered.most * FINENESS / i64::from(self.prices.scale)
    }

    /// Takes the rates out of what was found at them, and puts in what the rows cost; tells whether it keeps to them. What no
    /// lawful line costs less than is right either way.
    pub(super) fn free(&self, found: &mut Found) -> bool {
        let (mut own, mut kept) = (0, true);
        for (row, rate) in self.rows.iter().zip(&self.rates) {
            let (sum, unit) = (row.sum(found), self.unit(*rate));
            found.value -= unit * sum;
            let scale = i64::from(self.prices.scale);
            let best = row.price.least_at_dual(-unit, scale).map_or(0, |(least, _)| least);
            found.least += best;
            match row.price.at(sum) {
                Some(price) => own += price,
                None => kept = false,
            }
        }
        found.value += own * i64::from(self.prices.scale);
        found.cost += own;
        kept
    }

    /// Moves the rates towards what makes a line as found keep to the rows; tells whether that may change it.
    pub(super) fn adjust(&mut self, found: &Found) -> bool {
        let mut moved = false;
        for number in 0..self.rows.len() {
            let (row, rate) = (&self.rows[number], self.rates[number]);
            let unit = self.unit(rate);
            let best = row.price.least_at_dual(-unit, self.prices.scale.into()).map_or(0, |(_, best)| best);
            let beyond = row.sum(found) - best;
            if beyond == 0 || (rate == 0 && row.price.at(row.sum(found)) == Some(0)) {
                continue;
            }
            let (step, first) = (self.steps[number], FIRST_STEP.max(rate.abs() / 4));
            let length = if step == 0 {
                first
            } else if step.signum() == beyond.signum() {
                2 * step.abs()
            } else {
                step.abs() / 2
            };
            self.steps[number] = beyond.signum() * length.max(1);
            let next = (rate + self.steps[number]).clamp(-self.most_rate(), self.most_rate());
            // On the way to the other side it stops at nothing: there most rows cost nothing.
            self.rates[number] = if rate.signum() * next.signum() < 0 { 0 } else { next };
            moved |= self.unit(self.rates[number]) != unit;
        }
        moved
    }

    /// Remembers the rates, and less where a line as found would have kept to the row at less.
    pub(super) fn remember(&self, found: &Found) {
        for ((row, rate), remembered) in self.rows.iter().zip(&self.rates).zip(&self.remembered.last) {
            let sum = row.sum(found);
            let tight = row.price.at(sum - 1) != Some(0) || row.price.at(sum + 1) != Some(0);
            let rate = if tight { *rate } else { rate * REMEMBERED / 4 };
            remembered.store(rate, Ordering::Relaxed);
        }
    }
}
