//! What is priced of a person's lines: the dynamic programme, and beside it the rows that it does not hold.

use super::cheapest::{Extent, Found, Prices, Scratch};
use super::own_row::OwnRow;
use super::program::Program;
use super::restraint::{Rates, Restraint};
use rand::Rng;

/// How often prices of watched rows are raised, and how often once a line has kept to them, for a whole look.
const MOST_RAISES: u32 = 12;
const RAISES_WITH_A_LINE: u32 = 4;

/// From so much work on a quick look may not see all.
const MANY_LOOKS: usize = 1_000_000;

/// The subproblem of column generation that belongs to a person, or to what is left of their plan.
#[derive(Debug)]
pub(super) struct Subproblem {
    /// None when no line is lawful.
    pub(super) program: Option<Program>,
    /// The same with sums counted coarsely, for a quick look, where there are very many.
    pub(super) coarse: Option<Program>,
    /// The rows that the tally holds.
    pub(super) counted: Vec<OwnRow>,
    /// The rows over this person's cells alone that neither the tally nor the graph holds yet.
    pub(super) watched: Vec<OwnRow>,
    /// What units of those cost a line when it last kept to them.
    pub(super) rates: Rates,
    /// Whether each of those may join the graph.
    pub(super) learnable: Vec<bool>,
}

/// How thoroughly a cheapest line is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) enum Look {
    /// With every sum of the tally, unless that would take too much memory.
    Whole,
    /// With sums counted coarsely, where there are very many, and at most so many of them: another line may be cheaper.
    Quick,
    /// For a bound alone: where there are many sums and limits, they have a price and need not be kept. The line may be unlawful.
    Relaxed,
}

/// What asking for a cheapest line comes to.
pub(in crate::engine) enum Answer {
    /// The cheapest, or nearly so, with its whole cost.
    Line(Found),
    /// The prices forbid every line, or no line is lawful; or a quick look has missed them all.
    None,
    /// The cheapest pays or breaks a watched row, which must join the graph first.
    Learn(usize),
}

/// No line was met that keeps to every watched row.
pub(super) struct Broken {
    /// One that the last met line breaks.
    pub(super) row: usize,
    /// That line: none is cheaper than it says.
    pub(super) found: Found,
}

impl Subproblem {
    /// The programme for a look.
    pub(super) fn program(&self, look: Look) -> Option<&Program> {
        self.coarse.as_ref().filter(|_| look == Look::Quick).or(self.program.as_ref())
    }

    /// What it holds in memory.
    pub(super) fn bytes(&self) -> usize {
        let rows = self.counted.iter().chain(&self.watched).map(|row| row.steps.bytes());
        self.program.iter().chain(&self.coarse).map(Program::bytes).chain(rows).sum()
    }

    /// Whether a quick look is less than a whole one.
    pub(super) fn is_wide(&self) -> bool {
        self.coarse.is_some() || self.program.as_ref().is_some_and(Program::is_much)
    }

    /// The cheapest line at some prices; where watched rows are too large for the graph, perhaps only nearly.
    pub(super) fn cheapest(
        &self,
        look: Look,
        prices: &Prices<'_>,
        scratch: &mut Scratch,
        random: &mut impl Rng,
    ) -> Result<Answer, Broken> {
        if look == Look::Relaxed && self.is_wide() {
            return Ok(self.relaxed(prices, scratch, random).map_or(Answer::None, Answer::Line));
        }
        let mut restraint = Restraint::new(&self.watched, &self.rates, prices);
        let (mut best, mut least, mut left): (Option<Found>, i64, u32) = (None, i64::MIN, MOST_RAISES);
        loop {
            let Some(mut found) = self.cheapest_of_graph(look, &restraint.prices(), scratch, random) else {
                return Ok(best.map_or(Answer::None, Answer::Line));
            };
            let price = |row: usize| self.watched[row].price.at(self.watched[row].sum(&found));
            let mut rows = 0..self.watched.len();
            if let Some(row) = rows.clone().find(|row| self.learnable[*row] && price(*row) != Some(0)) {
                return Ok(Answer::Learn(row));
            }
            let broken = rows.find(|row| price(*row).is_none());
            let is_kept = restraint.free(&mut found);
            least = least.max(found.least);
            left -= 1;
            if is_kept {
                restraint.remember(&found);
                left = left.min(if look == Look::Whole { RAISES_WITH_A_LINE } else { 0 });
            }
            let over = left == 0 || !restraint.adjust(&found);
            if let Some(row) = broken.filter(|_| over && best.is_none()) {
                return Err(Broken { row, found: Found { value: least, least, is_lawful: false, ..found } });
            }
            if is_kept && best.as_ref().is_none_or(|best| found.value < best.value) {
                best = Some(found);
            }
            if let Some(best) = best.take_if(|best| over || best.value <= least) {
                return Ok(Answer::Line(Found { least, ..best }));
            }
        }
    }

    /// The cheapest line of the graph and the tally.
    fn cheapest_of_graph(
        &self,
        look: Look,
        prices: &Prices<'_>,
        scratch: &mut Scratch,
        random: &mut impl Rng,
    ) -> Option<Found> {
        let mut found = self.program(look)?.cheapest((prices, look.extent()), scratch, random)?;
        let of_tally: Option<i64> = self.counted.iter().map(|row| row.price.at(row.sum(&found))).sum();
        found.cost += of_tally.expect("a line that the tally lets through is lawful by it");
        Some(found)
    }
}

impl Program {
    /// Whether there is so much to look at that a quick look may not see all.
    pub(super) fn is_much(&self) -> bool {
        self.work() > MANY_LOOKS
    }
}

impl Look {
    fn extent(self) -> Extent {
        match self {
            Self::Whole => Extent { most_entries: 100_000_000, none_is_certain: true },
            Self::Quick | Self::Relaxed => Extent { most_entries: 8_000_000, none_is_certain: false },
        }
    }
}
