//! See `rules::weekly_rest`: a column for each date that may lie in a weekly rest.
//!
//! The column needs no integrality: with whole cells every row bounds it by a whole number.

use super::super::line::PersonDays;
use super::super::{ColumnId, Model};
use super::{origin_of_person, worked};
use crate::domain::{Day, EmployeeIndex, Parameter};
use crate::problem::{Block, Problem};

const MINUTES_A_DAY: u32 = 24 * 60;
const CLOCK_CHANGE_MINUTES: u32 = 60;

pub(super) fn encode(person: &PersonDays<'_>, model: &mut Model) -> bool {
    let (problem, employee) = (person.problem, person.employee);
    let Some((window, least)) = plain(problem, employee) else { return false };
    let settled = problem.settled_blocks(employee);
    let person = Person { problem, employee, settled: &settled, least };
    let first_day = 1 - window;
    let rests: Vec<ColumnId> = (first_day..problem.days()).map(|day| person.rest_column(model, Day(day))).collect();
    for (position, window) in rests.windows(window as usize).enumerate() {
        let terms = window.iter().map(|rest| (*rest, 1.0)).collect();
        model.at_least(origin_of_person("weekly_rest", employee, Day(position as i32 + first_day)), terms, 1.0);
    }
    true
}

/// Window in dates and minutes of rest, where they are the same all through, never longer, and nothing is let through.
fn plain(problem: &Problem, employee: EmployeeIndex) -> Option<(i32, u32)> {
    let person = problem.person(employee);
    let from = problem.known_from.min(person.first_history_day().unwrap_or(Day(0)));
    let on = |day: Day| {
        let terms = problem.terms(employee, day);
        let longer = terms.get(Parameter::WeeklyRestExtendedWindowDays).is_some();
        let minutes = terms.get(Parameter::WeeklyRestMinutes);
        terms.get(Parameter::WeeklyRestWindowDays).zip(minutes).filter(|_| !longer)
    };
    let same = (from.0..problem.days()).all(|day| on(Day(day)) == on(Day(0)));
    let (window, least) = on(Day(0)).filter(|_| same && person.overrides.is_empty())?;
    Some((window as i32, least))
}

struct Person<'a> {
    problem: &'a Problem,
    employee: EmployeeIndex,
    settled: &'a [Block],
    least: u32,
}

impl Person<'_> {
    /// A column that may be one only when the day lies in a weekly rest.
    fn rest_column(&self, model: &mut Model, day: Day) -> ColumnId {
        let rest = model.priced(1.0, 0.0);
        let busy = self.settled.iter().any(|block| block.day == day);
        if busy {
            model.columns[rest.0].upper = 0.0;
            return rest;
        }
        let mut terms: Vec<_> = worked(model, self.employee, day, 1.0).collect();
        terms.push((rest, 1.0));
        model.at_most(origin_of_person("weekly_rest", self.employee, day), terms, 1.0);
        self.gaps(model, day, rest);
        rest
    }

    /// Rows against every pair of blocks around the day with too little free time between them. A duty runs into the
    /// next date at most, so two blocks n dates apart leave more than n - 2 days free, less the clock's change.
    fn gaps(&self, model: &mut Model, day: Day, rest: ColumnId) {
        let least = self.least;
        let reach = (least + CLOCK_CHANGE_MINUTES).div_ceil(MINUTES_A_DAY) as i32 + 1;
        for before in (day.0 - reach + 1..day.0).map(Day) {
            for after in (day.0 + 1..=before.0 + reach).map(Day) {
                self.gap(model, rest, before, after);
            }
        }
    }

    fn gap(&self, model: &mut Model, rest: ColumnId, before: Day, after: Day) {
        let least = i64::from(self.least);
        for one in self.blocks(model, before) {
            let too_soon = |other: &Candidate| other.block.span.start - one.block.span.end < least;
            let others: Vec<Candidate> = self.blocks(model, after).into_iter().filter(too_soon).collect();
            if others.is_empty() {
                continue;
            }
            let mut upper = 2.0;
            let mut terms = vec![(rest, 1.0)];
            // A settled block is there for certain: it uses up its part of the right-hand side.
            match one.column {
                Some(column) => terms.push((column, 1.0)),
                None => upper -= 1.0,
            }
            if others.iter().any(|other| other.column.is_none()) {
                upper -= 1.0;
            } else {
                terms.extend(others.iter().filter_map(|other| other.column).map(|column| (column, 1.0)));
            }
            model.at_most(origin_of_person("weekly_rest", self.employee, before), terms, upper);
        }
    }

    fn blocks(&self, model: &Model, day: Day) -> Vec<Candidate> {
        let settled = self.settled.iter().filter(|block| block.day == day);
        let settled = settled.map(|block| Candidate { block: *block, column: None });
        let cells = model.cells.of_day(self.employee, day).iter();
        let cells =
            cells.map(|cell| Candidate { block: Block::of(self.problem, cell.duty), column: Some(cell.column) });
        settled.chain(cells).collect()
    }
}

/// Busy time that is settled, or that a column decides.
struct Candidate {
    block: Block,
    column: Option<ColumnId>,
}
