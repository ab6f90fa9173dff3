//! Runs of days that are too long or too short along a line: see `rules::runs`, `rules::health_advice`,
//! `rules::single_duties` and `rules::run_length`.

use super::{Automaton, Happening, PersonDays, Stepped};
use crate::domain::{Category, ConsiderationRule, Day, Parameter};

/// Whether a day belongs to a run.
type Counts = fn(&PersonDays<'_>, Day, Happening) -> bool;

pub(super) fn working(_: &PersonDays<'_>, _: Day, happening: Happening) -> bool {
    !matches!(happening, Happening::Off)
}

fn off(_: &PersonDays<'_>, _: Day, happening: Happening) -> bool {
    matches!(happening, Happening::Off)
}

/// A day off of the plan's making.
fn off_not_absent(person: &PersonDays<'_>, day: Day, happening: Happening) -> bool {
    matches!(happening, Happening::Off) && person.problem.person(person.employee).absence_on(day).is_none()
}

pub(super) fn night(person: &PersonDays<'_>, _: Day, happening: Happening) -> bool {
    matches!(happening, Happening::Duty(duty) if person.problem.shift(duty.shift).category == Category::Night)
}

/// What a unit too many or too few costs on a day.
#[derive(Debug, Clone, Copy)]
pub(super) enum Worth {
    /// Forbidden while the price is off.
    HardUnless(Parameter),
    /// Nothing while the price is off.
    Price(Parameter),
}

impl Worth {
    /// The cost of so many units; none when they are forbidden.
    pub(super) fn of(self, person: &PersonDays<'_>, day: Day, units: u32) -> Option<i64> {
        let price = |parameter| person.terms(day).get(parameter).map(i64::from);
        let each = match self {
            _ if units == 0 => Some(0),
            Self::HardUnless(parameter) => price(parameter),
            Self::Price(parameter) => Some(price(parameter).unwrap_or(0)),
        };
        each.map(|each| each * i64::from(units))
    }
}

/// A step that costs this, or is unlawful where there is no cost.
pub(super) fn stepped<State>(next: State, cost: Option<i64>) -> Stepped<State> {
    Stepped { next, cost: cost.unwrap_or(0), refused: 0, counts: false, lawful: cost.is_some() }
}

/// No limit on runs is higher, so a longer run need not be counted on.
const LONGEST_RUN: u32 = 30;

/// At most so many days in a row.
pub(super) struct Longest {
    counts: Counts,
    most: Parameter,
    worth: Worth,
}

pub(super) const WORKING_DAYS: Longest = Longest {
    counts: working,
    most: Parameter::MaxWorkingDaysInRow,
    worth: Worth::HardUnless(Parameter::MaxWorkingDaysInRowPrice),
};

pub(super) const DAYS_OFF: Longest = Longest {
    counts: off_not_absent,
    most: Parameter::MaxDaysOffInRow,
    worth: Worth::HardUnless(Parameter::MaxDaysOffInRowPrice),
};

pub(super) const NIGHTS: Longest = Longest {
    counts: night,
    most: Parameter::MaxNightsInRow,
    worth: Worth::HardUnless(Parameter::MaxNightsInRowPrice),
};

pub(super) const ADVISED_NIGHTS: Longest = Longest {
    counts: night,
    most: Parameter::AdvisedNightsInRow,
    worth: Worth::Price(Parameter::AdvisedNightsInRowPrice),
};

pub(super) struct TooLong<'a>(pub(super) &'a PersonDays<'a>, pub(super) Longest);

impl Automaton for TooLong<'_> {
    /// Length of the run that is under way.
    type State = u32;

    fn fresh(&self) -> u32 {
        0
    }

    fn step(&self, run: &u32, day: Day, happening: Happening) -> Stepped<u32> {
        let Self(person, limit) = self;
        if !(limit.counts)(person, day, happening) {
            return Stepped::free(0);
        }
        let run = (run + 1).min(LONGEST_RUN);
        let beyond = person.terms(day).get(limit.most).is_some_and(|most| run > most);
        stepped(run, limit.worth.of(person, day, u32::from(beyond)))
    }
}

/// A run that is, or may be, too short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Run {
    /// Nothing is known yet.
    Unknown,
    /// It may have begun before what is known.
    Open,
    /// It is so long; nought between runs.
    Of(u32),
}

impl Run {
    pub(super) fn step(self, counts: bool) -> Self {
        match (self, counts) {
            (Self::Unknown | Self::Open, true) => Self::Open,
            (Self::Of(length), true) => Self::Of((length + 1).min(LONGEST_RUN)),
            (_, false) => Self::Of(0),
        }
    }

    /// Days missing when a day that does not count ends the run.
    pub(super) fn missing(self, counts: bool, least: u32) -> u32 {
        match self {
            Self::Of(length) if length > 0 && !counts => least.saturating_sub(length),
            _ => 0,
        }
    }
}

/// What a run must come to.
#[derive(Debug, Clone, Copy)]
enum Least {
    Of(Parameter),
    Days(u32),
}

/// At least so many days in a row.
pub(super) struct Shortest {
    counts: Counts,
    least: Least,
    worth: Worth,
}

pub(super) const FEW_WORKING_DAYS: Shortest = Shortest {
    counts: working,
    least: Least::Of(Parameter::MinWorkingDaysInRow),
    worth: Worth::HardUnless(Parameter::MinWorkingDaysInRowPrice),
};

pub(super) const FEW_DAYS_OFF: Shortest = Shortest {
    counts: off,
    least: Least::Of(Parameter::MinDaysOffInRow),
    worth: Worth::HardUnless(Parameter::MinDaysOffInRowPrice),
};

pub(super) const FEW_NIGHTS: Shortest = Shortest {
    counts: night,
    least: Least::Of(Parameter::MinNightsInRow),
    worth: Worth::HardUnless(Parameter::MinNightsInRowPrice),
};

pub(super) const SINGLE_WORKING_DAY: Shortest =
    Shortest { counts: working, least: Least::Days(2), worth: Worth::Price(Parameter::SingleWorkingDayPrice) };

pub(super) struct TooShort<'a>(pub(super) &'a PersonDays<'a>, pub(super) Shortest);

impl Automaton for TooShort<'_> {
    type State = Run;

    fn fresh(&self) -> Run {
        Run::Unknown
    }

    fn step(&self, run: &Run, day: Day, happening: Happening) -> Stepped<Run> {
        let Self(person, limit) = self;
        let counts = (limit.counts)(person, day, happening);
        let least = match limit.least {
            Least::Of(parameter) => person.terms(day).get(parameter).unwrap_or(0),
            Least::Days(days) => days,
        };
        stepped(run.step(counts), limit.worth.of(person, day, run.missing(counts, least)))
    }
}

/// No working day alone, for those who may not have one.
pub(super) struct SingleDuties<'a>(pub(super) &'a PersonDays<'a>);

impl Automaton for SingleDuties<'_> {
    type State = Run;

    fn fresh(&self) -> Run {
        Run::Unknown
    }

    fn step(&self, run: &Run, day: Day, happening: Happening) -> Stepped<Run> {
        let counts = working(self.0, day, happening);
        let mut considered = self.0.problem.considerations(self.0.employee, day.plus(-1));
        let protected = considered.any(|considered| considered.rule == ConsiderationRule::NoSingleDuties);
        Stepped::when(!protected || run.missing(counts, 2) == 0, run.step(counts))
    }
}
