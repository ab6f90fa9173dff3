//! What may happen on each day of one person: the history as it was, and the plan's days as the cells leave them open.

use super::Happening;
use crate::domain::{Day, EmployeeIndex, Terms};
use crate::model::{Cell, Cells};
use crate::problem::{Block, Problem};

/// One person's days.
pub(in crate::model) struct PersonDays<'a> {
    pub(in crate::model) problem: &'a Problem,
    pub(in crate::model) employee: EmployeeIndex,
    cells: &'a Cells,
    courses: Vec<Block>,
}

/// One of the things that may happen on a day.
#[derive(Debug, Clone, Copy)]
pub(in crate::model) struct Choice {
    pub(super) happening: Happening,
    /// The cell that is worked; none for a day without a duty.
    pub(in crate::model) cell: Option<Cell>,
}

impl<'a> PersonDays<'a> {
    pub(in crate::model) fn new(problem: &'a Problem, cells: &'a Cells, employee: EmployeeIndex) -> Self {
        let courses = problem.settled_blocks(employee).into_iter().filter(|block| !block.day.is_history()).collect();
        Self { problem, employee, cells, courses }
    }

    /// The first day that anything is known of: before it, a run may have begun already.
    pub(in crate::model) fn first_known(&self) -> Day {
        let first_duty = self.problem.person(self.employee).first_history_day().unwrap_or(Day(0));
        self.problem.known_from.min(first_duty)
    }

    /// What the agreement says to the person on a day.
    pub(super) fn terms(&self, day: Day) -> &Terms {
        self.problem.terms(self.employee, day)
    }

    /// The days before the plan, as they were.
    pub(super) fn history(&self) -> impl Iterator<Item = (Day, Happening)> {
        let duties = &self.problem.person(self.employee).history;
        (self.first_known().0..0).map(Day).map(|day| {
            let duty = duties.iter().find(|duty| duty.day == day);
            (day, duty.map_or(Happening::Off, |duty| Happening::Duty(*duty)))
        })
    }

    /// What may happen on a day of the plan: the cells in order, then no duty, unless a duty is locked there.
    pub(in crate::model) fn choices(&self, day: Day) -> Vec<Choice> {
        let course = self.courses.iter().find(|course| course.day == day);
        let idle = course.map_or(Happening::Off, |course| Happening::Course(*course));
        let locks = &self.problem.person(self.employee).locks;
        let must_work = locks.iter().any(|(locked, duty)| *locked == day && duty.is_some());
        let idle = (!must_work).then_some(Choice { happening: idle, cell: None });
        let cells = self.cells.of_day(self.employee, day).iter();
        let cells = cells.map(|cell| Choice { happening: Happening::Duty(cell.duty), cell: Some(*cell) });
        cells.chain(idle).collect()
    }
}
