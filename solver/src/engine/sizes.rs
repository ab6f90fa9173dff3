//! How large neighbourhoods of each shape pay.
//!
//! Work is counted in simplex iterations, never in seconds, so that a run can be repeated.

use super::neighbourhood::Shape;
use crate::problem::Problem;

/// What came of a neighbourhood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tried {
    /// Whether a cheaper roster was found.
    pub(super) improved: bool,
    /// Whether it was solved to its gap.
    pub(super) solved: bool,
    /// Simplex iterations it took.
    pub(super) iterations: i64,
}

/// Sizes in person-days: grown while neighbourhoods are solved easily, shrunk when they are not.
pub(super) struct Sizes {
    person_days: [f64; Shape::ALL.len()],
    most: f64,
}

const FIRST_PERSON_DAYS: f64 = 240.0;
const LEAST_PERSON_DAYS: f64 = 60.0;
const EASY_ITERATIONS: i64 = 4_000;
const HARD_ITERATIONS: i64 = 20_000;
const STEP: f64 = 1.15;

impl Sizes {
    pub(super) fn new(problem: &Problem) -> Self {
        let most = (problem.people.len() * problem.days() as usize) as f64;
        Self { person_days: [FIRST_PERSON_DAYS.min(most); Shape::ALL.len()], most }
    }

    pub(super) fn person_days(&self, shape: usize) -> usize {
        self.person_days[shape] as usize
    }

    pub(super) fn learn(&mut self, shape: usize, tried: Tried) {
        let size = &mut self.person_days[shape];
        if tried.solved && !tried.improved && tried.iterations < EASY_ITERATIONS {
            *size = (*size * STEP).min(self.most);
        } else if !tried.solved || tried.iterations > HARD_ITERATIONS {
            *size = (*size / STEP).max(LEAST_PERSON_DAYS.min(self.most));
        }
    }
}
