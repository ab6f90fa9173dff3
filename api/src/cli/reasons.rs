//! `vagt reasons`: why a roster is as it is.

use super::{
    Exit, input, interrupt,
    lang::Lang,
    output::{Stop, ended, print, tell},
    progress, report,
    save::Target,
    solve,
    subject::{Look, Subject, width},
    texts,
};
use chrono::NaiveDate;
use clap::{Args, value_parser};
use std::{path::PathBuf, time::Duration};
use wire::{
    language::Language,
    reasons::Reasons,
    request::WardRequest,
    roster::Roster,
    run::{self, Asking, CheckError, Follower, Limits, ReasonsError},
    texts::names::Names,
};

/// What `vagt reasons` can be told.
#[derive(Debug, Clone, Args)]
pub struct Arguments {
    /// The ward file: one ward plan request (see `vagt schema ward`).
    #[arg(value_name = "WARD.json")]
    pub ward: PathBuf,
    /// The roster file (see `vagt schema roster`).
    #[arg(value_name = "ROSTER.json")]
    pub roster: PathBuf,
    /// Stop after so many seconds with the reasons so far.
    #[arg(long, default_value_t = 60, value_parser = value_parser!(u32).range(1..=86_400))]
    pub seconds: u32,
    /// Threads.
    #[arg(long, default_value_t = 2, value_parser = value_parser!(u32).range(1..=2))]
    pub threads: u32,
    /// Seed of the search.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Tell only why this employee, by id, works on `--date`.
    #[arg(long, value_name = "ID", requires = "date")]
    pub employee: Option<String>,
    /// The date of the duty that is asked about.
    #[arg(long, value_name = "DATE", requires = "employee")]
    pub date: Option<NaiveDate>,
    /// Language of what is printed.
    #[arg(long, value_enum, default_value_t)]
    pub lang: Lang,
    /// Write the reasons to this file.
    #[arg(short, long, value_name = "REASONS.json")]
    pub output: Option<PathBuf>,
}

/// Tells the reasons of one roster file.
#[must_use]
pub fn run(arguments: &Arguments) -> Exit {
    ended(match (&arguments.employee, arguments.date) {
        (Some(employee), Some(date)) => of_cell(arguments, (employee, date)),
        _ => of_roster(arguments),
    })
}

/// Prints reasons and writes them where they are wanted.
pub(super) fn tell_all(subject: &Subject<'_>, reasons: &Reasons, target: Option<&Target>) -> Result<(), Stop> {
    print(&format!("\n{}", report::reasons(subject, reasons)))?;
    if let Some(target) = target {
        target.write(reasons)?;
        let file = target.given().display().to_string();
        tell(&format!("\n{}\n", texts::REASONS_SAVED.with(subject.look.language, &[("file", &file)])));
    }
    Ok(())
}

fn of_roster(arguments: &Arguments) -> Result<Exit, Stop> {
    let language: Language = arguments.lang.into();
    let ward = input::read::<WardRequest>(&arguments.ward, language)?;
    let roster = input::read::<Roster>(&arguments.roster, language)?;
    let target = arguments.output.as_deref().map(|path| Target::try_out(path, language)).transpose()?;
    let stop = interrupt::watch()?;
    let time = Duration::from_secs(arguments.seconds.into());
    let (threads, seed) = (arguments.threads, arguments.seed);
    let limits = Limits { time, rounds: None, work: None, memory_bytes: None, threads, seed };
    let asking = Asking { time, told: &|_| () };
    let work = |progress: &(dyn Fn(_) + Sync)| {
        let follower = Follower { stop: &stop, progress };
        run::reasons(&ward.document, (&roster.document, None), &limits, language, (follower, asking))
    };
    let found = progress::follow(language, &stop, work).ok_or_else(|| solve::failed("a thread died", language))?;
    let reasons = found.map_err(|error| stopped((&ward, Some(&roster)), error, language))?;
    let checked = run::check(&ward.document, &roster.document, language);
    let checked = checked.map_err(|error| refused((&ward, Some(&roster)), error, language))?;
    let look = Look { language, width: width(), all: true };
    let subject = Subject::new(&ward.document, (&roster.document, &checked), look);
    print(&report::title(&subject))?;
    tell_all(&subject, &reasons, target.as_ref())?;
    Ok(Exit::Ok)
}

fn of_cell(arguments: &Arguments, (employee, date): (&str, NaiveDate)) -> Result<Exit, Stop> {
    let language: Language = arguments.lang.into();
    let ward = input::read::<WardRequest>(&arguments.ward, language)?;
    let roster = input::read::<Roster>(&arguments.roster, language)?;
    let found = run::cell(&ward.document, &roster.document, (employee, date), language);
    let reason = found.map_err(|error| refused((&ward, Some(&roster)), error, language))?;
    let names = Names::new(&ward.document, &roster.document);
    let Some(reason) = reason else {
        print(&format!("{}\n", texts::NO_DUTY.with(language, &[("name", names.employee(employee))])))?;
        return Ok(Exit::Ok);
    };
    if let Some(path) = &arguments.output {
        Target::try_out(path, language)?.write(&reason)?;
    }
    print(&format!("{}\n", wire::texts::reasons::cell(&reason, &names, language).join("\n")))?;
    Ok(Exit::Ok)
}

/// The end of a command that gets no reasons.
pub(super) fn stopped(files: Files<'_>, error: ReasonsError, language: Language) -> Stop {
    match error {
        ReasonsError::Check(error) => refused(files, error, language),
        ReasonsError::Internal(error) => solve::failed(&error, language),
        ReasonsError::Unlawful(count) => {
            Stop::new(Exit::HardRuleBroken, texts::NOT_LAWFUL.with(language, &[("count", &count.to_string())]))
        }
    }
}

/// The ward file and, where one was given, the roster file.
pub(super) type Files<'a> = (&'a input::Input<WardRequest>, Option<&'a input::Input<Roster>>);

fn refused((ward, roster): Files<'_>, error: CheckError, language: Language) -> Stop {
    match (error, roster) {
        (CheckError::Roster(faults), Some(roster)) => roster.refused(&faults, language),
        (CheckError::Faults(faults) | CheckError::Roster(faults), _) => ward.refused(&faults, language),
    }
}
