//! Measurements that anyone can repeat: what the Criterion benches share, and the runner of `src/bin/run.rs`.
//!
//! The runner takes [`instance`]s by name, runs each seed as a process of its own ([`child`]), beside a [`peer`] where
//! one is given, and has every roster judged by the referee. What comes out is a [`record`], and all records together
//! are [`report`]ed as tables, CSV and pictures, for a clean [`tree`] only. [`sizes`] is the family that shows growth.
//!
//! Nothing here plans or prices anything.

pub mod best_known;
pub mod child;
pub mod curve;
pub mod instance;
pub mod machine;
pub mod ours;
pub mod peer;
pub mod record;
pub mod report;
pub mod session;
pub mod sizes;
pub mod tree;

use record::Task;
use solver::domain::Roster;
use solver::engine::{Progress, Watch};
use solver::plan::{self, Planned};
use solver::problem::Problem;
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
    let limits = ours::limits(&Task { seconds, ..Task::default() });
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
