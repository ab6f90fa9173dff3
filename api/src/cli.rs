//! The command line: one binary, `vagt`, and its exit codes. Each command has a file of its own.

mod benchmark;
pub mod check;
pub mod export;
mod input;
mod interrupt;
mod lang;
mod notices;
mod output;
mod progress;
pub mod reasons;
pub mod remedies;
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
    /// `check`, `reasons`, `remedies`: a hard rule is broken.
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

/// The exit codes, as every help page ends.
const EXIT_CODES: &str = "\
Exit codes:
    0  All went well
    1  check, reasons, remedies: a hard rule is broken
    2  The command line is wrong
    3  An input file cannot be read or has faults
    4  solve: no roster was found, or there is none
    5  The program, or something that it needs, failed
  130  Interrupted before there was anything to show";

/// Vagtværk: duty rosters for hospital wards.
#[derive(Debug, Parser)]
#[command(name = "vagt", version, after_help = EXIT_CODES)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make a ward's roster and report on it.
    #[command(after_help = EXIT_CODES)]
    Solve(solve::Arguments),
    /// Judge a roster by the rules alone; exit code 1 when a hard rule is broken.
    #[command(after_help = EXIT_CODES)]
    Check(check::Arguments),
    /// Tell the reasons of a roster: its refused wishes, its shortages, or one of its duties.
    #[command(after_help = EXIT_CODES)]
    Reasons(reasons::Arguments),
    /// Tell what clashes where there is no roster, or what would help a roster that is short.
    #[command(after_help = EXIT_CODES)]
    Remedies(remedies::Arguments),
    /// Write a ward's whole model for other solvers.
    #[command(after_help = EXIT_CODES)]
    Export(export::Arguments),
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
        Command::Reasons(arguments) => reasons::run(&arguments),
        Command::Remedies(arguments) => remedies::run(&arguments),
        Command::Export(arguments) => export::run(&arguments),
        Command::Serve(arguments) => serve::run(arguments),
        Command::Schema(arguments) => schema::run(&arguments),
    }
}
