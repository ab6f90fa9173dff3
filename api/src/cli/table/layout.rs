//! Where things stand on the page: how many weeks side by side, how wide a name and a cell are. Knows no roster.

use super::{Row, cell::Cell};
use crate::cli::style::styled;
use std::ops::Range;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Days in a week.
pub const DAYS: usize = 7;

/// Weekdays before the weekend.
const WORKDAYS: usize = 5;
/// A name is not cut shorter than this for the sake of one more week.
const LEAST_NAME: usize = 14;
/// Bars before and after a weekend.
const BARS: usize = 2;

/// Some weeks of the plan.
#[derive(Debug, Clone, Copy)]
pub struct Week {
    first: usize,
    count: usize,
}

impl Week {
    /// The days of the weeks.
    pub fn days(self) -> Range<usize> {
        self.first * DAYS..(self.first + self.count) * DAYS
    }
}

/// The measures of a table.
#[derive(Debug)]
pub struct Layout {
    name: usize,
    cell: usize,
    weeks: usize,
    weeks_a_block: usize,
}

impl Layout {
    /// The measures with which rows fit a page; a single week is never cut.
    pub fn of(rows: &[Row], weeks: usize, width: usize) -> Self {
        let widest = |texts: &mut dyn Iterator<Item = &str>| texts.map(UnicodeWidthStr::width).max().unwrap_or(0);
        let longest_name = widest(&mut rows.iter().map(|row| row.label.as_str()));
        // Three columns hold a holiday's date with its mark; one more sets cells apart.
        let cell = widest(&mut rows.iter().flat_map(|row| &row.cells).map(|cell| cell.text.as_str())).max(3) + 1;
        let week = DAYS * cell + BARS;
        let fit = width.saturating_sub(longest_name.min(LEAST_NAME)) / week;
        let weeks_a_block = fit.clamp(1, weeks.max(1));
        let name = longest_name.min(width.saturating_sub(weeks_a_block * week)).max(LEAST_NAME.min(longest_name));
        Self { name, cell, weeks, weeks_a_block }
    }

    /// The weeks of each block, evenly shared.
    pub fn blocks(&self) -> impl Iterator<Item = Week> + use<> {
        let blocks = self.weeks.div_ceil(self.weeks_a_block);
        let weeks = self.weeks;
        let first = move |block: usize| (block * weeks).div_ceil(blocks);
        (0..blocks).map(move |block| Week { first: first(block), count: first(block + 1) - first(block) })
    }

    /// One line: a label and the cells of whole weeks.
    pub fn line(&self, label: &str, cells: &[Cell]) -> String {
        let cells = cells.iter().enumerate().map(|(index, cell)| {
            let bar = if index % DAYS == WORKDAYS || (index % DAYS == 0 && index > 0) { "│" } else { "" };
            let padding = " ".repeat(self.cell - cell.text.width() - 1);
            format!("{bar} {}{padding}", styled(cell.style, &cell.text))
        });
        format!("{}{}│", fitted(label, self.name), cells.collect::<String>())
    }

    /// A label above each week.
    pub fn week_labels(&self, labels: impl Iterator<Item = String>) -> String {
        let label = |label: String| format!(" {}", fitted(&label, self.week_width() - 1));
        format!("{}{}", " ".repeat(self.name), labels.map(label).collect::<String>())
    }

    /// A line across the block.
    pub fn rule(&self, weeks: Week) -> String {
        "─".repeat(self.name + weeks.count * self.week_width())
    }

    fn week_width(&self) -> usize {
        DAYS * self.cell + BARS
    }
}

/// A text in exactly so many columns, cut with `…` when it is longer.
fn fitted(text: &str, columns: usize) -> String {
    let cut = if text.width() <= columns { text.to_owned() } else { cut(text, columns) };
    let padding = " ".repeat(columns.saturating_sub(cut.width()));
    cut + &padding
}

fn cut(text: &str, columns: usize) -> String {
    let mut kept = String::new();
    for letter in text.chars() {
        if kept.width() + letter.width().unwrap_or(0) + 1 > columns {
            break;
        }
        kept.push(letter);
    }
    kept.trim_end().to_owned() + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(name: &str, cell: &str) -> Vec<Row> {
        let cells = (0..8 * DAYS).map(|_| Cell { text: cell.to_owned(), style: anstyle::Style::new() }).collect();
        vec![Row { label: name.to_owned(), cells, is_staffing: false }]
    }

    #[test]
    fn every_line_fits_the_page_and_every_week_is_shown_once() {
        for (name, cell) in [("Bo", "D"), ("Anne-Mette Kristoffersen", "N12"), ("Ærø", "N12!")] {
            for width in [60, 80, 100, 120, 200] {
                let rows = rows(name, cell);
                let layout = Layout::of(&rows, 8, width);
                let blocks: Vec<Week> = layout.blocks().collect();
                let days: Vec<usize> = blocks.iter().flat_map(|weeks| weeks.days()).collect();
                assert_eq!(days, (0..8 * DAYS).collect::<Vec<_>>());
                for weeks in blocks {
                    let line = layout.line(name, &rows[0].cells[weeks.days()]);
                    assert!(line.width() <= width, "{width}: {line}");
                    assert_eq!(line.width(), layout.rule(weeks).width(), "the rule is as long as the line");
                }
            }
        }
    }

    #[test]
    fn a_long_name_is_cut_with_a_mark() {
        assert_eq!(fitted("Anne-Mette", 6), "Anne-…");
        assert_eq!(fitted("Åse", 5), "Åse  ");
    }
}
