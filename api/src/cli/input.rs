//! Reading the files that a command is given, and telling every fault of them at once.

use super::{Exit, output::Stop, style, texts};
use serde::de::DeserializeOwned;
use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
};
use wire::{fault::Fault, language::Language, read, texts::reading};

/// A file, its text and what it says.
#[derive(Debug)]
pub struct Input<T> {
    /// Where it is.
    pub path: PathBuf,
    /// What it says.
    pub document: T,
    text: Vec<u8>,
}

/// Reads a file.
///
/// # Errors
/// When the file is not there, cannot be read, or is no document of the kind.
pub fn read<T: DeserializeOwned>(path: &Path, language: Language) -> Result<Input<T>, Stop> {
    let text = std::fs::read(path).map_err(|error| unreadable(path, &error, language))?;
    match read::document(&text) {
        Ok(document) => Ok(Input { path: path.to_owned(), document, text }),
        Err(malformed) => {
            let (place, cause) = (reading::place(&malformed, language), reading::cause(&malformed, language));
            Err(Stop::new(Exit::BadInput, format!("{}, {place}: {cause}", path.display())))
        }
    }
}

/// The text of a file that is no JSON document.
///
/// # Errors
/// When the file is not there or cannot be read.
pub fn text(path: &Path, language: Language) -> Result<String, Stop> {
    std::fs::read_to_string(path).map_err(|error| unreadable(path, &error, language))
}

fn unreadable(path: &Path, error: &std::io::Error, language: Language) -> Stop {
    let text = match error.kind() {
        ErrorKind::NotFound => texts::FILE_MISSING,
        ErrorKind::IsADirectory => texts::FILE_IS_FOLDER,
        ErrorKind::PermissionDenied => texts::FILE_FORBIDDEN,
        _ => texts::FILE_UNREADABLE,
    };
    let facts = [("file", path.display().to_string()), ("error", error.to_string())];
    let facts = facts.each_ref().map(|(name, fact)| (*name, fact.as_str()));
    Stop::new(Exit::BadInput, text.with(language, &facts))
}

impl<T> Input<T> {
    /// The end of a command whose file has faults: each with its code, place, cause and what to do.
    pub fn refused(&self, faults: &[Fault], language: Language) -> Stop {
        let count = faults.len().to_string();
        let heading = if faults.len() == 1 { texts::ONE_FAULT } else { texts::FAULTS };
        let heading = heading.with(language, &[("file", &self.path.display().to_string()), ("count", &count)]);
        let told: String =
            faults.iter().enumerate().map(|(index, fault)| self.told(index + 1, fault, language)).collect();
        Stop::new(Exit::BadInput, format!("{heading}\n{told}"))
    }

    fn told(&self, number: usize, fault: &Fault, language: Language) -> String {
        let line = read::place(&self.text, &fault.pointer).map(|place| place.line.to_string());
        let line = line.map_or_else(String::new, |line| texts::AT_LINE.with(language, &[("line", &line)]));
        let place = style::styled(style::DIM, format!("[{}] {}{line}", fault.code, fault.pointer));
        let cause = style::styled(style::HEADING, &fault.cause);
        format!("\n{number:>3}. {cause}\n     {}\n     {place}\n", fault.action)
    }
}
