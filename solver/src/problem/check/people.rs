//! Employees and their considerations.

use super::{FaultCode, Person, Place, Report};
use crate::domain::{CompetenceIndex, Consideration, ConsiderationRule, DateRange, Employee, MOST_WISHES, ShiftIndex};
use crate::problem::{Considered, PersonTerms};

/// 48 h a week: the limit of the working-time directive on average; nobody is hired for more.
const MOST_WEEKLY_MINUTES: u32 = 48 * 60;

pub(super) fn check(report: &mut Report<'_>) -> Vec<Person> {
    let ward = report.ward;
    let named = ward.employees.iter().map(|employee| (employee.id.0.as_str(), Some(employee.name.as_str())));
    report.ids("employees", FaultCode::DuplicateEmployee, named);
    let employees = ward.employees.iter().enumerate();
    let mut people: Vec<Person> = employees.map(|(position, employee)| person(report, position, employee)).collect();
    for (position, consideration) in ward.considerations.iter().enumerate() {
        consider(report, position, consideration, &mut people);
    }
    people
}

fn person(report: &mut Report<'_>, position: usize, employee: &Employee) -> Person {
    let place = Place::entry("employees", position);
    weekly_minutes(report, &employee.name, employee.weekly_minutes, place.clone());
    if employee.employed.is_reversed() {
        let facts = [("employee", employee.name.clone())];
        report.fault(FaultCode::EmploymentDatesReversed, place.clone().then("employed_to"), facts);
    }
    if let Some(quota) = employee.wish_quota.filter(|quota| *quota > MOST_WISHES) {
        let facts = [("value", quota.to_string()), ("from", "0".to_owned()), ("to", MOST_WISHES.to_string())];
        report.fault(FaultCode::AgreementOutOfRange, place.clone().then("wish_quota"), facts);
    }
    Person {
        id: employee.id.clone(),
        name: employee.name.clone(),
        profession: employee.profession,
        weekly_minutes: employee.weekly_minutes,
        held: held(report, employee, &place),
        employed: employee.employed,
        max_weekends: employee.max_weekends,
        wish_quota: employee.wish_quota.unwrap_or(report.ward.agreement.wish_quota),
        absences: Vec::new(),
        considerations: Vec::new(),
        history: Vec::new(),
        balance_minutes: 0,
        burden_balance: 0,
        burden_share: 0,
        refused_points_before: 0,
        asked_points_before: 0,
        refused_share_before: 0,
        worked_before: None,
        earlier: report.ward.earlier.as_ref().map(|_| Vec::new()),
        locks: Vec::new(),
        overrides: Vec::new(),
        shift_limits: shift_limits(report, employee, &place),
        terms: PersonTerms::of([]),
    }
}

fn weekly_minutes(report: &mut Report<'_>, name: &str, minutes: u32, place: Place) {
    if minutes > MOST_WEEKLY_MINUTES {
        let facts =
            [("employee", name.to_owned()), ("value", minutes.to_string()), ("to", MOST_WEEKLY_MINUTES.to_string())];
        report.fault(FaultCode::WeeklyMinutesOutOfRange, place.then("weekly_minutes"), facts);
    }
}

fn held(report: &mut Report<'_>, employee: &Employee, place: &Place) -> Vec<(CompetenceIndex, DateRange)> {
    let mut held = Vec::new();
    for (number, competence) in employee.competences.iter().enumerate() {
        let place = place.clone().then(&format!("competences/{number}"));
        if competence.valid.is_reversed() {
            let facts = [("employee", employee.name.clone()), ("id", competence.id.to_string())];
            report.fault(FaultCode::CompetenceDatesReversed, place.clone().then("to"), facts);
        }
        if let Some(index) = report.competence(&competence.id, place.then("id")) {
            held.push((index, competence.valid));
        }
    }
    held
}

fn shift_limits(report: &mut Report<'_>, employee: &Employee, place: &Place) -> Vec<(ShiftIndex, u32)> {
    let mut limits = Vec::new();
    for (number, limit) in employee.shift_limits.iter().enumerate() {
        let place = place.clone().then(&format!("shift_limits/{number}"));
        limits.extend(report.shift(&limit.shift_type, &place).map(|shift| (shift, limit.at_most)));
    }
    limits
}

fn consider(report: &mut Report<'_>, position: usize, consideration: &Consideration, people: &mut [Person]) {
    let place = Place::entry("considerations", position);
    let Some(employee) = report.employee(&consideration.employee, &place) else { return };
    if consideration.valid.is_reversed() {
        let facts = [report.name(employee)];
        return report.fault(FaultCode::ConsiderationDatesReversed, place.then("to"), facts);
    }
    match &consideration.rule {
        ConsiderationRule::ExemptShiftType(shift) if report.shift(shift, &place).is_none() => return,
        ConsiderationRule::WeeklyMinutes(minutes) => {
            weekly_minutes(report, &people[employee.0].name.clone(), *minutes, place);
        }
        _ => {}
    }
    let considered = Considered { valid: consideration.valid, rule: consideration.rule.clone() };
    people[employee.0].considerations.push(considered);
}
