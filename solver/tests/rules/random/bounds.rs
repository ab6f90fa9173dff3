//! Bounds are true whatever happens: on one thread and two, begun from nothing or from another ward's duals, stopped
//! anywhere. Every bound that is told on the way is held against the cheapest of all lawful rosters.

use super::exhaustive::Exhaustive;
use super::rich::rich;
use crate::plan::limits;
use rand::Rng;
use solver::domain::Ward;
use solver::engine::{Outcome, Progress, Status, StoppedBy, Warm, Watch};
use solver::plan::{admit, plan_from};
use solver::problem::Problem;
use solver::review::Review;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

/// Other wards than those of the other trials.
const SEEDS: std::ops::Range<u64> = 1000..1120;

/// Keeps every bound and price, and says stop after a while if it is to.
#[derive(Default)]
struct Notes {
    told: Mutex<Vec<(Option<i64>, Option<i64>)>>,
    stops_at: Option<u64>,
    asked: AtomicU64,
}

impl Watch for Notes {
    fn progress(&self, progress: Progress) {
        self.told.lock().expect("no writer panics").push((progress.bound, progress.best_cost));
    }

    fn should_stop(&self) -> bool {
        self.stops_at.is_some_and(|most| self.asked.fetch_add(1, Ordering::Relaxed) >= most)
    }
}

/// Solves, and holds all that was told against the cheapest price, if there is a lawful roster.
fn solve(
    problem: &Problem,
    cheapest: Option<i64>,
    (warm, threads, stops_at): (Option<&Warm>, u32, Option<u64>),
) -> Outcome {
    let notes = Notes { stops_at, ..Notes::default() };
    let planned = plan_from(problem, warm, &limits(threads), &notes).unwrap_or_else(|error| panic!("{error}"));
    let told = notes.told.into_inner().expect("no writer panics");
    let outcome = planned.outcome;
    for (bound, cost) in told.into_iter().chain([(outcome.bound, outcome.cost)]) {
        match cheapest {
            Some(cheapest) => {
                assert!(bound.is_none_or(|bound| bound <= cheapest), "a bound of {bound:?}, but {cheapest} is lawful");
                assert!(cost.is_none_or(|cost| cost >= cheapest), "{cost:?} is below {cheapest}");
            }
            None => assert_eq!(cost, None),
        }
    }
    if let Some(roster) = &outcome.roster {
        assert!(Review::of(problem, roster).is_lawful());
    }
    outcome
}

fn cheapest(problem: &Problem) -> Option<i64> {
    Exhaustive::of(problem).cheapest_judged(problem).map(|(cost, _)| cost)
}

/// The same ward at prices by chance: its duals are anybody's guess in the ward itself.
fn at_other_prices(ward: &Ward, seed: u64) -> Problem {
    let (mut ward, mut random) = (ward.clone(), super::random(seed));
    let prices = &mut ward.agreement.prices;
    prices.below_target = random.random_range(0..=2000);
    prices.below_minimum = prices.below_target + random.random_range(0..=5000);
    prices.above_maximum = random.random_range(0..=3000);
    prices.norm_minute = random.random_range(0..=20);
    prices.norm_minute_beyond = prices.norm_minute + random.random_range(0..=20);
    admit(&ward).expect("prices make no faults")
}

#[test]
fn no_bound_is_above_the_cheapest_roster() {
    let mut with_roster = 0;
    for seed in SEEDS {
        let (ward, problem) = rich(seed);
        let cheapest = cheapest(&problem);
        with_roster += u32::from(cheapest.is_some());
        let status = if cheapest.is_some() { Status::Optimal } else { Status::Infeasible };
        for threads in [1, 2] {
            let cold = solve(&problem, cheapest, (None, threads, None));
            assert_eq!((cold.status, cold.cost), (status, cheapest), "seed {seed}");
        }
        let other = plan_from(&at_other_prices(&ward, seed), None, &limits(1), &Notes::default());
        let left = other.unwrap_or_else(|error| panic!("seed {seed}: {error}")).outcome.warm;
        assert!(left.is_some());
        let threads = 1 + (seed % 2) as u32;
        let warm = solve(&problem, cheapest, (left.as_ref(), threads, None));
        assert_eq!((warm.status, warm.cost), (status, cheapest), "seed {seed}, from what another price has left");
    }
    assert!(with_roster > 50, "{with_roster} wards with a roster are no trial");
}

#[test]
fn a_ward_that_is_stopped_anywhere_has_the_best_so_far_and_says_why() {
    let mut met = std::collections::BTreeMap::new();
    for seed in SEEDS {
        let (_, problem) = rich(seed);
        let cheapest = cheapest(&problem);
        let outcome = solve(&problem, cheapest, (None, 1 + (seed % 2) as u32, Some(seed % 60)));
        let proved = matches!(outcome.status, Status::Optimal | Status::Infeasible);
        assert_eq!(proved, outcome.stopped_by == StoppedBy::Proof, "seed {seed}: {outcome:?}");
        assert_eq!(outcome.roster.is_some(), matches!(outcome.status, Status::Optimal | Status::Feasible));
        if !proved {
            assert_eq!(outcome.stopped_by, StoppedBy::Cancelled, "seed {seed}");
        }
        *met.entry(format!("{:?}", outcome.status)).or_insert(0) += 1;
    }
    assert_eq!(met.len(), 4, "every way to end is met: {met:?}");
}
