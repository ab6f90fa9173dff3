//! Working days in a row along a line: see `rules::working_days_in_row`.

use super::{Automaton, Happening, Stepped};
use crate::domain::Day;
use crate::problem::Problem;

pub(super) struct Rule {
    most: u32,
}

impl Rule {
    pub(super) fn new(problem: &Problem) -> Self {
        Self { most: problem.agreement.max_working_days_in_row }
    }
}

impl Automaton for Rule {
    /// Length of the run of working days that is under way.
    type State = u32;

    fn fresh(&self) -> u32 {
        0
    }

    fn step(&self, run: &u32, _: Day, happening: Happening) -> Stepped<u32> {
        match happening {
            Happening::Off => Stepped::free(0),
            Happening::Duty(_) | Happening::Course(_) => Stepped::when(*run < self.most, (run + 1).min(self.most)),
        }
    }
}
