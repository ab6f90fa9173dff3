//! Plans of so many shared rows that the whole ward's master is not solved: a year, made on the spot.

use benches::instance::Instance;
use solver::engine::{Limits, Outcome, Progress, Watch};
use solver::plan;
use solver::review::Review;
use std::time::Duration;

struct Quiet;

impl Watch for Quiet {
    fn progress(&self, _: Progress) {}

    fn should_stop(&self) -> bool {
        false
    }
}

/// A year of ten shift types: 3,640 rows.
fn solve(work: u64) -> Outcome {
    let instance = Instance::load("curtois:people=10,weeks=52,shifts=10,seed=1").expect("it is made");
    let limits = Limits {
        time: Duration::from_secs(3600),
        rounds: None,
        work: Some(work),
        memory_bytes: None,
        threads: 1,
        seed: 1,
    };
    let outcome = plan::plan(&instance.problem, &limits, &Quiet).expect("the engine does not fail").outcome;
    let roster = outcome.roster.as_ref().expect("there is a roster");
    let review = Review::of(&instance.problem, roster);
    assert!(review.is_lawful());
    assert_eq!(Some(review.cost()), outcome.cost);
    outcome
}

#[test]
fn a_year_has_a_bound_without_its_master_and_is_repeatable() {
    let [one, other] = [solve(5_000_000_000), solve(5_000_000_000)];
    let (cost, bound) = (one.cost.expect("a price"), one.bound.expect("a bound"));
    // Without a climb nothing is proved.
    assert!(bound > 2_000 && bound <= cost, "{bound} of {cost}");
    assert_eq!((one.roster, one.bound), (other.roster, other.bound));
}
