//! `weekend_every_nth`: at most one weekend worked in so many.

use crate::finding::{Expected, finding, whole_findings};
use crate::ward::{ANNE, WardBuilder, two_people, working};
use solver::domain::Parameter::{WeekendEveryNth, WeekendEveryNthPrice};
use solver::domain::{AbsenceKind, Origin};
use solver::rules::{Finding, Unit};

const RULE: &str = "weekend_every_nth";

fn ward(nth: u32) -> WardBuilder {
    two_people(6).layer(Origin::LocalAgreement, &[(WeekendEveryNth, Some(nth))])
}

fn judged(ward: &WardBuilder, days: &[i32]) -> Vec<Finding> {
    let problem = ward.problem();
    whole_findings(&problem, &working(&problem, "Anne", "D", days.iter().copied()), RULE)
}

fn too_soon(saturdays: [i32; 2], first_duty: i32) -> Expected {
    finding(RULE).of(ANNE).days(saturdays).broken_on([first_duty]).layer(1)
}

#[test]
fn every_second_weekend_is_lawful_and_two_in_a_row_are_not() {
    assert_eq!(judged(&ward(2), &[5, 6, 19, 33]), []);
    assert_eq!(judged(&ward(2), &[5, 12, 13]), [too_soon([5, 12], 12).figures(1, 2, Unit::Weekends)]);
    assert_eq!(judged(&ward(2), &[6, 13]), [too_soon([5, 12], 13).figures(1, 2, Unit::Weekends)], "by a Sunday");
}

#[test]
fn every_third_is_lawful_and_every_second_is_not() {
    assert_eq!(judged(&ward(3), &[5, 26]), []);
    let expected = [too_soon([5, 19], 19), too_soon([19, 33], 33)];
    assert_eq!(judged(&ward(3), &[5, 19, 33]), expected.map(|expected| expected.figures(2, 3, Unit::Weekends)));
}

#[test]
fn the_historys_last_weekend_counts_and_a_course_is_none() {
    let history = || ward(2).history("Anne", -1, "D").history("Anne", -8, "D");
    assert_eq!(judged(&history(), &[]), [], "the history's own");
    assert_eq!(judged(&history(), &[5]), [too_soon([-2, 5], 5).figures(1, 2, Unit::Weekends)]);
    assert_eq!(judged(&history(), &[12]), []);
    assert_eq!(judged(&ward(2).absence("Anne", AbsenceKind::Course, 5..=6), &[12]), []);
}

#[test]
fn its_price_is_for_each_weekend_too_soon() {
    let priced = ward(2).layer(Origin::LocalAgreement, &[(WeekendEveryNthPrice, Some(80))]);
    let expected = [too_soon([5, 12], 12), too_soon([12, 19], 19)];
    let expected = expected.map(|expected| expected.soft(80).figures(1, 2, Unit::Weekends));
    assert_eq!(judged(&priced, &[5, 12, 19]), expected);
}

#[test]
fn the_terms_are_those_of_the_later_weekend() {
    let until = two_people(6).layer_in(Origin::LocalAgreement, (None, Some(12)), &[(WeekendEveryNth, Some(2))]);
    let expected = [too_soon([5, 12], 12).figures(1, 2, Unit::Weekends)];
    assert_eq!(judged(&until, &[5, 12, 19]), expected);
}
