//! Settled cells. Whether they break a rule is judged by the rules themselves, in `plan::admit`.

use super::{Calendar, FaultCode, Person, Place, Report};
use crate::domain::{Day, Override};
use crate::problem::Overridden;

pub(super) fn check(report: &mut Report<'_>, calendar: &Calendar, people: &mut [Person]) {
    let ward = report.ward;
    for (position, lock) in ward.locks.iter().enumerate() {
        let place = Place::entry("locks", position);
        let Some(employee) = report.employee(&lock.employee, &place) else { continue };
        let facts = [report.name(employee), ("date", lock.date.to_string())];
        let shift = match &lock.shift_type {
            None => None,
            Some(id) => match report.shift(id, &place) {
                Some(shift) => Some(shift),
                None => continue,
            },
        };
        if !calendar.period().contains(lock.date) {
            report.fault(FaultCode::LockOutsidePlan, place.then("date"), facts);
            continue;
        }
        let day = calendar.period().day(lock.date);
        let locks = &mut people[employee.0].locks;
        if locks.iter().any(|(locked, _)| *locked == day) {
            report.fault(FaultCode::LockConflict, place, facts);
        } else {
            locks.push((day, shift));
            let duty = shift.map(|_| day);
            despite(report, lock.despite.as_ref(), (place, duty), &mut people[employee.0]);
        }
    }
}

/// The planner's word for breaking rules with a locked duty. Which rules exist and may be broken, the rules know.
fn despite(report: &mut Report<'_>, word: Option<&Override>, (place, duty): (Place, Option<Day>), person: &mut Person) {
    let Some(word) = word else { return };
    let complete = !word.reason.trim().is_empty() && !word.by.trim().is_empty() && !word.rules.is_empty();
    match duty.filter(|_| complete) {
        Some(day) => person.overrides.push(Overridden { day, word: word.clone() }),
        None => {
            let facts = [("employee", person.name.clone())];
            report.fault(FaultCode::OverrideIncomplete, place.then("despite"), facts);
        }
    }
}
