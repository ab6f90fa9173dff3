//! One person's lawful lines, priced exactly: the rules' graph, the tally beside it, and the dynamic programme over both.

mod cheapest;
mod completion;
mod forward;
mod person;
mod program;
#[cfg(test)]
mod random;
mod relaxed;
mod restraint;
mod stretch;
mod tally;
mod windows;

pub(super) use cheapest::{FORBIDDEN, Found, MOST_VALUE, Prices, Scratch};
pub(super) use person::{Answer, Look, Person};
pub(super) use tally::OwnRow;
