//! One person: their lawful lines and what each costs by itself.

#[cfg(test)]
use super::cheapest::{Extent, Found};
use super::cheapest::{Prices, Scratch};
use super::own_row::OwnRow;
use super::program::Program;
use super::restraint::Rates;
use super::subproblem::{Answer, Look, Subproblem};
use super::tally::Tally;
use crate::model::{Counter, Layer, LineGraph, Step};
use rand::Rng;
use std::collections::BTreeSet;

/// A person's lines. Cheap to share, and never changed but for what was last learned of prices: a person who learns of a watched
/// row is a new one.
#[derive(Debug)]
pub(in crate::engine) struct Person {
    graph: LineGraph,
    tally: Tally,
    pub(super) subproblem: Subproblem,
    /// The most that the graph may hold in memory then.
    most_learned: usize,
    /// The most that a per mille of refused wishes costs beside what the graph says.
    refusal_price: i64,
    /// More than the graph's steps can cost together, in points.
    dearest: i64,
}

/// The most that a graph may hold in memory, as far as can be told, for a watched row to join it: beyond, its price is
/// raised until lines keep to it.
const MOST_LEARNED: usize = 4 << 20;

impl Person {
    /// A person of a graph and all rows over their cells alone; `refusal_price` is the most that a per mille of refused
    /// wishes costs beside what the graph says.
    pub(in crate::engine) fn new(graph: LineGraph, rows: Vec<OwnRow>, refusal_price: i64) -> Self {
        let rows: Vec<OwnRow> = rows.into_iter().filter(|row| row.price.matters()).collect();
        let (tally, watched) = Tally::of(rows, graph.cells().len());
        Self::laid_out(graph, tally, (watched, MOST_LEARNED), refusal_price)
    }

    /// The same person, for whom a row joins the graph only where nothing else helps.
    #[cfg(test)]
    pub(super) fn restrained(self) -> Self {
        Self::laid_out(self.graph, self.tally, (self.subproblem.watched, 0), self.refusal_price)
    }

    /// The same person with a watched row in the graph.
    pub(in crate::engine) fn learned(&self, watched: usize) -> Self {
        let mut rest = self.subproblem.watched.clone();
        let row = rest.swap_remove(watched);
        let price = |sum| row.price.at(sum);
        let steps = row.steps.of_all(self.cells().len());
        let graph = self.graph.counting(&Counter { steps: &steps, price: &price });
        let learned = Self::laid_out(graph, self.tally.clone(), (rest, self.most_learned), self.refusal_price);
        learned.subproblem.rates.take_over(&self.subproblem.rates, watched);
        learned
    }

    /// The same person with another graph of the same cells; only as long as no watched row has joined the graph.
    pub(in crate::engine) fn with_graph(&self, graph: LineGraph) -> Self {
        Self::laid_out(
            graph,
            self.tally.clone(),
            (self.subproblem.watched.clone(), self.most_learned),
            self.refusal_price,
        )
    }

    fn laid_out(
        graph: LineGraph,
        tally: Tally,
        (watched, most_learned): (Vec<OwnRow>, usize),
        refusal_price: i64,
    ) -> Self {
        let program = Program::of(&graph, &tally);
        let coarse = tally.coarser().and_then(|tally| Program::of(&graph, &tally));
        let dearest = dearest(&graph, refusal_price);
        let (rates, learnable) =
            (Rates::nothing(&watched, graph.days().len()), watched.iter().map(|row| fits(&graph, row, most_learned)));
        let (counted, learnable) = (tally.rows().cloned().collect(), learnable.collect());
        let subproblem = Subproblem { program, coarse, counted, watched, rates, learnable };
        Self { graph, tally, subproblem, most_learned, refusal_price, dearest }
    }

    /// The person's cells, as positions among the model's.
    pub(in crate::engine) fn cells(&self) -> std::ops::Range<usize> {
        self.graph.cells()
    }

    /// More than a line's steps can cost, in points.
    pub(in crate::engine) fn dearest(&self) -> i64 {
        self.dearest
    }

    /// What the dearest step costs, in points.
    pub(in crate::engine) fn dearest_step(&self) -> i64 {
        steps(&self.graph).max().unwrap_or(0)
    }

    /// About how much work a cheapest line is, in looks at entries.
    pub(in crate::engine) fn work(&self) -> usize {
        self.subproblem.program(Look::Quick).map_or(0, Program::work)
    }

