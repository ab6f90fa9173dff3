//! Working days in a row along a line: see `rules::working_days_in_row`.

use crate::domain::{Day, EmployeeIndex, Parameter};
use crate::problem::Problem;

/// Length of the run of working days that is under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct State(u32);

impl State {
    pub(super) fn off() -> Self {
        Self(0)
    }
}

pub(super) struct Rule {
    most: u32,
    /// Weekly rest already keeps runs short enough, so the run need not be known.
    implied: bool,
}

impl Rule {
    pub(super) fn new(problem: &Problem, employee: EmployeeIndex) -> Self {
        let terms = problem.terms(employee, Day(0));
        let most = terms.get(Parameter::MaxWorkingDaysInRow).unwrap_or(u32::MAX);
        let window = terms.get(Parameter::WeeklyRestWindowDays);
        Self { most, implied: window.is_some_and(|window| most >= window - 1) }
    }

    pub(super) fn off(&self) -> State {
        State(0)
    }

    pub(super) fn duty(&self, state: State) -> Option<State> {
        let run = state.0 + 1;
        if self.implied { Some(State(0)) } else { (run <= self.most).then_some(State(run)) }
    }

    pub(super) fn history(&self, state: State) -> State {
        self.duty(state).unwrap_or(State(self.most))
    }
}
