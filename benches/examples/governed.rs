//! How soon a solve ends that is told to, and what its memory estimate is worth.
//!
//! `cargo run -p benches --example governed -- medical 2 0 0.5 2 10` stops the solve of the medical ward on two threads
//! at each of these times, in turn.

use anyhow::{Context, Result};
use benches::instance::Instance;
use solver::engine::{Limits, Phase, Progress, Watch};
use solver::plan;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// Says stop at a time.
struct Clock {
    began: Instant,
    stop: Duration,
    entered: Mutex<Vec<(Phase, Duration)>>,
}

impl Watch for Clock {
    fn progress(&self, progress: Progress) {
        let Ok(mut entered) = self.entered.lock() else { return };
        if entered.last().is_none_or(|(phase, _)| *phase != progress.phase) {
            entered.push((progress.phase, self.began.elapsed()));
        }
    }

    fn should_stop(&self) -> bool {
        self.began.elapsed() >= self.stop
    }
}

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [name, threads, stops @ ..] = &arguments[..] else { anyhow::bail!("INSTANCE THREADS SECONDS...") };
    let instance = Instance::load(name)?;
    for stop in stops {
        let limits = Limits {
            time: Duration::from_secs(3600),
            rounds: None,
            work: None,
            memory_bytes: None,
            threads: threads.parse()?,
            seed: 1,
        };
        let stop = Duration::from_secs_f64(stop.parse()?);
        let clock = Clock { began: Instant::now(), stop, entered: Mutex::default() };
        let outcome = plan::plan(&instance.problem, &limits, &clock)?.outcome;
        let ended = clock.began.elapsed();
        let entered = clock.entered.into_inner().ok().context("a thread died")?;
        let judging = entered.iter().find(|(phase, _)| *phase == Phase::Judging).map_or(ended, |(_, at)| *at);
        println!(
            "{name}: told at {:.2} s, ended {:.3} s later, judged in {:.3} s more; {:?} {:?} {:?} {:?} work {} {entered:?}",
            stop.as_secs_f64(),
            judging.saturating_sub(stop).as_secs_f64(),
            (ended - judging).as_secs_f64(),
            outcome.status,
            outcome.stopped_by,
            outcome.cost,
            outcome.bound,
            outcome.work,
        );
    }
    Ok(())
}
