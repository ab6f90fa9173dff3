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
    let known =
        |line: &str| known(line).with_context(|| format!("{line:?} is not INSTANCE,PRICE or INSTANCE,PRICE,BOUND"));
    lines.map(known).collect()
}

fn known(line: &str) -> Result<(String, Known)> {
    let mut fields = line.split(',').map(str::trim);
    let name = fields.next().context("a name")?.to_owned();
    let cost = fields.next().context("a price")?.parse()?;
    let bound = fields.next().map(str::parse).transpose()?;
    Ok((name, Known { cost, bound }))
}
