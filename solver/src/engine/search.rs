//! The search for a roster: first among the promising cells, then in neighbourhoods of the best roster.

use super::incumbent::Incumbent;
use super::limits::{CORE_GAP, CORE_NODES, CORE_SHARE, NEIGHBOURHOOD_GAP, NEIGHBOURHOOD_NODES};
use super::lines::Lines;
use super::milp::{self, Effort, Hooks};
use super::neighbourhood::Shape;
use super::restrict::Restricted;
use super::sizes::{Sizes, Tried};
use super::{EngineError, Phase, root};
use crate::model::{Cell, Model};
use crate::problem::Problem;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// Searches until the incumbent says stop.
pub(super) fn search(
    problem: &Problem,
    model: &Model,
    seed: u64,
    incumbent: &Incumbent<'_>,
) -> Result<(), EngineError> {
    let promising = root::promising_cells(&Lines::new(problem, model), incumbent)?;
    core(model, &promising, incumbent)?;
    incumbent.enter(Phase::Improving);
    improve(problem, model, seed, incumbent)
}

/// Solves the model over the promising cells and those of the best roster.
fn core(model: &Model, promising: &[bool], incumbent: &Incumbent<'_>) -> Result<(), EngineError> {
    if incumbent.should_stop() {
        return Ok(());
    }
    let best = incumbent.best();
    let worked = |cell: &Cell| best.values[cell.column.0] > 0.5;
    let effort = Effort {
        seconds: incumbent.seconds_left() * CORE_SHARE,
        nodes: Some(CORE_NODES),
        relative_gap: CORE_GAP,
        heuristic_effort: Some(0.3),
    };
    solve_part(model, |cell| promising[cell.position] || worked(cell), &effort, incumbent)?;
    Ok(())
}

/// Frees one neighbourhood after another.
fn improve(problem: &Problem, model: &Model, seed: u64, incumbent: &Incumbent<'_>) -> Result<(), EngineError> {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let mut sizes = Sizes::new(problem);
    while !incumbent.should_stop() {
        let shape = random.random_range(0..Shape::ALL.len());
        let neighbourhood = Shape::ALL[shape].draw(problem, sizes.person_days(shape), &mut random);
        let effort = Effort {
            seconds: incumbent.seconds_left(),
            nodes: Some(NEIGHBOURHOOD_NODES),
            relative_gap: NEIGHBOURHOOD_GAP,
            heuristic_effort: None,
        };
        let tried = solve_part(model, |cell| neighbourhood.frees(cell), &effort, incumbent)?;
        sizes.learn(shape, tried);
        incumbent.count_round();
    }
    Ok(())
}

/// Solves the model with every cell but the free ones as in the best roster, and offers what is found.
fn solve_part(
    model: &Model,
    free: impl Fn(&Cell) -> bool,
    effort: &Effort,
    incumbent: &Incumbent<'_>,
) -> Result<Tried, EngineError> {
    let best = incumbent.best();
    let part = Restricted::new(model, &best.values, free);
    let hooks = Hooks { should_stop: &|| incumbent.should_stop(), ..Hooks::none() };
    let start = part.project(&best.values);
    let answer = milp::solve(&part.columns, &part.rows, Some(&start), effort, &hooks)?;
    let improved = match answer.values {
        Some(values) => offer(model, &part.extend(&best.values, &values), incumbent)?,
        None => false,
    };
    Ok(Tried { improved, solved: answer.solved, iterations: answer.iterations })
}

/// Offers the roster of a solution, completed at its least price.
fn offer(model: &Model, values: &[f64], incumbent: &Incumbent<'_>) -> Result<bool, EngineError> {
    let best = incumbent.best();
    let worked = |values: &[f64], cell: &Cell| values[cell.column.0] > 0.5;
    let changed = model.cells.all().iter().any(|cell| worked(values, cell) != worked(&best.values, cell));
    Ok(changed && incumbent.offer(milp::complete(model, &milp::cells_of(model, values))?))
}
