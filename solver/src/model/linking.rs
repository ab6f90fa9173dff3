//! The rows that no single line decides: staffing and hours, with their priced columns. Rows that compare what lines
//! come to by themselves are left out: whoever has the lines knows that without them.

use super::line;
use super::{Model, Row};
use std::collections::HashMap;

/// The part of a model that is left when every person works a lawful line.
#[derive(Debug, Clone)]
pub struct Linking {
    /// Positions of the rows in the model.
    pub rows: Vec<usize>,
    /// Positions of the priced columns in the model.
    pub columns: Vec<usize>,
    /// For each cell, the linking rows it is in and its factors there; rows count from nought here.
    pub of_cell: Vec<Vec<(usize, f64)>>,
    /// For each priced column, the same.
    pub of_column: Vec<Vec<(usize, f64)>>,
}

impl Linking {
    /// The linking part of a model.
    pub fn of(model: &Model) -> Self {
        let cell_of_column: HashMap<usize, usize> =
            model.cells.all().iter().map(|cell| (cell.column.0, cell.position)).collect();
        let links = |row: &Row| !line::keeps(row.origin.rule) && !line::compares(row.origin.rule);
        let rows: Vec<usize> = (0..model.rows.len()).filter(|row| links(&model.rows[*row])).collect();
        let mut linking = Self {
            rows: Vec::new(),
            columns: Vec::new(),
            of_cell: vec![Vec::new(); model.cells.all().len()],
            of_column: Vec::new(),
        };
        let mut place_of_column = HashMap::new();
        for (number, row) in rows.iter().enumerate() {
            for (column, factor) in &model.rows[*row].terms {
                if let Some(cell) = cell_of_column.get(&column.0) {
                    linking.of_cell[*cell].push((number, *factor));
                } else {
                    let place = *place_of_column.entry(column.0).or_insert_with(|| {
                        linking.columns.push(column.0);
                        linking.of_column.push(Vec::new());
                        linking.columns.len() - 1
                    });
                    linking.of_column[place].push((number, *factor));
                }
            }
        }
        linking.rows = rows;
        linking
    }
}
