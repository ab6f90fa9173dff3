//! The whole model, solved by HiGHS: on small wards the whole answer, and a proof that there is no roster.

use super::EngineError;
use super::clash;
use super::draft::Draft;
use super::memory;
use super::milp::{self, Answer, Effort, Ending, Hooks};
use super::worker::Worker;

/// Rosters come from the search: HiGHS should spend its time on the bound.
const HEURISTIC_EFFORT: f64 = 0.02;

/// A simplex iteration on a small ward's whole model takes about as long as so many looks at entries of the dynamic
/// programme.
const LOOKS_AN_ITERATION: u64 = 20_000;

/// Solves the whole model until it is done or the solve must end.
pub(super) fn prove(worker: &Worker<'_>) -> Result<(), EngineError> {
    whole(worker, false)
}

/// Solves the whole model until it gives a roster or proves that there is none.
pub(super) fn any_roster(worker: &Worker<'_>) -> Result<(), EngineError> {
    whole(worker, true)
}

fn whole(worker: &Worker<'_>, any_solution: bool) -> Result<(), EngineError> {
    let (lines, incumbent) = (worker.lines, worker.incumbent);
    if incumbent.should_stop() {
        return Ok(());
    }
    let (model, best) = (&*lines.whole_model(), incumbent.best());
    let effort = Effort {
        seconds: incumbent.seconds_left(),
        // While there is no roster, one of HiGHS's own would be worth its time.
        heuristic_effort: best.is_some().then_some(HEURISTIC_EFFORT),
        any_solution,
        ..Effort::unlimited()
    };
    let _held = incumbent.memory.hold(memory::of_whole_solve(model));
    let meter = incumbent.meter(LOOKS_AN_ITERATION);
    let hooks = Hooks {
        should_stop: &|| incumbent.should_stop(),
        iterations: &|iterations| meter.reads(iterations),
        bound: &|bound| incumbent.raise_bound(bound),
        solution: &|values| incumbent.suggest(values),
    };
    let start = match best {
        Some(best) => Some(milp::complete(model, &lines.cell_values(&best.lines))?.values),
        None => None,
    };
    take(milp::solve(&model.columns, &model.rows, start.as_deref(), &effort, &hooks)?, worker)
}

fn take(answer: Answer, worker: &Worker<'_>) -> Result<(), EngineError> {
    let incumbent = worker.incumbent;
    if answer.ending == Ending::Infeasible {
        incumbent.prove_impossible(clash::of_rows(worker)?);
        return Ok(());
    }
    incumbent.raise_bound(answer.bound);
    if let Some(values) = answer.values {
        worker.offer(&Draft::of(worker.lines, worker.lines.of_values(&values))?);
    }
    Ok(())
}
