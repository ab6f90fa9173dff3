//! Running the program, and texts that are kept beside the tests. Set `UPDATE_GENERATED=1` to write those anew.

use serde::Serialize;
use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
    process::Command,
};
use tempfile::TempDir;

/// How a run of the program ended.
#[derive(Debug)]
pub struct Run {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

/// The program, on a page of so many columns, without what the environment may say of colours.
pub fn vagt(arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vagt"));
    command.args(arguments).env("COLUMNS", "100").env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
    command
}

/// Runs the program to its end.
pub fn run(arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Run {
    ended(&mut vagt(arguments))
}

/// Runs a command to its end.
pub fn ended(command: &mut Command) -> Run {
    let output = command.output().expect("the program can be started");
    let text = |bytes| String::from_utf8(bytes).expect("the program prints UTF-8");
    Run { code: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
}

/// A folder of documents for one test.
#[derive(Debug)]
pub struct Folder(TempDir);

impl Folder {
    pub fn new() -> Self {
        Self(TempDir::new().expect("a folder can be made"))
    }

    /// Where a file of the folder is.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Writes a document, and says where.
    pub fn put(&self, name: &str, document: &impl Serialize) -> PathBuf {
        self.put_text(name, &serde_json::to_string_pretty(document).expect("a document is JSON"))
    }

    /// Writes a text, and says where.
    pub fn put_text(&self, name: &str, text: &str) -> PathBuf {
        std::fs::write(self.path(name), text).expect("the file can be written");
        self.path(name)
    }

    /// The names of its files.
    pub fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.path()).expect("the folder can be read");
        let names = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }
}

/// Compares a text with the one kept beside the tests.
pub fn assert_kept(name: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/cli/kept").join(name);
    if std::env::var_os("UPDATE_GENERATED").is_some() {
        std::fs::write(&file, text).expect("the file can be written");
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        kept == text,
        "{name} differs; read it, and run UPDATE_GENERATED=1 cargo test -p api --test it cli\n{text}"
    );
}
