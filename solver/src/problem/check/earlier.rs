//! The earlier roster of the same plan. What it has outside the plan's dates is left out; of two duties on a date the
//! first counts.

use super::{Calendar, Person, Place, Report};
use crate::domain::Duty;

pub(super) fn check(report: &mut Report<'_>, calendar: &Calendar, people: &mut [Person]) {
    let ward = report.ward;
    for (position, record) in ward.earlier.iter().flatten().enumerate() {
        let place = Place::entry("earlier", position);
        let employee = report.employee(&record.employee, &place);
        let shift = report.shift(&record.shift_type, &place);
        let (Some(employee), Some(shift)) = (employee, shift) else { continue };
        if calendar.period().contains(record.date) {
            let duty = Duty { day: calendar.period().day(record.date), shift };
            people[employee.0].earlier.get_or_insert_default().push(duty);
        }
    }
}
