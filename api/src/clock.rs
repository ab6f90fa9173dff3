//! The clock by which the server decides: whether wishes are open, a session lasts, an attempt is left, a date is past.
//!
//! It is part of the store, so that all who share one share the other. In production it is the system's. A test, or a
//! demonstration of a ward whose plan lies in another year, lets it begin at an instant of its own; from there it runs on
//! as the system's does, so that what comes later is later. Leases, queues and what a solve took are no decisions of the
//! ward: they stay with the system's clock, as other processes on the database do.

use chrono::{DateTime, TimeDelta, Utc};

/// See the module.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Clock {
    ahead: TimeDelta,
}

impl Clock {
    /// A clock on which it is this instant now.
    #[must_use]
    pub fn beginning_at(instant: DateTime<Utc>) -> Self {
        Self { ahead: instant - Utc::now() }
    }

    /// What it shows.
    #[must_use]
    pub fn now(self) -> DateTime<Utc> {
        Utc::now() + self.ahead
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_begins_where_it_is_told_to_and_runs_on() {
        let begins: DateTime<Utc> = "2031-05-06T07:08:09Z".parse().expect("an instant");
        let clock = Clock::beginning_at(begins);
        let first = clock.now();
        assert!(first >= begins && first - begins < TimeDelta::minutes(5), "{first}");
        assert!(clock.now() >= first);
        assert!(Clock::default().now() - Utc::now() < TimeDelta::minutes(5));
    }
}
