//! See `rules::health_advice`: for each day a column that pays when the advice is not followed there.

use super::super::cells::Cell;
use super::super::line::{PersonDays, place_in_rotation};
use super::super::{ColumnId, Model};
use super::origin_of_person;
use crate::domain::{Day, Parameter};
use crate::problem::{Block, Problem};

/// A rest below any advice is over within two dates; the third counts where the clock's change shortens a day.
const DAYS_AHEAD: std::ops::RangeInclusive<i32> = 1..=3;

type Terms = Vec<(ColumnId, f64)>;

/// Pays once when any of the sums is above its limit, each by one at most.
fn pay(
    person: &PersonDays<'_>,
    model: &mut Model,
    (rule, day): (&'static str, Day),
    price: u32,
    sums: Vec<(Terms, f64)>,
) {
    let above = |terms: &Terms, limit: f64| terms.iter().map(|(_, factor)| factor.max(0.0)).sum::<f64>() > limit;
    let binding: Vec<(Terms, f64)> = sums.into_iter().filter(|(terms, limit)| above(terms, *limit)).collect();
    if binding.is_empty() {
        return;
    }
    let paid = model.priced(1.0, f64::from(price));
    for (mut terms, limit) in binding {
        terms.push((paid, -1.0));
        model.at_most(origin_of_person(rule, person.employee, day), terms, limit);
    }
}

fn columns(cells: &[Cell], counts: impl Fn(&Cell) -> bool) -> Terms {
    cells.iter().filter(|cell| counts(cell)).map(|cell| (cell.column, 1.0)).collect()
}

pub(super) fn long_duty(person: &PersonDays<'_>, model: &mut Model) -> bool {
    let problem = person.problem;
    for day in problem.plan_days() {
        let terms = problem.terms(person.employee, day);
        let Some(price) = terms.get(Parameter::AdvisedDutyPrice) else { continue };
        let most = terms.get(Parameter::AdvisedDutyMinutes).map_or(i64::MAX, i64::from);
        let long = |cell: &Cell| {
            let shift = problem.shift(cell.duty.shift);
            !shift.is_on_call() && shift.clock_minutes() > most
        };
        let sum = columns(model.cells.of_day(person.employee, day), long);
        pay(person, model, ("long_duty", day), price, vec![(sum, 0.0)]);
    }
    true
}

pub(super) fn backward_rotation(person: &PersonDays<'_>, model: &mut Model) -> bool {
    let problem = person.problem;
    let place = |shift| place_in_rotation(problem.shift(shift).category);
    for day in problem.plan_days() {
        let price = problem.terms(person.employee, day).get(Parameter::BackwardRotationPrice);
        let Some(price) = price else { continue };
        let eve = day.plus(-1);
        let before = problem.person(person.employee).history.iter().find(|duty| duty.day == eve);
        let sum = |later: u8| {
            let is_later = |cell: &Cell| place(cell.duty.shift).is_some_and(|place| place >= later);
            let is_earlier = |cell: &Cell| place(cell.duty.shift).is_some_and(|place| place < later);
            let mut terms = columns(model.cells.of_day(person.employee, eve), is_later);
            terms.extend(columns(model.cells.of_day(person.employee, day), is_earlier));
            let settled = before.is_some_and(|duty| place(duty.shift).is_some_and(|place| place >= later));
            (terms, if settled { 0.0 } else { 1.0 })
        };
        let sums = vec![sum(1), sum(2)];
        pay(person, model, ("backward_rotation", day), price, sums);
    }
    true
}

pub(super) fn quick_return(person: &PersonDays<'_>, model: &mut Model) -> bool {
    let problem = person.problem;
    for day in problem.plan_days() {
        let terms = problem.terms(person.employee, day);
        let Some(price) = terms.get(Parameter::AdvisedRestPrice) else { continue };
        let least = terms.get(Parameter::AdvisedRestMinutes).map_or(0, i64::from);
        let sums = DAYS_AHEAD.flat_map(|ahead| too_close(person, model, (day.plus(-ahead), day), least)).collect();
        pay(person, model, ("quick_return", day), price, sums);
    }
    true
}

/// Work of a day: settled, or one that a column decides.
struct Work {
    block: Block,
    column: Option<ColumnId>,
    planned: bool,
}

fn work_of(person: &PersonDays<'_>, model: &Model, day: Day) -> Vec<Work> {
    let problem: &Problem = person.problem;
    let settled = problem.settled_blocks(person.employee).into_iter().filter(|block| block.day == day);
    let settled = settled.map(|block| Work { block, column: None, planned: false });
    let cells = model.cells.of_day(person.employee, day).iter();
    let cells =
        cells.map(|cell| Work { block: Block::of(problem, cell.duty), column: Some(cell.column), planned: true });
    settled.chain(cells).filter(|work| !work.block.restful).collect()
}

/// For every distinct end of work on the earlier day: that or later work, and work that starts too soon after it.
fn too_close(person: &PersonDays<'_>, model: &Model, (earlier, day): (Day, Day), least: i64) -> Vec<(Terms, f64)> {
    let (first, second) = (work_of(person, model, earlier), work_of(person, model, day));
    let mut ends: Vec<i64> = first.iter().map(|work| work.block.span.end).collect();
    ends.sort_unstable();
    ends.dedup();
    let sum = |end: i64| {
        let late = first.iter().filter(|work| work.block.span.end >= end);
        let soon: Vec<&Work> = second.iter().filter(|work| work.block.span.start < end + least).collect();
        let all: Vec<&Work> = late.chain(soon.iter().copied()).collect();
        let settled = all.iter().filter(|work| !work.planned).count();
        let terms: Terms = all.iter().filter_map(|work| Some((work.column?, 1.0))).collect();
        // What lies between settled work alone is not the plan's doing.
        (!soon.is_empty() && !terms.is_empty()).then_some((terms, 1.0 - settled as f64))
    };
    ends.into_iter().filter_map(sum).collect()
}

pub(super) fn single_working_day(person: &PersonDays<'_>, model: &mut Model) -> bool {
    let problem = person.problem;
    for day in problem.plan_days() {
        let price = problem.terms(person.employee, day).get(Parameter::SingleWorkingDayPrice);
        let (single, eve) = (day.plus(-1), day.plus(-2));
        let Some(price) = price.filter(|_| single > person.first_known()) else { continue };
        let mut limit = 0.0;
        let mut sum = Terms::new();
        for (of, factor) in [(single, 1.0), (eve, -1.0), (day, -1.0)] {
            if is_settled_work(person, of) {
                limit -= factor;
            }
            sum.extend(model.cells.of_day(person.employee, of).iter().map(|cell| (cell.column, factor)));
        }
        pay(person, model, ("single_working_day", day), price, vec![(sum, limit)]);
    }
    true
}

fn is_settled_work(person: &PersonDays<'_>, day: Day) -> bool {
    let known = person.problem.person(person.employee);
    known.has_course_on(day) || known.history.iter().any(|duty| duty.day == day)
}
