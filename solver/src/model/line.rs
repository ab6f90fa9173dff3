//! One person's line: which sequences of duties are lawful and what they cost, as a layered graph.
//!
//! A rule about one person's sequence is an [`Automaton`] over days, in a file named as in `rules` and one line of
//! [`SEQUENCE_RULES`]. It is made explicit for a person and minimised ([`Layers`]); the product of all of a person's
//! is the [`LineGraph`], in which a path is a lawful line. Rows of the same rule come from its layers too, unless
//! `encode` has more compact ones. Rules that no line can break alone (staffing), or that are priced over the whole
//! plan (hours), stay rows: see [`Linking`](super::Linking).

mod clash;
mod daily_rest;
mod explicit;
mod graph;
mod layers;
mod person_days;
mod product;
mod weekends;
mod weekly_rest;
mod wish;
mod working_days_in_row;

pub use clash::line_clash;
pub use graph::{LineGraph, PricedLine};
pub(super) use layers::{Layer, Layers};
pub(super) use person_days::PersonDays;

use crate::domain::{Day, Duty, EmployeeIndex};
use crate::problem::{Block, Problem};
use explicit::explicit;
use std::hash::Hash;

/// What a person does on a day. Vacation and leave are days off.
#[derive(Debug, Clone, Copy)]
pub(super) enum Happening {
    Off,
    Duty(Duty),
    Course(Block),
}

/// What comes of a day. The next state is given for an unlawful day too: the history, and a duty that a planner locked
/// in spite of the rule, are gone on from.
#[derive(Debug, Clone, Copy)]
struct Stepped<State> {
    next: State,
    /// Points.
    cost: i64,
    lawful: bool,
}

impl<State> Stepped<State> {
    /// Lawful, for nothing.
    fn free(next: State) -> Self {
        Self { next, cost: 0, lawful: true }
    }

    /// For nothing, where it is lawful.
    fn when(lawful: bool, next: State) -> Self {
        Self { next, cost: 0, lawful }
    }
}

/// A rule about one person's sequence of days, stepped from the first day that is known of the person to the plan's
/// last. What the history costs or breaks is not asked for.
trait Automaton {
    /// All that the rest of the plan needs to know of its beginning. Two states that differ in nothing that matters are
    /// merged later, so it need not be small.
    type State: Clone + Eq + Hash;

    /// The state before the first known day, [`PersonDays::first_known`].
    fn fresh(&self) -> Self::State;

    /// The state after a day.
    fn step(&self, state: &Self::State, day: Day, happening: Happening) -> Stepped<Self::State>;

    /// What the end of the plan makes of the state after its last day: nothing, unless the rule says otherwise.
    fn end(&self, _state: &Self::State) -> Stepped<()> {
        Stepped::free(())
    }
}

/// A sequence rule: its code, and its layers for one person.
pub(super) struct SequenceRule {
    pub(super) code: &'static str,
    layers: fn(&PersonDays<'_>) -> Layers,
}

impl SequenceRule {
    /// Minimised.
    pub(super) fn layers(&self, person: &PersonDays<'_>) -> Layers {
        (self.layers)(person).reduced()
    }
}

/// Every sequence rule. An entry's code is told to [`tolerated`].
pub(super) const SEQUENCE_RULES: &[SequenceRule] = &[
    SequenceRule { code: "daily_rest", layers: |of| explicit("daily_rest", of, &daily_rest::Rule::new(of.problem)) },
    SequenceRule { code: "weekly_rest", layers: |of| explicit("weekly_rest", of, &weekly_rest::Rule::new(of.problem)) },
    SequenceRule {
        code: "working_days_in_row",
        layers: |of| explicit("working_days_in_row", of, &working_days_in_row::Rule::new(of.problem)),
    },
    SequenceRule { code: "weekends", layers: |of| explicit("weekends", of, &weekends::Rule::new(of)) },
    SequenceRule { code: "wish", layers: |of| explicit("wish", of, &wish::Rule::new(of)) },
];

/// Rules that the choices of a day keep: a person has a cell or none, and on a locked day only what is locked.
const RULES_OF_A_DAY: &[&str] = &["one_duty_a_day", "lock"];

/// Whether a line keeps, or pays for, a rule by itself.
pub(super) fn keeps(rule: &str) -> bool {
    RULES_OF_A_DAY.contains(&rule) || SEQUENCE_RULES.iter().any(|sequence| sequence.code == rule)
}

/// Whether a planner lets a day through in spite of a rule.
fn tolerated(_problem: &Problem, _employee: EmployeeIndex, _day: Day, _rule: &str) -> bool {
    false
}
