//! The mixed-integer model of a problem, as data: columns, rows, and which rule each row comes from.
//!
//! One 0/1 column for every lawful cell (employee, day, shift type); a rule that concerns one cell alone leaves the
//! column out, every other rule adds rows in its file under `encode`. Nothing here calls a solver or reads a clock.

mod build;
mod cells;
mod encode;
mod export;
mod line;
mod linking;

pub use build::{Column, ColumnId, Row, RowOrigin};
pub use cells::{Cell, Cells};
pub use encode::{SequenceRows, WorstOff};
pub use export::ModelFormat;
pub use line::{Counter, Layer, LineGraph, PricedLine, Step, line_clash};
pub use linking::Linking;

use crate::domain::{EmployeeIndex, Roster};
use crate::problem::Problem;
use std::borrow::Cow;

/// A mixed-integer model: minimise the columns' cost subject to the rows.
#[derive(Debug, Clone)]
pub struct Model {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Which columns are cells of the roster.
    pub cells: Cells,
    /// Whether the sequence rules have rows.
    has_sequences: bool,
    /// What the worst off costs; none when it costs nothing.
    pub worst_off: Option<WorstOff>,
    /// The columns that refuse wishes, with the share that each refuses.
    refusals: Vec<Refusal>,
}

/// A column that is one where a wish is refused, or several are.
#[derive(Debug, Clone)]
struct Refusal {
    employee: EmployeeIndex,
    column: ColumnId,
    /// Per mille of all that the employee wished for.
    share: i64,
}

impl Model {
    /// The model of a problem.
    pub fn of(problem: &Problem) -> Self {
        Self::with(problem, SequenceRows::Compact)
    }

    /// The model of a problem with a choice of rows for the sequence rules.
    pub fn with(problem: &Problem, sequences: SequenceRows) -> Self {
        let mut model = Self::without_sequences(problem);
        encode::sequences(problem, &mut model, sequences);
        model.has_sequences = true;
        model
    }

    /// The model without the rows of the sequence rules, for those who choose among lawful lines: most of the work is
    /// in those rows.
    pub fn without_sequences(problem: &Problem) -> Self {
        let cells = Cells::new(problem);
        let mut model = Self {
            columns: Vec::new(),
            rows: Vec::new(),
            cells,
            worst_off: WorstOff::of(problem),
            refusals: Vec::new(),
            has_sequences: false,
        };
        encode::cells(problem, &mut model);
        encode::rows(problem, &mut model);
        model
    }

    /// The same model with the rows of all rules: those that are missing come after the others.
    pub fn whole(&self, problem: &Problem) -> Cow<'_, Self> {
        if self.has_sequences {
            return Cow::Borrowed(self);
        }
        let mut whole = self.clone();
        encode::sequences(problem, &mut whole, SequenceRows::Compact);
        whole.has_sequences = true;
        Cow::Owned(whole)
    }

    /// The roster that a solution of the model describes.
    pub fn roster(&self, problem: &Problem, values: &[f64]) -> Roster {
        let mut lines = vec![Vec::new(); problem.people.len()];
        for cell in self.cells.all().iter().filter(|cell| values[cell.column.0] > 0.5) {
            lines[cell.employee.0].push(cell.duty);
        }
        Roster::from_lines(lines)
    }

    /// Whether each cell is worked in a roster, by column; columns that are no cells have no value.
    pub fn cell_values(&self, roster: &Roster) -> Vec<Option<f64>> {
        let mut values = vec![None; self.columns.len()];
        for cell in self.cells.all() {
            let worked = roster.line(cell.employee).binary_search(&cell.duty).is_ok();
            values[cell.column.0] = Some(f64::from(u8::from(worked)));
        }
        values
    }
}
