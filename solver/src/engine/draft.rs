//! A roster under construction: everyone's line, what the linking rows hold, and one person's best answer to the rest.

use super::EngineError;
use super::lines::{Line, Lines};
use super::row_price::RowPrice;
use crate::domain::EmployeeIndex;
use crate::model::PricedLine;

/// Steps of the bisection for a person's price of a minute.
const MINUTE_PRICES: usize = 7;

/// What stays the same in all drafts of one solve.
pub(super) struct Prices<'a> {
    lines: &'a Lines<'a>,
    rows: Vec<RowPrice>,
    /// Each person's own row of minutes, and each cell's factor in it.
    minutes: Vec<Option<usize>>,
    off: Vec<f64>,
}

impl<'a> Prices<'a> {
    pub(super) fn new(lines: &'a Lines<'a>, people: usize) -> Result<Self, EngineError> {
        let mut minutes = vec![None; people];
        for (number, row) in lines.linking.rows.iter().enumerate() {
            if let Some(employee) = lines.model.rows[*row].origin.employee {
                minutes[employee.0] = Some(number);
            }
        }
        Ok(Self { lines, rows: RowPrice::of(lines)?, minutes, off: vec![0.0; lines.days] })
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
        let mut draft = Self { own: vec![0.0; lines.len()], activity: vec![0.0; prices.rows.len()], lines };
        for person in 0..draft.lines.len() {
            draft.own[person] = prices.lines.cost(EmployeeIndex(person), &draft.lines[person])?;
            draft.count(prices, person, 1.0);
        }
        Ok(draft)
    }

    /// The whole price, in points.
    pub(super) fn cost(&self, prices: &Prices<'_>) -> f64 {
        let rows: f64 = prices.rows.iter().zip(&self.activity).map(|(row, activity)| row.at(*activity)).sum();
        rows + self.own.iter().sum::<f64>()
    }

    /// Takes a person's duties away.
    pub(super) fn remove(&mut self, prices: &Prices<'_>, person: usize) {
        self.count(prices, person, -1.0);
        self.lines[person].clear();
        self.own[person] = 0.0;
    }

    /// Gives a person without duties the line that serves the rest best, as the guide sees it.
    pub(super) fn insert(&mut self, prices: &Prices<'_>, person: usize, guide: &Guide) -> Result<(), EngineError> {
        let best = self.best_line(prices, person, guide)?;
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

    /// The best line at a few prices of a minute, found by bisection on where its minutes fall.
    ///
    /// A line touches a staffing row at most once, so its cells' prices add up; minutes do not, so they get a price.
    fn best_line(&self, prices: &Prices<'_>, person: usize, guide: &Guide) -> Result<PricedLine, EngineError> {
        let graph = prices.lines.graph(EmployeeIndex(person));
        let own_row = prices.minutes[person];
        let steepest = own_row.map_or(0.0, |row| prices.rows[row].steepest());
        let (mut low, mut high) = (-steepest, steepest);
        let mut best: Option<(f64, PricedLine)> = None;
        let staffing = self.staffing_prices(prices, graph.cells(), own_row, guide);
        for _ in 0..if own_row.is_some() { MINUTE_PRICES } else { 1 } {
            let minute = (low + high) / 2.0;
            let with_minutes = |cell: usize| {
                let at = cell - graph.cells().start;
                staffing[at] + minute * factor(prices, cell, own_row)
            };
            let cell_prices: Vec<f64> = graph.cells().map(with_minutes).collect();
            let line = graph.cheapest_own(&cell_prices, &prices.off).ok_or(EngineError::LineOutsideGraph)?;
            let minutes: f64 = line.cells.iter().map(|cell| factor(prices, *cell, own_row)).sum();
            let excess = own_row.map_or(0.0, |row| prices.rows[row].excess(minutes));
            let shared: f64 = line.cells.iter().map(|cell| staffing[*cell - graph.cells().start]).sum();
            let cost = line.cost + shared + own_row.map_or(0.0, |row| prices.rows[row].at(minutes));
            if best.as_ref().is_none_or(|(known, _)| cost < *known) {
                best = Some((cost, line));
            }
            // Too many minutes: make each dearer.
            if excess > 0.0 {
                low = minute
            } else {
                high = minute
            }
            if excess == 0.0 {
                break;
            }
        }
        best.map(|(_, line)| line).ok_or(EngineError::LineOutsideGraph)
    }

    /// What one more person on each of the cells changes in the shared rows.
    fn staffing_prices(
        &self,
        prices: &Prices<'_>,
        cells: std::ops::Range<usize>,
        own_row: Option<usize>,
        guide: &Guide,
    ) -> Vec<f64> {
        let change = |(row, factor): &(usize, f64)| {
            let now = self.activity[*row];
            prices.rows[*row].at(now + factor) - prices.rows[*row].at(now)
        };
        let shared =
            |cell: usize| prices.lines.linking.of_cell[cell].iter().filter(move |(row, _)| Some(*row) != own_row);
        cells.map(|cell| shared(cell).map(change).sum::<f64>().max(-guide.most_gain) + guide.noise[cell]).collect()
    }
}

fn factor(prices: &Prices<'_>, cell: usize, row: Option<usize>) -> f64 {
    let links = &prices.lines.linking.of_cell[cell];
    links.iter().find(|(other, _)| Some(*other) == row).map_or(0.0, |(_, factor)| *factor)
}
