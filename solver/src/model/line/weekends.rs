//! Weekends along a line: see `rules::weekends`.

use super::explicit::explicit;
use super::runs::{Worth, stepped};
use super::{Automaton, Happening, Layers, PersonDays, Stepped};
use crate::domain::time::DAYS_IN_WEEK;
use crate::domain::{Day, Parameter};
use chrono::{Timelike, Weekday};

/// The Saturday of the weekend in whose hours the day's duty starts.
fn weekend_of(person: &PersonDays<'_>, day: Day, happening: Happening) -> Option<Day> {
    let Happening::Duty(duty) = happening else { return None };
    let start = person.problem.shift(duty.shift).start;
    let minute = start.hour() * 60 + start.minute();
    let terms = person.terms(day);
    let saturday = match person.problem.calendar.weekday(day) {
        Weekday::Fri => 1,
        Weekday::Sat => 0,
        Weekday::Sun => -1,
        Weekday::Mon => -2,
        _ => return None,
    };
    let counts = match saturday {
        1 => terms.get(Parameter::WeekendBeginsFridayMinute).is_some_and(|begins| minute >= begins),
        -2 => terms.get(Parameter::WeekendEndsMondayMinute).is_some_and(|ends| minute < ends),
        _ => true,
    };
    counts.then_some(day.plus(saturday))
}

/// At most so many in the plan.
pub(super) struct Most<'a>(pub(super) &'a PersonDays<'a>);

/// Weekends of the plan that are worked, up to the limit, and the last of them while it is under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct State {
    worked: u32,
    last: Option<Day>,
}

/// A weekend's last day is two after its Saturday at most.
const MONDAY_AFTER: i32 = 2;

impl Automaton for Most<'_> {
    type State = State;

    fn fresh(&self) -> State {
        State::default()
    }

    fn step(&self, state: &State, day: Day, happening: Happening) -> Stepped<State> {
        let days = 0..self.0.problem.days();
        let weekend = weekend_of(self.0, day, happening).filter(|saturday| days.contains(&saturday.0));
        let under_way = state.last.filter(|saturday| day.0 < saturday.0 + MONDAY_AFTER);
        let most = self.0.problem.max_weekends(self.0.employee);
        let (Some(saturday), Some(most)) = (weekend.filter(|saturday| state.last != Some(*saturday)), most) else {
            return Stepped::free(State { last: under_way, ..*state });
        };
        let beyond = u32::from(state.worked >= most);
        let cost = Worth::HardUnless(Parameter::MaxWeekendsPrice).of(self.0, day, beyond);
        stepped(State { worked: (state.worked + 1).min(most), last: Some(saturday) }, cost)
    }
}

/// The same where no more than so many are lawful at all: each that is worked counts, and their number is no state. A year
/// has some twenty times as many states with it.
struct Counted<'a>(&'a PersonDays<'a>);

impl Automaton for Counted<'_> {
    /// The last weekend while it is under way.
    type State = Option<Day>;

    fn fresh(&self) -> Self::State {
        None
    }

    fn step(&self, last: &Self::State, day: Day, happening: Happening) -> Stepped<Self::State> {
        let stepped = Most(self.0).step(&State { worked: 0, last: *last }, day, happening);
        Stepped { next: stepped.next.last, cost: 0, refused: 0, counts: stepped.next.worked > 0, lawful: true }
    }
}

/// How many weekends are lawful in the plan, where that can be told by counting: no price lets more through, and no planner
/// did. None too where it is as many as there are.
pub(super) fn most_counted(person: &PersonDays<'_>) -> Option<u32> {
    let PersonDays { problem, employee, .. } = *person;
    let all = problem.saturdays().count() as u32;
    let most = problem.max_weekends(employee).filter(|most| (1..all).contains(most))?;
    let priced = |day: Day| person.terms(day).get(Parameter::MaxWeekendsPrice).is_some();
    let hard = !problem.plan_days().any(priced) && problem.person(employee).overrides.is_empty();
    hard.then_some(most)
}

/// The layers of weekends that are counted.
pub(super) fn counted(code: &str, person: &PersonDays<'_>) -> Layers {
    explicit(code, person, &Counted(person)).reduced()
}

/// At most every n-th.
pub(super) struct EveryNth<'a>(pub(super) &'a PersonDays<'a>);

/// No weekend further back is asked for.
const LONGEST_WEEKS: i32 = 9;

impl Automaton for EveryNth<'_> {
    /// The Saturday of the last weekend that was worked, while it can matter.
    type State = Option<Day>;

    fn fresh(&self) -> Self::State {
        None
    }

    fn step(&self, last: &Self::State, day: Day, happening: Happening) -> Stepped<Self::State> {
        let known = last.filter(|saturday| day.0 - saturday.0 < LONGEST_WEEKS * DAYS_IN_WEEK);
        let Some(saturday) = weekend_of(self.0, day, happening).filter(|saturday| known != Some(*saturday)) else {
            return Stepped::free(known);
        };
        let nth = self.0.terms(day).get(Parameter::WeekendEveryNth);
        let apart = known.map(|before| (saturday.0 - before.0) / DAYS_IN_WEEK);
        let too_soon = nth.zip(apart).is_some_and(|(nth, apart)| apart < nth as i32);
        let cost = Worth::HardUnless(Parameter::WeekendEveryNthPrice).of(self.0, day, u32::from(too_soon));
        stepped(Some(saturday), cost)
    }
}

/// On both days or on none.
pub(super) struct Complete<'a>(pub(super) &'a PersonDays<'a>);

impl Automaton for Complete<'_> {
    /// Whether the Saturday of the weekend under way was worked.
    type State = bool;

    fn fresh(&self) -> bool {
        false
    }

    fn step(&self, saturday: &bool, day: Day, happening: Happening) -> Stepped<bool> {
        let works = !matches!(happening, Happening::Off);
        match self.0.problem.calendar.weekday(day) {
            Weekday::Sat => Stepped::free(works),
            Weekday::Sun => {
                let half = self.0.terms(day).is_on(Parameter::CompleteWeekends) && *saturday != works;
                stepped(false, Worth::HardUnless(Parameter::CompleteWeekendsPrice).of(self.0, day, u32::from(half)))
            }
            _ => Stepped::free(false),
        }
    }
}
