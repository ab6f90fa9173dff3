//! One person's busy time in order: history, course days and the roster's duties.

use crate::domain::{Day, EmployeeIndex, Roster};
use crate::problem::{Block, Problem};

/// A block of busy time, and whether the roster put it there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Busy {
    pub(super) block: Block,
    pub(super) planned: bool,
}

/// A person's busy time by start.
pub(super) fn timeline(problem: &Problem, roster: &Roster, employee: EmployeeIndex) -> Vec<Busy> {
    let settled = problem.settled_blocks(employee).into_iter().map(|block| Busy { block, planned: false });
    let duties = roster.line(employee).iter().map(|duty| Busy { block: Block::of(problem, *duty), planned: true });
    let mut line: Vec<Busy> = settled.chain(duties).collect();
    line.sort_by_key(|busy| busy.block.span.start);
    line
}

/// The days in order, cut into runs of neighbours.
pub(super) fn runs(days: impl Iterator<Item = Day>) -> Vec<Vec<Day>> {
    let mut runs: Vec<Vec<Day>> = Vec::new();
    for day in days {
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|last| last.plus(1) == day) => run.push(day),
            Some(run) if run.last() == Some(&day) => {}
            _ => runs.push(vec![day]),
        }
    }
    runs
}
