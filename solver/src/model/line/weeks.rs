//! Counts of a calendar week along a line: see `rules::days_off_in_week` and `rules::category_counts`.

use super::runs::{Worth, stepped, working};
use super::{Automaton, Happening, PersonDays, Stepped};
use crate::domain::time::DAYS_IN_WEEK;
use crate::domain::{Category, Day, Parameter};

fn monday_of(day: Day) -> Day {
    Day(day.0.div_euclid(DAYS_IN_WEEK) * DAYS_IN_WEEK)
}

/// Days off in the week.
pub(super) struct DaysOff<'a>(pub(super) &'a PersonDays<'a>);

impl Automaton for DaysOff<'_> {
    /// Days worked in the week, and whether a duty is among them.
    type State = (u32, bool);

    fn fresh(&self) -> Self::State {
        (0, false)
    }

    fn step(&self, (worked, duty): &Self::State, day: Day, happening: Happening) -> Stepped<Self::State> {
        let (before, had) = if monday_of(day) == day { (0, false) } else { (*worked, *duty) };
        let worked = before + u32::from(working(self.0, day, happening));
        let duty = had || matches!(happening, Happening::Duty(_));
        let least = self.0.terms(monday_of(day)).get(Parameter::MinDaysOffInWeek).unwrap_or(0);
        Stepped::when(!duty || worked + least <= DAYS_IN_WEEK as u32, (worked, duty))
    }
}

/// Duties of each category in the week.
pub(super) struct Categories<'a>(pub(super) &'a PersonDays<'a>);

const IN_WEEK: [(Category, Parameter); 4] = [
    (Category::Day, Parameter::MaxDayDutiesInWeek),
    (Category::Evening, Parameter::MaxEveningDutiesInWeek),
    (Category::Night, Parameter::MaxNightDutiesInWeek),
    (Category::OnCall, Parameter::MaxOnCallDutiesInWeek),
];

impl Automaton for Categories<'_> {
    type State = [u32; 4];

    fn fresh(&self) -> Self::State {
        [0; 4]
    }

    fn step(&self, counts: &Self::State, day: Day, happening: Happening) -> Stepped<Self::State> {
        let monday = monday_of(day);
        let mut counts = if monday == day { [0; 4] } else { *counts };
        let Happening::Duty(duty) = happening else { return Stepped::free(counts) };
        let category = self.0.problem.shift(duty.shift).category;
        let mut beyond = 0;
        for (count, (own, most)) in counts.iter_mut().zip(IN_WEEK) {
            let Some(most) = self.0.terms(monday).get(most).filter(|_| own == category) else { continue };
            beyond += u32::from(*count >= most);
            *count = (*count + 1).min(most);
        }
        stepped(counts, Worth::HardUnless(Parameter::CategoryCountPrice).of(self.0, monday, beyond))
    }
}
