//! What the previous plan hands on.

use super::{Calendar, FaultCode, Person, Place, Report};
use crate::domain::{Day, Duty};
use std::collections::HashSet;

/// No rule looks further back; older duties are left out.
const DAYS_LOOKED_BACK: i32 = 35;

/// Half a year of full time, to either side: beyond it a balance is a slip of the pen.
const MOST_BALANCE_MINUTES: u32 = 60_000;

pub(super) fn check(report: &mut Report<'_>, calendar: &Calendar, people: &mut [Person]) {
    duties(report, calendar, people);
    balances(report, people);
}

fn duties(report: &mut Report<'_>, calendar: &Calendar, people: &mut [Person]) {
    let ward = report.ward;
    let mut seen = HashSet::new();
    for (position, record) in ward.history.iter().enumerate() {
        let place = Place::entry("history/duties", position);
        let employee = report.employee(&record.employee, &place);
        let shift = report.shift(&record.shift_type, &place);
        let (Some(employee), Some(shift)) = (employee, shift) else { continue };
        let day = calendar.period().day(record.date);
        let facts = [report.name(employee), ("date", record.date.to_string())];
        if !day.is_history() {
            report.fault(FaultCode::HistoryInsidePlan, place.then("date"), facts);
        } else if !seen.insert((employee, day)) {
            report.fault(FaultCode::HistoryTwoDutiesADay, place, facts);
        } else if day >= Day(-DAYS_LOOKED_BACK) {
            people[employee.0].history.push(Duty { day, shift });
        }
    }
    for person in people {
        person.history.sort_unstable();
    }
}

fn balances(report: &mut Report<'_>, people: &mut [Person]) {
    let ward = report.ward;
    let mut seen = HashSet::new();
    for (position, balance) in ward.balances.iter().enumerate() {
        let place = Place::entry("history/balances", position);
        let Some(employee) = report.employee(&balance.employee, &place) else { continue };
        let name = report.name(employee);
        if !seen.insert(employee) {
            report.fault(FaultCode::DuplicateBalance, place, [name]);
        } else if balance.minutes.unsigned_abs() > MOST_BALANCE_MINUTES {
            let facts = [name, ("value", balance.minutes.to_string()), ("to", MOST_BALANCE_MINUTES.to_string())];
            report.fault(FaultCode::BalanceOutOfRange, place.then("minutes"), facts);
        } else {
            people[employee.0].balance_minutes = i64::from(balance.minutes);
        }
    }
}
