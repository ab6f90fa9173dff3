//! A model with some columns fixed: a smaller model, and the way back.

use super::limits::ROW_TOLERANCE;
use crate::model::{Column, ColumnId, Model, Row};

/// The part of a model that is still free.
pub(super) struct Restricted {
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Row>,
    /// Which column of the whole model each column is.
    kept: Vec<usize>,
}

impl Restricted {
    /// The model with every cell fixed to its value in `values` unless `free` says otherwise.
    pub(super) fn new(model: &Model, values: &[f64], free: impl Fn(&crate::model::Cell) -> bool) -> Self {
        let mut fixed: Vec<Option<f64>> = vec![None; model.columns.len()];
        for cell in model.cells.all().iter().filter(|cell| !free(cell)) {
            fixed[cell.column.0] = Some(values[cell.column.0].round());
        }
        let kept: Vec<usize> = (0..model.columns.len()).filter(|column| fixed[*column].is_none()).collect();
        let mut place = vec![usize::MAX; model.columns.len()];
        kept.iter().enumerate().for_each(|(new, old)| place[*old] = new);
        let rows = model.rows.iter().filter_map(|row| shrink(row, &fixed, &place)).collect();
        Self { columns: kept.iter().map(|column| model.columns[*column]).collect(), rows, kept }
    }

    /// The free columns' values of a whole solution.
    pub(super) fn project(&self, whole: &[f64]) -> Vec<f64> {
        self.kept.iter().map(|column| whole[*column]).collect()
    }

    /// A whole solution with the free columns' values put in.
    pub(super) fn extend(&self, whole: &[f64], free: &[f64]) -> Vec<f64> {
        let mut values = whole.to_vec();
        self.kept.iter().zip(free).for_each(|(column, value)| values[*column] = *value);
        values
    }
}

/// The row without its fixed columns; none when nothing is left of it and what is fixed keeps it.
fn shrink(row: &Row, fixed: &[Option<f64>], place: &[usize]) -> Option<Row> {
    let mut settled = 0.0;
    let mut terms = Vec::with_capacity(row.terms.len());
    for (column, factor) in &row.terms {
        match fixed[column.0] {
            Some(value) => settled += factor * value,
            None => terms.push((ColumnId(place[column.0]), *factor)),
        }
    }
    let row = Row { origin: row.origin, lower: row.lower - settled, upper: row.upper - settled, terms };
    let kept = row.lower <= ROW_TOLERANCE && row.upper >= -ROW_TOLERANCE;
    (!row.terms.is_empty() || !kept).then_some(row)
}
