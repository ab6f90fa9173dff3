//! What no line costs less than, where sums have a price and need not be kept: a tenth of the work, and nearly as much proved
//! where lines are long.

use super::cheapest::{Found, Prices, Scratch};
use super::program::Program;
use super::restraint::Restraint;
use super::subproblem::Subproblem;
use rand::Rng;

/// How often prices of watched rows are raised.
const RAISES: u32 = 3;

impl Subproblem {
    /// What no line costs less than, with the line that shows it: it may be unlawful. None when the prices forbid all.
    pub(super) fn relaxed(&self, prices: &Prices<'_>, scratch: &mut Scratch, random: &mut impl Rng) -> Option<Found> {
        let program = self.program.as_ref()?;
        let mut restraint = Restraint::new(&self.watched, &self.rates, prices);
        let mut best: Option<Found> = None;
        for _ in 0..RAISES {
            let mut found = program.relaxed(&restraint.prices(), scratch, random)?;
            restraint.free(&mut found);
            let is_better = best.as_ref().is_none_or(|best| found.least > best.least);
            if is_better {
                restraint.remember(&found);
            }
            let goes_on = restraint.adjust(&found);
            best = if is_better { Some(found) } else { best };
            if !goes_on {
                break;
            }
        }
        best.map(|best| Found { value: best.least, ..best })
    }
}

impl Program {
    /// The same without the watched rows.
    fn relaxed(&self, prices: &Prices<'_>, scratch: &mut Scratch, random: &mut impl Rng) -> Option<Found> {
        self.price_classes(prices, scratch);
        let Scratch { completion, class_prices, looks, .. } = scratch;
        let least = completion.tighten(self, (class_prices, prices.points()), looks)?.least;
        let mut found = Found { value: least, cost: 0, refused: 0, cells: Vec::new(), least, is_lawful: false };
        for (number, (day, (class, lead))) in self.days.iter().zip(completion.path()).enumerate() {
            let choice = prices.cheapest_of(&day.classes[*class].choices, number, random)?;
            found.refused += i64::from(lead.refused) + i64::from(choice.refused);
            found.cells.extend(choice.cell);
        }
        Some(found)
    }
}
