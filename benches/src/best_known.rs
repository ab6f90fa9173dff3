//! The best prices that anybody has published: a text with a line `INSTANCE,PRICE` or `INSTANCE,PRICE,BOUND` each.

use anyhow::{Context, Result};
use std::collections::BTreeMap;

/// What is known of an instance, in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// The best price.
    pub cost: i64,
    /// The best bound; the price where that is proved, or nothing where none is known.
    pub bound: Option<i64>,
}

/// What is known of each instance, by its name in tables.
pub type BestKnown = BTreeMap<String, Known>;

/// Reads the lines; `#` begins a comment.
///
/// # Errors
/// When a line is not of that shape.
pub fn read(text: &str) -> Result<BestKnown> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| known(line).with_context(|| format!("{line:?} is not INSTANCE,PRICE[,BOUND]"))).collect()
}

/// A name may hold commas, so the figures are taken from the end.
fn known(line: &str) -> Option<(String, Known)> {
    let (before, last) = figure(line)?;
    let (name, known) = match figure(before) {
        Some((name, cost)) => (name, Known { cost, bound: Some(last) }),
        None => (before, Known { cost: last, bound: None }),
    };
    Some((name.to_owned(), known))
}

/// What stands before the last comma, and the whole number after it.
fn figure(line: &str) -> Option<(&str, i64)> {
    let (before, figure) = line.rsplit_once(',')?;
    Some((before.trim(), figure.trim().parse().ok()?))
}
