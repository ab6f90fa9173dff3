//! One person's best line around everyone else's: shortest paths at a few prices of what the person's own rows count.
//!
//! A line touches a shared row at most once, or nearly, so its cells' prices there add up. What the whole line comes to
//! in a row of the person's own (minutes, nights) does not, so each unit of it gets a price, found by bisection; several
//! such rows one after another, the hard ones last.

use super::EngineError;
use super::lines::Lines;
use super::row_price::RowPrice;
use crate::domain::EmployeeIndex;
use crate::model::{LineGraph, PricedLine};
use std::collections::BTreeMap;

/// Steps of the bisection for one row, after a first try without a price.
const BISECTIONS: usize = 6;

/// Rounds over all own rows; one is enough where no more than one of them needs a price.
const SWEEPS: usize = 2;

/// A row over one person's cells on several days.
#[derive(Debug, Clone)]
pub(super) struct OwnRow {
    pub(super) row: usize,
    /// The factor of each of the person's cells.
    factors: Vec<f64>,
}

/// Each person's own rows.
pub(super) fn own_rows(lines: &Lines<'_>, people: usize) -> Vec<Vec<OwnRow>> {
    let mut own: Vec<BTreeMap<usize, OwnRow>> = vec![BTreeMap::new(); people];
    let mut is_own = vec![true; lines.rows.len()];
    let mut first: Vec<Option<crate::model::Cell>> = vec![None; lines.rows.len()];
    let mut several_days = vec![false; lines.rows.len()];
    for cell in lines.model.cells.all() {
        let cells = lines.graph(cell.employee).cells();
        for (row, factor) in &lines.linking.of_cell[cell.position] {
            let seen = first[*row].get_or_insert(*cell);
            is_own[*row] &= seen.employee == cell.employee;
            several_days[*row] |= seen.duty.day != cell.duty.day;
            let nothing = || OwnRow { row: *row, factors: vec![0.0; cells.len()] };
            own[cell.employee.0].entry(*row).or_insert_with(nothing).factors[cell.position - cells.start] += factor;
        }
    }
    let mut keep = |rows: BTreeMap<usize, OwnRow>| {
        let mut rows: Vec<OwnRow> = rows.into_values().filter(|own| is_own[own.row] && several_days[own.row]).collect();
        rows.sort_by_key(|own| lines.rows[own.row].is_hard());
        rows
    };
    own.into_iter().map(&mut keep).collect()
}

/// The search for one person's best line.
pub(super) struct BestLine<'a> {
    graph: &'a LineGraph,
    rows: &'a [RowPrice],
    own: &'a [OwnRow],
    /// What each of the person's cells changes in the shared rows.
    shared: Vec<f64>,
    off: &'a [f64],
    /// The price of a unit in each own row.
    unit_prices: Vec<f64>,
    best: Option<(f64, PricedLine)>,
}

impl<'a> BestLine<'a> {
    pub(super) fn new(
        lines: &'a Lines<'_>,
        employee: EmployeeIndex,
        own: &'a [OwnRow],
        shared: Vec<f64>,
        off: &'a [f64],
    ) -> Self {
        let unit_prices = vec![0.0; own.len()];
        Self { graph: lines.graph(employee), rows: &lines.rows, own, shared, off, unit_prices, best: None }
    }

    /// The cheapest of all lines that are tried.
    pub(super) fn find(mut self) -> Result<PricedLine, EngineError> {
        let mut held = self.try_prices()?;
        for _ in 0..SWEEPS {
            for own in 0..self.own.len() {
                held = self.bisect(own, held)?;
            }
            if self.unit_prices.iter().filter(|price| **price != 0.0).count() <= 1 {
                break;
            }
        }
        self.best.map(|(_, line)| line).ok_or(EngineError::LineOutsideGraph)
    }

    /// Finds a price for one own row, the others' unchanged, given what the last line holds in each.
    fn bisect(&mut self, own: usize, mut held: Vec<f64>) -> Result<Vec<f64>, EngineError> {
        let price = &self.rows[self.own[own].row];
        let (mut low, mut high) = (-price.steepest(), price.steepest());
        for _ in 0..BISECTIONS {
            let excess = price.excess(held[own]);
            let unit_price = self.unit_prices[own];
            // Too much of it: make each unit dearer. A hard row that is kept needs no more than it took.
            if excess > 0.0 || (excess == 0.0 && unit_price < 0.0 && price.is_hard()) {
                low = unit_price;
            } else if excess < 0.0 || (unit_price > 0.0 && price.is_hard()) {
                high = unit_price;
            } else {
                break;
            }
            self.unit_prices[own] = (low + high) / 2.0;
            held = self.try_prices()?;
        }
        Ok(held)
    }

    /// Tries the cheapest line at the present prices; tells what it holds in each own row.
    fn try_prices(&mut self) -> Result<Vec<f64>, EngineError> {
        let own_price = |cell: usize| -> f64 {
            self.own.iter().zip(&self.unit_prices).map(|(own, price)| price * own.factors[cell]).sum()
        };
        let prices: Vec<f64> = self.shared.iter().enumerate().map(|(cell, shared)| shared + own_price(cell)).collect();
        let line = self.graph.cheapest_own(&prices, self.off).ok_or(EngineError::LineOutsideGraph)?;
        let start = self.graph.cells().start;
        let sum = |of: &[f64]| line.cells.iter().map(|cell| of[cell - start]).sum::<f64>();
        let held: Vec<f64> = self.own.iter().map(|own| sum(&own.factors)).collect();
        let rows: f64 = self.own.iter().zip(&held).map(|(own, held)| self.rows[own.row].at(*held)).sum();
        let cost = line.cost + sum(&self.shared) + rows;
        if self.best.as_ref().is_none_or(|(known, _)| cost < *known) {
            self.best = Some((cost, line));
        }
        Ok(held)
    }
}
