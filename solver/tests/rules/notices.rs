//! What is told before any search: needs that nobody can meet, and hours that nobody can work.

use crate::ward::{WEEK, WardBuilder, line, line_of, two_people};
use solver::domain::{AbsenceKind, ConsiderationRule, LinePrices, StaffingLine};
use solver::problem::{Fault, FaultCode};

fn told(ward: &WardBuilder) -> Vec<(FaultCode, Vec<(&'static str, String)>)> {
    let plain = |fault: Fault| (fault.code, fault.facts);
    ward.problem().notices().into_iter().map(plain).collect()
}

fn fact(name: &'static str, value: &str) -> (&'static str, String) {
    (name, value.to_owned())
}

/// Two people of 35 h, which five duties of seven hours fill.
fn ward() -> WardBuilder {
    two_people(1).who(|bo| bo.weekly_minutes = 2100).competence("senior")
}

#[test]
fn nothing_is_told_of_a_ward_that_can_be_staffed() {
    assert_eq!(told(&ward().need(&WEEK, line("D", 2, 2, None))), []);
}

#[test]
fn a_minimum_above_those_who_could_work_is_told_by_date() {
    let vacation = ward().need(&WEEK[..2], line("D", 2, 2, None)).absence("Anne", AbsenceKind::Vacation, 1..=1);
    let facts = vec![fact("date", "2027-02-02"), fact("shift_type", "D"), fact("available", "1"), fact("minimum", "2")];
    assert_eq!(told(&vacation), [(FaultCode::StaffingAboveAvailable, facts)]);
    let exempt =
        ward().need(&WEEK[1..2], line("D", 2, 2, None)).consider("Bo", ConsiderationRule::WeekdaysOff(vec![WEEK[1]]));
    assert_eq!(told(&exempt).len(), 1);
    let locked = ward().need(&WEEK[1..2], line("D", 2, 2, None)).lock("Bo", 1, "A");
    assert_eq!(told(&locked).len(), 1);
}

#[test]
fn a_night_that_ends_in_a_vacation_cannot_be_worked() {
    let nights = ward().need(&WEEK[..1], line("N", 2, 2, None)).absence("Anne", AbsenceKind::Leave, 1..=1);
    assert_eq!(told(&nights)[0].0, FaultCode::StaffingAboveAvailable);
}

#[test]
fn a_competence_that_nobody_holds_on_the_date_is_told_as_such() {
    let need =
        || ward().need(&WEEK[..1], line("D", 0, 0, None)).need(&WEEK[..1], line_of("senior", line("D", 1, 1, None)));
    assert_eq!(told(&need())[0].0, FaultCode::CompetenceMissing);
    assert_eq!(told(&need())[0].1.last(), Some(&fact("id", "senior")));
    assert_eq!(told(&need().holds("senior", Some(1), None))[0].0, FaultCode::CompetenceMissing);
    assert_eq!(told(&need().holds("senior", None, None)), []);
    let away = need().holds("senior", None, None).absence("Bo", AbsenceKind::Leave, 0..=0);
    assert_eq!(told(&away)[0].0, FaultCode::StaffingAboveAvailable);
}

#[test]
fn hours_that_nobody_can_work_are_told() {
    // Seven duties of eight hours are all that Anne could work; her norm is 37 h and the hours that she owes.
    let owing = |minutes: i32| two_people(1).balance("Anne", -minutes);
    assert_eq!(told(&owing(7 * 480 - 2220)), []);
    let facts = vec![fact("employee", "Anne"), fact("norm", "3361"), fact("possible", "3360")];
    assert_eq!(told(&owing(7 * 480 - 2220 + 1)), [(FaultCode::NormOutOfReach, facts)]);
    assert_eq!(told(&two_people(1).balance("Anne", 2220)), []);
    assert_eq!(told(&two_people(1).balance("Anne", 2221))[0].0, FaultCode::NormOutOfReach);
}

#[test]
fn a_hard_minimum_out_of_reach_is_a_fault() {
    let hard = |people| {
        let prices = LinePrices { minimum_is_hard: true, ..LinePrices::default() };
        ward().need(&WEEK[..1], StaffingLine { prices, ..line("D", people, people, None) })
    };
    assert_eq!(hard(2).faults(), []);
    let codes: Vec<FaultCode> = hard(3).faults().into_iter().map(|fault| fault.code).collect();
    assert_eq!(codes, [FaultCode::StaffingAboveAvailable]);
}
