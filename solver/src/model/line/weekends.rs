//! Weekends worked along a line: see `rules::weekends`.

use super::{Automaton, Happening, PersonDays, Stepped};
use crate::domain::Day;
use crate::problem::Problem;
use chrono::Weekday;

/// Weekends of the plan that are worked, and whether the one under way is among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct State {
    worked: u32,
    counted: bool,
}

pub(super) struct Rule<'a> {
    problem: &'a Problem,
    most: u32,
}

impl<'a> Rule<'a> {
    pub(super) fn new(person: &PersonDays<'a>) -> Self {
        Self { problem: person.problem, most: person.problem.max_weekends(person.employee) }
    }
}

impl Automaton for Rule<'_> {
    type State = State;

    fn fresh(&self) -> State {
        State { worked: 0, counted: false }
    }

    fn step(&self, state: &State, day: Day, happening: Happening) -> Stepped<State> {
        let weekday = self.problem.calendar.weekday(day);
        let weekend = matches!(weekday, Weekday::Sat | Weekday::Sun) && !day.is_history();
        let counts = weekend && !state.counted && matches!(happening, Happening::Duty(_));
        let lawful = !counts || state.worked < self.most;
        let counted = weekday == Weekday::Sat && (state.counted || counts);
        Stepped::when(lawful, State { worked: (state.worked + u32::from(counts)).min(self.most), counted })
    }
}
