//! Random tiny wards: every roster tried by the referee's word alone, then the model and the plan held against it.

mod admits;
mod agreement;
mod bounds;
mod clashes;
mod cover;
mod exhaustive;
mod flows;
mod hard_rows;
mod lines;
mod reasons;
mod renamed;
mod rich;
mod stages;
mod tiny;
mod whole_agreement;
mod worst_off;

pub(crate) use flows::locked_duties;
pub(crate) use rich::rich;
pub(crate) use stages::{every_roster, some_rosters, tiny_in_stages};

use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

/// The random numbers of one ward.
pub(crate) fn random(seed: u64) -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(seed)
}
