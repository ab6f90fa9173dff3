//! Daily and weekly rest along a line: see `rules::daily_rest` and `rules::weekly_rest`.

use crate::domain::{Day, EmployeeIndex, Parameter};
use crate::problem::{Problem, Span};

/// What the rest rules need to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct State {
    /// End of the last duty, while it can still matter.
    last_end: Option<i64>,
    /// Days up to the last duty's since a day in a weekly rest.
    without_rest: u32,
    /// Days off since the last duty; the next duty decides whether they lie in a weekly rest.
    undecided: u32,
}

impl State {
    pub(super) fn rested() -> Self {
        Self { last_end: None, without_rest: 0, undecided: 0 }
    }

    /// Whether the last duty ends after a moment.
    pub(super) fn ends_after(&self, moment: i64) -> bool {
        self.last_end.is_some_and(|end| end > moment)
    }
}

pub(super) struct Rule {
    daily: i64,
    weekly: i64,
    most_without_rest: u32,
}

impl Rule {
    pub(super) fn new(problem: &Problem, employee: EmployeeIndex) -> Self {
        let minutes = |parameter| i64::from(problem.terms(employee, Day(0)).get(parameter).unwrap_or(0));
        let window = problem.terms(employee, Day(0)).get(Parameter::WeeklyRestWindowDays).unwrap_or(u32::MAX);
        Self {
            daily: minutes(Parameter::DailyRestMinutes),
            weekly: minutes(Parameter::WeeklyRestMinutes),
            most_without_rest: window - 1,
        }
    }

    pub(super) fn off(&self, problem: &Problem, state: State, day: Day) -> State {
        let earliest_next = problem.date_span(day).end;
        let rested = state.last_end.is_none_or(|end| earliest_next - end >= self.weekly.max(self.daily));
        if rested { State::rested() } else { State { undecided: state.undecided + 1, ..state } }
    }

    pub(super) fn duty(&self, state: State, span: Span) -> Option<State> {
        let too_soon = state.last_end.is_some_and(|end| span.start - end < self.daily);
        self.course(state, span).filter(|_| !too_soon)
    }

    /// After a course day; duties too close to one have no cell, so its daily rest is seen to.
    pub(super) fn course(&self, state: State, span: Span) -> Option<State> {
        let next = self.after(state, span);
        (next.without_rest <= self.most_without_rest).then_some(next)
    }

    /// After a duty of the history: what it breaks is not this plan's doing, but the plan must mend it at once.
    pub(super) fn history(&self, state: State, span: Span) -> State {
        let next = self.after(state, span);
        State { without_rest: next.without_rest.min(self.most_without_rest), ..next }
    }

    fn after(&self, state: State, span: Span) -> State {
        let had_rest = state.undecided > 0 && state.last_end.is_none_or(|end| span.start - end >= self.weekly);
        let before = if had_rest { 0 } else { state.without_rest + state.undecided };
        // Duties of the history may overlap: rest begins when the last of them has ended.
        let last_end = state.last_end.map_or(span.end, |end| end.max(span.end));
        State { last_end: Some(last_end), without_rest: before + 1, undecided: 0 }
    }
}
