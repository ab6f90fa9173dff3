//! The state machine of a plan's life, as one table: from where, which step, who may take it, to where.
//!
//! Three changes come by themselves and stand in no line: the clock opens and closes the wishes, and a solve that finds
//! a roster makes a draft of a plan whose wishes are closed. Knows nothing of the store and of HTTP.

use crate::documents::{PlanState, PlanStep, Role};
use PlanState::{Approved, Draft, Published, Sent, WishesClosed, WishesOpen};
use PlanStep::{Approve, CloseWishes, ExtendWishes, Publish, Send, SendBack, Withdraw};
use Role::{Leader, Planner};

/// One line of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// Where the plan must be.
    pub from: PlanState,
    /// The step.
    pub step: PlanStep,
    /// Who may take it.
    pub who: Role,
    /// Where the plan comes. Closed wishes with a roster there are a draft at once.
    pub to: PlanState,
}

const fn line(from: PlanState, step: PlanStep, who: Role, to: PlanState) -> Move {
    Move { from, step, who, to }
}

/// Every step that there is.
pub const MOVES: [Move; 10] = [
    line(WishesOpen, CloseWishes, Planner, WishesClosed),
    line(WishesOpen, ExtendWishes, Planner, WishesOpen),
    line(WishesClosed, ExtendWishes, Planner, WishesOpen),
    line(Draft, ExtendWishes, Planner, WishesOpen),
    line(Draft, Send, Planner, Sent),
    line(Sent, Withdraw, Planner, Draft),
    line(Sent, SendBack, Leader, Draft),
    line(Sent, Approve, Leader, Approved),
    line(Approved, SendBack, Leader, Draft),
    line(Approved, Publish, Leader, Published),
];

/// Where a step leads; none when it cannot be taken there.
#[must_use]
pub fn next(from: PlanState, step: PlanStep) -> Option<PlanState> {
    MOVES.iter().find(|line| line.from == from && line.step == step).map(|line| line.to)
}

/// Whether the step is one that the role ever takes.
#[must_use]
pub fn may(role: Role, step: PlanStep) -> bool {
    MOVES.iter().any(|line| line.step == step && line.who == role)
}

/// The steps that the role may take now.
#[must_use]
pub fn open_to(role: Role, from: PlanState) -> Vec<PlanStep> {
    MOVES.iter().filter(|line| line.from == from && line.who == role).map(|line| line.step).collect()
}

/// What is stored of a plan's life; wishes and drafts are told apart by the clock and by whether a roster is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Up to the draft.
    Making,
    /// See [`PlanState::Sent`].
    Sent,
    /// See [`PlanState::Approved`].
    Approved,
    /// See [`PlanState::Published`].
    Published,
}

impl Stage {
    /// The stage that a state is stored as.
    #[must_use]
    pub fn of(state: PlanState) -> Self {
        match state {
            WishesOpen | WishesClosed | Draft => Self::Making,
            Sent => Self::Sent,
            Approved => Self::Approved,
            Published => Self::Published,
        }
    }

    /// As it is stored.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Making => "making",
            Self::Sent => "sent",
            Self::Approved => "approved",
            Self::Published => "published",
        }
    }

    /// From how it is stored.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        let all = [Self::Sent, Self::Approved, Self::Published];
        all.into_iter().find(|stage| stage.name() == name).unwrap_or(Self::Making)
    }

    /// Where the plan is.
    #[must_use]
    pub fn state(self, wishes_are_open: bool, has_roster: bool) -> PlanState {
        match self {
            Self::Making if wishes_are_open => WishesOpen,
            Self::Making if has_roster => Draft,
            Self::Making => WishesClosed,
            Self::Sent => Sent,
            Self::Approved => Approved,
            Self::Published => Published,
        }
    }
}

/// What an employee is told: that a roster is made or signed is not theirs to know before it is published.
#[must_use]
pub fn told_to_employees(state: PlanState) -> PlanState {
    match state {
        WishesOpen | Published => state,
        WishesClosed | Draft | Sent | Approved => WishesClosed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATES: [PlanState; 6] = [WishesOpen, WishesClosed, Draft, Sent, Approved, Published];

    #[test]
    fn a_state_and_a_step_lead_to_one_place_and_a_step_is_one_roles() {
        for (position, one) in MOVES.iter().enumerate() {
            for other in &MOVES[position + 1..] {
                assert!((one.from, one.step) != (other.from, other.step), "{one:?} and {other:?}");
                assert!(one.step != other.step || one.who == other.who, "{one:?} and {other:?}");
            }
        }
    }

    #[test]
    fn what_is_published_stays_so_and_employees_move_nothing() {
        assert!(MOVES.iter().all(|line| line.from != Published && line.who != Role::Employee));
    }

    #[test]
    fn a_stage_is_stored_and_read_as_itself() {
        for state in STATES {
            let stage = Stage::of(state);
            assert_eq!(Stage::from_name(stage.name()), stage);
            assert_eq!(stage.state(state == WishesOpen, state == Draft), state);
        }
    }

    #[test]
    fn employees_learn_nothing_of_a_roster_before_it_is_published() {
        let told: Vec<_> = STATES.into_iter().map(told_to_employees).collect();
        assert_eq!(told, [WishesOpen, WishesClosed, WishesClosed, WishesClosed, WishesClosed, Published]);
    }
}
