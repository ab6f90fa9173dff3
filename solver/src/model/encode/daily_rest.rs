//! See `rules::daily_rest`. A clique for every distinct end of a duty: whoever works one that ends then or later
//! works none of those that would start too soon after it.
//!
//! That is right only where too little time between two duties always means too little rest in 24 hours, which short
//! duties can escape, and where the rest is never reduced and nothing is let through.

use super::super::cells::Cell;
use super::super::line::PersonDays;
use super::super::{ColumnId, Model};
use super::origin_of_person;
use crate::domain::{Day, Duty, EmployeeIndex, Parameter, Presence};
use crate::problem::{Block, Problem};

/// A duty is a day at most and so is a rest; the third date counts where the clock's change in spring shortens a day.
const DAYS_AHEAD: std::ops::RangeInclusive<i32> = 1..=3;

const WINDOW_MINUTES: i64 = 24 * 60;
const CLOCK_CHANGE_MINUTES: i64 = 60;

/// Whether two blocks with too little time between them always leave too little rest, and one alone never does.
pub(super) fn is_plain(problem: &Problem, employee: EmployeeIndex) -> bool {
    let person = problem.person(employee);
    let from = problem.known_from.min(person.first_history_day().unwrap_or(Day(0)));
    let least = (from.0..problem.days()).map(|day| least(problem, employee, Day(day)));
    let Some(least) = least.collect::<Option<Vec<i64>>>() else { return false };
    let (Some(lowest), Some(highest)) = (least.iter().min(), least.iter().max()) else { return false };
    let reduced = |day: i32| {
        let terms = problem.terms(employee, Day(day));
        terms.is_on(Parameter::ReducedRestConsent) && terms.get(Parameter::ReducedRestMinutes).is_some()
    };
    let work = problem.shifts.iter().filter(|shift| shift.presence != Presence::OnCallAtHome);
    let duties = work.map(|shift| shift.clock_minutes());
    let courses = problem.settled_blocks(employee).into_iter().filter(|block| !block.restful);
    let lengths: Vec<i64> = duties.chain(courses.map(|block| block.span.minutes())).collect();
    let (shortest, longest) = (lengths.iter().min().copied(), lengths.iter().max().copied());
    let apart = shortest.is_none_or(|shortest| 2 * (shortest - CLOCK_CHANGE_MINUTES) > WINDOW_MINUTES - lowest);
    let alone = longest.is_none_or(|longest| longest + CLOCK_CHANGE_MINUTES <= WINDOW_MINUTES - highest);
    person.overrides.is_empty() && apart && alone && !(from.0..problem.days()).any(reduced)
}

fn least(problem: &Problem, employee: EmployeeIndex, day: Day) -> Option<i64> {
    problem.terms(employee, day).get(Parameter::DailyRestMinutes).map(i64::from)
}

/// A duty that leaves too little rest to the history or a course day.
pub(super) fn forbids(problem: &Problem, employee: EmployeeIndex, duty: Duty) -> bool {
    let own = Block::of(problem, duty);
    if own.restful || !is_plain(problem, employee) {
        return false;
    }
    let too_close = |block: &Block| {
        let rest = least(problem, employee, block.day.max(duty.day)).unwrap_or(0);
        let (one, other) = (block.span, own.span);
        one.start < other.end + rest && other.start < one.end + rest && block.day != duty.day && !block.restful
    };
    problem.settled_blocks(employee).iter().any(too_close)
}

pub(super) fn encode(person: &PersonDays<'_>, model: &mut Model) -> bool {
    let (problem, employee) = (person.problem, person.employee);
    if !is_plain(problem, employee) {
        return false;
    }
    for day in problem.plan_days() {
        for ahead in DAYS_AHEAD {
            for terms in cliques(person, model, day, day.plus(ahead)) {
                model.at_most(origin_of_person("daily_rest", employee, day), terms, 1.0);
            }
        }
    }
    true
}

fn cliques(person: &PersonDays<'_>, model: &Model, day: Day, later: Day) -> Vec<Vec<(ColumnId, f64)>> {
    let (problem, employee) = (person.problem, person.employee);
    let rest = least(problem, employee, later).unwrap_or(0);
    let work = |cell: &&Cell| !Block::of(problem, cell.duty).restful;
    let first: Vec<&Cell> = model.cells.of_day(employee, day).iter().filter(work).collect();
    let second: Vec<&Cell> = model.cells.of_day(employee, later).iter().filter(work).collect();
    let end = |cell: &Cell| problem.span(cell.duty).end;
    let mut ends: Vec<i64> = first.iter().map(|cell| end(cell)).collect();
    ends.sort_unstable();
    ends.dedup();
    let clique = |threshold: i64| {
        let late = first.iter().filter(move |cell| end(cell) >= threshold);
        let soon: Vec<&&Cell> = second.iter().filter(|cell| problem.span(cell.duty).start < threshold + rest).collect();
        let terms = |cells: Vec<&&Cell>| cells.into_iter().map(|cell| (cell.column, 1.0)).collect::<Vec<_>>();
        (!soon.is_empty()).then(|| terms(late.chain(soon).collect()))
    };
    ends.into_iter().filter_map(clique).collect()
}
