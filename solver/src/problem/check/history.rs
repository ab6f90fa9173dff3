//! What the previous plan hands on.

use super::{Calendar, FaultCode, Person, Place, Report};
use crate::domain::{Day, Duty, FairnessBalance};
use crate::problem::Worked;
use std::collections::HashSet;

/// No rule looks further back; older duties are left out.
pub(super) const DAYS_LOOKED_BACK: i32 = 35;

/// More burden than anybody carries in a year, to either side.
const MOST_BURDEN_POINTS: u32 = 10_000;

/// More than anybody wishes for in a working life.
const MOST_WISH_POINTS: u32 = 10_000_000;

/// Half a year of full time, to either side: beyond it a balance is a slip of the pen.
const MOST_BALANCE_MINUTES: u32 = 60_000;

pub(super) fn check(report: &mut Report<'_>, calendar: &Calendar, people: &mut [Person]) {
    duties(report, calendar, people);
    balances(report, people);
    fairness(report, people);
    worked_before(report, calendar, people);
    known_from(report, calendar);
}

/// Nobody works more than 168 hours a week.
const MOST_MINUTES_A_DAY: i64 = 24 * 60;

fn worked_before(report: &mut Report<'_>, calendar: &Calendar, people: &mut [Person]) {
    let ward = report.ward;
    let mut seen = HashSet::new();
    for (position, worked) in ward.worked_before.iter().enumerate() {
        let place = Place::entry("history/worked", position);
        let Some(employee) = report.employee(&worked.employee, &place) else { continue };
        let from = calendar.period().day(worked.from);
        let days = -i64::from(from.0);
        let facts = [report.name(employee), ("from", worked.from.to_string()), ("value", worked.minutes.to_string())];
        let possible = days > 0
            && i64::from(worked.minutes) <= days * MOST_MINUTES_A_DAY
            && i64::from(worked.neutral_days) <= days;
        if !seen.insert(employee) {
            report.fault(FaultCode::DuplicateWorkedBefore, place, [facts[0].clone()]);
        } else if !possible {
            report.fault(FaultCode::WorkedBeforeOutOfRange, place, facts);
        } else {
            let (minutes, neutral_days) = (i64::from(worked.minutes), i64::from(worked.neutral_days));
            people[employee.0].worked_before = Some(Worked { from, minutes, neutral_days });
        }
    }
}

fn known_from(report: &mut Report<'_>, calendar: &Calendar) {
    let Some(from) = report.ward.history_from else { return };
    let earliest = report.ward.history.iter().map(|record| record.date).min();
    let too_late = calendar.period().day(from) > Day(0) || earliest.is_some_and(|earliest| earliest < from);
    if too_late {
        let facts = [("date", from.to_string())];
        report.fault(FaultCode::HistoryFromTooLate, Place::field("history/from"), facts);
    }
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

fn fairness(report: &mut Report<'_>, people: &mut [Person]) {
    let ward = report.ward;
    let mut seen = HashSet::new();
    for (position, balance) in ward.fairness.iter().enumerate() {
        let place = Place::entry("history/fairness", position);
        let Some(employee) = report.employee(&balance.employee, &place) else { continue };
        let name = report.name(employee);
        let figures = [
            ("burden_points", i64::from(balance.burden_points), MOST_BURDEN_POINTS),
            ("refused_points", i64::from(balance.refused_points), MOST_WISH_POINTS),
            ("asked_points", i64::from(balance.asked_points), MOST_WISH_POINTS),
        ];
        let beyond = figures.iter().find(|(_, value, most)| value.abs() > i64::from(*most));
        if !seen.insert(employee) {
            report.fault(FaultCode::DuplicateFairness, place, [name]);
        } else if let Some((field, value, most)) = beyond {
            let facts = [name, ("value", value.to_string()), ("to", most.to_string())];
            report.fault(FaultCode::FairnessOutOfRange, place.then(field), facts);
        } else if balance.asked_points > 0 && balance.refused_points > balance.asked_points {
            let (refused, asked) = (balance.refused_points.to_string(), balance.asked_points.to_string());
            report.fault(
                FaultCode::RefusedBeyondAsked,
                place.then("refused_points"),
                [name, ("value", refused), ("to", asked)],
            );
        } else {
            carry(balance, &mut people[employee.0]);
        }
    }
}

/// Without asked points, as in older documents, the refused ones tell no share: that account begins anew.
fn carry(balance: &FairnessBalance, person: &mut Person) {
    person.burden_balance = i64::from(balance.burden_points);
    if balance.asked_points > 0 {
        person.refused_points_before = balance.refused_points;
        person.asked_points_before = balance.asked_points;
    }
}
