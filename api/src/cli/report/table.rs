//! Plain tables: a column of words to the left, figures to the right.

use crate::cli::{
    style::{self, styled},
    subject::Look,
};
use comfy_table::{Cell, CellAlignment, ContentArrangement, Row, Table, presets};

/// Indents words; a plain space would be taken for a place to break them.
pub const INDENT: &str = "\u{a0}";

/// A table whose first column is words.
pub struct Plain(Table);

impl Plain {
    /// A table with its headings.
    pub fn new(look: Look, headings: &[&str]) -> Self {
        let mut table = Table::new();
        table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
        table.set_truncation_indicator("…").set_width(u16::try_from(look.width).unwrap_or(u16::MAX));
        table.set_header(aligned(headings.iter().map(|heading| (*heading).to_owned())));
        for column in table.column_iter_mut() {
            column.set_padding(if column.index == 0 { (0, 0) } else { (2, 0) });
        }
        Self(table)
    }

    /// Adds a line; words that are too long for the page are cut.
    pub fn add(&mut self, cells: impl IntoIterator<Item = String>) {
        let mut row = Row::from(aligned(cells));
        row.max_height(1);
        self.0.add_row(row);
    }

    /// The table; its headings stand out.
    pub fn text(&self) -> String {
        let lines = self.0.lines().enumerate();
        let line = |(number, line): (usize, String)| {
            let line = line.trim_end().replace(INDENT, " ");
            if number == 0 { styled(style::HEADING, line) + "\n" } else { line + "\n" }
        };
        lines.map(line).collect()
    }
}

fn aligned(cells: impl IntoIterator<Item = String>) -> Vec<Cell> {
    let side = |column| if column == 0 { CellAlignment::Left } else { CellAlignment::Right };
    let cells = cells.into_iter().enumerate();
    cells.map(|(column, text)| Cell::new(text).set_alignment(side(column))).collect()
}
