//! Runs of days that are too long or too short along a line: see `rules::runs`, `rules::health_advice`,
//! `rules::single_duties` and `rules::run_length`.

use super::explicit::explicit;
use super::layers::Layers;
use super::{Automaton, Happening, PersonDays, Stepped};
use crate::domain::{Category, ConsiderationRule, Day, Parameter};

/// Whether a day belongs to a run.
pub(super) type Counts = fn(&PersonDays<'_>, Day, Happening) -> bool;

pub(super) fn working(_: &PersonDays<'_>, _: Day, happening: Happening) -> bool {
    !matches!(happening, Happening::Off)
}

pub(super) fn off(_: &PersonDays<'_>, _: Day, happening: Happening) -> bool {
    matches!(happening, Happening::Off)
}

/// A day off of the plan's making.
pub(super) fn off_not_absent(person: &PersonDays<'_>, day: Day, happening: Happening) -> bool {
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
    Stepped { next, cost: cost.unwrap_or(0), lawful: cost.is_some() }
}

/// No limit on runs is higher, so a longer run need not be counted on.
const LONGEST_RUN: u32 = 30;

/// At most so many days in a row.
pub(super) struct TooLong<'a> {
    pub(super) person: &'a PersonDays<'a>,
    pub(super) counts: Counts,
    pub(super) most: Parameter,
    pub(super) worth: Worth,
}

impl Automaton for TooLong<'_> {
    /// Length of the run that is under way.
    type State = u32;

    fn fresh(&self) -> u32 {
        0
    }

    fn step(&self, run: &u32, day: Day, happening: Happening) -> Stepped<u32> {
        if !(self.counts)(self.person, day, happening) {
            return Stepped::free(0);
        }
        let run = (run + 1).min(LONGEST_RUN);
        let beyond = self.person.terms(day).get(self.most).is_some_and(|most| run > most);
        stepped(run, self.worth.of(self.person, day, u32::from(beyond)))
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
pub(super) enum Least {
    Of(Parameter),
    Days(u32),
}

/// At least so many days in a row.
pub(super) struct TooShort<'a> {
    pub(super) person: &'a PersonDays<'a>,
    pub(super) counts: Counts,
    pub(super) least: Least,
    pub(super) worth: Worth,
}

impl Automaton for TooShort<'_> {
    type State = Run;

    fn fresh(&self) -> Run {
        Run::Unknown
    }

    fn step(&self, run: &Run, day: Day, happening: Happening) -> Stepped<Run> {
        let counts = (self.counts)(self.person, day, happening);
        let least = match self.least {
            Least::Of(parameter) => self.person.terms(day).get(parameter).unwrap_or(0),
            Least::Days(days) => days,
        };
        stepped(run.step(counts), self.worth.of(self.person, day, run.missing(counts, least)))
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

/// The layers of the rules on runs, by code.
pub(super) fn layers(code: &'static str, person: &PersonDays<'_>) -> Layers {
    let too_long = |counts: Counts, most, worth| explicit(code, person, &TooLong { person, counts, most, worth });
    let too_short = |counts: Counts, least, worth| explicit(code, person, &TooShort { person, counts, least, worth });
    match code {
        "working_days_in_row" => {
            too_long(working, Parameter::MaxWorkingDaysInRow, Worth::HardUnless(Parameter::MaxWorkingDaysInRowPrice))
        }
        "days_off_in_row" => {
            too_long(off_not_absent, Parameter::MaxDaysOffInRow, Worth::HardUnless(Parameter::MaxDaysOffInRowPrice))
        }
        "nights_in_row" => {
            too_long(night, Parameter::MaxNightsInRow, Worth::HardUnless(Parameter::MaxNightsInRowPrice))
        }
        "advised_nights" => {
            too_long(night, Parameter::AdvisedNightsInRow, Worth::Price(Parameter::AdvisedNightsInRowPrice))
        }
        "few_working_days_in_row" => too_short(
            working,
            Least::Of(Parameter::MinWorkingDaysInRow),
            Worth::HardUnless(Parameter::MinWorkingDaysInRowPrice),
        ),
        "few_days_off_in_row" => {
            too_short(off, Least::Of(Parameter::MinDaysOffInRow), Worth::HardUnless(Parameter::MinDaysOffInRowPrice))
        }
        "few_nights_in_row" => {
            too_short(night, Least::Of(Parameter::MinNightsInRow), Worth::HardUnless(Parameter::MinNightsInRowPrice))
        }
        _ => too_short(working, Least::Days(2), Worth::Price(Parameter::SingleWorkingDayPrice)),
    }
}
