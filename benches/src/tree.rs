//! The state of the sources: what is measured must be a commit that anyone can check out.

use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::Command;

/// The commit of a checkout without any change.
///
/// # Errors
/// When something differs from the commit, or git cannot tell.
pub fn clean_commit(folder: &Path) -> Result<String> {
    let changes = git(folder, &["status", "--porcelain"])?;
    if !changes.is_empty() {
        bail!("results are of a commit, but these files differ from it:\n{changes}\nCommit first, or use --dry.");
    }
    commit(folder)
}

/// The commit of a checkout, whatever was changed since.
///
/// # Errors
/// When git cannot tell.
pub fn commit(folder: &Path) -> Result<String> {
    git(folder, &["rev-parse", "--short=12", "HEAD"])
}

fn git(folder: &Path, arguments: &[&str]) -> Result<String> {
    let output = Command::new("git").arg("-C").arg(folder).args(arguments).output().context("can't run git")?;
    if !output.status.success() {
        bail!("git {}: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8(output.stdout)?.trim_end().to_owned())
}
