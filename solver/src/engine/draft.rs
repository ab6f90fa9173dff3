//! A roster under construction: everyone's line, what the shared rows hold, and one person's best answer to the rest.

use super::EngineError;
use super::fixings::OwnPrices;
use super::line::{Found, Look, MOST_VALUE};
use super::lines::{Line, Lines};
use super::refusals::Refusals;
use super::worker::Worker;

/// How an insertion sees the cells' prices.
#[derive(Debug, Clone, Copy)]
pub(super) struct Guide<'a> {
    /// Added to each cell's price, in points, up to this much.
    pub(super) noise: i64,
    /// A cell is worth no more than this: what is missing may be covered by those who are inserted later, so nobody
    /// should work far beyond their hours for it.
    pub(super) most_gain: i64,
    /// Prices of cells by the last duals and how much of them to believe; the rest is what the draft itself says.
    pub(super) duals: Option<(&'a [i64], f64)>,
}

impl Guide<'_> {
    /// The draft's own prices.
    pub(super) fn plain() -> Self {
        Self { noise: 0, most_gain: i64::MAX, duals: None }
    }
}

/// Everyone's line and what it comes to.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub(super) lines: Vec<Line>,
    /// What each line costs by itself.
    own: Vec<i64>,
    /// What each shared row holds.
    activity: Vec<i64>,
    cost: i64,
    /// By how much hard rows are broken, each at least one.
    broken: i64,
    refusals: Refusals,
}

impl Draft {
    /// A draft of these lawful lines.
    pub(super) fn of(lines: &Lines<'_>, all: Vec<Line>) -> Result<Self, EngineError> {
        let activity = vec![0; lines.rows.len()];
        let refusals = Refusals::before(lines.model.worst_off.as_ref());
        let mut draft = Self { own: vec![0; all.len()], activity, lines: Vec::new(), cost: 0, broken: 0, refusals };
        for (row, price) in lines.rows.iter().enumerate() {
            draft.count_row(price, row, 1);
        }
        draft.lines = vec![Vec::new(); all.len()];
        for (person, line) in all.into_iter().enumerate() {
            let own = lines.cost(person, &line).ok_or(EngineError::LineOutsideGraph)?;
            draft.put(lines, person, line, own);
        }
        Ok(draft)
    }

    /// The whole price, in points; of a draft that breaks no hard row it is the roster's.
    pub(super) fn cost(&self) -> i64 {
        self.cost + self.refusals.cost()
    }

    /// What a person's line costs by itself.
    pub(super) fn own_cost(&self, person: usize) -> i64 {
        self.own[person]
    }

    /// By how much hard rows are broken.
    pub(super) fn broken(&self) -> i64 {
        self.broken
    }

    /// The price with broken hard rows at what the search gives them.
    pub(super) fn searched(&self, hard: i64) -> i64 {
        self.cost() + self.broken * hard
    }

    /// What a shared row costs now, a unit by which it is broken at what the search gives it.
    pub(super) fn cost_of_row(&self, lines: &Lines<'_>, row: usize, hard: i64) -> i64 {
        let (cost, broken) = lines.rows[row].with_broken(self.activity[row]);
        cost + broken * hard
    }

    /// Takes a person's line away and tells it, with what it cost by itself.
    pub(super) fn take(&mut self, lines: &Lines<'_>, person: usize) -> (Line, i64) {
        let line = std::mem::take(&mut self.lines[person]);
        self.touch(lines, &line, -1);
        self.count_refused(lines, person, (&line, -1));
        self.cost -= self.own[person];
        (line, std::mem::take(&mut self.own[person]))
    }

    /// Gives a person without a line one, with what it costs by itself.
    pub(super) fn put(&mut self, lines: &Lines<'_>, person: usize, line: Line, own: i64) {
        self.touch(lines, &line, 1);
        self.count_refused(lines, person, (&line, 1));
        self.cost += own;
        self.own[person] = own;
        self.lines[person] = line;
    }

    fn touch(&mut self, lines: &Lines<'_>, line: &[usize], sign: i64) {
        for (row, adds) in line.iter().flat_map(|cell| &lines.links[*cell]) {
            let price = &lines.rows[*row];
            self.count_row(price, *row, -1);
            self.activity[*row] += sign * adds;
            self.count_row(price, *row, 1);
        }
    }

    fn count_refused(&mut self, lines: &Lines<'_>, person: usize, (line, sign): (&[usize], i64)) {
        if self.refusals.count(person) {
            self.refusals.add(person, sign * lines.refused(person, line));
        }
    }

    fn count_row(&mut self, price: &super::row_price::RowPrice, row: usize, sign: i64) {
        let (cost, broken) = price.with_broken(self.activity[row]);
        self.cost += sign * cost;
        self.broken += sign * broken;
    }

    /// The line that serves the rest best, as the guide sees it, of a person who has none; with what it costs by
    /// itself. None when there is no lawful one.
    pub(super) fn answer(&self, worker: &mut Worker<'_>, person: usize, guide: &Guide<'_>) -> Option<(Line, i64)> {
        let mut prices = self.prices(worker, person, guide);
        let found = match self.refusals.price_of(person) {
            None => worker.cheapest(person, &prices, Look::Quick)?,
            Some(refusal) => cheapest_with(worker, person, (&mut prices, refusal))?,
        };
        Some((worker.lines.line_of(person, &found), found.cost))
    }

    /// What one more person on each of the person's cells changes in the shared rows.
    fn prices(&self, worker: &mut Worker<'_>, person: usize, guide: &Guide<'_>) -> OwnPrices {
        let (lines, hard) = (worker.lines, worker.hard);
        let change = |(row, adds): &(usize, i64)| {
            let value = |activity| {
                let (cost, broken) = lines.rows[*row].with_broken(activity);
                cost + broken * hard
            };
            value(self.activity[*row] + adds) - value(self.activity[*row])
        };
        let most = MOST_VALUE / (2 * lines.days as i64);
        let mut price = |cell: usize| {
            let own: i64 = lines.links[cell].iter().map(change).sum();
            let own = own.max(-guide.most_gain);
            let guided = guide.duals.map_or(own, |(duals, share)| own + (share * (duals[cell] - own) as f64) as i64);
            (guided + worker.noise(guide.noise)).clamp(-most, most) as i32
        };
        let cells = lines.person(person).cells().map(&mut price).collect();
        OwnPrices::of_cells(lines, cells, 1)
    }
}

/// The cheaper of two lines: the cheapest as if nobody were worst off, and the cheapest that pays for each per mille.
/// Where the first stays within what is free, nothing is cheaper.
fn cheapest_with(
    worker: &mut Worker<'_>,
    person: usize,
    (prices, (price, free)): (&mut OwnPrices, (i64, i64)),
) -> Option<Found> {
    let pays = |found: &Found| price * (found.refused - free).max(0);
    let careless = if free <= 0 { None } else { worker.cheapest(person, prices, Look::Quick) };
    if careless.as_ref().is_some_and(|found| pays(found) == 0) {
        return careless;
    }
    let counted = price.min(worker.lines.refusal_price);
    prices.refusal = counted as i32;
    let careful = worker.cheapest(person, prices, Look::Quick)?;
    let value = careful.value - counted * careful.refused + pays(&careful);
    Some(careless.filter(|found| found.value + pays(found) < value).unwrap_or(careful))
}
