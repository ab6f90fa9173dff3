//! Plain tables: words to the left, figures to the right.

use crate::cli::{
    style::{self, styled},
    subject::Look,
};
use comfy_table::{Cell, CellAlignment, ContentArrangement, Table, presets};

/// A table whose first columns are words.
pub struct Plain {
    table: Table,
    words: usize,
}

impl Plain {
    /// A table with its headings.
    pub fn new(look: Look, words: usize, headings: &[&str]) -> Self {
        let mut table = Table::new();
        table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(look.width).unwrap_or(u16::MAX));
        let mut plain = Self { table, words };
        let header = plain.aligned(headings.iter().map(|heading| (*heading).to_owned()));
        plain.table.set_header(header);
        plain
    }

    /// Adds a line.
    pub fn add(&mut self, cells: impl IntoIterator<Item = String>) {
        let cells = self.aligned(cells);
        self.table.add_row(cells);
    }

    /// The table; its headings stand out.
    pub fn text(&self) -> String {
        let lines = self.table.lines().enumerate();
        let line = |(number, line): (usize, String)| {
            let line = line.trim_end().to_owned();
            if number == 0 { styled(style::HEADING, line) + "\n" } else { line + "\n" }
        };
        lines.map(line).collect()
    }

    fn aligned(&self, cells: impl IntoIterator<Item = String>) -> Vec<Cell> {
        let side = |column| if column < self.words { CellAlignment::Left } else { CellAlignment::Right };
        let cells = cells.into_iter().enumerate();
        cells.map(|(column, text)| Cell::new(text).set_alignment(side(column))).collect()
    }
}
