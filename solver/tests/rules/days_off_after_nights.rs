//! `days_off_after_nights`: days off after a run of night duties.

use crate::finding::{Expected, finding, whole_findings};
use crate::ward::{ANNE, WardBuilder, roster, two_people};
use solver::domain::Parameter::{DaysOffAfterNights, DaysOffAfterNightsPrice, NightsBeforeDaysOff};
use solver::domain::{AbsenceKind, Origin};
use solver::problem::Problem;
use solver::rules::{Finding, Unit};

const RULE: &str = "days_off_after_nights";

/// Two days off after two nights or more.
fn ward() -> WardBuilder {
    two_people(2).layer(Origin::LocalAgreement, &[(DaysOffAfterNights, Some(2))])
}

/// Anne's nights, and a duty of hers afterwards.
fn judged(problem: &Problem, nights: &[i32], (then, shift): (i32, &str)) -> Vec<Finding> {
    let nights = nights.iter().map(|day| ("Anne", *day, "N"));
    let duties: Vec<_> = nights.chain([("Anne", then, shift)]).collect();
    whole_findings(problem, &roster(problem, &duties), RULE)
}

fn too_soon(last: i32, next: i32) -> Expected {
    finding(RULE).of(ANNE).days([last, next]).broken_on([next]).layer(1)
}

#[test]
fn two_days_off_are_enough_and_one_is_not() {
    let problem = ward().problem();
    assert_eq!(judged(&problem, &[0, 1], (4, "D")), []);
    assert_eq!(judged(&problem, &[0, 1], (3, "D")), [too_soon(1, 3).figures(1, 2, Unit::Days)]);
    assert_eq!(judged(&problem, &[0, 1], (2, "A")), [too_soon(1, 2).figures(0, 2, Unit::Days)]);
    assert_eq!(judged(&problem, &[0, 1], (3, "N")), [too_soon(1, 3).figures(1, 2, Unit::Days)], "a new run");
}

#[test]
fn they_are_owed_from_so_many_nights_on() {
    let problem = ward().problem();
    assert_eq!(judged(&problem, &[1], (2, "A")), []);
    let one = ward().layer_for("Anne", &[(NightsBeforeDaysOff, Some(1))]).problem();
    assert_eq!(judged(&one, &[1], (2, "A")), [too_soon(1, 2).figures(0, 2, Unit::Days)]);
    let three = ward().layer_for("Anne", &[(NightsBeforeDaysOff, Some(3))]).problem();
    assert_eq!(judged(&three, &[0, 1], (2, "A")), []);
}

#[test]
fn each_missing_day_has_its_price() {
    let problem = ward().layer(Origin::LocalAgreement, &[(DaysOffAfterNightsPrice, Some(25))]).problem();
    assert_eq!(judged(&problem, &[0, 1], (2, "A")), [too_soon(1, 2).soft(50).figures(0, 2, Unit::Days)]);
    assert_eq!(judged(&problem, &[0, 1], (3, "A")), [too_soon(1, 3).soft(25).figures(1, 2, Unit::Days)]);
}

#[test]
fn the_historys_nights_count_and_those_long_gone_do_not() {
    let problem = ward().history("Anne", -2, "N").history("Anne", -1, "N").problem();
    assert_eq!(judged(&problem, &[], (0, "A")), [too_soon(-1, 0).figures(0, 2, Unit::Days)]);
    assert_eq!(judged(&problem, &[], (1, "A")), [too_soon(-1, 1).figures(1, 2, Unit::Days)]);
    assert_eq!(judged(&problem, &[], (2, "A")), []);
    let settled = ward().history("Anne", -4, "N").history("Anne", -3, "N").history("Anne", -2, "D").problem();
    assert_eq!(judged(&settled, &[], (0, "A")), [], "the history's own fault");
    let one_more = ward().history("Anne", -1, "N").problem();
    assert_eq!(judged(&one_more, &[0], (1, "A")), [too_soon(0, 1).figures(0, 2, Unit::Days)]);
}

#[test]
fn a_course_is_no_day_off() {
    let problem = ward().absence("Anne", AbsenceKind::Course, 3..=3).problem();
    assert_eq!(judged(&problem, &[0, 1], (6, "D")), [too_soon(1, 3).figures(1, 2, Unit::Days)]);
}

#[test]
fn the_terms_are_those_of_the_next_working_day() {
    let until = two_people(2).layer_in(Origin::LocalAgreement, (None, Some(2)), &[(DaysOffAfterNights, Some(2))]);
    let problem = until.problem();
    assert_eq!(judged(&problem, &[0, 1], (2, "A")), [too_soon(1, 2).figures(0, 2, Unit::Days)]);
    assert_eq!(judged(&problem, &[0, 1], (3, "A")), []);
}
