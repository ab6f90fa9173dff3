//! Distance to an earlier roster along a line: see `rules::plan_stability`. Each date counts by itself.

use super::runs::{Worth, stepped};
use super::{Automaton, Happening, PersonDays, Stepped};
use crate::domain::{Day, Parameter};

/// A date on which something else is worked than was planned, or nothing, or something in spite of it.
pub(super) struct Rule<'a>(pub(super) &'a PersonDays<'a>);

impl Automaton for Rule<'_> {
    type State = ();

    fn fresh(&self) {}

    /// A course is no duty, so nothing is worked on its date.
    fn step(&self, (): &(), day: Day, happening: Happening) -> Stepped<()> {
        let person = self.0.problem.person(self.0.employee);
        let planned = match happening {
            Happening::Duty(duty) => Some(duty.shift),
            Happening::Off | Happening::Course(_) => None,
        };
        let changed = person.earlier.is_some() && person.earlier_on(day) != planned;
        stepped((), Worth::Price(Parameter::PlanChangePrice).of(self.0, day, u32::from(changed)))
    }
}
