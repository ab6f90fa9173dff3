//! One person's line: which sequences of duties are lawful and what they cost, as a layered graph.
//!
//! A rule about one person's sequence is an [`Automaton`] over days, in a file named as in `rules` and one line of
//! [`SEQUENCE_RULES`]. It is made explicit for a person and minimised ([`Layers`]); the product of all of a person's
//! is the [`LineGraph`], in which a path is a lawful line. Rows of the same rule come from its layers too, unless
//! `encode` has more compact ones. Rules that no line can break alone (staffing), or that are priced over the whole
//! plan (hours), stay rows: see [`Linking`](super::Linking). What a line says of the ward's worst off, a step tells.

mod clash;
mod counting;
mod daily_rest;
mod days_off_after_nights;
mod explicit;
mod graph;
mod health_advice;
mod layers;
mod overlap;
mod person_days;
mod plan_stability;
mod product;
mod reduced_rest;
mod rests;
mod run_limit;
mod runs;
mod succession;
mod weekends;
mod weekly_rest;
mod weekly_rest_by_week;
mod weeks;
mod wish;

pub use clash::line_clash;
pub use graph::{Counter, LineGraph, PricedLine};
pub(super) use health_advice::place_in_rotation;
pub(super) use layers::Layers;
pub use layers::{Layer, Step};
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
    /// Per mille of all that the person wished for that is refused, where the worst off has a price: nought elsewhere, so
    /// that no states are kept apart by it.
    refused: i64,
    /// Whether it is one more of what the line may do so often only; see [`LineGraph`].
    counts: bool,
    lawful: bool,
}

impl<State> Stepped<State> {
    /// Lawful, for nothing.
    fn free(next: State) -> Self {
        Self { next, cost: 0, refused: 0, counts: false, lawful: true }
    }

    /// For nothing, where it is lawful.
    fn when(lawful: bool, next: State) -> Self {
        Self { next, cost: 0, refused: 0, counts: false, lawful }
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
    layers: fn(&str, &PersonDays<'_>) -> Layers,
}

impl SequenceRule {
    /// Minimised.
    pub(super) fn layers(&self, person: &PersonDays<'_>) -> Layers {
        (self.layers)(self.code, person).reduced()
    }
}

/// Every sequence rule. An entry's code is told to [`tolerated`].
pub(super) const SEQUENCE_RULES: &[SequenceRule] = &[
    SequenceRule { code: "overlap", layers: |code, of| explicit(code, of, &overlap::Rule(of)) },
    SequenceRule { code: "daily_rest", layers: |code, of| explicit(code, of, &daily_rest::Rule(of)) },
    SequenceRule { code: "reduced_rest_limit", layers: |code, of| explicit(code, of, &reduced_rest::Limit(of)) },
    SequenceRule { code: "reduced_rest", layers: |code, of| explicit(code, of, &reduced_rest::Price(of)) },
    SequenceRule { code: "weekly_rest", layers: |code, of| explicit(code, of, &weekly_rest::Rule(of)) },
    SequenceRule { code: "weekly_rest_extended", layers: |code, of| explicit(code, of, &weekly_rest::Extended(of)) },
    SequenceRule { code: "weekly_rest_by_week", layers: |code, of| explicit(code, of, &weekly_rest_by_week::Rule(of)) },
    SequenceRule { code: "succession", layers: |code, of| explicit(code, of, &succession::Rule(of)) },
    SequenceRule {
        code: "working_days_in_row",
        layers: |code, of| explicit(code, of, &runs::TooLong(of, runs::WORKING_DAYS)),
    },
    SequenceRule {
        code: "few_working_days_in_row",
        layers: |code, of| explicit(code, of, &runs::TooShort(of, runs::FEW_WORKING_DAYS)),
    },
    SequenceRule { code: "days_off_in_row", layers: |code, of| explicit(code, of, &runs::TooLong(of, runs::DAYS_OFF)) },
    SequenceRule {
        code: "few_days_off_in_row",
        layers: |code, of| explicit(code, of, &runs::TooShort(of, runs::FEW_DAYS_OFF)),
    },
    SequenceRule { code: "nights_in_row", layers: |code, of| explicit(code, of, &runs::TooLong(of, runs::NIGHTS)) },
    SequenceRule {
        code: "few_nights_in_row",
        layers: |code, of| explicit(code, of, &runs::TooShort(of, runs::FEW_NIGHTS)),
    },
    SequenceRule { code: "run_limit", layers: |code, of| explicit(code, of, &run_limit::Rule(of)) },
    SequenceRule {
        code: "days_off_after_nights",
        layers: |code, of| explicit(code, of, &days_off_after_nights::Rule(of)),
    },
    SequenceRule { code: "days_off_in_week", layers: |code, of| explicit(code, of, &weeks::DaysOff(of)) },
    SequenceRule { code: "weekends", layers: |code, of| explicit(code, of, &weekends::Most(of)) },
    SequenceRule { code: "weekend_every_nth", layers: |code, of| explicit(code, of, &weekends::EveryNth(of)) },
    SequenceRule { code: "complete_weekends", layers: |code, of| explicit(code, of, &weekends::Complete(of)) },
    SequenceRule { code: "category_in_week", layers: |code, of| explicit(code, of, &weeks::Categories(of)) },
    SequenceRule { code: "single_duties", layers: |code, of| explicit(code, of, &runs::SingleDuties(of)) },
    SequenceRule { code: "wish", layers: |code, of| explicit(code, of, &wish::Rule::new(of)) },
    SequenceRule {
        code: "advised_nights",
        layers: |code, of| explicit(code, of, &runs::TooLong(of, runs::ADVISED_NIGHTS)),
    },
    SequenceRule { code: "quick_return", layers: |code, of| explicit(code, of, &health_advice::QuickReturn(of)) },
    SequenceRule { code: "long_duty", layers: |code, of| explicit(code, of, &health_advice::LongDuty(of)) },
    SequenceRule {
        code: "backward_rotation",
        layers: |code, of| explicit(code, of, &health_advice::BackwardRotation(of)),
    },
    SequenceRule {
        code: "single_working_day",
        layers: |code, of| explicit(code, of, &runs::TooShort(of, runs::SINGLE_WORKING_DAY)),
    },
    SequenceRule { code: "plan_stability", layers: |code, of| explicit(code, of, &plan_stability::Rule(of)) },
];

/// Rules that the choices of a day keep: a person has a cell or none, and on a locked day only what is locked.
const RULES_OF_A_DAY: &[&str] = &["one_duty_a_day", "lock"];

/// Whether a rule compares what lines come to by themselves: see [`WorstOff`](super::WorstOff).
pub(super) fn compares(rule: &str) -> bool {
    rule == "worst_off"
}

/// Whether a line keeps, or pays for, a rule by itself.
pub(super) fn keeps(rule: &str) -> bool {
    RULES_OF_A_DAY.contains(&rule) || SEQUENCE_RULES.iter().any(|sequence| sequence.code == rule)
}

/// Whether a planner lets a day through in spite of a rule.
fn tolerated(problem: &Problem, employee: EmployeeIndex, day: Day, rule: &str) -> bool {
    problem.person(employee).overrides(rule, day).is_some()
}
