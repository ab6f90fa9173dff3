//! The whole model, solved by HiGHS: a proof beside the search, and on small wards the whole answer.

use super::EngineError;
use super::incumbent::Incumbent;
use super::milp::{self, Effort, Hooks};
use crate::model::Model;

/// Rosters come from the search: HiGHS should spend its time on the bound.
const HEURISTIC_EFFORT: f64 = 0.02;

/// Solves the whole model until it is done or the solve must end.
pub(super) fn prove(model: &Model, incumbent: &Incumbent<'_>) -> Result<(), EngineError> {
    if incumbent.should_stop() {
        return Ok(());
    }
    let effort = Effort {
        seconds: incumbent.seconds_left(),
        nodes: None,
        relative_gap: 0.0,
        heuristic_effort: Some(HEURISTIC_EFFORT),
    };
    let hooks = Hooks {
        should_stop: &|| incumbent.should_stop(),
        bound: &|bound| incumbent.raise_bound(bound),
        solution: &|_| (),
    };
    let start = incumbent.best().values;
    let answer = milp::solve(&model.columns, &model.rows, Some(&start), &effort, &hooks)?;
    incumbent.raise_bound(answer.bound);
    if let Some(values) = answer.values {
        incumbent.offer(milp::complete(model, &milp::cells_of(model, &values))?);
    }
    Ok(())
}
