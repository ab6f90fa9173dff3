//! Writing a file: whole or not at all.

use super::{Exit, output::Stop, texts};
use serde::Serialize;
use std::{
    fs::Permissions,
    io::Write,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};
use tempfile::NamedTempFile;
use wire::language::Language;

/// A place where a file can be written, tried before the work begins.
#[derive(Debug)]
pub struct Target {
    /// As the planner wrote it.
    given: PathBuf,
    /// Where it leads, links followed.
    path: PathBuf,
    language: Language,
}

impl Target {
    /// Finds out whether a file can be written, without touching one that is there.
    ///
    /// # Errors
    /// When its folder cannot be written, or something that is not a file has its name.
    pub fn try_out(path: &Path, language: Language) -> Result<Self, Stop> {
        let leads_to = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let target = Self { given: path.to_owned(), path: leads_to, language };
        if target.path.exists() && !target.path.is_file() {
            return Err(target.stop(texts::NOT_A_FILE.of(language)));
        }
        target.beside().map_err(|error| target.stop(&error.to_string()))?;
        Ok(target)
    }

    /// Writes a document beside its place, then moves it there.
    ///
    /// # Errors
    /// When the file system does not take it; what was there before is still there.
    pub fn write(&self, document: &impl Serialize) -> Result<(), Stop> {
        let text = serde_json::to_string_pretty(document).map_err(|error| self.stop(&error.to_string()))?;
        self.write_text(&(text + "\n"))
    }

    /// Writes a text beside its place, then moves it there.
    ///
    /// # Errors
    /// When the file system does not take it; what was there before is still there.
    pub fn write_text(&self, text: &str) -> Result<(), Stop> {
        self.write_whole(text).map_err(|error| self.stop(&error.to_string()))
    }

    /// The file as the planner wrote it.
    pub fn given(&self) -> &Path {
        &self.given
    }

    fn write_whole(&self, text: &str) -> std::io::Result<()> {
        let mut file = self.beside()?;
        file.write_all(text.as_bytes())?;
        file.as_file().sync_all()?;
        file.persist(&self.path).map(drop).map_err(|error| error.error)
    }

    /// An empty file in the same folder; it goes away unless it is moved.
    fn beside(&self) -> std::io::Result<NamedTempFile> {
        let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty());
        // The usual rights of a new file, which the user's umask narrows.
        let rights = Permissions::from_mode(0o666);
        tempfile::Builder::new().prefix(".vagt-").permissions(rights).tempfile_in(folder.unwrap_or(Path::new(".")))
    }

    fn stop(&self, error: &str) -> Stop {
        let facts = [("file", &*self.given.display().to_string()), ("error", error)];
        Stop::new(Exit::Failure, texts::CANNOT_WRITE.with(self.language, &facts))
    }
}
