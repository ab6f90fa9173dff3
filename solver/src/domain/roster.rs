//! A roster inside one problem.

use super::{Day, EmployeeIndex, ShiftIndex};

/// One employee's duty: the day it starts on and its shift type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Duty {
    /// The day it starts on.
    pub day: Day,
    /// Its shift type.
    pub shift: ShiftIndex,
}

/// Every employee's duties in order of day. It can hold an unlawful roster, even two duties on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roster {
    lines: Vec<Vec<Duty>>,
}

impl Roster {
    /// A roster without duties.
    pub fn empty(employees: usize) -> Self {
        Self { lines: vec![Vec::new(); employees] }
    }

    /// A roster from each employee's duties, in any order.
    pub fn from_lines(mut lines: Vec<Vec<Duty>>) -> Self {
        lines.iter_mut().for_each(|line| line.sort_unstable());
        Self { lines }
    }

    /// Number of employees.
    pub fn employees(&self) -> usize {
        self.lines.len()
    }

    /// One employee's duties by day.
    pub fn line(&self, employee: EmployeeIndex) -> &[Duty] {
        &self.lines[employee.0]
    }

    /// All duties, by employee and day.
    pub fn duties(&self) -> impl Iterator<Item = (EmployeeIndex, Duty)> {
        self.lines
            .iter()
            .enumerate()
            .flat_map(|(index, line)| line.iter().map(move |duty| (EmployeeIndex(index), *duty)))
    }

    /// Adds a duty.
    pub fn add(&mut self, employee: EmployeeIndex, duty: Duty) {
        let line = &mut self.lines[employee.0];
        let place = line.partition_point(|other| *other <= duty);
        line.insert(place, duty);
    }
}
