//! How much sooner a solve comes to the same gap when it begins with what the plan of nearly the same ward has left.
//!
//! `cargo run -p benches --example again -- medical 2 20` plans the medical ward for 20 seconds on two threads, then
//! takes a duty away from somebody who has one (a lock), and plans again: from nothing, and from what is left. Then it
//! does the same with a refused wish that must be granted.

use anyhow::{Result, bail};
use solver::domain::{EmployeeIndex, Lock, Ward};
use solver::engine::{Limits, Progress, Warm, Watch};
use solver::plan::{self, Planned};
use solver::problem::Problem;
use solver::rules::is_granted;
use std::sync::Mutex;
use std::time::{Duration, Instant};

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
    gaps: &[f64],
) -> Result<(Planned, Vec<String>)> {
    let time = Duration::from_secs(seconds);
    let limits = Limits { time, rounds: None, work: None, memory_bytes: None, threads, seed: 1 };
    let clock = Clock { began: Instant::now(), steps: Mutex::default() };
    let planned = plan::plan_from(problem, warm, &limits, &clock)?;
    let steps = clock.steps.into_inner().unwrap_or_default();
    let within = |gap: &f64| {
        let near = |(_, cost, bound): &&(f64, i64, i64)| solver::engine::gap_percent(*cost, *bound) <= *gap;
        steps.iter().find(near).map_or("never".to_owned(), |(at, ..)| format!("{at:.2} s"))
    };
    let times = gaps.iter().map(within).collect();
    Ok((planned, times))
}

/// The ward, and a lock that takes a duty in the middle of the plan away.
fn with_lock(ward: &Ward, problem: &Problem, planned: &Planned) -> Result<Ward> {
    let roster = planned.outcome.roster.as_ref();
    let duties = (0..problem.people.len()).flat_map(|person| roster.map(|one| one.line(EmployeeIndex(person))));
    let taken = duties.enumerate().find_map(|(person, line)| {
        let free = |duty: &&solver::domain::Duty| !problem.people[person].locks.iter().any(|lock| lock.0 == duty.day);
        Some((person, line.iter().filter(free).nth(line.len() / 2)?.day))
    });
    let Some((person, day)) = taken else { bail!("nobody has a duty") };
    let mut ward = ward.clone();
    ward.locks.push(Lock {
        employee: problem.people[person].id.clone(),
        date: problem.calendar.date(day),
        shift_type: None,
        despite: None,
    });
    Ok(ward)
}

/// The problem with the first refused wish granted; none when no wish is refused.
fn with_wish(problem: &Problem, planned: &Planned) -> Option<Problem> {
    let roster = planned.outcome.roster.as_ref()?;
    let refused = problem.wishes.iter().position(|wish| !is_granted(problem, roster, wish))?;
    Some(problem.granting(refused))
}

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [name, threads, seconds] = &arguments[..] else { bail!("medical|emergency THREADS SECONDS") };
    let request = if name == "emergency" { fixtures::emergency() } else { fixtures::medical() };
    let ward = wire::convert::ward(&request);
    let admit = |ward: &Ward| plan::admit(ward).map_err(|faults| anyhow::anyhow!("{} faults", faults.len()));
    let (problem, how) = (admit(&ward)?, (threads.parse()?, seconds.parse()?));
    let gaps = [10.0, 5.0, 2.0, 1.0, 0.5, 0.2, 0.1, 0.0];
    println!("gaps                      {gaps:?} %");
    let tell = |what: &str, (planned, times): &(Planned, Vec<String>)| {
        let outcome = &planned.outcome;
        println!("{what}: {times:?}; {:?} of {:?}, {} M looks", outcome.cost, outcome.bound, outcome.work / 1_000_000);
    };
    let first = timed(&problem, None, how, &gaps)?;
    tell("first                    ", &first);
    let locked = admit(&with_lock(&ward, &problem, &first.0)?)?;
    for (what, next) in [("with a lock", Some(locked)), ("with a wish", with_wish(&problem, &first.0))] {
        let Some(next) = next else { continue };
        tell(&format!("{what}, from nothing"), &timed(&next, None, how, &gaps)?);
        tell(&format!("{what}, warm        "), &timed(&next, first.0.outcome.warm.as_ref(), how, &gaps)?);
    }
    Ok(())
}
