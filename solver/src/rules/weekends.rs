//! Weekends: at most so many in the plan, at most every n-th, worked on both days or on none.
//!
//! A weekend is worked when a duty starts within its hours; the agreement may let it begin on Friday evening or end on
//! Monday morning. It is named by its Saturday.

use super::finding::{Breach, Figures};
use super::{Finding, Judge, Line, Mended, Rule, Strength, Unit};
use crate::domain::time::DAYS_IN_WEEK;
use crate::domain::{Day, Duty, EmployeeIndex, Origin, Parameter, Roster};
use crate::problem::Problem;
use chrono::{Timelike, Weekday};

pub(super) const RULE: Rule = Rule {
    strength: Strength::HardUnlessPriced(Parameter::MaxWeekendsPrice),
    origin: Origin::LocalAgreement,
    parameters: &[
        Parameter::MaxWeekends,
        Parameter::MaxWeekendsPercent,
        Parameter::MaxWeekendsPrice,
        Parameter::WeekendBeginsFridayMinute,
        Parameter::WeekendEndsMondayMinute,
    ],
    overridable: true,
    ..Rule::hard("weekends", "Local agreement on weekends", Judge::Person(judge))
};

pub(super) const EVERY_NTH: Rule = Rule {
    strength: Strength::HardUnlessPriced(Parameter::WeekendEveryNthPrice),
    parameters: &[Parameter::WeekendEveryNth, Parameter::WeekendEveryNthPrice],
    overridable: true,
    ..Rule::hard("weekend_every_nth", "Local agreement on weekends", Judge::Person(every_nth))
};

pub(super) const COMPLETE: Rule = Rule {
    strength: Strength::HardUnlessPriced(Parameter::CompleteWeekendsPrice),
    parameters: &[Parameter::CompleteWeekends, Parameter::CompleteWeekendsPrice],
    mended: Mended::ByMoreWork,
    ..Rule::hard("complete_weekends", "Local agreement on weekends", Judge::Person(complete))
};

/// The Saturdays of the weekends that a person works in the plan.
pub fn weekends_worked(problem: &Problem, roster: &Roster, employee: EmployeeIndex) -> Vec<Day> {
    in_plan(&Line::of(problem, roster, employee)).into_iter().map(|(saturday, _)| saturday).collect()
}

/// The weekends worked in the plan: the Saturday, and the first day of a duty in it.
fn in_plan(line: &Line<'_>) -> Vec<(Day, Day)> {
    worked(line).into_iter().filter(|(saturday, _)| (0..line.problem.days()).contains(&saturday.0)).collect()
}

/// The weekends worked, history included.
fn worked(line: &Line<'_>) -> Vec<(Day, Day)> {
    let mut weekends: Vec<(Day, Day)> = Vec::new();
    for day in line.known_days() {
        let Some(saturday) = line.duty(day).and_then(|duty| weekend_of(line, duty)) else { continue };
        if weekends.last().is_none_or(|(last, _)| *last != saturday) {
            weekends.push((saturday, day));
        }
    }
    weekends
}

/// The Saturday of the weekend in whose hours a duty starts.
fn weekend_of(line: &Line<'_>, duty: Duty) -> Option<Day> {
    let start = line.problem.shift(duty.shift).start;
    let minute = start.hour() * 60 + start.minute();
    let at = |parameter| line.terms(duty.day).get(parameter);
    match line.problem.calendar.weekday(duty.day) {
        Weekday::Fri if at(Parameter::WeekendBeginsFridayMinute).is_some_and(|begins| minute >= begins) => {
            Some(duty.day.plus(1))
        }
        Weekday::Sat => Some(duty.day),
        Weekday::Sun => Some(duty.day.plus(-1)),
        Weekday::Mon if at(Parameter::WeekendEndsMondayMinute).is_some_and(|ends| minute < ends) => {
            Some(duty.day.plus(-2))
        }
        _ => None,
    }
}

fn judge(line: &Line<'_>) -> Vec<Finding> {
    let weekends = in_plan(line);
    let Some(most) = line.problem.max_weekends(line.employee) else { return Vec::new() };
    let units: Vec<(Day, i64)> = weekends.iter().skip(most as usize).map(|(_, day)| (*day, 1)).collect();
    if units.is_empty() {
        return Vec::new();
    }
    let figures = Figures { measured: weekends.len() as i64, allowed: i64::from(most), unit: Unit::Weekends };
    let days = weekends.into_iter().map(|(saturday, _)| saturday).collect();
    let breach = Breach { days, units, figures, parameter: Parameter::MaxWeekends };
    vec![Finding { layer: layer_of_most(line), ..Finding::of_breach(&RULE, line, breach) }]
}

/// The layer that says how many: the person's own number is in none, and a number goes before a share.
fn layer_of_most(line: &Line<'_>) -> Option<usize> {
    let terms = line.terms(Day(0));
    let number = terms.get(Parameter::MaxWeekends);
    let parameter = if number.is_some() { Parameter::MaxWeekends } else { Parameter::MaxWeekendsPercent };
    let own = line.problem.person(line.employee).max_weekends;
    terms.layer(parameter).filter(|_| own.is_none())
}

fn every_nth(line: &Line<'_>) -> Vec<Finding> {
    let breaks = |pair: &[(Day, Day)]| {
        let ((before, _), (saturday, day)) = (pair[0], pair[1]);
        let allowed = i64::from(line.terms(day).get(Parameter::WeekendEveryNth)?);
        let apart = i64::from((saturday.0 - before.0) / DAYS_IN_WEEK);
        if apart >= allowed || day.is_history() {
            return None;
        }
        let figures = Figures { measured: apart, allowed, unit: Unit::Weekends };
        let breach = Breach {
            days: vec![before, saturday],
            units: vec![(day, 1)],
            figures,
            parameter: Parameter::WeekendEveryNth,
        };
        Some(Finding::of_breach(&EVERY_NTH, line, breach))
    };
    worked(line).windows(2).filter_map(breaks).collect()
}

/// By dates alone: Saturday and Sunday.
fn complete(line: &Line<'_>) -> Vec<Finding> {
    let half = |saturday: Day| {
        let sunday = saturday.plus(1);
        let wanted = line.terms(sunday).is_on(Parameter::CompleteWeekends);
        if !wanted || line.works(saturday) == line.works(sunday) {
            return None;
        }
        let figures = Figures { measured: 1, allowed: 2, unit: Unit::Days };
        let days = vec![saturday, sunday];
        let parameter = Parameter::CompleteWeekends;
        Some(Finding::of_breach(&COMPLETE, line, Breach { days, units: vec![(sunday, 1)], figures, parameter }))
    };
    line.problem.saturdays().filter_map(half).collect()
}
