//! The binary `vagt`; see [`api::cli`].

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    api::cli::run(api::cli::Cli::parse()).into()
}
