//! Tables in a page: each stands in a section of its own, between `<!-- table NAME -->` and `<!-- end -->`.

use anyhow::{Context, Result};
use std::path::Path;

const END: &str = "<!-- end -->";

/// Puts the table of a file into a section of a page.
///
/// # Errors
/// When a file cannot be read or written, or the page has no such section.
pub fn insert(page: &Path, section: &str, table: &Path) -> Result<()> {
    let read = |path: &Path| std::fs::read_to_string(path).with_context(|| format!("can't read {}", path.display()));
    let text = with_table(&read(page)?, section, &read(table)?)?;
    std::fs::write(page, text).with_context(|| format!("can't write {}", page.display()))
}

/// The page with the table in its section, in place of what was there.
///
/// # Errors
/// When the page has no such section.
pub fn with_table(page: &str, section: &str, table: &str) -> Result<String> {
    let begin = format!("<!-- table {section} -->\n");
    let missing = || format!("the page has no section {}", begin.trim_end());
    let (before, rest) = page.split_once(&begin).with_context(missing)?;
    let (_, after) = rest.split_once(END).with_context(|| format!("{}, for it has no {END}", missing()))?;
    Ok(format!("{before}{begin}\n{}\n\n{END}{after}", table.trim_end()))
}
