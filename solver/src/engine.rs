//! The search: from a model to a roster with a proven bound.
//!
//! HiGHS solves every mixed-integer programme; what is ours is which ones. A first roster is built a few people at a
//! time; then neighbourhoods (some people, some weeks) are solved to near optimality around the best roster while the
//! whole model, solved side by side, proves a bound that no lawful roster can be below. On one thread the two take
//! turns and the same input, seed and round limit give the same roster; on two threads they exchange rosters when the
//! machine lets them, and the roster may differ between runs.
//!
//! Knows nothing of rules, the referee, HTTP or files.

mod bound;
mod incumbent;
mod limits;
mod milp;
mod neighbourhood;
mod outcome;
mod progress;
mod restrict;
mod search;
mod start;

pub use limits::Limits;
pub use outcome::{EngineError, Outcome, Status, StoppedBy};
pub use progress::{Phase, Progress, Watch, gap_percent};

use crate::domain::Roster;
use crate::model::Model;
use crate::problem::Problem;
use incumbent::Incumbent;
use std::time::Instant;

/// Searches for the cheapest roster of a model until the limits or the watch end it.
///
/// `first` is a lawful roster to begin with, however dear.
///
/// # Errors
/// When HiGHS fails, or the first roster does not fit the model.
pub fn solve(
    problem: &Problem,
    model: &Model,
    first: &Roster,
    limits: &Limits,
    watch: &dyn Watch,
) -> Result<Outcome, EngineError> {
    let started = Instant::now();
    let incumbent = Incumbent::new(started, limits, watch);
    let first = milp::complete(model, &model.cell_values(first))?;
    incumbent.offer(first);
    if limits.threads > 1 {
        side_by_side(problem, model, limits, &incumbent)?;
    } else {
        start::build(problem, model, limits.seed, &incumbent)?;
        bound::prove_root(model, &incumbent)?;
        search::improve(problem, model, limits, &incumbent)?;
    }
    Ok(incumbent.into_outcome(|values| model.roster(problem, values)))
}

fn side_by_side(
    problem: &Problem,
    model: &Model,
    limits: &Limits,
    incumbent: &Incumbent<'_>,
) -> Result<(), EngineError> {
    std::thread::scope(|scope| {
        let bound = scope.spawn(|| bound::prove(model, incumbent));
        let searched = start::build(problem, model, limits.seed, incumbent)
            .and_then(|()| search::improve(problem, model, limits, incumbent));
        // The whole model has nothing to add once the search has met a limit.
        incumbent.finish();
        let bounded = bound.join().unwrap_or(Err(EngineError::ThreadDied));
        searched.and(bounded)
    })
}
