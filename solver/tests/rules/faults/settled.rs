//! Locks that break a rule, and courses with history that break one whatever is planned.

use super::{fact, told};
use crate::ward::{WardBuilder, line, on, two_people};
use chrono::Weekday;
use solver::domain::{AbsenceKind, Category, ConsiderationRule, Parameter};
use solver::problem::FaultCode::{LockBreaksRule, SettledBreaksRule};

/// Code, place and rule of each fault.
fn judged(ward: &WardBuilder) -> Vec<(solver::problem::FaultCode, String, String)> {
    let faults = ward.faults();
    let rules: Vec<String> = faults.iter().map(|fault| fact(fault, "rule").to_owned()).collect();
    told(&faults).into_iter().zip(rules).map(|((code, place), rule)| (code, place, rule)).collect()
}

fn lock_breaks(ward: &WardBuilder, place: &str, rule: &str) {
    assert_eq!(judged(ward), [(LockBreaksRule, place.to_owned(), rule.to_owned())]);
}

#[test]
fn a_lock_against_each_rule_is_told_with_the_rule() {
    let exempt = ConsiderationRule::ExemptCategory(Category::Night);
    lock_breaks(&two_people(1).lock("Bo", 0, "A").lock("Bo", 1, "D"), "locks/0", "daily_rest");
    lock_breaks(&two_people(1).history("Bo", -1, "A").lock("Bo", 0, "D"), "locks/0", "daily_rest");
    lock_breaks(&two_people(1).competence("x").requires("x").lock("Bo", 3, "N"), "locks/0", "competence");
    lock_breaks(
        &two_people(1).consider("Bo", exempt).lock_free("Bo", 2).lock("Bo", 3, "N"),
        "locks/1",
        "consideration",
    );
    lock_breaks(&two_people(1).absence("Bo", AbsenceKind::Leave, 3..=3).lock("Bo", 2, "N"), "locks/0", "absence");
    lock_breaks(&two_people(1).who(|bo| bo.employed.from = Some(on(2))).lock("Bo", 1, "D"), "locks/0", "employment");
}

#[test]
fn too_many_locks_in_a_row_are_told_by_the_first() {
    let ward = two_people(2).term(Parameter::MaxWorkingDaysInRow, 2);
    let ward = [0, 4, 5, 6].into_iter().fold(ward, |ward, day| ward.lock("Bo", day, "D"));
    lock_breaks(&ward, "locks/1", "working_days_in_row");
}

#[test]
fn locks_without_weekly_rest_are_told() {
    let ward = two_people(2).term(Parameter::WeeklyRestWindowDays, 3).lock("Anne", 0, "D");
    lock_breaks(&(4..=6).fold(ward, |ward, day| ward.lock("Bo", day, "D")), "locks/1", "weekly_rest");
}

#[test]
fn a_locked_sunday_is_told_though_weekends_are_named_by_their_saturday() {
    let ward = || two_people(2).who(|bo| bo.max_weekends = Some(0)).lock("Bo", 1, "D");
    lock_breaks(&ward().lock("Bo", 13, "D"), "locks/1", "weekends");
    lock_breaks(&ward().lock("Bo", 12, "D"), "locks/1", "weekends");
}

#[test]
fn a_lock_of_what_nobody_asked_for_is_in_order() {
    let ward = two_people(1).need(&[Weekday::Mon], line("D", 1, 1, None)).lock("Bo", 3, "D");
    assert_eq!(ward.faults(), []);
}

#[test]
fn a_lock_fault_tells_who_when_and_how_much() {
    let faults = two_people(1).lock("Bo", 0, "A").lock("Bo", 1, "D").faults();
    let told = ["employee", "dates", "measured", "allowed"].map(|name| fact(&faults[0], name));
    assert_eq!(told, ["Bo", "2027-02-01, 2027-02-02", "480", "660"]);
}

/// Six working days before a course on the plan's first date.
fn no_rest() -> WardBuilder {
    let ward = two_people(1).term(Parameter::MaxWorkingDaysInRow, 14);
    let ward = ward.absence("Bo", AbsenceKind::Course, 0..=0);
    (-6..=-1).fold(ward, |ward, day| ward.history("Bo", day, "D"))
}

fn settled(rule: &str) -> (solver::problem::FaultCode, String, String) {
    (SettledBreaksRule, "employees/1".to_owned(), rule.to_owned())
}

#[test]
fn history_and_course_that_break_a_rule_are_the_persons() {
    assert_eq!(judged(&no_rest()), [settled("weekly_rest")]);
    let in_row = no_rest().term(Parameter::MaxWorkingDaysInRow, 6);
    assert_eq!(judged(&in_row), [settled("weekly_rest"), settled("working_days_in_row")]);
    let enough = no_rest().term(Parameter::WeeklyRestWindowDays, 8);
    assert_eq!(enough.faults(), []);
}

#[test]
fn a_lock_that_has_no_part_in_it_is_not_blamed() {
    assert_eq!(judged(&no_rest().lock_free("Bo", 0).lock_free("Bo", 1)), [settled("weekly_rest")]);
    assert_eq!(judged(&no_rest().lock("Bo", 3, "D").lock("Anne", 0, "D")), [settled("weekly_rest")]);
}

#[test]
fn what_is_settled_and_what_a_lock_adds_are_both_told() {
    let longer = no_rest().lock("Bo", 1, "D");
    let lock = (LockBreaksRule, "locks/0".to_owned(), "weekly_rest".to_owned());
    assert_eq!(judged(&longer), [settled("weekly_rest"), lock]);
}
