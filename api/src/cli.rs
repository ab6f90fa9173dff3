//! The command line: one binary, `vagt`, and its exit codes. Each command has a file of its own.

pub mod check;
mod input;
mod interrupt;
mod lang;
mod output;
mod progress;
mod report;
mod save;
pub mod schema;
pub mod serve;
pub mod solve;
mod style;
mod subject;
mod table;
mod texts;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// How `vagt` ends; documented in the README and permanent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// All went well.
    Ok = 0,
    /// `check`: a hard rule is broken.
    HardRuleBroken = 1,
    /// The command line is wrong; clap uses this code itself.
    Usage = 2,
    /// An input file cannot be read or has faults.
    BadInput = 3,
    /// `solve`: no roster was found.
    NoRoster = 4,
    /// The program, or something that it needs, failed.
    Failure = 5,
    /// Interrupted before there was anything to show.
    Interrupted = 130,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Vagtværk: duty rosters for hospital wards.
///
/// Exit codes: 0 all went well; 1 a hard rule is broken (check); 2 wrong usage; 3 bad input; 4 no roster was found
/// (solve); 5 the program failed; 130 interrupted with nothing to show.
#[derive(Debug, Parser)]
#[command(name = "vagt", version)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make a ward's roster and report on it.
    Solve(solve::Arguments),
    /// Judge a roster by the rules alone; exit code 1 when a hard rule is broken.
    Check(check::Arguments),
    /// Serve the pages and the API.
    Serve(serve::Arguments),
    /// Print the JSON Schema of a document.
    Schema(schema::Arguments),
}

/// Runs one command line.
#[must_use]
pub fn run(cli: Cli) -> Exit {
    match cli.command {
        Command::Solve(arguments) => solve::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Serve(arguments) => serve::run(arguments),
        Command::Schema(arguments) => schema::run(&arguments),
    }
}
