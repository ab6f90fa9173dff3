//! The whole model as a text that any solver of mixed-integer programmes reads, so that an answer can be checked by
//! another program. Names say the rule, the person's number in the request and the date; nobody's name or id is in it.

mod lp;
mod mps;

use super::{Model, RowOrigin};
use crate::problem::Problem;
use std::collections::BTreeMap;

/// A format of models.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ModelFormat {
    /// Free MPS.
    Mps,
    /// CPLEX LP.
    Lp,
}

/// A model with a name for each row and column, and each row's factors summed by column.
struct Named<'a> {
    model: &'a Model,
    columns: Vec<String>,
    rows: Vec<String>,
    terms: Vec<BTreeMap<usize, f64>>,
}

impl Model {
    /// The model in a format; its cheapest solution is the problem's cheapest roster.
    pub fn export(&self, problem: &Problem, format: ModelFormat) -> String {
        let named = Named::of(self, problem);
        match format {
            ModelFormat::Mps => mps::text(&named),
            ModelFormat::Lp => lp::text(&named),
        }
    }
}

impl<'a> Named<'a> {
    fn of(model: &'a Model, problem: &Problem) -> Self {
        let terms: Vec<BTreeMap<usize, f64>> = model.rows.iter().map(|row| summed(&row.terms)).collect();
        let rows = model.rows.iter().enumerate();
        let rows = rows.map(|(number, row)| format!("{}_r{number}", stem(row.origin, problem))).collect();
        Self { model, columns: columns(model, problem, &terms), rows, terms }
    }
}

fn summed(terms: &[(super::ColumnId, f64)]) -> BTreeMap<usize, f64> {
    let mut sums = BTreeMap::new();
    terms.iter().for_each(|(column, factor)| *sums.entry(column.0).or_insert(0.0) += factor);
    sums
}

/// A cell by person, date and shift type; any other column by the first row that it is in.
fn columns(model: &Model, problem: &Problem, terms: &[BTreeMap<usize, f64>]) -> Vec<String> {
    let mut names: Vec<Option<String>> = vec![None; model.columns.len()];
    for cell in model.cells.all() {
        let date = problem.calendar.date(cell.duty.day).format("%Y%m%d");
        names[cell.column.0] = Some(format!("cell_p{}_{date}_s{}", cell.employee.0, cell.duty.shift.0));
    }
    for (row, terms) in model.rows.iter().zip(terms) {
        for column in terms.keys() {
            names[*column].get_or_insert_with(|| format!("{}_c{column}", stem(row.origin, problem)));
        }
    }
    let unused = |(column, name): (usize, Option<String>)| name.unwrap_or_else(|| format!("unused_c{column}"));
    names.into_iter().enumerate().map(unused).collect()
}

/// Rule, person and date. Only letters, digits and underscores: both formats read them as one word.
fn stem(origin: RowOrigin, problem: &Problem) -> String {
    let person = origin.employee.map_or_else(String::new, |employee| format!("_p{}", employee.0));
    let date = origin.day.map(|day| format!("_{}", problem.calendar.date(day).format("%Y%m%d")));
    format!("{}{person}{}", origin.rule, date.unwrap_or_default())
}
