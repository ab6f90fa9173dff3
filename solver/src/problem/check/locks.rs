//! Settled cells. Whether they break a rule is judged by the rules themselves, in `plan::admit`.

use super::{Calendar, FaultCode, Person, Place, Report};

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
        }
    }
}
