//! One run of this program's own search, in the process that measures it.

use crate::curve;
use crate::instance::Instance;
use crate::machine::cpu_seconds;
use crate::record::{Measured, Point, Task};
use anyhow::{Context, Result};
use nix::sys::resource::{UsageWho, getrusage};
use solver::engine::{Limits, Outcome, Progress, Status, StoppedBy, Watch};
use solver::plan;
use solver::problem::Problem;
use solver::review::Review;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Runs a task.
///
/// # Errors
/// When the instance cannot be read, or the program fails.
pub fn run(task: &Task) -> Result<Measured> {
    let began = Instant::now();
    let instance = Instance::load(&task.instance)?;
    let recorder = Recorder { began, curve: Mutex::default() };
    // What reading took is gone from the limit, as it is for a peer.
    let limits = limits(task);
    let limits = Limits { time: limits.time.saturating_sub(began.elapsed()), ..limits };
    let outcome = plan::plan(&instance.problem, &limits, &recorder)?.outcome;
    let fault = disagreement(&instance.problem, &outcome);
    Ok(Measured {
        size: instance.size(),
        ended: ended(&outcome),
        cost: outcome.cost.filter(|_| fault.is_none()),
        bound: outcome.bound,
        seconds: began.elapsed().as_secs_f64(),
        cpu_seconds: cpu_seconds(&getrusage(UsageWho::RUSAGE_SELF)?),
        peak_kib: peak_kib()?,
        curve: recorder.curve.into_inner().unwrap_or_else(PoisonError::into_inner),
        fault,
    })
}

/// The limits of a task: the one place that knows what the search can be asked for.
pub fn limits(task: &Task) -> Limits {
    Limits {
        time: Duration::from_secs(task.seconds),
        rounds: None,
        work: None,
        memory_bytes: None,
        threads: task.threads,
        seed: task.seed,
    }
}

/// What the referee says against the outcome, judging the roster once more.
fn disagreement(problem: &Problem, outcome: &Outcome) -> Option<String> {
    let review = Review::of(problem, outcome.roster.as_ref()?);
    if let Some(finding) = review.hard().next() {
        return Some(format!("the referee finds {} broken", finding.rule));
    }
    let agrees = Some(review.cost()) == outcome.cost;
    (!agrees).then(|| format!("the referee counts {} points, the engine {:?}", review.cost(), outcome.cost))
}

fn ended(outcome: &Outcome) -> String {
    let status = match outcome.status {
        Status::Optimal => "optimal",
        Status::Feasible => "feasible",
        Status::NoneFound => "none found",
        Status::Infeasible => "infeasible",
    };
    let stopped_by = match outcome.stopped_by {
        StoppedBy::Proof => return status.to_owned(),
        StoppedBy::TimeLimit => "time",
        StoppedBy::RoundLimit => "rounds",
        StoppedBy::WorkLimit => "work",
        StoppedBy::MemoryLimit => "memory",
        StoppedBy::Cancelled => "cancelled",
    };
    format!("{status} ({stopped_by})")
}

/// The most memory that this process has held so far, as Linux counts it.
fn peak_kib() -> Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let figure = line.and_then(|line| line.trim().strip_suffix(" kB")).context("the kernel tells no peak memory")?;
    Ok(figure.trim().parse()?)
}

struct Recorder {
    began: Instant,
    curve: Mutex<Vec<Point>>,
}

impl Watch for Recorder {
    fn progress(&self, progress: Progress) {
        let mut points = self.curve.lock().unwrap_or_else(PoisonError::into_inner);
        curve::extend(&mut points, self.began.elapsed().as_secs_f64(), progress.best_cost, progress.bound);
    }

    fn should_stop(&self) -> bool {
        false
    }
}
