//! One person's line: which sequences of duties are lawful, as a layered graph.
//!
//! Every rule about a person's sequence has a small state here, stepped day by day; the graph is their product, and
//! a path from its first layer to its last is a lawful line. Rules that no line can break alone (staffing), or that
//! are priced over the whole plan (hours), stay rows: see [`Linking`](super::Linking).
//!
//! `rest` is `daily_rest` and `weekly_rest`, which share the end of the last duty; the other files are named as in
//! `rules`.

mod graph;
mod rest;
mod weekends;
mod wish;
mod working_days_in_row;

pub use graph::{LineGraph, PricedLine};

use crate::domain::{Day, Duty, EmployeeIndex};
use crate::problem::{Block, Problem};

/// Rules that a line keeps, or pays for, by itself.
pub(super) const RULES_OF_A_LINE: &[&str] =
    &["one_duty_a_day", "lock", "daily_rest", "weekly_rest", "working_days_in_row", "weekends", "wish"];

/// All that the rest of a line needs to know of its beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct LineState {
    rest: rest::State,
    run: working_days_in_row::State,
    weekends: weekends::State,
    wishes: wish::State,
}

/// One person's sequence rules.
struct LineRules<'a> {
    problem: &'a Problem,
    rest: rest::Rule,
    run: working_days_in_row::Rule,
    weekends: weekends::Rule,
    wishes: wish::Rule<'a>,
}

impl<'a> LineRules<'a> {
    fn new(problem: &'a Problem, employee: EmployeeIndex) -> Self {
        Self {
            problem,
            rest: rest::Rule::new(problem, employee),
            run: working_days_in_row::Rule::new(problem, employee),
            weekends: weekends::Rule::new(problem, employee),
            wishes: wish::Rule::new(problem, employee),
        }
    }

    /// The state on the eve of the plan, from the history.
    fn start(&self, employee: EmployeeIndex) -> LineState {
        let mut state = LineState {
            rest: rest::State::rested(),
            run: working_days_in_row::State::off(),
            weekends: self.weekends.start(),
            wishes: wish::State::default(),
        };
        let person = self.problem.person(employee);
        for day in (person.first_history_day().unwrap_or(Day(0)).0..0).map(Day) {
            let duty = person.history.iter().find(|duty| duty.day == day);
            (state.rest, state.run) = match duty {
                Some(duty) => {
                    let span = self.problem.span(*duty);
                    (self.rest.history(state.rest, span), self.run.history(state.run))
                }
                None => (self.rest.off(self.problem, state.rest, day), self.run.off()),
            };
        }
        state
    }

    /// After a day off, and its price.
    fn off(&self, state: LineState, day: Day) -> (LineState, f64) {
        let (wishes, cost) = self.wish(state, day, None);
        let next = LineState {
            rest: self.rest.off(self.problem, state.rest, day),
            run: self.run.off(),
            weekends: self.weekends.off(self.problem, state.weekends, day),
            wishes,
        };
        (next, cost)
    }

    /// After a duty of the plan, and its price; none when it is not lawful.
    fn duty(&self, state: LineState, duty: Duty) -> Option<(LineState, f64)> {
        let (wishes, cost) = self.wish(state, duty.day, Some(duty));
        let next = LineState {
            rest: self.rest.duty(state.rest, self.problem.span(duty))?,
            run: self.run.duty(state.run)?,
            weekends: self.weekends.duty(self.problem, state.weekends, duty.day)?,
            wishes,
        };
        Some((next, cost))
    }

    /// After a course day; it is work, but no duty, so it refuses no wish for a day off.
    fn course(&self, state: LineState, course: Block) -> Option<(LineState, f64)> {
        let (wishes, cost) = self.wish(state, course.day, None);
        let next = LineState {
            rest: self.rest.course(state.rest, course.span)?,
            run: self.run.duty(state.run)?,
            weekends: self.weekends.off(self.problem, state.weekends, course.day),
            wishes,
        };
        Some((next, cost))
    }

    fn wish(&self, state: LineState, day: Day, duty: Option<Duty>) -> (wish::State, f64) {
        let eve_runs_in = state.rest.ends_after(self.problem.date_span(day).start);
        self.wishes.step(self.problem, state.wishes, wish::Happening { day, duty, eve_runs_in })
    }
}
