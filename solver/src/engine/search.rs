//! Large-neighbourhood search: free some cells, solve what is free, keep what is cheaper.

use super::incumbent::Incumbent;
use super::limits::{NEIGHBOURHOOD_GAP, NEIGHBOURHOOD_NODES};
use super::milp::{self, Effort, Hooks};
use super::neighbourhood::{Neighbourhood, Shape};
use super::restrict::Restricted;
use super::{EngineError, Limits};
use crate::model::Model;
use crate::problem::Problem;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// One round: what is free and how well it is solved.
pub(super) struct Round {
    pub(super) neighbourhood: Neighbourhood,
    pub(super) relative_gap: f64,
}

/// What came of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tried {
    /// Whether a cheaper roster was found.
    pub(super) improved: bool,
    /// Whether the neighbourhood was solved to its gap.
    pub(super) solved: bool,
    /// Simplex iterations it took.
    pub(super) iterations: i64,
}

/// Searches until the incumbent says stop.
pub(super) fn improve(
    problem: &Problem,
    model: &Model,
    limits: &Limits,
    incumbent: &Incumbent<'_>,
) -> Result<(), EngineError> {
    let mut random = ChaCha8Rng::seed_from_u64(limits.seed);
    let mut sizes = Sizes::new(problem);
    while !incumbent.should_stop() {
        let shape = random.random_range(0..Shape::ALL.len());
        let neighbourhood = Shape::ALL[shape].draw(problem, sizes.person_days(shape), &mut random);
        let tried = run(model, &Round { neighbourhood, relative_gap: NEIGHBOURHOOD_GAP }, incumbent)?;
        sizes.learn(shape, tried);
        incumbent.count_round();
    }
    Ok(())
}

/// Solves one neighbourhood of the best roster and offers what is found.
pub(super) fn run(model: &Model, round: &Round, incumbent: &Incumbent<'_>) -> Result<Tried, EngineError> {
    let best = incumbent.best();
    let part = Restricted::new(model, &best.values, |cell| round.neighbourhood.frees(cell));
    let effort = Effort {
        seconds: incumbent.seconds_left(),
        nodes: Some(NEIGHBOURHOOD_NODES),
        relative_gap: round.relative_gap,
        heuristic_effort: None,
    };
    let hooks = Hooks { should_stop: &|| incumbent.should_stop(), ..Hooks::none() };
    let start = part.project(&best.values);
    let answer = milp::solve(&part.columns, &part.rows, Some(&start), &effort, &hooks)?;
    let improved = match answer.values {
        Some(values) => offer(model, &part.extend(&best.values, &values), incumbent)?,
        None => false,
    };
    Ok(Tried { improved, solved: answer.solved, iterations: answer.iterations })
}

/// Offers the roster of a solution, completed at its least price.
pub(super) fn offer(model: &Model, values: &[f64], incumbent: &Incumbent<'_>) -> Result<bool, EngineError> {
    let mut cells = vec![None; model.columns.len()];
    let mut changed = false;
    let best = incumbent.best();
    for cell in model.cells.all() {
        let worked = values[cell.column.0].round();
        changed |= worked != best.values[cell.column.0].round();
        cells[cell.column.0] = Some(worked);
    }
    Ok(changed && incumbent.offer(milp::complete(model, &cells)?))
}

/// How large neighbourhoods of each shape pay, in person-days: grown while they are solved easily, shrunk when not.
struct Sizes {
    person_days: [f64; Shape::ALL.len()],
    most: f64,
}

const FIRST_PERSON_DAYS: f64 = 240.0;
const LEAST_PERSON_DAYS: f64 = 60.0;
const EASY_ITERATIONS: i64 = 4_000;
const HARD_ITERATIONS: i64 = 20_000;
const STEP: f64 = 1.15;

impl Sizes {
    fn new(problem: &Problem) -> Self {
        let most = (problem.people.len() * problem.days() as usize) as f64;
        Self { person_days: [FIRST_PERSON_DAYS.min(most); Shape::ALL.len()], most }
    }

    fn person_days(&self, shape: usize) -> usize {
        self.person_days[shape] as usize
    }

    fn learn(&mut self, shape: usize, tried: Tried) {
        let size = &mut self.person_days[shape];
        if tried.solved && !tried.improved && tried.iterations < EASY_ITERATIONS {
            *size = (*size * STEP).min(self.most);
        } else if !tried.solved || tried.iterations > HARD_ITERATIONS {
            *size = (*size / STEP).max(LEAST_PERSON_DAYS.min(self.most));
        }
    }
}
