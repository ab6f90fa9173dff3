//! `vagt check`: the referee alone, on a roster from anywhere.

use super::{
    Exit,
    benchmark::{self, Format, FormatArguments},
    input,
    lang::Lang,
    notices,
    output::{Stop, ended, print},
    report,
    subject::{Look, Subject, width},
};
use clap::Args;
use std::path::PathBuf;
use wire::{
    request::WardRequest,
    roster::Roster,
    run::{self, CheckError},
};

/// What `vagt check` can be told.
#[derive(Debug, Clone, Args)]
pub struct Arguments {
    /// The ward file: one ward plan request (see `vagt schema ward`).
    #[arg(value_name = "WARD.json")]
    pub ward: PathBuf,
    /// The roster file (see `vagt schema roster`).
    #[arg(value_name = "ROSTER.json")]
    pub roster: PathBuf,
    /// In which format the files are.
    #[command(flatten)]
    pub format: FormatArguments,
    /// Language of what is printed.
    #[arg(long, value_enum, default_value_t)]
    pub lang: Lang,
    /// Show every finding, however many there are.
    #[arg(long)]
    pub all: bool,
}

/// Judges one roster file.
#[must_use]
pub fn run(arguments: &Arguments) -> Exit {
    ended(if arguments.format.format == Format::Vagt { check(arguments) } else { benchmark::check(arguments) })
}

fn check(arguments: &Arguments) -> Result<Exit, Stop> {
    let language = arguments.lang.into();
    let ward = input::read::<WardRequest>(&arguments.ward, language)?;
    notices::tell_of(&ward, language)?;
    let roster = input::read::<Roster>(&arguments.roster, language)?;
    let found = run::check(&ward.document, &roster.document, language).map_err(|error| match error {
        CheckError::Faults(faults) => ward.refused(&faults, language),
        CheckError::Roster(faults) => roster.refused(&faults, language),
    })?;
    let look = Look { language, width: width(), all: arguments.all };
    let subject = Subject::new(&ward.document, (&roster.document, &found), look);
    print(&format!("{}\n\n{}", report::title(&subject), report::text(&subject, None)))?;
    Ok(if found.hard_findings == 0 { Exit::Ok } else { Exit::HardRuleBroken })
}
