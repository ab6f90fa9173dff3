//! From a request as sent to a problem, with every structural fault on the way.
//!
//! Each part resolves what it can and leaves out what has a fault, so that one pass finds all.

mod absences;
mod agreement;
mod catalogue;
mod earlier;
mod history;
mod layers;
mod locks;
mod pairings;
mod people;
mod period;
mod staffing;
mod wishes;

use super::{
    Calendar, Clock, Fact, Fault, FaultCode, Person, Place, Problem, Shift, burden, ledger, lookup::Lookup, needs,
    norm, notices,
};
use crate::domain::{CompetenceId, CompetenceIndex, Day, EmployeeId, EmployeeIndex, ShiftIndex, ShiftTypeId, Ward};

pub(super) fn assemble(ward: &Ward) -> (Problem, Vec<Fault>) {
    let lookup = Lookup::new(ward);
    let mut report = Report { ward, lookup: &lookup, faults: Vec::new() };
    let calendar = Calendar::new(period::check(&mut report), &ward.agreement.extra_holidays);
    let agreement = agreement::check(&mut report);
    catalogue::check(&mut report);
    staffing::check(&mut report, &calendar);
    let people = people_of(&mut report, &calendar);
    let pairings = pairings::check(&mut report);
    let run_limits = pairings::run_limits(&mut report);
    let wishes = wishes::check(&mut report, &calendar, &agreement);
    let mut faults = report.faults;
    let mut problem = Problem { agreement, pairings, run_limits, ..build(ward, &lookup, calendar, (people, wishes)) };
    burden::share_out(&mut problem);
    ledger::settle(&mut problem);
    faults.extend(notices::faults(&problem));
    (problem, faults)
}

fn people_of(report: &mut Report<'_>, calendar: &Calendar) -> Vec<Person> {
    let mut people = people::check(report);
    layers::check(report, calendar, &mut people);
    absences::check(report, calendar, &mut people);
    history::check(report, calendar, &mut people);
    earlier::check(report, calendar, &mut people);
    locks::check(report, calendar, &mut people);
    people
}

fn build(
    ward: &Ward,
    lookup: &Lookup,
    calendar: Calendar,
    (people, wishes): (Vec<Person>, Vec<super::Wished>),
) -> Problem {
    let shifts: Vec<Shift> = ward.shift_types.iter().map(|shift| catalogue::shift(shift, lookup)).collect();
    let source = needs::Source { plan: &ward.staffing, prices: &ward.agreement.prices, lookup };
    let needs = needs::needs(&source, &calendar);
    let first_day = people.iter().filter_map(Person::first_history_day).min().unwrap_or(Day(0));
    let known_from = ward.history_from.map_or(first_day, |date| calendar.period().day(date)).min(Day(0));
    let norm_stretches = norm::stretches(ward.agreement.norm_period.filter(agreement::is_norm_period), &calendar);
    Problem {
        agreement: ward.agreement.clone(),
        clock: Clock::new(&calendar, &shifts, first_day.min(Day(0))),
        offered: needs::offered(&needs, calendar.days(), shifts.len()),
        calendar,
        shifts,
        competences: ward.competences.iter().map(|competence| competence.id.clone()).collect(),
        people,
        needs,
        wishes,
        pairings: Vec::new(),
        run_limits: Vec::new(),
        norm_stretches,
        known_from,
    }
}

/// What is being checked, and the faults so far.
struct Report<'a> {
    ward: &'a Ward,
    lookup: &'a Lookup,
    faults: Vec<Fault>,
}

impl Report<'_> {
    fn fault(&mut self, code: FaultCode, place: Place, facts: impl IntoIterator<Item = Fact>) {
        self.faults.push(Fault::new(code, place, facts));
    }

    /// The employee of that id, or a fault.
    fn employee(&mut self, id: &EmployeeId, place: &Place) -> Option<EmployeeIndex> {
        let found = self.lookup.employee(id);
        if found.is_none() {
            self.fault(FaultCode::UnknownEmployee, place.clone().then("employee"), [("id", id.to_string())]);
        }
        found
    }

    /// The shift type of that id, or a fault.
    fn shift(&mut self, id: &ShiftTypeId, place: &Place) -> Option<ShiftIndex> {
        let found = self.lookup.shift(id);
        if found.is_none() {
            self.fault(FaultCode::UnknownShiftType, place.clone().then("shift_type"), [("id", id.to_string())]);
        }
        found
    }

    /// The competence of that id, or a fault at the place.
    fn competence(&mut self, id: &CompetenceId, place: Place) -> Option<CompetenceIndex> {
        let found = self.lookup.competence(id);
        if found.is_none() {
            self.fault(FaultCode::UnknownCompetence, place, [("id", id.to_string())]);
        }
        found
    }

    /// The name of an employee, for a sentence.
    fn name(&self, employee: EmployeeIndex) -> Fact {
        ("employee", self.ward.employees[employee.0].name.clone())
    }

    /// A fault for every id that was seen before in its list, and for every empty id or name.
    fn ids<'b>(&mut self, list: &str, code: FaultCode, entries: impl Iterator<Item = (&'b str, Option<&'b str>)>) {
        let mut seen = std::collections::HashSet::new();
        for (position, (id, name)) in entries.enumerate() {
            let place = Place::entry(list, position);
            if id.trim().is_empty() {
                self.fault(FaultCode::EmptyNameOrId, place.then("id"), []);
            } else if !seen.insert(id) {
                self.fault(code, place.then("id"), [("id", id.to_owned())]);
            }
            if name.is_some_and(|name| name.trim().is_empty()) {
                self.fault(FaultCode::EmptyNameOrId, Place::entry(list, position).then("name"), []);
            }
        }
    }
}
