//! Weekly rest along a line: see `rules::weekly_rest`.

use super::{Automaton, Happening, Stepped};
use crate::domain::Day;
use crate::problem::{Problem, Span};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct State {
    /// End of the last duty, while it can still matter.
    last_end: Option<i64>,
    /// Days up to the last duty's since a day in a weekly rest.
    without_rest: u32,
    /// Days off since the last duty; the next duty decides whether they lie in a weekly rest.
    undecided: u32,
}

/// Nothing is known that a weekly rest would have to mend.
const RESTED: State = State { last_end: None, without_rest: 0, undecided: 0 };

pub(super) struct Rule<'a> {
    problem: &'a Problem,
    least: i64,
    most_without_rest: u32,
}

impl<'a> Rule<'a> {
    pub(super) fn new(problem: &'a Problem) -> Self {
        let agreement = &problem.agreement;
        Self {
            problem,
            least: i64::from(agreement.weekly_rest_minutes),
            most_without_rest: agreement.weekly_rest_window_days - 1,
        }
    }

    fn off(&self, state: State, day: Day) -> State {
        let earliest_next = self.problem.date_span(day).end;
        let rested = state.last_end.is_none_or(|end| earliest_next - end >= self.least);
        if rested { RESTED } else { State { undecided: state.undecided + 1, ..state } }
    }

    fn busy(&self, state: State, span: Span) -> Stepped<State> {
        let had_rest = state.undecided > 0 && state.last_end.is_none_or(|end| span.start - end >= self.least);
        let without_rest = 1 + if had_rest { 0 } else { state.without_rest + state.undecided };
        // Duties of the history may overlap: rest begins when the last of them has ended.
        let last_end = state.last_end.map_or(span.end, |end| end.max(span.end));
        // What the history breaks is not this plan's doing, but the plan must mend it at once.
        let known = without_rest.min(self.most_without_rest);
        let next = State { last_end: Some(last_end), without_rest: known, undecided: 0 };
        Stepped::when(without_rest <= self.most_without_rest, next)
    }
}

impl Automaton for Rule<'_> {
    type State = State;

    fn fresh(&self) -> State {
        RESTED
    }

    fn step(&self, state: &State, day: Day, happening: Happening) -> Stepped<State> {
        match happening {
            Happening::Off => Stepped::free(self.off(*state, day)),
            Happening::Duty(duty) => self.busy(*state, self.problem.span(duty)),
            Happening::Course(course) => self.busy(*state, course.span),
        }
    }
}
