//! The whole model, solved by HiGHS: a proof beside the search, and on small wards the whole answer.

use super::EngineError;
use super::clash;
use super::incumbent::Incumbent;
use super::lines::Lines;
use super::milp::{self, Answer, Effort, Ending, Hooks};

/// Rosters come from the search: HiGHS should spend its time on the bound.
const HEURISTIC_EFFORT: f64 = 0.02;

/// Solves the whole model until it is done or the solve must end.
pub(super) fn prove(lines: &Lines<'_>, incumbent: &Incumbent<'_>) -> Result<(), EngineError> {
    whole(lines, incumbent, false)
}

/// Solves the whole model until it gives a roster or proves that there is none.
pub(super) fn any_roster(lines: &Lines<'_>, incumbent: &Incumbent<'_>) -> Result<(), EngineError> {
    whole(lines, incumbent, true)
}

fn whole(lines: &Lines<'_>, incumbent: &Incumbent<'_>, any_solution: bool) -> Result<(), EngineError> {
    if incumbent.should_stop() {
        return Ok(());
    }
    let (model, best) = (lines.model, incumbent.best());
    let effort = Effort {
        seconds: incumbent.seconds_left(),
        // While there is no roster, one of HiGHS's own would be worth its time.
        heuristic_effort: best.is_some().then_some(HEURISTIC_EFFORT),
        any_solution,
        ..Effort::unlimited()
    };
    let hooks = Hooks {
        should_stop: &|| incumbent.should_stop(),
        bound: &|bound| incumbent.raise_bound(bound),
        solution: &|values| incumbent.suggest(values),
    };
    let start = best.map(|best| best.values);
    take(milp::solve(&model.columns, &model.rows, start.as_deref(), &effort, &hooks)?, lines, incumbent)
}

fn take(answer: Answer, lines: &Lines<'_>, incumbent: &Incumbent<'_>) -> Result<(), EngineError> {
    if answer.ending == Ending::Infeasible {
        incumbent.prove_impossible(clash::of_rows(lines, incumbent.seconds_left())?);
        return Ok(());
    }
    incumbent.raise_bound(answer.bound);
    if let Some(values) = answer.values {
        incumbent.offer(milp::complete(lines.model, &milp::cells_of(lines.model, &values))?);
    }
    Ok(())
}
