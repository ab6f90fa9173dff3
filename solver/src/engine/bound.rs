//! The whole model: a bound that no lawful roster is below, and now and then a roster.

use super::EngineError;
use super::incumbent::Incumbent;
use super::milp::{self, Effort, Hooks};
use super::search;
use crate::model::Model;

/// Rosters come from the search beside it: HiGHS should spend its time on the bound.
const HEURISTIC_EFFORT: f64 = 0.01;

/// Solves the whole model until it is done or the solve must end.
pub(super) fn prove(model: &Model, incumbent: &Incumbent<'_>) -> Result<(), EngineError> {
    run(model, None, incumbent)
}

/// Solves the whole model at its root only, so that one thread can go on with the search.
pub(super) fn prove_root(model: &Model, incumbent: &Incumbent<'_>) -> Result<(), EngineError> {
    run(model, Some(1), incumbent)
}

fn run(model: &Model, nodes: Option<i32>, incumbent: &Incumbent<'_>) -> Result<(), EngineError> {
    if incumbent.should_stop() {
        return Ok(());
    }
    let found = std::sync::Mutex::new(Vec::<Vec<f64>>::new());
    let effort = Effort {
        seconds: incumbent.seconds_left(),
        nodes,
        relative_gap: 0.0,
        heuristic_effort: Some(HEURISTIC_EFFORT),
    };
    let keep = |values: &[f64]| found.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(values.to_vec());
    let hooks = Hooks {
        should_stop: &|| incumbent.should_stop(),
        bound: &|bound| incumbent.raise_bound(bound),
        solution: &keep,
    };
    let answer = milp::solve(&model.columns, &model.rows, None, &effort, &hooks)?;
    incumbent.raise_bound(answer.bound);
    if let Some(values) = answer.values {
        search::offer(model, &values, incumbent)?;
    }
    Ok(())
}
