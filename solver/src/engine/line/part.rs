//! What is left of a person's plan where most days are decided: a subproblem of the open cells alone.
//!
//! What the decided days add to rows and cost whatever else is done is counted once, and rows that the rest can no longer
//! make dearer are left out. In a week of a year a price looks at a fiftieth of the cells, and at a few of the rows.

use super::cheapest::{Found, Prices, Scratch};
use super::excerpt::{Excerpt, Open};
use super::own_row::OwnRow;
use super::person::Person;
use super::restraint::Rates;
use super::subproblem::{Answer, Broken, Look, Subproblem};
use rand::Rng;

/// A person's lines within what is decided.
#[derive(Debug)]
pub(in crate::engine) struct Part {
    subproblem: Subproblem,
    /// The cells that are open, by the part's own numbers, as positions among the person's.
    cells: Vec<u32>,
    /// The cells that every line has, likewise.
    decided: Vec<u32>,
    /// What every line costs, and what is refused to it, in points and per mille.
    cost: i64,
    refused: i64,
    /// By watched row: its number among the person's.
    rows: Vec<usize>,
    /// How many days are left at most.
    days: usize,
}

/// What is left of a person's plan.
#[derive(Debug)]
pub(in crate::engine) enum Left {
    /// So much that it is priced as a whole.
    Whole,
    Part(Box<Part>),
    /// No lawful line.
    Nothing,
}

impl Person {
    /// What is left of the person's plan.
    pub(in crate::engine) fn left(&self, open: &Open<'_>) -> Left {
        match &self.subproblem.program {
            None => Left::Nothing,
            Some(program) if !program.is_mostly_decided(open) => Left::Whole,
            Some(_) => self.part(open).map_or(Left::Nothing, |part| Left::Part(Box::new(part))),
        }
    }

    /// What is left where most days are decided. Cells that add so much or so little to a watched row that it is broken whatever is
    /// done on the other days are left out, until there are none: no line with them is lawful, but prices that keep lines from
    /// them may miss those that are.
    fn part(&self, open: &Open<'_>) -> Option<Part> {
        let mut forbidden = open.forbidden.to_vec();
        loop {
            let open = Open { forbidden: &forbidden, ..*open };
            let excerpt = self.subproblem.program.as_ref()?.excerpt(&open)?;
            let left = |row: &OwnRow| row.left_of((&excerpt.cells, &excerpt.firsts), &excerpt.decided);
            let watched: Vec<OwnRow> = self.subproblem.watched.iter().map(left).collect();
            let breaking = watched.iter().flat_map(|row| row.breaking(&excerpt.firsts, excerpt.cells.len()));
            let breaking: Vec<u32> = breaking.map(|cell| excerpt.cells[cell]).collect();
            if breaking.is_empty() {
                return self.part_of(&open, excerpt, watched);
            }
            breaking.into_iter().for_each(|cell| forbidden[cell as usize] = true);
        }
    }

    /// The same of an excerpt and what is left of the watched rows.
    fn part_of(&self, open: &Open<'_>, excerpt: Excerpt, left_of_watched: Vec<OwnRow>) -> Option<Part> {
        let whole = &self.subproblem;
        let Excerpt { program, cells, decided, firsts, mut cost, refused } = excerpt;
        let coarse = whole.coarse.as_ref().filter(|_| program.is_much());
        let coarse = coarse.and_then(|coarse| Some(coarse.excerpt(open)?.program));
        let counted = whole.counted.iter().map(|row| row.left_of((&cells, &firsts), &decided)).collect();
        let (mut watched, mut rows) = (Vec::new(), Vec::new());
        for (number, row) in left_of_watched.into_iter().enumerate() {
            match row.price.certain() {
                _ if !row.price.can_be_kept() => return None,
                Some(certain) => cost += certain,
                None => {
                    watched.push(row);
                    rows.push(number);
                }
            }
        }
        let days = program.days.len();
        let rates = Rates::nothing(&watched, days);
        rates.begin_as(&whole.rates, &rows);
        let learnable = rows.iter().map(|row| whole.learnable[*row]).collect();
        let subproblem = Subproblem { program: Some(program), coarse, counted, watched, rates, learnable };
        Some(Part { subproblem, cells, decided, cost, refused, rows, days })
    }
}

impl Part {
    /// The cells that are open, as positions among the person's: prices are of these, in their order.
    pub(in crate::engine) fn cells(&self) -> &[u32] {
        &self.cells
    }

    /// The cells that every line has, likewise.
    pub(in crate::engine) fn decided(&self) -> &[u32] {
        &self.decided
    }

    /// How many days are left at most.
    pub(in crate::engine) fn days(&self) -> usize {
        self.days
    }

    /// Whether a quick look is less than a whole one.
    pub(in crate::engine) fn is_wide(&self) -> bool {
        self.subproblem.is_wide()
    }

    /// The cheapest line of the person within what is decided, at prices of the part's cells and days; those that are
    /// decided cost so much together. An unlawful one where none was met that keeps to the watched rows: a row that is too large
    /// for the graph does not join it for a neighbourhood's sake.
    pub(in crate::engine) fn cheapest(
        &self,
        look: Look,
        (prices, decided): (&Prices<'_>, i64),
        scratch: &mut Scratch,
        random: &mut impl Rng,
    ) -> Answer {
        match self.subproblem.cheapest(look, prices, scratch, random) {
            Ok(Answer::Learn(row)) => Answer::Learn(self.rows[row]),
            Ok(Answer::None) => Answer::None,
            Ok(Answer::Line(found)) | Err(Broken { found, .. }) => {
                Answer::Line(self.with_decided(found, prices, decided))
            }
        }
    }

    /// A line of the part as one of the person.
    fn with_decided(&self, found: Found, prices: &Prices<'_>, decided: i64) -> Found {
        let of_decided = decided + self.cost * i64::from(prices.scale) + self.refused * i64::from(prices.refusal);
        let open = found.cells.iter().map(|cell| self.cells[*cell as usize]);
        let mut cells: Vec<u32> = open.chain(self.decided.iter().copied()).collect();
        cells.sort_unstable();
        Found {
            value: found.value + of_decided,
            least: found.least + of_decided,
            cost: found.cost + self.cost,
            refused: found.refused + self.refused,
            cells,
            is_lawful: found.is_lawful,
        }
    }
}
