//! From ids to positions.

use crate::domain::{CompetenceId, CompetenceIndex, EmployeeId, EmployeeIndex, ShiftIndex, ShiftTypeId, Ward};
use std::collections::HashMap;

/// The positions of a request's ids; the first of two equal ids counts.
#[derive(Debug)]
pub(super) struct Lookup {
    competences: HashMap<CompetenceId, CompetenceIndex>,
    shifts: HashMap<ShiftTypeId, ShiftIndex>,
    employees: HashMap<EmployeeId, EmployeeIndex>,
}

impl Lookup {
    pub(super) fn new(ward: &Ward) -> Self {
        Self {
            competences: first_positions(ward.competences.iter().map(|competence| &competence.id), CompetenceIndex),
            shifts: first_positions(ward.shift_types.iter().map(|shift| &shift.id), ShiftIndex),
            employees: first_positions(ward.employees.iter().map(|employee| &employee.id), EmployeeIndex),
        }
    }

    pub(super) fn competence(&self, id: &CompetenceId) -> Option<CompetenceIndex> {
        self.competences.get(id).copied()
    }

    pub(super) fn shift(&self, id: &ShiftTypeId) -> Option<ShiftIndex> {
        self.shifts.get(id).copied()
    }

    pub(super) fn employee(&self, id: &EmployeeId) -> Option<EmployeeIndex> {
        self.employees.get(id).copied()
    }
}

fn first_positions<'a, Id, Index>(ids: impl Iterator<Item = &'a Id>, index: fn(usize) -> Index) -> HashMap<Id, Index>
where
    Id: Clone + Eq + std::hash::Hash + 'a,
{
    let mut positions = HashMap::new();
    for (position, id) in ids.enumerate() {
        positions.entry(id.clone()).or_insert_with(|| index(position));
    }
    positions
}
