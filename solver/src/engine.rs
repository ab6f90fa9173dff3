//! The search: from a model to a roster with a proven bound.
//!
//! Three parts share one best roster and one best bound. Column generation over whole lines (one person's plan) gives a
//! bound that holds for every lawful roster and shows which cells cheap lines work: HiGHS solves its master problem, an
//! exact dynamic programme over each person's lawful lines prices it (Desaulniers, Desrosiers and Solomon, *Column
//! Generation*, 2005). The search then solves the model over those cells, and neighbourhoods of the best roster after
//! that. Beside it, or first on a small ward, HiGHS solves the whole model: it may raise the bound or prove the roster.
//!
//! On one thread the same input, seed and round limit give the same roster, as long as no time limit is met. On two
//! threads the search and the proof exchange rosters and bounds when the machine lets them, so the roster may differ
//! between runs.
//!
//! Knows nothing of rules, the referee, HTTP or files.

mod best_line;
mod bound;
mod clash;
mod draft;
mod generate;
mod incumbent;
mod limits;
mod lines;
mod master;
mod milp;
mod neighbourhood;
mod outcome;
mod progress;
mod recreate;
mod restrict;
mod root;
mod row_price;
mod search;
mod sizes;

pub use limits::Limits;
pub use outcome::{EngineError, Outcome, Status, StoppedBy};
pub use progress::{Phase, Progress, Watch, gap_percent};

use crate::domain::Roster;
use crate::model::Model;
use crate::problem::Problem;
use incumbent::Incumbent;
use limits::SMALL_CELLS;
use lines::Lines;
use search::Search;
use std::sync::OnceLock;
use std::time::Instant;

/// Searches for the cheapest roster of a model until the limits or the watch end it.
///
/// `first` is a roster to begin with, however dear; it is not used when it is not lawful.
///
/// # Errors
/// When HiGHS fails, or two parts of the search contradict each other.
pub fn solve(
    problem: &Problem,
    model: &Model,
    first: &Roster,
    limits: &Limits,
    watch: &dyn Watch,
) -> Result<Outcome, EngineError> {
    let started = Instant::now();
    let incumbent = Incumbent::new(started, limits, watch);
    let first = milp::completion(model, &model.cell_values(first))?;
    let only_price = first.as_ref().map(|first| first.cost);
    first.into_iter().for_each(|first| {
        incumbent.offer(first);
    });
    let lines = Lines::new(problem, model)?;
    let without = lines.people_without_any();
    if !without.is_empty() {
        incumbent.prove_impossible(clash::of_lines(problem, model, &without));
    } else if model.cells.all().is_empty() {
        // Nobody can work anything: there is one roster, and its price is its bound.
        match only_price {
            Some(price) => incumbent.raise_bound(price as f64),
            None => incumbent.prove_impossible(clash::of_rows(&lines, incumbent.seconds_left())?),
        }
    } else {
        let promising = OnceLock::new();
        let beside_proof = limits.threads > 1;
        let search = Search { problem, lines: &lines, incumbent: &incumbent, promising: &promising, beside_proof };
        if beside_proof { side_by_side(&search, limits.seed)? } else { one_after_the_other(&search, limits.seed)? }
    }
    incumbent.into_outcome(|values| model.roster(problem, values))
}

fn one_after_the_other(search: &Search<'_>, seed: u64) -> Result<(), EngineError> {
    if search.lines.model.cells.all().len() <= SMALL_CELLS {
        bound::prove(search.lines, search.incumbent)?;
    }
    root::promising_cells(search.lines, search.incumbent, search.promising)?;
    search.run(seed)
}

/// The search on this thread; the bound, the promising cells and the whole model on another.
fn side_by_side(search: &Search<'_>, seed: u64) -> Result<(), EngineError> {
    std::thread::scope(|scope| {
        let bound = scope.spawn(|| {
            root::promising_cells(search.lines, search.incumbent, search.promising)?;
            bound::prove(search.lines, search.incumbent)
        });
        let searched = search.run(seed);
        // The proof has nothing to add once the search has met a limit.
        search.incumbent.finish();
        let bounded = bound.join().unwrap_or(Err(EngineError::ThreadDied));
        searched.and(bounded)
    })
}
