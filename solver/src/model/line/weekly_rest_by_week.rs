//! Weekly rest by calendar week along a line: see `rules::weekly_rest_by_week`.

use super::{Automaton, Happening, PersonDays, Stepped};
use crate::domain::time::DAYS_IN_WEEK;
use crate::domain::{Day, Parameter};

/// No rest is asked to be longer; free time beyond it needs no further watching.
const LONGEST_MINUTES: i64 = 5760;

/// Short rests that do for a long one.
const SHORT_RESTS: u32 = 2;

/// What a week still lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Week {
    /// Its rest is had, or none is asked for.
    Rested,
    /// So many short rests are had.
    Short(u32),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct State {
    /// End of the busy time that ended last; none where there is none, or long ago.
    last_end: Option<i64>,
    week: Week,
    /// Whether a date of the week is off since.
    off_in_week: bool,
    /// The week before, while only the free time under way can give it its rest.
    before: Option<u32>,
}

pub(super) struct Rule<'a>(pub(super) &'a PersonDays<'a>);

impl Rule<'_> {
    fn is_monday(day: Day) -> bool {
        day.0.rem_euclid(DAYS_IN_WEEK) == 0
    }

    fn lengths(&self, monday: i32) -> Option<(i64, i64)> {
        let terms = self.0.terms(Day(monday));
        let long = terms.get(Parameter::WeeklyRestLongMinutes)?;
        Some((i64::from(long), terms.get(Parameter::WeeklyRestShortMinutes).map_or(0, i64::from)))
    }

    fn new_week(&self, day: Day) -> Week {
        self.lengths(day.0).map_or(Week::Rested, |_| Week::Short(0))
    }

    fn monday_of(day: Day) -> i32 {
        day.0.div_euclid(DAYS_IN_WEEK) * DAYS_IN_WEEK
    }

    /// A week after free time of so many minutes on one of its dates.
    fn given(&self, week: Week, monday: i32, free: i64) -> Week {
        match (week, self.lengths(monday)) {
            (Week::Short(_), Some((long, _))) if free >= long => Week::Rested,
            (Week::Short(had), Some((_, short))) if free >= short => {
                if had + 1 >= SHORT_RESTS {
                    Week::Rested
                } else {
                    Week::Short(had + 1)
                }
            }
            _ => week,
        }
    }

    fn off(&self, state: &State, day: Day) -> Stepped<State> {
        let (mut next, mut lawful) = (*state, true);
        if Self::is_monday(day) {
            if let Week::Short(had) = state.week {
                lawful = state.off_in_week;
                next.before = Some(had);
            } else {
                next.before = None;
            }
            next.week = self.new_week(day);
        }
        next.off_in_week = true;
        let free = state.last_end.map_or(i64::MAX, |end| self.0.problem.date_span(day).end - end);
        let is_long = |monday| self.lengths(monday).is_none_or(|(long, _)| free >= long);
        let monday = Self::monday_of(day);
        if is_long(monday) {
            next.week = Week::Rested;
        }
        if is_long(monday - DAYS_IN_WEEK) {
            next.before = None;
        }
        next.last_end = state.last_end.filter(|_| free < LONGEST_MINUTES);
        Stepped::when(lawful, next)
    }

    fn busy(&self, state: &State, day: Day, (start, end): (i64, i64)) -> Stepped<State> {
        let free = state.last_end.map_or(i64::MAX, |end| start - end);
        let eve = day.plus(-1);
        let monday = Self::monday_of(eve);
        let rested = |had| self.given(Week::Short(had), monday - DAYS_IN_WEEK, free) == Week::Rested;
        let mut lawful = state.before.is_none_or(rested);
        let mut week = if state.off_in_week { self.given(state.week, monday, free) } else { state.week };
        if Self::is_monday(day) {
            lawful &= week == Week::Rested;
            week = self.new_week(day);
        }
        let last_end = Some(state.last_end.map_or(end, |last| last.max(end)));
        Stepped::when(lawful, State { last_end, week, off_in_week: false, before: None })
    }
}

impl Automaton for Rule<'_> {
    type State = State;

    fn fresh(&self) -> State {
        State { last_end: None, week: Week::Rested, off_in_week: false, before: None }
    }

    fn step(&self, state: &State, day: Day, happening: Happening) -> Stepped<State> {
        // The weeks before the plan are not asked.
        let reset = |next: State| {
            if day.is_history() { State { week: Week::Rested, before: None, off_in_week: false, ..next } } else { next }
        };
        let stepped = match happening {
            Happening::Off => self.off(state, day),
            Happening::Duty(duty) => {
                let span = self.0.problem.span(duty);
                self.busy(state, day, (span.start, span.end))
            }
            Happening::Course(course) => self.busy(state, day, (course.span.start, course.span.end)),
        };
        Stepped { next: reset(stepped.next), ..stepped }
    }

    /// Free time that goes on after the plan is long enough.
    fn end(&self, state: &State) -> Stepped<()> {
        Stepped::when(state.week == Week::Rested || state.off_in_week, ())
    }
}
