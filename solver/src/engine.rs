//! The search: from a model to a roster with a proven bound.
//!
//! Three parts share one best roster and one best bound. Ruin and recreate gives the first roster. Column generation
//! over whole lines (one person's plan) gives a bound that holds for every lawful roster: HiGHS solves its master
//! problem, an exact dynamic programme over each person's lawful lines prices it (Desaulniers, Desrosiers and Solomon,
//! *Column Generation*, 2005). From its solution a dive goes down to a roster, and neighbourhoods of the best roster,
//! each a column generation of its own, go on from there. On a small ward HiGHS solves the whole model too.
//!
//! On one thread the same input, seed and limit on rounds or work give the same roster, as long as no time limit is
//! met. On two threads the search and the proof exchange rosters and bounds when the machine lets them, so the roster
//! may differ between runs.
//!
//! Knows nothing of rules, the referee, HTTP or files.

mod ascent;
mod asked;
mod bound;
mod clash;
mod dive;
mod draft;
mod fixings;
mod generate;
mod granting;
mod incumbent;
mod limits;
mod line;
mod lines;
mod master;
mod memory;
mod method;
mod milp;
mod neighbourhood;
mod outcome;
mod pool;
mod pricing;
mod progress;
mod recreate;
mod refusals;
mod root;
mod row_price;
mod search;
mod settled;
mod volume;
mod warm;
mod worker;
mod worst_off;

pub use granting::granting_bounds;
pub use limits::Limits;
pub use outcome::{EngineError, Outcome, Status, StoppedBy};
pub use progress::{Phase, Progress, Watch, gap_percent};
pub use warm::Warm;

use crate::domain::{EmployeeIndex, Roster};
use crate::model::Model;
use crate::problem::Problem;
use draft::Draft;
use incumbent::Incumbent;
use lines::{Line, Lines};
use memory::Memory;
use warm::Known;
use worker::Worker;

/// What a solve begins with.
#[derive(Debug, Clone, Copy)]
pub struct Start<'a> {
    /// A roster, however dear; it is not used when it is not lawful.
    pub roster: &'a Roster,
    /// What an earlier solve of nearly the same problem has left.
    pub warm: Option<&'a Warm>,
}

impl<'a> From<&'a Roster> for Start<'a> {
    fn from(roster: &'a Roster) -> Self {
        Self { roster, warm: None }
    }
}

/// Searches for the cheapest roster of a model until the limits or the watch end it.
///
/// # Errors
/// When HiGHS fails, or two parts of the search contradict each other.
pub fn solve<'a>(
    problem: &Problem,
    model: &Model,
    start: impl Into<Start<'a>>,
    limits: &Limits,
    watch: &dyn Watch,
) -> Result<Outcome, EngineError> {
    let memory = Memory::default();
    memory.add(memory::of_model(model));
    let incumbent = Incumbent::new(limits, watch, &memory);
    let mut warm = None;
    if let Some(lines) = Lines::new(problem, model, (&incumbent, limits.threads))? {
        search(problem, &lines, &incumbent, (&start.into(), limits))?;
        let best = incumbent.best();
        let best = best.as_ref().map(|best| &best.lines[..]);
        warm = Some(Warm::of(problem, &lines, incumbent.take_kept(), best));
    }
    let outcome = incumbent.into_outcome(|best| roster(model, best))?;
    Ok(Outcome { warm, ..outcome })
}

/// Searches until the solve is over.
fn search(
    problem: &Problem,
    lines: &Lines<'_>,
    incumbent: &Incumbent<'_>,
    (start, limits): (&Start<'_>, &Limits),
) -> Result<(), EngineError> {
    incumbent.enter(Phase::FirstRoster);
    let known = start.warm.map_or_else(Known::default, |warm| warm.known(problem, lines));
    let mut worker = Worker::new(lines, incumbent, &known, limits.seed);
    begin_with(&worker, start.roster)?;
    worker.price_on(limits.threads as usize);
    let Some(without) = worker.people_without_any() else { return Ok(()) };
    worker.price_on(1);
    if !without.is_empty() {
        let without: Vec<EmployeeIndex> = without.into_iter().map(EmployeeIndex).collect();
        incumbent.prove_impossible(clash::of_lines(problem, lines.model, &without));
    } else if lines.model.cells.all().is_empty() {
        search::only_roster(&mut worker)?;
    } else if limits.threads > 1 {
        let mut other = Worker::new(lines, incumbent, &known, limits.seed.wrapping_add(1));
        search::side_by_side(&mut worker, &mut other)?;
    } else {
        search::alone(&mut worker)?;
    }
    Ok(())
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
