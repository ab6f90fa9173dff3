//! Real times of duties and course days.

use super::{Block, Calendar, Problem, Shift};
use crate::domain::{AbsenceKind, Day, Duty, EmployeeIndex, Presence, ShiftIndex, time};

/// From one moment to another, in minutes since 1970-01-01 00:00 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// First minute.
    pub start: i64,
    /// First minute after.
    pub end: i64,
}

impl Span {
    /// Its length.
    pub fn minutes(&self) -> i64 {
        self.end - self.start
    }

    /// Whether the two share a minute.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// A table of when every shift type starts and ends on every day, the history's days included.
#[derive(Debug, Clone)]
pub struct Clock {
    first_day: Day,
    shifts: usize,
    spans: Vec<Span>,
}

impl Clock {
    pub(super) fn new(calendar: &Calendar, shifts: &[Shift], first_day: Day) -> Self {
        let days = (first_day.0..calendar.days()).map(Day);
        let spans = days.flat_map(|day| shifts.iter().map(move |shift| span_of(calendar, shift, day))).collect();
        Self { first_day, shifts: shifts.len(), spans }
    }

    pub(super) fn span(&self, duty: Duty) -> Span {
        self.spans[(duty.day.0 - self.first_day.0) as usize * self.shifts + duty.shift.0]
    }
}

fn span_of(calendar: &Calendar, shift: &Shift, day: Day) -> Span {
    let end_day = if shift.end <= shift.start { day.plus(1) } else { day };
    Span {
        start: time::instant_minutes(calendar.date(day), shift.start),
        end: time::instant_minutes(calendar.date(end_day), shift.end),
    }
}

pub(super) fn settled_blocks(problem: &Problem, employee: EmployeeIndex) -> Vec<Block> {
    let person = problem.person(employee);
    let history = person.history.iter().map(|duty| Block::of(problem, *duty));
    let courses = person
        .absences
        .iter()
        .filter(|absence| absence.kind == AbsenceKind::Course)
        .flat_map(|absence| (absence.first.0..=absence.last.0).map(Day))
        .map(|day| Block { day, span: course_span(problem, day), restful: false });
    let mut blocks: Vec<Block> = history.chain(courses).collect();
    blocks.sort_by_key(|block| block.span.start);
    blocks
}

fn course_span(problem: &Problem, day: Day) -> Span {
    let date = problem.calendar.date(day);
    Span {
        start: time::instant_minutes(date, problem.agreement.course_start),
        end: time::instant_minutes(date, problem.agreement.course_end),
    }
}

impl Block {
    /// The block of a duty.
    pub fn of(problem: &Problem, duty: Duty) -> Self {
        let restful = problem.shift(duty.shift).presence == Presence::OnCallAtHome;
        Self { day: duty.day, span: problem.span(duty), restful }
    }
}

/// Every duty that could start on a day, whoever works it.
pub(crate) fn duties_on(problem: &Problem, day: Day) -> impl Iterator<Item = Duty> + use<> {
    (0..problem.shifts.len()).map(move |shift| Duty { day, shift: ShiftIndex(shift) })
}
