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

use crate::domain::Roster;
use crate::problem::Problem;

/// A mixed-integer model: minimise the columns' cost subject to the rows.
#[derive(Debug, Clone)]
pub struct Model {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Which columns are cells of the roster.
    pub cells: Cells,
    /// What the worst off costs; none when it costs nothing.
    pub worst_off: Option<WorstOff>,
}

impl Model {
    /// The model of a problem.
    pub fn of(problem: &Problem) -> Self {
        Self::with(problem, SequenceRows::Compact)
    }

    /// The model of a problem with a choice of rows for the sequence rules.
    pub fn with(problem: &Problem, sequences: SequenceRows) -> Self {
        let cells = Cells::new(problem);
        let mut model = Self { columns: Vec::new(), rows: Vec::new(), cells, worst_off: WorstOff::of(problem) };
        encode::cells(problem, &mut model);
        encode::rows(problem, &mut model, sequences);
        model
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
