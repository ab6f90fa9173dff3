//! A roster under construction: everyone's line, what the linking rows hold, and one person's best answer to the rest.

use super::EngineError;
use super::best_line::{BestLine, OwnRow, own_rows};
use super::lines::{Line, Lines};
use crate::domain::EmployeeIndex;

/// What stays the same in all drafts of one solve.
pub(super) struct Prices<'a> {
    pub(super) lines: &'a Lines<'a>,
    /// Each person's own rows.
    own: Vec<Vec<OwnRow>>,
    /// Whether a row is somebody's own.
    is_own: Vec<bool>,
    off: Vec<f64>,
}

impl<'a> Prices<'a> {
    pub(super) fn new(lines: &'a Lines<'a>, people: usize) -> Self {
        let own = own_rows(lines, people);
        let mut is_own = vec![false; lines.rows.len()];
        own.iter().flatten().for_each(|own| is_own[own.row] = true);
        Self { lines, own, is_own, off: vec![0.0; lines.days] }
    }
}

impl Prices<'_> {
    /// Number of cells.
    pub(super) fn cells(&self) -> usize {
        self.lines.model.cells.all().len()
    }
}

/// How an insertion sees the cells' prices.
pub(super) struct Guide {
    /// Added to each cell's price.
    pub(super) noise: Vec<f64>,
    /// A cell is worth no more than this: what is missing may be covered by those who are inserted later, so nobody
    /// should work far beyond their hours for it.
    pub(super) most_gain: f64,
}

/// Everyone's line and what it comes to.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub(super) lines: Vec<Line>,
    /// What each line costs by itself.
    own: Vec<f64>,
    /// What each linking row holds.
    activity: Vec<f64>,
}

impl Draft {
    /// A draft of these lawful lines.
    pub(super) fn of(prices: &Prices<'_>, lines: Vec<Line>) -> Result<Self, EngineError> {
        let mut draft = Self { own: vec![0.0; lines.len()], activity: vec![0.0; prices.lines.rows.len()], lines };
        for person in 0..draft.lines.len() {
            draft.own[person] = prices.lines.cost(EmployeeIndex(person), &draft.lines[person])?;
            draft.count(prices, person, 1.0);
        }
        Ok(draft)
    }

    /// The whole price, in points; broken hard rows at the price that the search gives them.
    pub(super) fn cost(&self, prices: &Prices<'_>) -> f64 {
        let rows = prices.lines.rows.iter().zip(&self.activity);
        rows.map(|(row, activity)| row.at(*activity)).sum::<f64>() + self.own.iter().sum::<f64>()
    }

    /// Whether every hard row is kept.
    pub(super) fn is_lawful(&self, prices: &Prices<'_>) -> bool {
        prices.lines.rows.iter().zip(&self.activity).all(|(row, activity)| !row.breaks(*activity))
    }

    /// Takes a person's duties away.
    pub(super) fn remove(&mut self, prices: &Prices<'_>, person: usize) {
        self.count(prices, person, -1.0);
        self.lines[person].clear();
        self.own[person] = 0.0;
    }

    /// Gives a person without duties the line that serves the rest best, as the guide sees it.
    pub(super) fn insert(&mut self, prices: &Prices<'_>, person: usize, guide: &Guide) -> Result<(), EngineError> {
        let (employee, own) = (EmployeeIndex(person), &prices.own[person]);
        let shared = self.shared_prices(prices, prices.lines.graph(employee).cells(), guide);
        let best = BestLine::new(prices.lines, employee, own, shared, &prices.off).find()?;
        self.lines[person] = best.cells;
        self.own[person] = best.cost;
        self.count(prices, person, 1.0);
        Ok(())
    }

    fn count(&mut self, prices: &Prices<'_>, person: usize, sign: f64) {
        for (row, factor) in self.lines[person].iter().flat_map(|cell| &prices.lines.linking.of_cell[*cell]) {
            self.activity[*row] += sign * factor;
        }
    }

    /// What one more person on each of the cells changes in the shared rows.
    fn shared_prices(&self, prices: &Prices<'_>, cells: std::ops::Range<usize>, guide: &Guide) -> Vec<f64> {
        let change = |(row, factor): &(usize, f64)| {
            let (price, now) = (&prices.lines.rows[*row], self.activity[*row]);
            price.at(now + factor) - price.at(now)
        };
        let shared = |cell: usize| prices.lines.linking.of_cell[cell].iter().filter(|(row, _)| !prices.is_own[*row]);
        cells.map(|cell| shared(cell).map(change).sum::<f64>().max(-guide.most_gain) + guide.noise[cell]).collect()
    }
}
