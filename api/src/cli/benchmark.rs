//! Public benchmarks on the command line: the same search and referee, on their files and in their terms. A benchmark's
//! report is in English, as the benchmark is.

mod files;
mod instance;

pub use files::{Format, FormatArguments};

use super::{
    Exit, input, interrupt,
    output::{Stop, print, tell},
    progress,
    save::Target,
    solve::{Arguments, failed},
    texts,
};
use instance::Benchmark;
use solver::{
    engine::{self, Limits, StoppedBy},
    plan::{PlanError, Planned, Staged, by_stages, plan},
};
use std::{
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
};
use wire::{
    convert::answer,
    language::Language,
    report::{Progress, SolveSummary},
    texts::ending,
};

/// Solves a benchmark's instance.
///
/// # Errors
/// When a file cannot be read or has faults, when there is no roster, or when the program fails.
pub fn solve(arguments: &Arguments) -> Result<Exit, Stop> {
    let language = arguments.lang.into();
    let benchmark = Benchmark::load(&arguments.format, &arguments.ward, language)?;
    let targets = targets(&benchmark, arguments.output.as_deref(), language)?;
    let limits = arguments.limits();
    let Staged { planned: Planned { outcome, .. }, stages } = search(&benchmark, arguments, &*interrupt::watch()?)?;
    let stages = stages.iter().map(answer::stage).collect();
    let summary = SolveSummary { stages, ..answer::summary(benchmark.problem(), &outcome, &limits) };
    let ended = ending::lines(&summary, language).join("\n");
    let Some(roster) = &outcome.roster else { return Err(without_roster(outcome.stopped_by, ended, language)) };
    for (target, text) in targets.iter().zip(benchmark.written(roster)) {
        target.write_text(&text)?;
    }
    print(&format!("{ended}\n\n{}", benchmark.report(roster).text))?;
    if let Some(output) = &arguments.output {
        let file = output.display().to_string();
        tell(&format!("\n{}\n", texts::SAVED.with(language, &[("file", &file)])));
    }
    Ok(Exit::Ok)
}

fn without_roster(stopped_by: StoppedBy, ended: String, language: Language) -> Stop {
    match stopped_by {
        StoppedBy::Cancelled => Stop::new(Exit::Interrupted, texts::INTERRUPTED.of(language)),
        _ => Stop::new(Exit::NoRoster, ended),
    }
}

/// Judges a roster of a benchmark's instance.
///
/// # Errors
/// When a file cannot be read or has faults.
pub fn check(arguments: &super::check::Arguments) -> Result<Exit, Stop> {
    let language = arguments.lang.into();
    let benchmark = Benchmark::load(&arguments.format, &arguments.ward, language)?;
    let files = benchmark.files(&arguments.roster);
    let texts = files.iter().map(|file| input::text(file, language)).collect::<Result<Vec<_>, _>>()?;
    let roster = benchmark.read(&texts).map_err(|(file, faults)| files::refused(&files[file], &faults, language))?;
    let report = benchmark.report(&roster);
    print(&report.text)?;
    Ok(if report.hard == 0 { Exit::Ok } else { Exit::HardRuleBroken })
}

fn targets(benchmark: &Benchmark, output: Option<&Path>, language: Language) -> Result<Vec<Target>, Stop> {
    let Some(output) = output else { return Ok(Vec::new()) };
    if benchmark.is_in_folder() {
        // When it cannot be made, trying the files out says why.
        drop(std::fs::create_dir_all(output));
    }
    let files = benchmark.files(output);
    files.iter().map(|file| Target::try_out(file, language)).collect()
}

fn search(benchmark: &Benchmark, arguments: &Arguments, stop: &AtomicBool) -> Result<Staged, Stop> {
    let (limits, language) = (&arguments.limits(), arguments.lang.into());
    let work = |progress: &(dyn Fn(Progress) + Sync)| {
        let watch = Watch { limits, stop, progress };
        match arguments.by_stages {
            true => by_stages(benchmark.problem(), limits, &watch),
            false => plan(benchmark.problem(), limits, &watch).map(Staged::from),
        }
    };
    let planned = progress::follow(language, stop, work).ok_or_else(|| failed("a thread died", language))?;
    planned.map_err(|error: PlanError| failed(&error.to_string(), language))
}

struct Watch<'a> {
    limits: &'a Limits,
    stop: &'a AtomicBool,
    progress: &'a (dyn Fn(Progress) + Sync),
}

impl engine::Watch for Watch<'_> {
    fn progress(&self, progress: engine::Progress) {
        (self.progress)(answer::progress(&progress, self.limits));
    }

    fn should_stop(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}
