//! Working days, days off and night duties in a row: at most and at least so many; history and course days included.

use super::run_length::{too_long, too_short};
use super::{Finding, Judge, Line, Mended, Rule, Strength};
use crate::domain::{Category, Day, Origin, Parameter};

pub(super) const WORKING_DAYS: Rule = Rule {
    strength: Strength::HardUnlessPriced(Parameter::MaxWorkingDaysInRowPrice),
    origin: Origin::Agreement,
    parameters: &[Parameter::MaxWorkingDaysInRow, Parameter::MaxWorkingDaysInRowPrice],
    overridable: true,
    ..Rule::hard("working_days_in_row", "Working-time agreement", Judge::Person(working_days))
};

pub(super) const FEW_WORKING_DAYS: Rule = Rule {
    strength: Strength::HardUnlessPriced(Parameter::MinWorkingDaysInRowPrice),
    parameters: &[Parameter::MinWorkingDaysInRow, Parameter::MinWorkingDaysInRowPrice],
    mended: Mended::ByMoreWork,
    ..Rule::hard("few_working_days_in_row", "The ward's own rule", Judge::Person(few_working_days))
};

pub(super) const DAYS_OFF: Rule = Rule {
    strength: Strength::HardUnlessPriced(Parameter::MaxDaysOffInRowPrice),
    parameters: &[Parameter::MaxDaysOffInRow, Parameter::MaxDaysOffInRowPrice],
    mended: Mended::ByMoreWork,
    ..Rule::hard("days_off_in_row", "The ward's own rule", Judge::Person(days_off))
};

pub(super) const FEW_DAYS_OFF: Rule = Rule {
    strength: Strength::HardUnlessPriced(Parameter::MinDaysOffInRowPrice),
    parameters: &[Parameter::MinDaysOffInRow, Parameter::MinDaysOffInRowPrice],
    mended: Mended::ByMoreWork,
    ..Rule::hard("few_days_off_in_row", "The ward's own rule", Judge::Person(few_days_off))
};

pub(super) const NIGHTS: Rule = Rule {
    strength: Strength::HardUnlessPriced(Parameter::MaxNightsInRowPrice),
    parameters: &[Parameter::MaxNightsInRow, Parameter::MaxNightsInRowPrice],
    overridable: true,
    ..Rule::hard("nights_in_row", "Local agreement on night duties", Judge::Person(nights))
};

pub(super) const FEW_NIGHTS: Rule = Rule {
    strength: Strength::HardUnlessPriced(Parameter::MinNightsInRowPrice),
    parameters: &[Parameter::MinNightsInRow, Parameter::MinNightsInRowPrice],
    mended: Mended::ByMoreWork,
    ..Rule::hard("few_nights_in_row", "The ward's own rule", Judge::Person(few_nights))
};

/// Whether a night duty starts on a day.
pub(super) fn is_night(line: &Line<'_>, day: Day) -> bool {
    line.duty(day).is_some_and(|duty| line.problem.shift(duty.shift).category == Category::Night)
}

fn working_days(line: &Line<'_>) -> Vec<Finding> {
    too_long(&WORKING_DAYS, line, Parameter::MaxWorkingDaysInRow, |day| line.works(day))
}

fn few_working_days(line: &Line<'_>) -> Vec<Finding> {
    too_short(&FEW_WORKING_DAYS, line, Parameter::MinWorkingDaysInRow, |day| line.works(day))
}

/// Vacation and leave are no days off of the plan's making: they count in no such run, and end it.
fn days_off(line: &Line<'_>) -> Vec<Finding> {
    let absent = |day: Day| line.problem.person(line.employee).absence_on(day).is_some();
    too_long(&DAYS_OFF, line, Parameter::MaxDaysOffInRow, |day| !line.works(day) && !absent(day))
}

fn few_days_off(line: &Line<'_>) -> Vec<Finding> {
    too_short(&FEW_DAYS_OFF, line, Parameter::MinDaysOffInRow, |day| !line.works(day))
}

fn nights(line: &Line<'_>) -> Vec<Finding> {
    too_long(&NIGHTS, line, Parameter::MaxNightsInRow, |day| is_night(line, day))
}

fn few_nights(line: &Line<'_>) -> Vec<Finding> {
    too_short(&FEW_NIGHTS, line, Parameter::MinNightsInRow, |day| is_night(line, day))
}
