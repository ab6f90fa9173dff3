//! What the measurements share: a checked problem of a fixture ward, and a roster that the referee has passed.

use solver::domain::Roster;
use solver::engine::{Limits, Progress, Watch};
use solver::plan::{self, Planned};
use solver::problem::Problem;
use std::time::Duration;
use wire::request::WardRequest;

/// The checked problem of a fixture ward.
///
/// # Panics
/// When the fixture has faults: its own tests say which.
pub fn problem(request: &WardRequest) -> Problem {
    plan::admit(&wire::convert::ward(request)).expect("a fixture ward has no faults")
}

/// A roster of a short solve. `plan::plan` lets nothing out that the referee finds unlawful or prices differently.
///
/// # Panics
/// When the referee and the engine disagree.
pub fn roster(problem: &Problem, seconds: u64) -> Roster {
    let limits = Limits { time: Duration::from_secs(seconds), rounds: None, threads: 1, seed: 1 };
    let Planned { outcome, review } = plan::plan(problem, &limits, &Silent).expect("the referee agrees");
    let review = review.expect("a fixture ward has a lawful roster");
    assert!(review.is_lawful() && Some(review.cost()) == outcome.cost, "every roster that is measured is judged again");
    outcome.roster.expect("what was judged is there")
}

struct Silent;

impl Watch for Silent {
    fn progress(&self, _: Progress) {}

    fn should_stop(&self) -> bool {
        false
    }
}
