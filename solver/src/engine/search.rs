//! The search for a roster: first among the promising cells, then in neighbourhoods of the best roster.

use super::bound;
use super::draft::Prices;
use super::incumbent::Incumbent;
use super::limits::{
    BATCHES_BEFORE_CORE, CORE_GAP, CORE_HEURISTIC_EFFORT, CORE_NODES, CORE_SHARE, NEIGHBOURHOOD_GAP,
    NEIGHBOURHOOD_NODES,
};
use super::lines::Lines;
use super::milp::{self, Effort, Ending, Hooks, Solution};
use super::neighbourhood::Shape;
use super::recreate;
use super::restrict::Restricted;
use super::sizes::{Sizes, Tried};
use super::{EngineError, Phase};
use crate::model::Cell;
use crate::problem::Problem;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::sync::OnceLock;

/// What the search works on.
pub(super) struct Search<'a> {
    pub(super) problem: &'a Problem,
    pub(super) lines: &'a Lines<'a>,
    pub(super) incumbent: &'a Incumbent<'a>,
    /// The promising cells, once column generation has told them.
    pub(super) promising: &'a OnceLock<Vec<bool>>,
    /// Whether another thread solves the whole model meanwhile.
    pub(super) beside_proof: bool,
}

impl Search<'_> {
    /// Searches until the incumbent says stop: ruin and recreate, then the promising cells, then neighbourhoods.
    pub(super) fn run(&self, seed: u64) -> Result<(), EngineError> {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        let prices = Prices::new(self.lines, self.problem.people.len());
        let mut present = self.lines.present(self.incumbent.best().as_ref())?;
        let mut sizes = Sizes::new(self.problem);
        let (mut batches, mut core_tried) = (0, false);
        recreate::first(&prices, self.incumbent, &mut present, &mut random)?;
        self.incumbent.enter(Phase::Improving);
        while !self.incumbent.should_stop() {
            let better = recreate::batch(&prices, self.incumbent, &mut present, &mut random)?;
            batches += 1;
            self.look_at_suggestion()?;
            let promising = self.promising.get().filter(|_| !core_tried && batches >= BATCHES_BEFORE_CORE);
            match (self.incumbent.best(), promising) {
                (None, _) if batches >= BATCHES_BEFORE_CORE && !self.beside_proof => {
                    bound::any_roster(self.lines, self.incumbent)?;
                }
                (Some(best), Some(promising)) => {
                    core_tried = true;
                    self.core(&best, promising)?;
                }
                (Some(best), None) if core_tried && !better => {
                    self.neighbourhood(&best, &mut sizes, &mut random)?;
                }
                _ => (),
            }
            self.incumbent.count_round();
        }
        Ok(())
    }

    /// Solves the model over the promising cells and those of the best roster.
    fn core(&self, best: &Solution, promising: &[bool]) -> Result<(), EngineError> {
        let worked = |cell: &Cell| best.values[cell.column.0] > 0.5;
        let effort = Effort {
            seconds: self.incumbent.seconds_left() * CORE_SHARE,
            nodes: Some(CORE_NODES),
            relative_gap: CORE_GAP,
            heuristic_effort: Some(CORE_HEURISTIC_EFFORT),
            any_solution: false,
        };
        self.solve_part(best, |cell| promising[cell.position] || worked(cell), &effort)?;
        Ok(())
    }

    /// Solves one neighbourhood of the best roster.
    fn neighbourhood(&self, best: &Solution, sizes: &mut Sizes, random: &mut ChaCha8Rng) -> Result<(), EngineError> {
        if self.incumbent.should_stop() {
            return Ok(());
        }
        let shape = random.random_range(0..Shape::ALL.len());
        let neighbourhood = Shape::ALL[shape].draw(self.problem, sizes.person_days(shape), random);
        let effort = Effort {
            seconds: self.incumbent.seconds_left(),
            nodes: Some(NEIGHBOURHOOD_NODES),
            relative_gap: NEIGHBOURHOOD_GAP,
            heuristic_effort: None,
            any_solution: false,
        };
        let tried = self.solve_part(best, |cell| neighbourhood.frees(cell), &effort)?;
        sizes.learn(shape, tried);
        Ok(())
    }

    /// Solves the model with every cell but the free ones as in the best roster, and offers what is found.
    fn solve_part(&self, best: &Solution, free: impl Fn(&Cell) -> bool, effort: &Effort) -> Result<Tried, EngineError> {
        let model = self.lines.model;
        let part = Restricted::new(model, &best.values, free);
        let hooks = Hooks { should_stop: &|| self.incumbent.should_stop(), ..Hooks::none() };
        let start = part.project(&best.values);
        let answer = milp::solve(&part.columns, &part.rows, Some(&start), effort, &hooks)?;
        let improved = match answer.values {
            Some(values) => self.offer(Some(best), &part.extend(&best.values, &values))?,
            None => false,
        };
        Ok(Tried { improved, solved: answer.ending == Ending::Solved, iterations: answer.iterations })
    }

    /// Offers what the proof has met since the last look.
    fn look_at_suggestion(&self) -> Result<(), EngineError> {
        if let Some(values) = self.incumbent.take_suggestion() {
            self.offer(self.incumbent.best().as_ref(), &values)?;
        }
        Ok(())
    }

    /// Offers the roster of a solution, completed at its least price, unless it is the best one.
    fn offer(&self, best: Option<&Solution>, values: &[f64]) -> Result<bool, EngineError> {
        let model = self.lines.model;
        let worked = |values: &[f64], cell: &Cell| values[cell.column.0] > 0.5;
        let differs =
            |best: &Solution| model.cells.all().iter().any(|cell| worked(values, cell) != worked(&best.values, cell));
        let changed = best.is_none_or(differs);
        Ok(changed && self.incumbent.offer(milp::complete(model, &milp::cells_of(model, values))?))
    }
}
