//! The longest rest in the 24 hours before the end of some work: see `rules::daily_rest`.

use super::{Happening, PersonDays};
use crate::domain::{Day, Parameter};
use crate::problem::{Block, Span};

const WINDOW_MINUTES: i64 = 24 * 60;

/// Work that can still lie in the 24 hours before the end of work to come, by start.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(super) struct Recent(Vec<Work>);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Work {
    start: i64,
    end: i64,
    planned: bool,
}

/// The longest rest before the end of some work.
pub(super) struct Rest {
    pub(super) minutes: i64,
    /// Whether a duty of the plan is among the work of the 24 hours.
    pub(super) planned: bool,
}

impl Recent {
    /// After a day, and the rest before its work, if it has any.
    pub(super) fn step(&self, person: &PersonDays<'_>, day: Day, happening: Happening) -> (Self, Option<Rest>) {
        let Some((span, planned)) = work(person, day, happening) else {
            return (self.from(person.problem.date_span(day).end), None);
        };
        let (mut free_from, mut minutes, mut any_planned) = (span.end - WINDOW_MINUTES, 0, planned);
        let from = free_from;
        for work in self.0.iter().filter(|work| work.end > from && work.start < span.end) {
            minutes = minutes.max(work.start - free_from);
            free_from = free_from.max(work.end);
            any_planned |= work.planned;
        }
        minutes = minutes.max(span.start - free_from);
        let mut next = self.from(person.problem.date_span(day).end);
        next.0.push(Work { start: span.start, end: span.end, planned });
        (next, Some(Rest { minutes, planned: any_planned }))
    }

    /// Without what has ended so long before a moment that no work after it looks back on it.
    fn from(&self, moment: i64) -> Self {
        Self(self.0.iter().filter(|work| work.end > moment - WINDOW_MINUTES).copied().collect())
    }
}

/// The work of a day, and whether the plan put it there. On call from home is none.
pub(super) fn work(person: &PersonDays<'_>, day: Day, happening: Happening) -> Option<(Span, bool)> {
    match happening {
        Happening::Off => None,
        Happening::Course(course) => Some((course.span, false)),
        Happening::Duty(duty) => {
            let block = Block::of(person.problem, duty);
            (!block.restful).then_some((block.span, !day.is_history()))
        }
    }
}

/// What the daily rest is, and what it may be reduced to for the person on a day.
pub(super) fn agreed(person: &PersonDays<'_>, day: Day) -> Option<(i64, Option<i64>)> {
    let terms = person.terms(day);
    let agreed = i64::from(terms.get(Parameter::DailyRestMinutes)?);
    let consents = terms.is_on(Parameter::ReducedRestConsent);
    let reduced = terms.get(Parameter::ReducedRestMinutes).filter(|_| consents).map(i64::from);
    Some((agreed, reduced))
}

/// Whether a rest is reduced, but long enough.
pub(super) fn is_reduced(person: &PersonDays<'_>, day: Day, rest: &Rest) -> bool {
    let agreed = agreed(person, day);
    agreed.is_some_and(|(agreed, reduced)| rest.minutes < agreed && reduced.is_some_and(|least| rest.minutes >= least))
}
