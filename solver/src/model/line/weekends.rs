//! Weekends worked along a line: see `rules::weekends`.

use crate::domain::{Day, EmployeeIndex};
use crate::problem::Problem;
use chrono::Weekday;

/// Weekends that may still be worked, and whether the one under way is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct State {
    left: u32,
    counted: bool,
}

pub(super) struct Rule {
    most: u32,
    weekends: u32,
}

impl Rule {
    pub(super) fn new(problem: &Problem, employee: EmployeeIndex) -> Self {
        Self { most: problem.max_weekends(employee).unwrap_or(u32::MAX), weekends: problem.saturdays().count() as u32 }
    }

    pub(super) fn start(&self) -> State {
        State { left: self.most.min(self.weekends), counted: false }
    }

    pub(super) fn off(&self, problem: &Problem, state: State, day: Day) -> State {
        settle(problem, day, state.left, state.counted)
    }

    pub(super) fn duty(&self, problem: &Problem, state: State, day: Day) -> Option<State> {
        let weekend = matches!(problem.calendar.weekday(day), Weekday::Sat | Weekday::Sun);
        if !weekend || state.counted {
            return Some(settle(problem, day, state.left, state.counted));
        }
        state.left.checked_sub(1).map(|left| settle(problem, day, left, true))
    }
}

/// The state at the end of a day; more weekends left than there will be are the same as all of them.
fn settle(problem: &Problem, day: Day, left: u32, counted: bool) -> State {
    let counted = counted && problem.calendar.weekday(day) == Weekday::Sat;
    let sundays = (day.0 + 1..problem.days()).filter(|later| problem.calendar.weekday(Day(*later)) == Weekday::Sun);
    let ahead = sundays.count() as u32 - u32::from(counted);
    State { left: left.min(ahead), counted }
}
