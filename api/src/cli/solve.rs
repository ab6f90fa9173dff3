//! `vagt solve`: the whole path of one plan on the command line, from a ward file to a roster and its report.

use super::{
    Exit,
    benchmark::{self, Format, FormatArguments},
    input, interrupt,
    lang::Lang,
    notices,
    output::{Stop, ended, print, tell},
    progress, report,
    save::Target,
    subject::{Look, Subject, width},
    table, texts,
};
use clap::{Args, value_parser};
use std::{path::PathBuf, sync::atomic::AtomicBool, time::Duration};
use wire::{
    language::Language,
    reasons::Reasons,
    report::StoppedBy,
    request::WardRequest,
    roster::Roster,
    run::{self, Answer, Asking, Beginning, CheckError, Follower, Limits, Options, RunError},
};

/// What `vagt solve` can be told.
#[derive(Debug, Clone, Args)]
pub struct Arguments {
    /// The ward file: one ward plan request (see `vagt schema ward`).
    #[arg(value_name = "WARD.json")]
    pub ward: PathBuf,
    /// In which format the files are.
    #[command(flatten)]
    pub format: FormatArguments,
    /// Stop after so many seconds with the best roster so far.
    #[arg(long, default_value_t = 60, value_parser = value_parser!(u32).range(1..=86_400))]
    pub seconds: u32,
    /// Threads: the second one proves how good the roster is while the first improves it.
    #[arg(long, default_value_t = 2, value_parser = value_parser!(u32).range(1..=2))]
    pub threads: u32,
    /// Seed of the search; on one thread, the same seed and rounds give the same roster.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Stop after so many rounds of search.
    #[arg(long)]
    pub rounds: Option<u64>,
    /// Stop after so many million steps of search; about a thousand million take a second.
    #[arg(long, value_name = "MILLIONS", value_parser = value_parser!(u64).range(..=1_000_000_000))]
    pub work: Option<u64>,
    /// Stop when the search holds so many MiB of memory, as it estimates itself.
    #[arg(long, value_name = "MIB", value_parser = value_parser!(u64).range(1..=1_048_576))]
    pub memory_mib: Option<u64>,
    /// Make the plan stage by stage: staffing first, then hours, then wishes, then all else, whatever the prices.
    #[arg(long)]
    pub by_stages: bool,
    /// Then tell why wishes were refused and people are missing, for so many seconds more.
    #[arg(long, value_name = "SECONDS", value_parser = value_parser!(u32).range(1..=86_400))]
    pub reasons: Option<u32>,
    /// Write the reasons to this file.
    #[arg(long, value_name = "REASONS.json", requires = "reasons")]
    pub reasons_output: Option<PathBuf>,
    /// Begin with this roster, of this ward as it is or was: what is no longer lawful in it is planned anew.
    #[arg(long, value_name = "ROSTER.json", conflicts_with_all = ["by_stages", "reasons"])]
    pub from: Option<PathBuf>,
    /// Language of what is printed.
    #[arg(long, value_enum, default_value_t)]
    pub lang: Lang,
    /// Show every finding, however many there are.
    #[arg(long)]
    pub all: bool,
    /// Write the roster to this file.
    #[arg(short, long, value_name = "ROSTER.json")]
    pub output: Option<PathBuf>,
}

impl Arguments {
    /// Where the search must stop.
    pub fn limits(&self) -> Limits {
        Limits {
            time: Duration::from_secs(self.seconds.into()),
            rounds: self.rounds,
            work: self.work.map(|millions| millions * 1_000_000),
            memory_bytes: self.memory_mib.map(|mib| mib << 20),
            threads: self.threads,
            seed: self.seed,
        }
    }
}

/// Solves one ward file.
#[must_use]
pub fn run(arguments: &Arguments) -> Exit {
    ended(if arguments.format.format == Format::Vagt { solve(arguments) } else { benchmark::solve(arguments) })
}

