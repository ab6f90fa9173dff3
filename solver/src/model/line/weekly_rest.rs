//! Weekly rest along a line: see `rules::weekly_rest`.

use super::{Automaton, Happening, PersonDays, Stepped};
use crate::domain::{Day, Parameter};
use crate::problem::Span;

/// No weekly rest is asked to be longer; free time beyond it needs no further watching.
const LONGEST_MINUTES: i64 = 5760;

/// No window is longer, so neither need a count be.
const LONGEST_WINDOW_DAYS: u32 = 15;

/// The stretch of dates without a weekly rest that is under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct Stretch {
    /// End of the busy time that ended last, while it can still matter.
    last_end: Option<i64>,
    /// Dates up to the last busy one's since a date in a weekly rest.
    without_rest: u32,
    /// Dates off since; what is next decides whether they lie in a weekly rest.
    undecided: u32,
}

impl Stretch {
    /// After a date; what is busy that date, and how many dates are then without a weekly rest.
    pub(super) fn step(self, person: &PersonDays<'_>, day: Day, happening: Happening) -> (Self, Option<u32>) {
        match happening {
            Happening::Off => (self.off(person, day), None),
            Happening::Duty(duty) => self.busy(person, day, person.problem.span(duty)),
            Happening::Course(course) => self.busy(person, day, course.span),
        }
    }

    fn off(self, person: &PersonDays<'_>, day: Day) -> Self {
        let earliest_next = person.problem.date_span(day).end;
        let free = self.last_end.map_or(i64::MAX, |end| earliest_next - end);
        let last_end = self.last_end.filter(|_| free < LONGEST_MINUTES);
        if free >= least(person, day) {
            return Self { last_end, without_rest: 0, undecided: 0 };
        }
        Self { last_end, undecided: self.undecided + 1, ..self }
    }

    fn busy(self, person: &PersonDays<'_>, day: Day, span: Span) -> (Self, Option<u32>) {
        let free = self.last_end.map_or(i64::MAX, |end| span.start - end);
        let mut without_rest = self.without_rest;
        for off in (day.0 - self.undecided as i32..day.0).map(Day) {
            without_rest = if free >= least(person, off) { 0 } else { without_rest + 1 };
        }
        without_rest = (without_rest + 1).min(LONGEST_WINDOW_DAYS);
        // Duties of the history may overlap: rest begins when the last of them has ended.
        let last_end = Some(self.last_end.map_or(span.end, |end| end.max(span.end)));
        (Self { last_end, without_rest, undecided: 0 }, Some(without_rest))
    }
}

fn least(person: &PersonDays<'_>, day: Day) -> i64 {
    person.terms(day).get(Parameter::WeeklyRestMinutes).map_or(0, i64::from)
}

pub(super) struct Rule<'a>(pub(super) &'a PersonDays<'a>);

impl Automaton for Rule<'_> {
    type State = Stretch;

    fn fresh(&self) -> Stretch {
        Stretch::default()
    }

    fn step(&self, stretch: &Stretch, day: Day, happening: Happening) -> Stepped<Stretch> {
        let (next, without_rest) = stretch.step(self.0, day, happening);
        let terms = self.0.terms(day);
        let usual = terms.get(Parameter::WeeklyRestWindowDays);
        let window = usual.map(|usual| terms.get(Parameter::WeeklyRestExtendedWindowDays).unwrap_or(usual).max(usual));
        let lawful = without_rest.zip(window).is_none_or(|(without_rest, window)| without_rest < window);
        Stepped::when(lawful, next)
    }
}

/// The longer window, once in so many days.
pub(super) struct Extended<'a>(pub(super) &'a PersonDays<'a>);

const ONCE_IN_DAYS: i32 = 28;

/// The stretch under way, and the last dates that only the longer window let pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct Passed {
    stretch: Stretch,
    in_this: Option<Day>,
    before: Option<Day>,
}

impl Automaton for Extended<'_> {
    type State = Passed;

    fn fresh(&self) -> Passed {
        Passed::default()
    }

    fn step(&self, state: &Passed, day: Day, happening: Happening) -> Stepped<Passed> {
        let (stretch, without_rest) = state.stretch.step(self.0, day, happening);
        let recent = |passed: &Day| day.0 - passed.0 < ONCE_IN_DAYS;
        let Some(without_rest) = without_rest else {
            return Stepped::free(Passed { stretch, before: state.before.filter(recent), ..*state });
        };
        // A stretch is new when no date of the one before is in it.
        let goes_on =
            without_rest > state.stretch.without_rest.min(LONGEST_WINDOW_DAYS - 1) && state.stretch.without_rest > 0;
        let before = if goes_on { state.before } else { state.in_this.or(state.before) }.filter(recent);
        let in_this = state.in_this.filter(|_| goes_on);
        let terms = self.0.terms(day);
        let usual = terms.get(Parameter::WeeklyRestWindowDays).unwrap_or(u32::MAX);
        let passes = terms.get(Parameter::WeeklyRestExtendedWindowDays).is_some() && without_rest >= usual;
        let lawful = !passes || in_this.is_some() || before.is_none();
        Stepped::when(lawful, Passed { stretch, in_this: if passes { Some(day) } else { in_this }, before })
    }
}
