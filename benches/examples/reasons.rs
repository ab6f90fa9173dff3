//! How long the reasons of a plan take, and what they come to.
//!
//! `cargo run -p benches --example reasons -- medical 2 60 60` plans the medical ward for 60 seconds on two threads, then
//! looks for the reasons of its refused wishes for 60 seconds more.

use anyhow::{Context, Result, bail};
use solver::engine::{self, Progress, Watch};
use solver::plan;
use solver::reasons::{self, Fate, Given, Listener, WishReason};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

struct Quiet(Instant);

impl Watch for Quiet {
    fn progress(&self, _: Progress) {}

    fn should_stop(&self) -> bool {
        false
    }
}

impl Listener for Quiet {
    fn told(&self, reason: &WishReason) {
        println!("{:7.2} s  wish {:3}  {}", self.0.elapsed().as_secs_f64(), reason.wish, words(&reason.fate));
    }

    fn should_stop(&self) -> bool {
        false
    }
}

/// A fate in a few words.
fn words(fate: &Fate) -> String {
    let Fate::Refused { counterfactual, .. } = fate else { return format!("{fate:?}") };
    let found = counterfactual.found.as_ref();
    let effects = found.map(|found| {
        let more = found.difference.more.iter().map(|effect| format!("+{}*{}", effect.rule, effect.points));
        let less = found.difference.less.iter().map(|effect| format!("-{}*{}", effect.rule, effect.points));
        more.chain(less).collect::<Vec<_>>().join(" ")
    });
    let kind = match (&counterfactual.impossible, counterfactual.is_proved(), counterfactual.is_solved) {
        (Some(_), ..) => "impossible",
        (_, true, _) => "proved",
        (_, _, true) => "solved",
        _ => "judged",
    };
    let points = found.map(|found| found.points);
    format!("{kind} {points:?}, at least {:?}: {}", counterfactual.at_least, effects.unwrap_or_default())
}

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [name, threads, seconds, more] = &arguments[..] else { bail!("medical|emergency THREADS SECONDS SECONDS") };
    let request = if name == "emergency" { fixtures::emergency() } else { fixtures::medical() };
    let ward = wire::convert::ward(&request);
    let problem = plan::admit(&ward).map_err(|faults| anyhow::anyhow!("{} faults", faults.len()))?;
    let (threads, time) = (threads.parse()?, Duration::from_secs(seconds.parse()?));
    let limits = engine::Limits { time, rounds: None, work: None, memory_bytes: None, threads, seed: 1 };
    let quiet = Quiet(Instant::now());
    let planned = plan::plan(&problem, &limits, &quiet)?;
    let given = Given::of(&planned).context("no roster")?;
    println!("plan: {:?} of {:?} in {:.1} s", planned.outcome.cost, given.bound, quiet.0.elapsed().as_secs_f64());
    let limits = reasons::Limits {
        time: Duration::from_secs(more.parse()?),
        work_each: None,
        rounds_each: None,
        memory_bytes_each: None,
        threads,
        seed: 1,
        keep_roster: false,
    };
    let quiet = Quiet(Instant::now());
    let reasons = reasons::of_wishes(&problem, &given, &limits, &quiet)?;
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for reason in &reasons.wishes {
        let words = words(&reason.fate);
        *kinds.entry(words.split(' ').next().unwrap_or_default().to_owned()).or_default() += 1;
    }
    let cost = reasons.review.cost();
    println!(
        "{cost} points after {:.1} s, complete: {}, {kinds:?}",
        quiet.0.elapsed().as_secs_f64(),
        reasons.is_complete
    );
    Ok(())
}
