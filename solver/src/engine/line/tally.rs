//! What is counted along one person's line beside its states: the minutes of the norm, above all.
//!
//! A row over one person's cells on several days prices what a whole stretch of the line comes to. Rows that count the
//! same, one stretch after another, share one running sum, the tally: it is an axis of the dynamic programme. Any other
//! row is watched: it joins the person's graph once a cheapest line pays or breaks it (see
//! [`Person`](super::person::Person)).

use super::super::row_price::RowPrice;
use super::own_row::OwnRow;
use num_integer::gcd;

/// A running sum in units, and where it is priced.
#[derive(Debug, Clone, Default)]
pub(in crate::engine) struct Tally {
    /// Units that each of the person's cells adds.
    pub(super) steps: Vec<i32>,
    /// By day; after a day with one that resets, the sum is nought again.
    pub(super) checks: Vec<Check>,
    /// What a unit is, in the rows' own measure.
    pub(super) unit: i64,
    /// By cell, what it adds beyond whole units: nothing, unless that would make too many sums.
    pub(super) excess: Vec<i64>,
    /// The rows that it holds: those that make the stretches, then those that count the same.
    rows: Vec<OwnRow>,
    stretches: usize,
}

/// What the sum after a day costs.
#[derive(Debug, Clone)]
pub(super) struct Check {
    pub(super) day: usize,
    pub(super) price: RowPrice,
    pub(super) resets: bool,
    /// By how much, at most, the true sum is above the counted one.
    pub(super) most_excess: i64,
}

impl Check {
    /// The least price that a counted sum can have; none when it is unlawful.
    pub(super) fn at(&self, counted: i64) -> Option<i64> {
        self.price.least_within(counted, counted + self.most_excess)
    }
}

/// From more sums than this on, some looks count them coarsely; and beyond the second number all do.
const MANY_SUMS: i64 = 30_000;
const MOST_SUMS: i64 = 100_000;

/// Sums that are left at least when units are made coarser.
const LEAST_SUMS: i64 = 500;

impl Tally {
    /// Takes as many of the rows as can share a running sum; gives the others back.
    ///
    /// Those with a price come first: nearly every line pays something there, while a limit is often kept anyway. Then
    /// those with the most different sums, which states could least hold.
    pub(super) fn of(mut rows: Vec<OwnRow>, cells: usize) -> (Self, Vec<OwnRow>) {
        rows.sort_by_key(|row| (row.price.breakable() != (false, false), std::cmp::Reverse(fineness(row))));
        let (mut stretches, mut taken, mut watched): (Vec<OwnRow>, Vec<OwnRow>, Vec<OwnRow>) = Default::default();
        for row in rows {
            if within(&row, &stretches) {
                taken.push(row);
            } else if stretches.iter().all(|other| apart(other, &row)) {
                stretches.push(row);
            } else {
                watched.push(row);
            }
        }
        let priced_only = |row: &OwnRow| row.price.breakable() == (false, false);
        let is_fine = stretches.iter().any(|row| fineness(row) > MANY_SUMS) && stretches.iter().all(priced_only);
        if is_fine {
            // Sums may be counted coarsely then, which no limit bears.
            watched.extend(taken.extract_if(.., |row| !priced_only(row)));
        }
        let sums = sums(&stretches, cells);
        let too_fine = is_fine && stretches.iter().any(|row| fineness(row) > MOST_SUMS);
        let unit = if too_fine { coarse_unit(&stretches, &sums) } else { finest_unit(&sums) };
        (Self::over(&stretches, &taken, (&sums, unit)), watched)
    }

    /// The same sums counted more coarsely, where there are very many; what they cost is then told too low, never too high.
    pub(super) fn coarser(&self) -> Option<Self> {
        let (stretches, inside): (Vec<OwnRow>, Vec<OwnRow>) =
            (self.rows[..self.stretches].into(), self.rows[self.stretches..].into());
        let is_fine = stretches.iter().any(|row| fineness(row) > MANY_SUMS);
        let only_priced = self.rows().all(|row| row.price.breakable() == (false, false));
        let sums = sums(&stretches, self.steps.len());
        let unit = coarse_unit(&stretches, &sums);
        (is_fine && only_priced && unit > self.unit).then(|| Self::over(&stretches, &inside, (&sums, unit)))
    }

    fn over(stretches: &[OwnRow], inside: &[OwnRow], (sums, unit): (&[i64], i64)) -> Self {
        let check = |row: &OwnRow, resets| Check { day: row.days.1, price: row.price.clone(), resets, most_excess: 0 };
        let mut checks: Vec<Check> = stretches.iter().map(|row| check(row, true)).collect();
        checks.extend(inside.iter().map(|row| check(row, false)));
        // On one day the sum is priced before it begins anew.
        checks.sort_by_key(|check| (check.day, check.resets));
        let rows = stretches.iter().chain(inside).cloned().collect();
        let excess = sums.iter().map(|sum| sum.rem_euclid(unit)).collect();
        let steps = sums.iter().map(|sum| sum.div_euclid(unit) as i32).collect();
        Self { steps, checks, unit, excess, rows, stretches: stretches.len() }
    }

    /// The rows that it holds.
    pub(super) fn rows(&self) -> std::slice::Iter<'_, OwnRow> {
        self.rows.iter()
    }
}

/// What each cell adds in any of the stretches.
fn sums(stretches: &[OwnRow], cells: usize) -> Vec<i64> {
    let mut sums = vec![0; cells];
    stretches.iter().for_each(|row| row.steps.iter().for_each(|(cell, adds)| sums[cell] += adds));
    sums
}

fn finest_unit(sums: &[i64]) -> i64 {
    sums.iter().copied().fold(0, gcd).max(1)
}

/// The unit that leaves least over, among those that leave enough sums and not too many.
fn coarse_unit(stretches: &[OwnRow], sums: &[i64]) -> i64 {
    let most = stretches.iter().map(|row| (row.days.1 - row.days.0 + 1) as i64).max().unwrap_or(0)
        * sums.iter().copied().max().unwrap_or(0);
    let left_over = |unit: &i64| sums.iter().map(|sum| sum.rem_euclid(*unit)).sum::<i64>();
    (most / MANY_SUMS + 1..=most / LEAST_SUMS).min_by_key(left_over).unwrap_or(1).max(1)
}

/// How many different sums the row's days can come to, at most.
fn fineness(row: &OwnRow) -> i64 {
    let unit = row.steps.iter().map(|(_, adds)| adds).fold(0, gcd).max(1);
    let days = (row.days.1 - row.days.0 + 1) as i64;
    days * row.steps.iter().map(|(_, adds)| adds).max().unwrap_or(0).max(0) / unit
}

/// Whether the row counts just what one of the stretches does.
fn within(row: &OwnRow, stretches: &[OwnRow]) -> bool {
    stretches.iter().any(|other| row.days == other.days && row.steps == other.steps)
}

fn apart(one: &OwnRow, other: &OwnRow) -> bool {
    one.days.1 < other.days.0 || other.days.1 < one.days.0
}
