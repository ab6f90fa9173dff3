//! See `rules::runs`: every window one day longer than the limit holds a day that does not count, or pays for it.

use super::super::line::PersonDays;
use super::super::{ColumnId, Model};
use super::origin_of_person;
use crate::domain::{Category, Day, Duty, Parameter};

/// Most days in a row of some kind.
struct Limit {
    rule: &'static str,
    most: Parameter,
    price: Parameter,
    /// Whether the rule is off while the price is, instead of hard.
    advice: bool,
    nights: bool,
}

pub(super) fn working_days(person: &PersonDays<'_>, model: &mut Model) -> bool {
    let (most, price) = (Parameter::MaxWorkingDaysInRow, Parameter::MaxWorkingDaysInRowPrice);
    Limit { rule: "working_days_in_row", most, price, advice: false, nights: false }.encode(person, model)
}

pub(super) fn nights(person: &PersonDays<'_>, model: &mut Model) -> bool {
    let (most, price) = (Parameter::MaxNightsInRow, Parameter::MaxNightsInRowPrice);
    Limit { rule: "nights_in_row", most, price, advice: false, nights: true }.encode(person, model)
}

pub(super) fn advised_nights(person: &PersonDays<'_>, model: &mut Model) -> bool {
    let (most, price) = (Parameter::AdvisedNightsInRow, Parameter::AdvisedNightsInRowPrice);
    Limit { rule: "advised_nights", most, price, advice: true, nights: true }.encode(person, model)
}

impl Limit {
    fn encode(&self, person: &PersonDays<'_>, model: &mut Model) -> bool {
        let problem = person.problem;
        if !problem.person(person.employee).overrides.is_empty() {
            return false;
        }
        for last in problem.plan_days() {
            let terms = problem.terms(person.employee, last);
            let price = terms.get(self.price);
            let Some(most) = terms.get(self.most).filter(|_| price.is_some() || !self.advice) else { continue };
            let window = (last.0 - most as i32..=last.0).map(Day);
            let settled = window.clone().filter(|day| self.is_settled(person, *day)).count();
            let mut counted: Vec<(ColumnId, f64)> = window.flat_map(|day| self.worked(person, model, day)).collect();
            if counted.len() + settled <= most as usize {
                continue;
            }
            if let Some(price) = price {
                counted.push((model.priced(1.0, f64::from(price)), -1.0));
            }
            let origin = origin_of_person(self.rule, person.employee, last);
            model.at_most(origin, counted, f64::from(most) - settled as f64);
        }
        true
    }

    fn counts(&self, person: &PersonDays<'_>, duty: Duty) -> bool {
        !self.nights || person.problem.shift(duty.shift).category == Category::Night
    }

    fn worked(&self, person: &PersonDays<'_>, model: &Model, day: Day) -> Vec<(ColumnId, f64)> {
        let cells = model.cells.of_day(person.employee, day).iter();
        cells.filter(|cell| self.counts(person, cell.duty)).map(|cell| (cell.column, 1.0)).collect()
    }

    /// Whether a course day or a duty of the history counts.
    fn is_settled(&self, person: &PersonDays<'_>, day: Day) -> bool {
        let known = person.problem.person(person.employee);
        let before = known.history.iter().find(|duty| duty.day == day);
        before.is_some_and(|duty| self.counts(person, *duty)) || (!self.nights && known.has_course_on(day))
    }
}
