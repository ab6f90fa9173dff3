//! What the agreement's layers say to one person, date by date.

use crate::domain::{Day, Parameter, Terms};

/// One person's terms over time.
#[derive(Debug, Clone)]
pub struct PersonTerms {
    /// First day of each stretch of dates with the same terms; the first holds for every day before it too.
    stretches: Vec<(Day, Terms)>,
}

impl PersonTerms {
    /// Terms by the first day of each stretch, in order; what is equal to the stretch before is joined to it.
    pub(super) fn of(stretches: impl IntoIterator<Item = (Day, Terms)>) -> Self {
        let mut joined: Vec<(Day, Terms)> = Vec::new();
        for (day, terms) in stretches {
            if joined.last().is_none_or(|(_, last)| *last != terms) {
                joined.push((day, terms));
            }
        }
        if joined.is_empty() {
            joined.push((Day(0), Terms::default()));
        }
        Self { stretches: joined }
    }

    /// The prices that are on, of every stretch of dates.
    pub(super) fn prices_mut(&mut self) -> impl Iterator<Item = (Parameter, &mut u32)> {
        self.stretches.iter_mut().flat_map(|(_, terms)| terms.prices_mut())
    }

    /// Switches a parameter off on every day.
    pub(super) fn switch_off(&mut self, parameter: Parameter) {
        self.say(parameter, None);
    }

    /// Says a value on every day, whoever said what before.
    pub(super) fn say(&mut self, parameter: Parameter, value: Option<u32>) {
        self.stretches.iter_mut().for_each(|(_, terms)| terms.say(parameter, value));
    }

    /// The terms on a day.
    pub fn on(&self, day: Day) -> &Terms {
        let after = self.stretches.partition_point(|(first, _)| *first <= day);
        &self.stretches[after.saturating_sub(1)].1
    }
}
