//! What people call the things that documents name by id. An id that is not known is told as it is.

use crate::request::{Employee, ShiftType, WardRequest, Wish};
use crate::roster::Roster;
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap};

/// The names in one ward's request, and who works what in one roster.
#[derive(Debug)]
pub struct Names<'a> {
    employees: HashMap<&'a str, &'a Employee>,
    shift_types: HashMap<&'a str, &'a ShiftType>,
    competences: HashMap<&'a str, &'a str>,
    wishes: HashMap<&'a str, &'a Wish>,
    duties: HashMap<&'a str, BTreeMap<NaiveDate, Vec<&'a str>>>,
}

impl<'a> Names<'a> {
    /// The names of a request; duties come from its history and from the roster.
    pub fn new(request: &'a WardRequest, roster: &'a Roster) -> Self {
        let mut duties: HashMap<&str, BTreeMap<NaiveDate, Vec<&str>>> = HashMap::new();
        for duty in request.history.duties.iter().chain(&roster.assignments) {
            let on_date = duties.entry(&duty.employee).or_default().entry(duty.date).or_default();
            on_date.push(&duty.shift_type);
        }
        Self {
            employees: request.employees.iter().map(|employee| (employee.id.as_str(), employee)).collect(),
            shift_types: request.shift_types.iter().map(|shift| (shift.id.as_str(), shift)).collect(),
            competences: request.competences.iter().map(|known| (known.id.as_str(), known.name.as_str())).collect(),
            wishes: request.wishes.iter().map(|wish| (wish.id.as_str(), wish)).collect(),
            duties,
        }
    }

    /// An employee's name.
    pub fn employee<'b>(&'b self, id: &'b str) -> &'b str {
        self.employees.get(id).map_or(id, |employee| &employee.name)
    }

    /// A shift type's name.
    pub fn shift_type<'b>(&'b self, id: &'b str) -> &'b str {
        self.shift_types.get(id).map_or(id, |shift| &shift.name)
    }

    /// A competence's name.
    pub fn competence<'b>(&'b self, id: &'b str) -> &'b str {
        self.competences.get(id).copied().unwrap_or(id)
    }

    /// A wish.
    pub fn wish(&self, id: &str) -> Option<&'a Wish> {
        self.wishes.get(id).copied()
    }

    /// The ids of the shift types that an employee works on a date.
    pub fn duties(&self, employee: &str, date: NaiveDate) -> &[&'a str] {
        self.duties.get(employee).and_then(|dates| dates.get(&date)).map_or(&[], Vec::as_slice)
    }
}
