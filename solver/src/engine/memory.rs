//! What a solve holds in memory, by its own estimate: the size of a process says nothing of one solve among several.
//!
//! Counted is what grows with the ward and the search: everybody's programmes, the lines, the master problems. The
//! figures for HiGHS are rough guesses.

use super::lines::Line;
use crate::model::Model;
use std::sync::atomic::{AtomicU64, Ordering};

/// What HiGHS takes for a non-zero of a master problem, and for a column of it, in bytes.
const HIGHS_NON_ZERO: usize = 60;
const HIGHS_COLUMN: usize = 300;

/// What HiGHS takes for a non-zero of a whole model that it branches on, in bytes.
const HIGHS_WHOLE_NON_ZERO: usize = 400;

/// What is held now, in bytes.
#[derive(Debug, Default)]
pub(super) struct Memory(AtomicU64);

impl Memory {
    /// Counts something that is held until the end.
    pub(super) fn add(&self, bytes: usize) {
        self.0.fetch_add(bytes as u64, Ordering::Relaxed);
    }

    /// Counts something that is gone.
    pub(super) fn give_back(&self, bytes: usize) {
        self.0.fetch_sub(bytes as u64, Ordering::Relaxed);
    }

    /// What is held, in bytes.
    pub(super) fn bytes(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    /// Begins to count something that may grow, and is given back when it goes.
    pub(super) fn hold(&self, bytes: usize) -> Held<'_> {
        self.add(bytes);
        Held { memory: self, bytes }
    }
}

/// A part of what is held.
#[derive(Debug)]
pub(super) struct Held<'a> {
    memory: &'a Memory,
    bytes: usize,
}

impl Held<'_> {
    /// Counts more of the same part.
    pub(super) fn grow(&mut self, bytes: usize) {
        self.bytes += bytes;
        self.memory.add(bytes);
    }
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        self.memory.give_back(self.bytes);
    }
}

/// A line by itself.
pub(super) fn of_line(line: &Line) -> usize {
    size_of::<Line>() + size_of_val(line.as_slice())
}

/// A line as a column of a master problem, with so many shared rows in it.
pub(super) fn of_column(line: &Line, rows: usize) -> usize {
    // Once in the list, once in the set of those that are known.
    2 * of_line(line) + HIGHS_COLUMN + rows * HIGHS_NON_ZERO
}

/// A model as data.
pub(super) fn of_model(model: &Model) -> usize {
    let term = size_of::<(crate::model::ColumnId, f64)>();
    let rows = model.rows.len() * size_of::<crate::model::Row>();
    terms(model) * term + rows + model.columns.len() * size_of::<crate::model::Column>()
}

/// A model that HiGHS solves whole.
pub(super) fn of_whole_solve(model: &Model) -> usize {
    terms(model) * HIGHS_WHOLE_NON_ZERO
}

fn terms(model: &Model) -> usize {
    model.rows.iter().map(|row| row.terms.len()).sum()
}
