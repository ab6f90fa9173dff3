//! How much sooner a solve comes to the same gap when it begins with what the plan of nearly the same ward has left.
//!
//! `cargo run -p benches --example again -- medical 2 15 2` plans the medical ward for 15 seconds on two threads. Then it
//! takes a duty away from one of the people (a lock) and plans again for 2 seconds from what is left; this for sixteen people
//! from all over the ward. Then it does the same with each of up to sixteen refused wishes that must be granted.

use anyhow::{Result, bail};
use solver::domain::{Duty, EmployeeIndex, Lock, Ward};
use solver::engine::{Limits, Progress, Warm, Watch};
use solver::plan::{self, Planned};
use solver::problem::Problem;
use solver::rules::is_granted;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// Locks, and forced wishes, that are tried one by one.
const CHANGES: usize = 16;

/// In percent.
const GAPS: [f64; 8] = [10.0, 5.0, 2.0, 1.0, 0.5, 0.2, 0.1, 0.0];

/// Notes when gaps are reached.
struct Clock {
    began: Instant,
    /// Seconds, best price and bound.
    steps: Mutex<Vec<(f64, i64, i64)>>,
}

impl Watch for Clock {
    fn progress(&self, progress: Progress) {
        if let (Ok(mut steps), Some(cost)) = (self.steps.lock(), progress.best_cost) {
            steps.push((self.began.elapsed().as_secs_f64(), cost, progress.bound.unwrap_or(0)));
        }
    }

    fn should_stop(&self) -> bool {
        false
    }
}

/// A plan, and the seconds after which it came within each of some gaps in percent.
fn timed(
    problem: &Problem,
    warm: Option<&Warm>,
    (threads, seconds): (u32, u64),
) -> Result<(Planned, Vec<Option<f64>>)> {
    let time = Duration::from_secs(seconds);
    let limits = Limits { time, rounds: None, work: None, memory_bytes: None, threads, seed: 1 };
    let clock = Clock { began: Instant::now(), steps: Mutex::default() };
    let planned = plan::plan_from(problem, warm, &limits, &clock)?;
    let steps = clock.steps.into_inner().unwrap_or_default();
    let within = |gap: &f64| {
        let near = |(_, cost, bound): &&(f64, i64, i64)| solver::engine::gap_percent(*cost, *bound) <= *gap;
        steps.iter().find(near).map(|(at, ..)| *at)
    };
    let times = GAPS.iter().map(within).collect();
    Ok((planned, times))
}

/// The ward with a lock more: it takes a duty in the middle of the plan away from one of the people.
fn with_lock(ward: &Ward, problem: &Problem, (planned, person): (&Planned, usize)) -> Option<Ward> {
    let line = planned.outcome.roster.as_ref()?.line(EmployeeIndex(person));
    let free = |duty: &&Duty| !problem.people[person].locks.iter().any(|lock| lock.0 == duty.day);
    let day = line.iter().filter(free).nth(line.len() / 2)?.day;
    let mut ward = ward.clone();
    ward.locks.push(Lock {
        employee: problem.people[person].id.clone(),
        date: problem.calendar.date(day),
        shift_type: None,
        despite: None,
    });
    Some(ward)
}

/// The problem with each of the first refused wishes granted.
fn with_wishes(problem: &Problem, planned: &Planned) -> Vec<Problem> {
    let Some(roster) = planned.outcome.roster.as_ref() else { return Vec::new() };
    let refused = problem.wishes.iter().enumerate().filter(|(_, wish)| !is_granted(problem, roster, wish));
    refused.take(CHANGES).map(|(number, _)| problem.granting(number)).collect()
}

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [name, threads, seconds, again] = &arguments[..] else {
        bail!("medical|emergency THREADS SECONDS SECONDS_OF_A_SECOND_SOLVE")
    };
    let request = if name == "emergency" { fixtures::emergency() } else { fixtures::medical() };
    let ward = wire::convert::ward(&request);
    let admit = |ward: &Ward| plan::admit(ward).map_err(|faults| anyhow::anyhow!("{} faults", faults.len()));
    let (problem, threads) = (admit(&ward)?, threads.parse()?);
    println!("{:24} {GAPS:?} %", "gaps");
    let (planned, times) = timed(&problem, None, (threads, seconds.parse()?))?;
    println!("{:24} {}", "first", told(&planned, &times));
    let people = (0..problem.people.len()).step_by((problem.people.len() / CHANGES).max(1));
    let locked = people.filter_map(|person| with_lock(&ward, &problem, (&planned, person))).take(CHANGES);
    let locked = locked.map(|ward| admit(&ward)).collect::<Result<Vec<_>>>()?;
    for (what, changed) in [("with a lock", locked), ("with a wish", with_wishes(&problem, &planned))] {
        let mut all = Vec::new();
        for next in &changed {
            let (planned, times) = timed(next, planned.outcome.warm.as_ref(), (threads, again.parse()?))?;
            println!("{what:24} {}", told(&planned, &times));
            all.push(times);
        }
        println!("{:24} {}", format!("{what}, median"), shown(&median(&all)));
    }
    Ok(())
}

fn told(planned: &Planned, times: &[Option<f64>]) -> String {
    let outcome = &planned.outcome;
    let (cost, bound) = (outcome.cost.unwrap_or_default(), outcome.bound.unwrap_or_default());
    format!("{}; {cost} of {bound}, {} M looks", shown(times), outcome.work / 1_000_000)
}

fn shown(times: &[Option<f64>]) -> String {
    let shown = |time: &Option<f64>| time.map_or("  never".to_owned(), |time| format!("{time:5.2} s"));
    times.iter().map(shown).collect::<Vec<_>>().join(" ")
}

/// For each gap the time within which half of the solves reached it; none where more than half did not.
fn median(all: &[Vec<Option<f64>>]) -> Vec<Option<f64>> {
    let of_gap = |gap: usize| {
        let mut times: Vec<f64> = all.iter().map(|times| times[gap].unwrap_or(f64::INFINITY)).collect();
        times.sort_by(f64::total_cmp);
        times.get(times.len() / 2).copied().filter(|time| time.is_finite())
    };
    (0..GAPS.len()).map(of_gap).collect()
}
