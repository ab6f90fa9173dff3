//! Settled absences and wellbeing days.

use super::{Calendar, FaultCode, Person, Place, Report};
use crate::domain::{Absence, AbsenceKind, Day, WellbeingDay};
use crate::problem::SettledAbsence;

pub(super) fn check(report: &mut Report<'_>, calendar: &Calendar, people: &mut [Person]) {
    let ward = report.ward;
    for (position, absence) in ward.absences.iter().enumerate() {
        settle(report, calendar, people, position, absence);
    }
    for (position, wellbeing) in ward.wellbeing_days.iter().enumerate() {
        settle_wellbeing(report, calendar, people, position, wellbeing);
    }
    for person in people {
        person.absences.sort_by_key(|absence| absence.first);
    }
}

fn settle(report: &mut Report<'_>, calendar: &Calendar, people: &mut [Person], position: usize, absence: &Absence) {
    let place = Place::entry("absences", position);
    let Some(employee) = report.employee(&absence.employee, &place) else { return };
    let facts = [report.name(employee), ("from", absence.from.to_string()), ("to", absence.to.to_string())];
    if absence.to < absence.from {
        return report.fault(FaultCode::AbsenceDatesReversed, place.then("to"), facts);
    }
    let (first, last) = (calendar.period().day(absence.from), calendar.period().day(absence.to));
    if last < Day(0) || first >= Day(calendar.days()) {
        return report.fault(FaultCode::AbsenceOutsidePlan, place, facts);
    }
    let cut = SettledAbsence { first: first.max(Day(0)), last: last.min(Day(calendar.days() - 1)), kind: absence.kind };
    let absences = &mut people[employee.0].absences;
    if absences.iter().any(|other| other.first <= cut.last && cut.first <= other.last) {
        return report.fault(FaultCode::AbsencesOverlap, place, facts);
    }
    absences.push(cut);
}

fn settle_wellbeing(
    report: &mut Report<'_>,
    calendar: &Calendar,
    people: &mut [Person],
    position: usize,
    wellbeing: &WellbeingDay,
) {
    let place = Place::entry("wellbeing_days", position);
    let Some(employee) = report.employee(&wellbeing.employee, &place) else { return };
    let facts = [report.name(employee), ("date", wellbeing.date.to_string())];
    if !calendar.period().contains(wellbeing.date) {
        return report.fault(FaultCode::WellbeingDayOutsidePlan, place.then("date"), facts);
    }
    let day = calendar.period().day(wellbeing.date);
    if people[employee.0].absence_on(day).is_some() {
        return report.fault(FaultCode::WellbeingDayOverlapsAbsence, place.then("date"), facts);
    }
    people[employee.0].absences.push(SettledAbsence { first: day, last: day, kind: AbsenceKind::Leave });
}
