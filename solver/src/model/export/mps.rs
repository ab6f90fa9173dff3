//! Free MPS: sections of lines, columns one after the other.

use super::Named;
use crate::model::{Column, Row};
use std::fmt::Write;

/// The objective's row.
const COST: &str = "cost";

pub(super) fn text(named: &Named<'_>) -> String {
    let mut text = String::from("NAME vagt\nROWS\n");
    line(&mut text, &["N", COST]);
    rows(named).for_each(|(name, row)| line(&mut text, &[kind(row), name]));
    text += "COLUMNS\n";
    columns(&mut text, named);
    text += "RHS\n";
    for (name, row) in rows(named) {
        let side = if row.upper.is_finite() { row.upper } else { row.lower };
        line(&mut text, &["RHS", name, &side.to_string()]);
    }
    text += "RANGES\n";
    for (name, row) in rows(named).filter(|(_, row)| is_range(row)) {
        line(&mut text, &["RNG", name, &(row.upper - row.lower).to_string()]);
    }
    text += "BOUNDS\n";
    named.columns.iter().zip(&named.model.columns).for_each(|(name, column)| bounds(&mut text, name, column));
    text + "ENDATA\n"
}

fn rows<'a>(named: &'a Named<'_>) -> impl Iterator<Item = (&'a String, &'a Row)> {
    named.rows.iter().zip(&named.model.rows)
}

fn line(text: &mut String, words: &[&str]) {
    writeln!(text, " {}", words.join(" ")).expect("writing to a string never fails");
}

fn is_range(row: &Row) -> bool {
    row.lower.is_finite() && row.upper.is_finite() && row.lower != row.upper
}

fn kind(row: &Row) -> &'static str {
    if row.lower == row.upper {
        "E"
    } else if row.upper.is_finite() {
        "L"
    } else {
        "G"
    }
}

/// Each column's cost and factors; markers tell where the whole ones begin and end.
fn columns(text: &mut String, named: &Named<'_>) {
    let mut of_column: Vec<Vec<(usize, f64)>> = vec![Vec::new(); named.columns.len()];
    for (row, terms) in named.terms.iter().enumerate() {
        terms.iter().for_each(|(column, factor)| of_column[*column].push((row, *factor)));
    }
    let mut whole = false;
    for (number, column) in named.model.columns.iter().enumerate() {
        if column.integer != whole {
            whole = column.integer;
            line(text, &["MARKER", "'MARKER'", if whole { "'INTORG'" } else { "'INTEND'" }]);
        }
        // A column without a factor would be unknown to the reader.
        line(text, &[&named.columns[number], COST, &column.cost.to_string()]);
        for (row, factor) in &of_column[number] {
            line(text, &[&named.columns[number], &named.rows[*row], &factor.to_string()]);
        }
    }
    if whole {
        line(text, &["MARKER", "'MARKER'", "'INTEND'"]);
    }
}

fn bounds(text: &mut String, name: &str, column: &Column) {
    if column.lower == column.upper {
        return line(text, &["FX", "BND", name, &column.lower.to_string()]);
    }
    if column.lower != 0.0 {
        line(text, &["LO", "BND", name, &column.lower.to_string()]);
    }
    match column.upper.is_finite() {
        true => line(text, &["UP", "BND", name, &column.upper.to_string()]),
        false => line(text, &["PL", "BND", name]),
    }
}
