//! Nobody in two places at once along a line: see `rules::one_duty_a_day`.

use super::{Automaton, Happening, PersonDays, Stepped};
use crate::domain::Day;

pub(super) struct Rule<'a>(pub(super) &'a PersonDays<'a>);

/// When busy time has ended, while that is later than the day's end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct State {
    planned: Option<i64>,
    settled: Option<i64>,
}

impl Automaton for Rule<'_> {
    type State = State;

    fn fresh(&self) -> State {
        State::default()
    }

    fn step(&self, state: &State, day: Day, happening: Happening) -> Stepped<State> {
        let (span, planned) = match happening {
            Happening::Off => return Stepped::free(State::default()),
            Happening::Duty(duty) => (self.0.problem.span(duty), !day.is_history()),
            Happening::Course(course) => (course.span, false),
        };
        let after = |end: Option<i64>| end.is_some_and(|end| end > span.start);
        let lawful = !(after(state.planned) || planned && after(state.settled));
        let midnight = self.0.problem.date_span(day).end;
        let later = |own: bool, before: Option<i64>| before.max(own.then_some(span.end)).filter(|end| *end > midnight);
        Stepped::when(lawful, State { planned: later(planned, state.planned), settled: later(!planned, state.settled) })
    }
}
