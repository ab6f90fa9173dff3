//! Daily rest along a line: see `rules::daily_rest`.

use super::{Automaton, Happening, Stepped};
use crate::domain::Day;
use crate::problem::{Problem, Span};

/// The busy time that ended last, while the rest after it can still be too short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Last {
    end: i64,
    /// Whether it is a duty of the plan: rest between history and courses is not the plan's doing.
    planned: bool,
}

pub(super) struct Rule<'a> {
    problem: &'a Problem,
    least: i64,
}

impl<'a> Rule<'a> {
    pub(super) fn new(problem: &'a Problem) -> Self {
        Self { problem, least: i64::from(problem.agreement.daily_rest_minutes) }
    }

    fn after(&self, last: Option<Last>, span: Span, planned: bool) -> Stepped<Option<Last>> {
        let this = Last { end: span.end, planned };
        let Some(before) = last else { return Stepped::free(Some(this)) };
        let too_soon = span.start - before.end < self.least && (before.planned || planned);
        // Duties of the history may overlap: rest begins when the last of them has ended.
        Stepped::when(!too_soon, Some(if this.end >= before.end { this } else { before }))
    }
}

impl Automaton for Rule<'_> {
    type State = Option<Last>;

    fn fresh(&self) -> Option<Last> {
        None
    }

    fn step(&self, last: &Option<Last>, day: Day, happening: Happening) -> Stepped<Option<Last>> {
        match happening {
            Happening::Off => {
                let earliest_next = self.problem.date_span(day).end;
                Stepped::free(last.filter(|last| earliest_next - last.end < self.least))
            }
            Happening::Duty(duty) => self.after(*last, self.problem.span(duty), !day.is_history()),
            Happening::Course(course) => self.after(*last, course.span, false),
        }
    }
}