    /// What it holds in memory.
    pub(in crate::engine) fn bytes(&self) -> usize {
        self.graph.bytes() + self.subproblem.bytes()
    }

    /// Whether a quick look is less than a whole one.
    pub(in crate::engine) fn is_wide(&self) -> bool {
        self.subproblem.is_wide()
    }

    /// A line that is looked for among so many entries, with sums left out.
    #[cfg(test)]
    pub(super) fn among_few(
        &self,
        how: (&Prices<'_>, Extent),
        scratch: &mut Scratch,
        random: &mut impl Rng,
    ) -> Option<Found> {
        self.subproblem.program.as_ref().and_then(|program| program.among_few(how, scratch, random))
    }

    /// The least value of a line, with sums left out and with all of them.
    #[cfg(test)]
    pub(super) fn least_either_way(&self, prices: &Prices<'_>, scratch: &mut Scratch) -> [Option<i32>; 2] {
        self.subproblem.program.as_ref().map_or([None; 2], |program| program.least_either_way(prices, scratch))
    }

    /// Whether a quick look counts less than the rows do: values are bounds then, and costs as exact as ever.
    #[cfg(test)]
    pub(super) fn counts_coarsely(&self) -> bool {
        self.tally.coarser().is_some_and(|tally| tally.excess.iter().any(|excess| *excess > 0))
    }

    /// The cheapest line at some prices; where watched rows are too large for the graph, perhaps only nearly.
    pub(in crate::engine) fn cheapest(
        &self,
        look: Look,
        prices: &Prices<'_>,
        scratch: &mut Scratch,
        random: &mut impl Rng,
    ) -> Answer {
        self.subproblem.cheapest(look, prices, scratch, random).unwrap_or_else(|broken| match look {
            Look::Whole => Answer::Learn(broken.row),
            Look::Relaxed => Answer::Line(broken.found),
            Look::Quick => Answer::None,
        })
    }

    /// What a line of the model's cells costs by itself, in points; none when it is not lawful.
    pub(in crate::engine) fn cost_of(&self, line: &[usize]) -> Option<i64> {
        // Rows that the graph has learned are in its cost already.
        let counted = self.tally.rows().chain(&self.subproblem.watched);
        let start = self.graph.cells().start;
        let sum = |row: &OwnRow| line.iter().map(|cell| row.steps.at(cell - start)).sum();
        let own: Option<i64> = counted.map(|row| row.price.at(sum(row))).sum();
        Some(self.graph.cost_of(line)? as i64 + own?)
    }

    /// The per mille of refused wishes, where the worst off has a price; nought for an unlawful line.
    pub(in crate::engine) fn refused_in(&self, line: &[usize]) -> i64 {
        self.graph.refused_in(line).unwrap_or(0)
    }
}

/// What each step costs.
fn steps(graph: &LineGraph) -> impl Iterator<Item = i64> {
    graph.days().flat_map(|(_, layer)| layer.states().flatten().flatten()).map(|step| step.cost.into())
}

fn dearest(graph: &LineGraph, refusal_price: i64) -> i64 {
    let cost = |step: &Step| i64::from(step.cost).abs() + i64::from(step.refused) * refusal_price;
    let of_layer = |layer: &Layer| layer.states().flatten().flatten().map(cost).max().unwrap_or(0);
    graph.days().map(|(_, layer)| of_layer(layer)).sum()
}

/// Whether a graph with a row in it holds no more than so much in memory: each state once for every sum that may be
/// reached there, whatever the states before.
fn fits(graph: &LineGraph, row: &OwnRow, most_bytes: usize) -> bool {
    let (mut sums, mut bytes) = (BTreeSet::from([0]), 0);
    for (day, (cells, layer)) in graph.days().enumerate() {
        let steps: BTreeSet<i64> = cells.iter().map(|cell| cell.map_or(0, |cell| row.steps.at(cell))).collect();
        bytes += layer.states().len() * layer.choices() * size_of::<Option<Step>>() * sums.len();
        if bytes > most_bytes {
            return false;
        }
        // After the row's last day it no longer matters what the sum was.
        let reached = sums.iter().flat_map(|sum| steps.iter().map(move |step| sum + step)).collect();
        sums = if day < row.days.1 { reached } else { BTreeSet::from([0]) };
    }
    true
}
