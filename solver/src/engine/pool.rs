//! Lines worth keeping, each person's cheapest first at the duals of the whole ward's bound.

use super::lines::{Line, Lines};
use std::collections::HashSet;

/// Most lines kept for one person.
const MOST_LINES: usize = 300;

/// A line with what it costs by itself, and by how much it misses the best at the duals, both in points.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    pub(super) line: Line,
    pub(super) cost: i64,
    promise: i64,
}

#[derive(Debug)]
pub(super) struct Pool {
    /// What each cell costs at the duals, in points.
    prices: Vec<i64>,
    /// By person, the most promising first.
    kept: Vec<Vec<Kept>>,
    known: Vec<HashSet<Line>>,
}

impl Pool {
    /// An empty pool that orders by these duals of the shared rows, in points. What the worst off makes of a line's
    /// refused shares is left out: a small part of what tells lines apart.
    pub(super) fn new(lines: &Lines<'_>, duals: &[f64]) -> Self {
        let duals: Vec<i64> = duals.iter().map(|dual| dual.round() as i64).collect();
        let people = lines.people();
        let prices = (0..lines.links.len()).map(|cell| lines.cell_price(cell, &duals)).collect();
        Self { prices, kept: vec![Vec::new(); people], known: vec![HashSet::new(); people] }
    }

    /// Keeps a line, unless there are enough that promise more.
    pub(super) fn add(&mut self, person: usize, line: &Line, cost: i64) {
        let promise = cost + line.iter().map(|cell| self.prices[*cell]).sum::<i64>();
        let kept = &mut self.kept[person];
        let place = kept.partition_point(|other| other.promise <= promise);
        if place < MOST_LINES && self.known[person].insert(line.clone()) {
            kept.insert(place, Kept { line: line.clone(), cost, promise });
            if kept.len() > MOST_LINES {
                kept.pop().iter().for_each(|gone| _ = self.known[person].remove(&gone.line));
            }
        }
    }

    /// A person's lines, the most promising first.
    pub(super) fn of(&self, person: usize) -> &[Kept] {
        &self.kept[person]
    }

    /// All lines: whose, and what each costs by itself.
    pub(super) fn lines(&self) -> impl Iterator<Item = (usize, Line, i64)> {
        let of = |(person, kept)| std::iter::repeat(person).zip(kept);
        let all = self.kept.iter().enumerate().flat_map(of);
        all.map(|(person, kept): (usize, &Kept)| (person, kept.line.clone(), kept.cost))
    }

    /// What each cell costs at the duals, in points.
    pub(super) fn prices(&self) -> &[i64] {
        &self.prices
    }
}
