//! The cells of the roster that have a column.

use super::ColumnId;
use crate::domain::{Day, Duty, EmployeeIndex};
use crate::problem::Problem;

/// A cell with its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Whose.
    pub employee: EmployeeIndex,
    /// Which duty.
    pub duty: Duty,
    /// One when it is worked.
    pub column: ColumnId,
    /// Its position among all cells.
    pub position: usize,
}

/// All cells, by employee, day and shift.
#[derive(Debug, Clone)]
pub struct Cells {
    days: usize,
    cells: Vec<Cell>,
    /// Where each employee's day begins in `cells`, by employee and then day; one entry more at the end.
    starts: Vec<usize>,
}

impl Cells {
    pub(super) fn new(problem: &Problem) -> Self {
        Self { days: problem.days() as usize, cells: Vec::new(), starts: vec![0] }
    }

    /// Adds the cells of the next day of the next employee.
    pub(super) fn push_day(&mut self, employee: EmployeeIndex, cells: impl IntoIterator<Item = (Duty, ColumnId)>) {
        for (duty, column) in cells {
            self.cells.push(Cell { employee, duty, column, position: self.cells.len() });
        }
        self.starts.push(self.cells.len());
    }

    /// All cells.
    pub fn all(&self) -> &[Cell] {
        &self.cells
    }

    /// One employee's cells of a day; none outside the plan.
    pub fn of_day(&self, employee: EmployeeIndex, day: Day) -> &[Cell] {
        let Some(number) = usize::try_from(day.0).ok().filter(|number| *number < self.days) else { return &[] };
        let place = employee.0 * self.days + number;
        &self.cells[self.starts[place]..self.starts[place + 1]]
    }
}
