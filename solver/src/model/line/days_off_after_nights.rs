//! Days off after nights along a line: see `rules::days_off_after_nights`.

use super::runs::{Worth, night, stepped};
use super::{Automaton, Happening, PersonDays, Stepped};
use crate::domain::{Day, Parameter};

pub(super) struct Rule<'a>(pub(super) &'a PersonDays<'a>);

/// No more nights or days off are ever asked for.
const CAP: u32 = 15;

/// The last run of nights, and the days off since; no nights, no debt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct State {
    nights: u32,
    off: u32,
}

impl Automaton for Rule<'_> {
    type State = State;

    fn fresh(&self) -> State {
        State::default()
    }

    fn step(&self, state: &State, day: Day, happening: Happening) -> Stepped<State> {
        if matches!(happening, Happening::Off) {
            return Stepped::free(State { off: (state.off + 1).min(CAP), ..*state });
        }
        let is_night = night(self.0, day, happening);
        if is_night && state.nights > 0 && state.off == 0 {
            return Stepped::free(State { nights: (state.nights + 1).min(CAP), off: 0 });
        }
        let terms = self.0.terms(day);
        let owed_from = terms.get(Parameter::NightsBeforeDaysOff).unwrap_or(1);
        let owed = terms.get(Parameter::DaysOffAfterNights).filter(|_| state.nights > 0 && state.nights >= owed_from);
        let missing = owed.map_or(0, |owed| owed.saturating_sub(state.off));
        let cost = Worth::HardUnless(Parameter::DaysOffAfterNightsPrice).of(self.0, day, missing);
        stepped(State { nights: u32::from(is_night), off: 0 }, cost)
    }
}
