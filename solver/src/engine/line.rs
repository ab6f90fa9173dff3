//! One person's lawful lines, priced exactly: the rules' graph, the tally beside it, and the dynamic programme over both.

mod cheapest;
mod completion;
mod excerpt;
mod forward;
mod own_row;
mod part;
mod person;
mod program;
#[cfg(test)]
mod random;
mod relaxed;
mod restraint;
mod stretch;
mod subproblem;
mod tally;
mod windows;

pub(super) use cheapest::{FORBIDDEN, Found, MOST_VALUE, Prices, Scratch};
pub(super) use excerpt::Open;
pub(super) use own_row::{OwnRow, Steps};
pub(super) use part::{Left, Part};
pub(super) use person::Person;
pub(super) use subproblem::{Answer, Look};
