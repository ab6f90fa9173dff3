//! What is made of all runs of a session: two CSV files, a table for people, a picture.

pub mod beside;
pub mod csv;
mod figures;
pub mod page;
pub mod picture;
pub mod spread;
pub mod summary;
pub mod table;

use crate::best_known::BestKnown;
use crate::record::Run;
use anyhow::{Context, Result};
use std::path::Path;

/// The runs of one session.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// The commit that was measured.
    pub commit: String,
    /// What is known of the instances.
    pub best_known: BestKnown,
    /// The runs, in the order in which they were made.
    pub runs: Vec<Run>,
}

impl Report {
    /// Writes all files into a folder; it may be there already.
    ///
    /// # Errors
    /// When a file cannot be written or drawn.
    pub fn write(&self, folder: &Path) -> Result<()> {
        std::fs::create_dir_all(folder)?;
        let files = [
            ("runs.csv", csv::runs(self)),
            ("curves.csv", csv::curves(self)),
            ("table.md", table::markdown(self)),
            ("curves.svg", picture::curves(&self.runs)?),
        ];
        for (name, text) in files {
            write(folder, name, &text)?;
        }
        Ok(())
    }
}

/// Writes one file of a report.
///
/// # Errors
/// When it cannot be written.
pub fn write(folder: &Path, name: &str, text: &str) -> Result<()> {
    let path = folder.join(name);
    std::fs::write(&path, text).with_context(|| format!("can't write {}", path.display()))
}
