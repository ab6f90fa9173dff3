//! Forbidden successions along a line: see `rules::succession`.

use super::{Automaton, Happening, PersonDays, Stepped};
use crate::domain::{Day, ShiftIndex};

pub(super) struct Rule<'a>(pub(super) &'a PersonDays<'a>);

impl Automaton for Rule<'_> {
    /// The eve's shift type, while it forbids anything.
    type State = Option<ShiftIndex>;

    fn fresh(&self) -> Self::State {
        None
    }

    fn step(&self, eve: &Self::State, _: Day, happening: Happening) -> Stepped<Self::State> {
        let Happening::Duty(duty) = happening else { return Stepped::free(None) };
        let forbidden = |shift: ShiftIndex| &self.0.problem.shift(shift).forbidden_next;
        let lawful = eve.is_none_or(|eve| !forbidden(eve).contains(&duty.shift));
        Stepped::when(lawful, Some(duty.shift).filter(|shift| !forbidden(*shift).is_empty()))
    }
}
