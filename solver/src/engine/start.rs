//! The first roster: a few people's whole plans at a time, around what is planned already.

use super::incumbent::Incumbent;
use super::limits::{START_GAP, START_PEOPLE};
use super::neighbourhood::Neighbourhood;
use super::search::{self, Round};
use super::{EngineError, Phase};
use crate::domain::EmployeeIndex;
use crate::model::Model;
use crate::problem::Problem;
use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;

/// Plans everyone once, from the best roster so far; stops early when the solve must end.
pub(super) fn build(problem: &Problem, model: &Model, seed: u64, incumbent: &Incumbent<'_>) -> Result<(), EngineError> {
    let mut people: Vec<EmployeeIndex> = problem.employee_indices().collect();
    people.shuffle(&mut ChaCha8Rng::seed_from_u64(seed));
    // Those who can do least come first, while there is most to choose from.
    people.sort_by_key(|employee| problem.person(*employee).held.len());
    for group in people.chunks(START_PEOPLE) {
        if incumbent.should_stop() {
            break;
        }
        let round = Round { neighbourhood: Neighbourhood::of_people(problem, group), relative_gap: START_GAP };
        search::run(model, &round, incumbent)?;
    }
    incumbent.enter(Phase::Improving);
    Ok(())
}
