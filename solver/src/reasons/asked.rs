//! How long reasons may be looked for, and who listens.

use super::WishReason;
use std::time::Duration;

/// Where the search for reasons must stop, and how it may run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Wall-clock limit of all second solves together; each gets a fair share of what is left.
    pub time: Duration,
    /// Most work of each second solve, as in [`engine::Limits`](crate::engine::Limits). No limit when there is none.
    pub work_each: Option<u64>,
    /// Most neighbourhoods searched in each second solve. No limit when there is none.
    pub rounds_each: Option<u64>,
    /// Most memory that each second solve may hold, in bytes. No limit when there is none.
    pub memory_bytes_each: Option<u64>,
    /// Second solves that run at once, 1 or more; each on one thread. On one, without a time limit, claims are repeatable.
    pub threads: u32,
    /// Seed of every choice at random.
    pub seed: u64,
    /// Whether the roster stays as it is, though a better one turns up: it is published, or was made by other prices.
    pub keep_roster: bool,
}

/// Is told reasons one by one, and may end the search for more.
pub trait Listener: Sync {
    /// A wish has a reason, or a better one than it was told before.
    fn told(&self, reason: &WishReason);

    /// Whether the search should end with the reasons so far.
    fn should_stop(&self) -> bool;
}
