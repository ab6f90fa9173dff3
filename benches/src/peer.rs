//! One run of another program, by a command line that the user gives; its roster is judged by our referee.
//!
//! The command is run by `sh`. `{instance}` (a file in the format of Curtois and Qu), `{roster}` (where to write a line
//! for each person), `{seconds}`, `{seed}` and `{threads}` are filled in. A peer may tell its progress on standard
//! output, as lines `progress SECONDS COST` or `progress SECONDS COST BOUND` in any order; it is believed there, and
//! there alone.

use crate::curve;
use crate::instance::Instance;
use crate::machine::cpu_seconds;
use crate::record::{Measured, Point, Task};
use anyhow::{Context, Result, anyhow, bail};
use benchmarks::curtois;
use nix::sys::resource::{UsageWho, getrusage};
use solver::problem::Problem;
use solver::review::Review;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

/// Refuses a command that cannot work.
///
/// # Errors
/// When it names no instance or no roster.
pub fn check(command: &str) -> Result<()> {
    for needed in ["{instance}", "{roster}"] {
        if !command.contains(needed) {
            bail!("the peer's command must hold {needed}");
        }
    }
    Ok(())
}

/// The command for one task.
pub fn substitute(command: &str, task: &Task, instance: &Path, roster: &Path) -> String {
    let quoted = |path: &Path| format!("'{}'", path.display().to_string().replace('\'', r"'\''"));
    command
        .replace("{instance}", &quoted(instance))
        .replace("{roster}", &quoted(roster))
        .replace("{seconds}", &task.seconds.to_string())
        .replace("{seed}", &task.seed.to_string())
        .replace("{threads}", &task.threads.to_string())
}

/// Runs a task.
///
/// # Errors
/// When the instance cannot be read, the command cannot be run, or it runs on long after its limit.
pub fn run(task: &Task) -> Result<Measured> {
    let instance = Instance::load(&task.instance)?;
    let text = instance.curtois.as_deref().context("a peer takes instances of Curtois and Qu alone")?;
    let scratch = tempfile::tempdir()?;
    let (file, roster) = (scratch.path().join("instance.txt"), scratch.path().join("roster.csv"));
    std::fs::write(&file, text)?;
    let command = substitute(task.command.as_deref().context("a peer needs a command")?, task, &file, &roster);
    let began = Instant::now();
    let (mut curve, succeeded) = follow(&command, task)?;
    let seconds = began.elapsed().as_secs_f64();
    let judged = judge(&instance.problem, &roster);
    let (cost, fault) = judged.map_or_else(|error| (None, Some(format!("{error:#}"))), |cost| (Some(cost), None));
    curve::extend(&mut curve, seconds, cost, None);
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    Ok(Measured {
        size: instance.size(),
        ended: if succeeded { "ended" } else { "failed" }.to_owned(),
        cost,
        bound: curve.last().and_then(|point| point.bound),
        seconds,
        cpu_seconds: cpu_seconds(&usage),
        peak_kib: u64::try_from(usage.max_rss())?,
        curve,
        fault,
    })
}

/// Runs a command to its end; what it tells, and whether it succeeded.
fn follow(command: &str, task: &Task) -> Result<(Vec<Point>, bool)> {
    let mut shell = Command::new("sh");
    // A group of its own, so that what the shell has started ends with it.
    shell.args(["-c", command]).stdin(Stdio::null()).stdout(Stdio::piped()).process_group(0);
    let mut process = shell.spawn().context("can't run sh")?;
    let output = process.stdout.take().context("sh has an output")?;
    let reader = std::thread::spawn(move || told(output));
    let status = crate::child::wait(&mut process, crate::child::longest(task), crate::child::end_group)?;
    let curve = reader.join().map_err(|_| anyhow!("the reader of the peer's output died"))?;
    Ok((curve, status.success()))
}

/// The progress that an output tells; other lines are the peer's own affair.
pub fn told(output: impl Read) -> Vec<Point> {
    let mut told: Vec<Point> =
        BufReader::new(output).lines().map_while(Result::ok).filter_map(|line| point(&line)).collect();
    told.sort_by(|one, other| one.seconds.total_cmp(&other.seconds));
    let mut curve = Vec::new();
    for point in told {
        curve::extend(&mut curve, point.seconds, point.cost, point.bound);
    }
    curve
}

fn point(line: &str) -> Option<Point> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let ["progress", seconds, cost, bound @ ..] = words.as_slice() else { return None };
    let bound = bound.first().and_then(|bound| bound.parse().ok());
    Some(Point { seconds: seconds.parse().ok()?, cost: cost.parse().ok(), bound })
}

/// The price of the roster in a file.
fn judge(problem: &Problem, file: &Path) -> Result<i64> {
    let text = std::fs::read_to_string(file).context("the peer wrote no roster")?;
    let roster = curtois::read_roster(problem, &text).map_err(|faults| anyhow!("the peer's roster: {faults}"))?;
    let review = Review::of(problem, &roster);
    match review.hard().next() {
        Some(finding) => bail!("the referee finds {} broken", finding.rule),
        None => Ok(review.cost()),
    }
}
