//! `vagt remedies`: what clashes where there is no roster, what would help one that is short.

use super::{
    Exit, input, interrupt,
    lang::Lang,
    output::{Stop, ended, print, tell},
    progress,
    reasons::stopped,
    save::Target,
    solve, texts,
};
use clap::{Args, value_parser};
use std::{path::PathBuf, time::Duration};
use wire::{
    FORMAT,
    language::Language,
    request::WardRequest,
    roster::Roster,
    run::{self, Follower, Limits},
    texts::names::Names,
};

/// What `vagt remedies` can be told.
#[derive(Debug, Clone, Args)]
pub struct Arguments {
    /// The ward file: one ward plan request (see `vagt schema ward`).
    #[arg(value_name = "WARD.json")]
    pub ward: PathBuf,
    /// The roster that is short (see `vagt schema roster`); left out where there is none.
    #[arg(value_name = "ROSTER.json")]
    pub roster: Option<PathBuf>,
    /// Stop after so many seconds with what is known.
    #[arg(long, default_value_t = 60, value_parser = value_parser!(u32).range(1..=86_400))]
    pub seconds: u32,
    /// Threads.
    #[arg(long, default_value_t = 2, value_parser = value_parser!(u32).range(1..=2))]
    pub threads: u32,
    /// Seed of the search.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Language of what is printed.
    #[arg(long, value_enum, default_value_t)]
    pub lang: Lang,
    /// Write the remedies to this file.
    #[arg(short, long, value_name = "REMEDIES.json")]
    pub output: Option<PathBuf>,
}

/// Tells what would help one ward.
#[must_use]
pub fn run(arguments: &Arguments) -> Exit {
    ended(remedies(arguments))
}

fn remedies(arguments: &Arguments) -> Result<Exit, Stop> {
    let language: Language = arguments.lang.into();
    let ward = input::read::<WardRequest>(&arguments.ward, language)?;
    let roster = arguments.roster.as_deref().map(|path| input::read::<Roster>(path, language)).transpose()?;
    let target = arguments.output.as_deref().map(|path| Target::try_out(path, language)).transpose()?;
    let stop = interrupt::watch()?;
    let limits = Limits {
        time: Duration::from_secs(arguments.seconds.into()),
        rounds: None,
        work: None,
        memory_bytes: None,
        threads: arguments.threads,
        seed: arguments.seed,
    };
    let document = roster.as_ref().map(|roster| &roster.document);
    let work = |progress: &(dyn Fn(_) + Sync)| {
        run::remedies(&ward.document, document, &limits, language, Follower { stop: &stop, progress })
    };
    let found = progress::follow(language, &stop, work).ok_or_else(|| solve::failed("a thread died", language))?;
    let found = found.map_err(|error| stopped((&ward, roster.as_ref()), error, language))?;
    let nothing = nothing(&ward.document);
    let names = Names::new(&ward.document, document.unwrap_or(&nothing));
    let lines = wire::texts::reasons::remedies(&found, &names, language);
    let text = if lines.is_empty() { texts::NO_REMEDY.of(language).to_owned() } else { lines.join("\n") };
    print(&format!("{text}\n"))?;
    if let Some(target) = target {
        target.write(&found)?;
        let file = target.given().display().to_string();
        tell(&format!("\n{}\n", texts::REASONS_SAVED.with(language, &[("file", &file)])));
    }
    Ok(Exit::Ok)
}

/// A roster without duties, for the names.
fn nothing(ward: &WardRequest) -> Roster {
    Roster {
        format: FORMAT.to_owned(),
        ward: ward.ward.id.clone(),
        period: ward.period,
        assignments: Vec::new(),
        handed_on: None,
    }
}
