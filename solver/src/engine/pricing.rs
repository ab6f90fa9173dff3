//! Everyone's cheapest line at some duals, and what that proves.
//!
//! The bound is Lagrange's: what the shared rows can cost at least at the duals, and everyone's cheapest line there.
//! Duals are whole numbers of 1/scale point, and a cheapest line is exact or tells too little (see
//! [`line`](super::line)), so it holds whatever floating point does.

use super::asked::{CellPrices, cheapest_within};
use super::fixings::Fixings;
use super::incumbent::Incumbent;
use super::line::{Found, Left, Look, MOST_VALUE, Scratch};
use super::lines::Lines;
use super::master::Master;
use super::worker::Worker;
use rand::Rng;

/// How finely duals are counted, at best: 1/256 point.
pub(super) const FINEST_SCALE: i64 = 256;

/// The best duals so far and what is proved.
#[derive(Debug, Clone)]
pub(super) struct Proved {
    /// What no roster within the fixings costs less than, in points.
    pub(super) bound: Option<i64>,
    /// The same before it was rounded up, in points.
    pub(super) exact: f64,
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

    /// Whether the duals, as far as was looked, are worth a value but for a share of it.
    pub(super) fn is_within(&self, share: f64, value: f64) -> bool {
        self.worth.1 > value - share * value.abs()
    }

    /// Tells what is proved as the whole ward's bound: everyone must be free, and nothing decided.
    pub(super) fn tell(&self, incumbent: &Incumbent<'_>) {
        if let Some(bound) = self.bound.filter(|bound| *bound < i64::MAX) {
            // Early duals may prove less than what everything costs at least: nothing.
            incumbent.raise_whole_bound(bound.max(0));
        }
    }

    /// Takes what some duals prove.
    pub(super) fn take(&mut self, priced: &Priced, duals: &[f64]) {
        let (look, worth) = (priced.look, priced.worth());
        let Some(sum) = priced.sum else {
            // Somebody can't work any line within the fixings, or some row can't be kept: there is no roster.
            self.bound = if look == Look::Whole { Some(i64::MAX) } else { self.bound };
            return;
        };
        // A relaxed look promises no more than it proves; the others are not to be compared.
        let is_new = self.worth.0 != look && self.worth.0 != Look::Relaxed;
        if is_new || worth > self.worth.1 {
            self.worth = (look, worth);
            self.duals = Some(duals.to_vec());
        }
        let proved = sum as f64 / priced.at.scale as f64;
        if proved > self.exact {
            self.exact = proved;
            let points = priced.at.points(sum);
            self.bound = Some(self.bound.map_or(points, |known| known.max(points)));
        }
    }
}

/// Everyone's cheapest line at some duals.
pub(super) struct Priced {
    /// By place among the free people; none for somebody who can't work any line within the fixings.
    pub(super) found: Vec<Option<Found>>,
    /// How far it was looked.
    pub(super) look: Look,
    /// What the duals prove, in their units; none where somebody has no line or a row can't be kept.
    pub(super) sum: Option<i64>,
    /// What they would prove if the lines were the cheapest: more where there was too much to look at.
    promised: Option<i64>,
    /// The duals that it was looked at.
    pub(super) at: AtDuals,
}

/// Looks for every free person's cheapest line. None when the solve is over.
pub(super) fn price(
    worker: &mut Worker<'_>,
    master: &Master<'_>,
    fixings: &Fixings,
    (duals, look): (&[f64], Look),
) -> Option<Priced> {
    let lines = worker.lines;
    let at = AtDuals::of(lines, (master, fixings), duals);
    let found = worker
        .ask_all(&master.free, &|person, scratch, random| at.ask((lines, fixings, person), look, scratch, random));
    if found.len() < master.free.len() {
        return None;
    }
    let rest = master.constant(&at.whole, at.scale);
    let total = |value: &dyn Fn(&Found) -> i64| -> Option<i64> {
        let values: Option<i64> = found.iter().map(|found| found.as_ref().map(value)).sum();
        Some(values? + rest?)
    };
    let sum = total(&|best| best.least);
    // More than the master's value is no promise: looks that were cut short have missed too much.
    let is_possible = |promised: &i64| *promised as f64 / at.scale as f64 <= master.value;
    let promised = total(&|best| best.value).filter(is_possible).or(sum);
    Some(Priced { found, look, sum, promised, at })
}

impl Priced {
    /// What the duals promise in points, as far as was looked; less than any number where nothing was found.
    pub(super) fn worth(&self) -> f64 {
        self.promised.map_or(f64::NEG_INFINITY, |sum| sum as f64 / self.at.scale as f64)
    }

    /// How what the duals prove grows with each of them.
    pub(super) fn slope(&self, master: &Master<'_>) -> Vec<i64> {
        master.slope(&self.at.whole, self.at.scale, &self.found)
    }
}

/// Duals in whole units of 1/`scale` point, as fine as a line's values allow.
pub(super) struct AtDuals {
    whole: Vec<i64>,
    scale: i64,
}

impl AtDuals {
    fn of(lines: &Lines<'_>, (master, fixings): (&Master<'_>, &Fixings), duals: &[f64]) -> Self {
        let mut scale = FINEST_SCALE;
        loop {
            let at = Self { whole: master.whole_duals(duals, scale), scale };
            let most = master.free.iter().map(|person| at.most_value(lines, (fixings, *person))).max();
            if scale == 1 || most.unwrap_or(0) < MOST_VALUE {
                return at;
            }
            scale /= 2;
        }
    }

    /// More than any line of a person can come to, either way.
    fn most_value(&self, lines: &Lines<'_>, (fixings, person): (&Fixings, usize)) -> i64 {
        let known = lines.person(person);
        let price = |cell: usize| lines.cell_price(cell, &self.whole).abs();
        let of_cells = match &*fixings.left(&known, person) {
            Left::Part(part) => {
                let price = |cell: &u32| price(known.cells().start + *cell as usize);
                part.cells().iter().map(price).max().unwrap_or(0) * part.days() as i64
            }
            _ => known.cells().map(price).max().unwrap_or(0) * lines.days as i64,
        };
        of_cells + 2 * known.dearest() * self.scale
    }

    /// A person's cheapest line within the fixings; none when there is none, or when a quick look has missed them.
    pub(super) fn ask(
        &self,
        (lines, fixings, person): (&Lines<'_>, &Fixings, usize),
        look: Look,
        scratch: &mut Scratch,
        random: &mut impl Rng,
    ) -> Option<Found> {
        let prices = CellPrices {
            of_cell: &|cell| lines.cell_price(cell, &self.whole),
            refusal: -self.whole[lines.rows.len() + person] as i32,
            scale: self.scale as i32,
        };
        cheapest_within(lines, (fixings, person), (prices, look), scratch, random)
    }

    /// A bound in units of the duals as points, rounded up: all prices are whole.
    pub(super) fn points(&self, sum: i64) -> i64 {
        sum.div_euclid(self.scale) + i64::from(sum.rem_euclid(self.scale) > 0)
    }
}
