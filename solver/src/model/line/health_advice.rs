//! Health advice about one duty or two along a line: see `rules::health_advice`.

use super::rests::work;
use super::runs::{Worth, stepped};
use super::{Automaton, Happening, PersonDays, Stepped};
use crate::domain::{Category, Day, Parameter};

/// Too little time since the last work.
pub(super) struct QuickReturn<'a>(pub(super) &'a PersonDays<'a>);

/// Free time beyond this is never too little, in minutes.
const LONGEST_REST_MINUTES: i64 = 1440;

impl Automaton for QuickReturn<'_> {
    /// End of the last work and whether the plan put it there, while it can matter.
    type State = Option<(i64, bool)>;

    fn fresh(&self) -> Self::State {
        None
    }

    fn step(&self, last: &Self::State, day: Day, happening: Happening) -> Stepped<Self::State> {
        let earliest_next = self.0.problem.date_span(day).end;
        let Some((span, planned)) = work(self.0, day, happening) else {
            return Stepped::free(last.filter(|(end, _)| earliest_next - end < LONGEST_REST_MINUTES));
        };
        let least = self.0.terms(day).get(Parameter::AdvisedRestMinutes).map_or(0, i64::from);
        let quick = last.is_some_and(|(end, before)| span.start - end < least && (before || planned));
        let cost = Worth::Price(Parameter::AdvisedRestPrice).of(self.0, day, u32::from(quick));
        stepped(Some((span.end, planned)), cost)
    }
}

/// A duty that is long by the clock.
pub(super) struct LongDuty<'a>(pub(super) &'a PersonDays<'a>);

impl Automaton for LongDuty<'_> {
    type State = ();

    fn fresh(&self) {}

    fn step(&self, (): &(), day: Day, happening: Happening) -> Stepped<()> {
        let Happening::Duty(duty) = happening else { return Stepped::free(()) };
        let shift = self.0.problem.shift(duty.shift);
        let most = self.0.terms(day).get(Parameter::AdvisedDutyMinutes).map_or(i64::MAX, i64::from);
        let long = u32::from(!shift.is_on_call() && shift.clock_minutes() > most);
        stepped((), Worth::Price(Parameter::AdvisedDutyPrice).of(self.0, day, long))
    }
}

/// A duty that is earlier in the day than the eve's.
pub(super) struct BackwardRotation<'a>(pub(super) &'a PersonDays<'a>);

/// Day, evening, night is forward; on call is neither.
pub(in crate::model) fn place_in_rotation(category: Category) -> Option<u8> {
    match category {
        Category::Day => Some(0),
        Category::Evening => Some(1),
        Category::Night => Some(2),
        Category::OnCall => None,
    }
}

impl Automaton for BackwardRotation<'_> {
    /// The eve's place in the rotation.
    type State = Option<u8>;

    fn fresh(&self) -> Self::State {
        None
    }

    fn step(&self, eve: &Self::State, day: Day, happening: Happening) -> Stepped<Self::State> {
        let Happening::Duty(duty) = happening else { return Stepped::free(None) };
        let place = place_in_rotation(self.0.problem.shift(duty.shift).category);
        let backward = eve.zip(place).is_some_and(|(eve, place)| eve > place);
        stepped(place, Worth::Price(Parameter::BackwardRotationPrice).of(self.0, day, u32::from(backward)))
    }
}
