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

mod bound;
mod clash;
mod dive;
mod draft;
mod fixings;
mod generate;
mod incumbent;
mod limits;
mod line;
mod lines;
mod master;
mod milp;
mod neighbourhood;
mod outcome;
mod pool;
mod progress;
mod recreate;
mod refusals;
mod root;
mod row_price;
mod search;
mod worker;
mod worst_off;

pub use limits::Limits;
pub use outcome::{EngineError, Outcome, Status, StoppedBy};
pub use progress::{Phase, Progress, Watch, gap_percent};

use crate::domain::{EmployeeIndex, Roster};
use crate::model::Model;
use crate::problem::Problem;
use draft::Draft;
use incumbent::Incumbent;
use lines::{Line, Lines};
use std::time::Instant;
use worker::Worker;

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
    let incumbent = Incumbent::new(Instant::now(), limits, watch);
    let lines = Lines::new(problem, model)?;
    let mut worker = Worker::new(&lines, &incumbent, limits.seed);
    begin_with(&worker, first)?;
    let without = worker.people_without_any();
    if !without.is_empty() {
        let without: Vec<EmployeeIndex> = without.into_iter().map(EmployeeIndex).collect();
        incumbent.prove_impossible(clash::of_lines(problem, model, &without));
    } else if model.cells.all().is_empty() {
        search::only_roster(&mut worker)?;
    } else if limits.threads > 1 {
        let mut other = Worker::new(&lines, &incumbent, limits.seed.wrapping_add(1));
        search::side_by_side(&mut worker, &mut other)?;
    } else {
        search::alone(&mut worker)?;
    }
    incumbent.into_outcome(|best| roster(model, best))
}

/// Offers the roster to begin with, where it is lawful.
fn begin_with(worker: &Worker<'_>, first: &Roster) -> Result<(), EngineError> {
    let lines = worker.lines;
    let values: Vec<f64> = lines.model.cell_values(first).into_iter().map(Option::unwrap_or_default).collect();
    let of_first = lines.of_values(&values);
    let lawful = of_first.iter().enumerate().all(|(person, line)| lines.cost(person, line).is_some());
    if lawful {
        worker.offer(&Draft::of(lines, of_first)?);
    }
    Ok(())
}

fn roster(model: &Model, lines: &[Line]) -> Roster {
    let all = model.cells.all();
    Roster::from_lines(lines.iter().map(|line| line.iter().map(|cell| all[*cell].duty).collect()).collect())
}
