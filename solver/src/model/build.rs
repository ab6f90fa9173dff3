//! Columns, rows, and adding them.

use super::Model;
use crate::domain::{Day, EmployeeIndex};

/// A column's position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ColumnId(pub usize);

/// A variable.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// Least value.
    pub lower: f64,
    /// Greatest value; may be infinite.
    pub upper: f64,
    /// Points for each unit.
    pub cost: f64,
    /// Whether only whole values count.
    pub integer: bool,
}

/// Which rule a row comes from, and about whom and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowOrigin {
    /// The rule's code.
    pub rule: &'static str,
    /// The employee, for a rule about one person.
    pub employee: Option<EmployeeIndex>,
    /// The day, or the first of several.
    pub day: Option<Day>,
}

/// A linear constraint: lower <= sum of terms <= upper.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Where it comes from.
    pub origin: RowOrigin,
    /// Least value; may be minus infinity.
    pub lower: f64,
    /// Greatest value; may be infinity.
    pub upper: f64,
    /// Columns and their factors.
    pub terms: Vec<(ColumnId, f64)>,
}

impl Model {
    /// Adds a 0/1 column.
    pub(super) fn binary(&mut self) -> ColumnId {
        self.column(Column { lower: 0.0, upper: 1.0, cost: 0.0, integer: true })
    }

    /// Adds a column that may take any value from nought to `upper` at a price for each unit.
    pub(super) fn priced(&mut self, upper: f64, cost: f64) -> ColumnId {
        self.column(Column { lower: 0.0, upper, cost, integer: false })
    }

    fn column(&mut self, column: Column) -> ColumnId {
        self.columns.push(column);
        ColumnId(self.columns.len() - 1)
    }

    /// Adds `sum of terms <= upper`; a row that always holds is left out.
    pub(super) fn at_most(&mut self, origin: RowOrigin, terms: Vec<(ColumnId, f64)>, upper: f64) {
        if self.greatest(&terms) > upper {
            self.rows.push(Row { origin, lower: f64::NEG_INFINITY, upper, terms });
        }
    }

    /// Adds `sum of terms >= lower`.
    pub(super) fn at_least(&mut self, origin: RowOrigin, terms: Vec<(ColumnId, f64)>, lower: f64) {
        self.rows.push(Row { origin, lower, upper: f64::INFINITY, terms });
    }

    /// Adds `lower <= sum of terms <= upper`.
    pub(super) fn within(&mut self, origin: RowOrigin, terms: Vec<(ColumnId, f64)>, lower: f64, upper: f64) {
        self.rows.push(Row { origin, lower, upper, terms });
    }

    /// Adds `sum of terms = value`.
    pub(super) fn exactly(&mut self, origin: RowOrigin, terms: Vec<(ColumnId, f64)>, value: f64) {
        self.rows.push(Row { origin, lower: value, upper: value, terms });
    }

    fn greatest(&self, terms: &[(ColumnId, f64)]) -> f64 {
        let greatest = |(column, factor): &(ColumnId, f64)| {
            let column = self.columns[column.0];
            (factor * column.lower).max(factor * column.upper)
        };
        terms.iter().map(greatest).sum()
    }
}
