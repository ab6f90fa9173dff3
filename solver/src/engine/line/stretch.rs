//! The price of a unit of the tally in one of its stretches, while the one that proves most is looked for.

use std::sync::atomic::{AtomicI32, Ordering};

/// The most that a line's units cost together, either way; and the most that a line counts.
const MOST_RATES: i32 = 1 << 26;
const MOST_COUNT: i32 = 64;

/// The scale of what is remembered.
pub(super) const SCALE: i64 = 256;

/// A stretch of the tally, or what is counted, while the price of its unit is looked for.
#[derive(Debug, Default)]
pub(super) struct Stretch {
    /// The least sum, and what each from there on costs, counted as values are.
    low: i32,
    sum_prices: Vec<i32>,
    /// A price of a unit that is too low, and one that is too high, each with by how much the sum is too great there.
    between: [Option<(i32, i64)>; 2],
    /// How far to go while there is only one.
    step: i32,
    /// The least and the most that it can be.
    pub(super) least: i32,
    pub(super) most: i32,
    pub(super) rate: i32,
    /// The least that a sum costs beyond its units at that price, and the sum.
    pub(super) rest: i32,
    wanted: i32,
}

impl Stretch {
    pub(super) fn begin(&mut self, (low, prices): (i32, impl Iterator<Item = i32>), first_step: i32) {
        self.low = low;
        self.sum_prices.clear();
        self.sum_prices.extend(prices);
        let high = self.low + self.sum_prices.len() as i32;
        self.most = MOST_RATES / self.low.abs().max(high.abs()).max(MOST_COUNT);
        self.least = -self.most;
        let slope = self.sum_prices.windows(2).map(|pair| (pair[1] - pair[0]).abs()).max().unwrap_or(0);
        self.step = (if slope > 0 { slope } else { first_step } / 16).clamp(1, self.most);
        self.between = [None, None];
    }

    pub(super) fn remember(&self, hint: &AtomicI32, scale: i32) {
        let rate = i64::from(self.rate) * SCALE / i64::from(scale);
        hint.store(rate.clamp(i32::MIN.into(), i32::MAX.into()) as i32, Ordering::Relaxed);
    }

    /// Finds the least that a sum costs beyond its units at the rate.
    pub(super) fn find_rest(&mut self) {
        let beyond = |(place, price): (usize, &i32)| {
            let sum = self.low + place as i32;
            (price - self.rate * sum, sum)
        };
        (self.rest, self.wanted) = self.sum_prices.iter().enumerate().map(beyond).min().unwrap_or((0, 0));
    }

    /// What a line of this sum costs more than the rate says; none where no line may have it.
    pub(super) fn gap(&self, sum: i32) -> Option<i64> {
        let place = usize::try_from(sum - self.low).ok()?;
        Some(i64::from(*self.sum_prices.get(place)?) - i64::from(self.rate) * i64::from(sum) - i64::from(self.rest))
    }

    /// Takes a rate nearer to the one that proves most, when the cheapest line has this sum; tells whether that may prove so
    /// much more.
    pub(super) fn go_on(&mut self, sum: i32, much: i64) -> bool {
        let excess = i64::from(sum) - i64::from(self.wanted);
        self.between[usize::from(excess < 0)] = Some((self.rate, excess));
        let (rate, more) = match self.between {
            [Some((low, above)), Some((high, below))] => {
                let (width, below) = (i64::from(high - low), -below);
                let share = (width * above / (above + below)).clamp(width / 8, width - width / 8);
                (low + share as i32, (above * below / (above + below)).max(1) * width)
            }
            _ => (self.rate + if excess > 0 { self.step } else { -self.step }, i64::MAX),
        };
        self.step = self.step.saturating_mul(3).min(self.most);
        let before = std::mem::replace(&mut self.rate, rate.clamp(self.least, self.most));
        more > much && self.rate != before
    }
}