fn solve(arguments: &Arguments) -> Result<Exit, Stop> {
    let language = arguments.lang.into();
    let ward = input::read::<WardRequest>(&arguments.ward, language)?;
    notices::tell_of(&ward, language)?;
    let target = arguments.output.as_deref().map(|path| Target::try_out(path, language)).transpose()?;
    let reasons_target = arguments.reasons_output.as_deref().map(|path| Target::try_out(path, language)).transpose()?;
    let beginning = beginning(&ward, arguments)?;
    let (answer, reasons) = match search(&ward.document, (arguments, beginning), &*interrupt::watch()?)? {
        Ok(found) => found,
        Err(RunError::Faults(faults)) => return Err(ward.refused(&faults, language)),
        Err(RunError::Internal(error)) => return Err(failed(&error, language)),
    };
    let Some((roster, found)) = answer.plan.as_ref().filter(|(roster, _)| is_a_plan(&answer, roster, &ward.document))
    else {
        return Err(without_roster(&answer, &ward.document, language));
    };
    if let Some(target) = &target {
        target.write(roster)?;
    }
    let look = Look { language, width: width(), all: arguments.all };
    let subject = Subject::new(&ward.document, (roster, found), look);
    print(&page(&subject, &answer))?;
    if let Some(reasons) = &reasons {
        super::reasons::tell_all(&subject, reasons, reasons_target.as_ref())?;
    }
    if let Some(target) = &target {
        let file = target.given().display().to_string();
        tell(&format!("\n{}\n", texts::SAVED.with(language, &[("file", &file)])));
    }
    Ok(Exit::Ok)
}

/// The roster to begin with, where one is named.
fn beginning(ward: &input::Input<WardRequest>, arguments: &Arguments) -> Result<Option<Beginning>, Stop> {
    let language = arguments.lang.into();
    let Some(path) = &arguments.from else { return Ok(None) };
    let roster = input::read::<Roster>(path, language)?;
    let read = run::beginning(&ward.document, &roster.document, language);
    read.map(Some).map_err(|error| match error {
        CheckError::Faults(faults) => ward.refused(&faults, language),
        CheckError::Roster(faults) => roster.refused(&faults, language),
    })
}

/// A plan and, where they are asked for, its reasons.
type Found = Result<(Answer, Option<Reasons>), RunError>;

fn search(
    ward: &WardRequest,
    (arguments, beginning): (&Arguments, Option<Beginning>),
    stop: &AtomicBool,
) -> Result<Found, Stop> {
    let language = arguments.lang.into();
    let options = Options { limits: arguments.limits(), by_stages: arguments.by_stages };
    let work = |progress: &(dyn Fn(_) + Sync)| {
        let follower = Follower { stop, progress };
        match arguments.reasons {
            None => {
                let solved = run::solve_from(ward, beginning.as_ref(), &options, language, follower);
                solved.map(|answer| (answer, None))
            }
            Some(seconds) => {
                let asking = Asking { time: Duration::from_secs(seconds.into()), told: &|_| () };
                run::solve_with_reasons(ward, &options, language, (follower, asking))
            }
        }
    };
    progress::follow(language, stop, work).ok_or_else(|| failed("a thread died", language))
}

/// An interrupt may come before the search has found anything: what is locked alone is no plan.
fn is_a_plan(answer: &Answer, roster: &Roster, ward: &WardRequest) -> bool {
    let locked = ward.locks.iter().filter(|lock| lock.shift_type.is_some()).count();
    answer.summary.stopped_by != StoppedBy::Cancelled || roster.assignments.len() > locked
}

fn page(subject: &Subject<'_>, answer: &Answer) -> String {
    format!("{}\n\n{}\n{}", report::title(subject), table::text(subject), report::text(subject, Some(&answer.summary)))
}

fn without_roster(answer: &Answer, ward: &WardRequest, language: Language) -> Stop {
    if answer.summary.stopped_by == StoppedBy::Cancelled {
        return Stop::new(Exit::Interrupted, texts::INTERRUPTED.of(language));
    }
    let ended = wire::texts::ending::lines(&answer.summary, language);
    let clash = wire::texts::clash::lines(&answer.summary.clash, ward, language);
    Stop::new(Exit::NoRoster, ended.into_iter().chain(clash).collect::<Vec<_>>().join("\n"))
}

/// The end of a command when the program fails.
pub fn failed(error: &str, language: Language) -> Stop {
    Stop::new(Exit::Failure, texts::FAILED.with(language, &[("error", error)]))
}
