//! Reduced daily rest along a line, its price and its number: see `rules::reduced_rest`.

use super::rests::{Recent, is_reduced};
use super::{Automaton, Happening, PersonDays, Stepped};
use crate::domain::{Day, Parameter};

/// What each one costs.
pub(super) struct Price<'a>(pub(super) &'a PersonDays<'a>);

impl Automaton for Price<'_> {
    type State = Recent;

    fn fresh(&self) -> Recent {
        Recent::default()
    }

    fn step(&self, recent: &Recent, day: Day, happening: Happening) -> Stepped<Recent> {
        let (next, rest) = recent.step(self.0, day, happening);
        let reduced = rest.is_some_and(|rest| is_reduced(self.0, day, &rest));
        let price = self.0.terms(day).get(Parameter::ReducedRestPrice).filter(|_| reduced);
        Stepped { next, cost: price.map_or(0, i64::from), refused: 0, counts: false, lawful: true }
    }
}

/// How many there may be.
pub(super) struct Limit<'a>(pub(super) &'a PersonDays<'a>);

/// The six days before, one bit each, the eve lowest.
const SIX_DAYS: u8 = 0b11_1111;

impl Automaton for Limit<'_> {
    /// The work of late, and the days of late before whose work the rest was reduced.
    type State = (Recent, u8);

    fn fresh(&self) -> Self::State {
        Default::default()
    }

    fn step(&self, (recent, days): &Self::State, day: Day, happening: Happening) -> Stepped<Self::State> {
        let (recent, rest) = recent.step(self.0, day, happening);
        let reduced = rest.is_some_and(|rest| is_reduced(self.0, day, &rest));
        let most = self.0.terms(day).get(Parameter::ReducedRestsIn7Days).unwrap_or(u32::MAX);
        let running = days & 1 == 1;
        let lawful = !reduced || (!running && days.count_ones() < most);
        Stepped::when(lawful, (recent, (days << 1 | u8::from(reduced)) & SIX_DAYS))
    }
}
