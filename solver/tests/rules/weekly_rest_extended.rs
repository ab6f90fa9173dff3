//! `weekly_rest_extended`: a longer stretch without weekly rest by local agreement, once in 28 days.

use crate::finding::{finding, findings, whole_findings};
use crate::ward::{ANNE, BO, WardBuilder, two_people, working};
use solver::domain::{Origin, Parameter, Roster};
use solver::problem::Problem;
use solver::rules::{Finding, Unit};

const RULE: &str = "weekly_rest_extended";

/// Up to eight dates without weekly rest now and then.
fn ward() -> WardBuilder {
    let ward = two_people(6).term(Parameter::MaxWorkingDaysInRow, 28);
    ward.layer(Origin::LocalAgreement, &[(Parameter::WeeklyRestExtendedWindowDays, Some(9))])
}

fn stretches(problem: &Problem, stretches: &[std::ops::RangeInclusive<i32>]) -> Roster {
    working(problem, "Anne", "D", stretches.iter().cloned().flatten())
}

fn too_soon(before: i32, day: i32) -> Finding {
    let expected = finding(RULE).of(ANNE).days([before, day]).broken_on([day]).layer(1);
    expected.figures(i64::from(day - before), 28, Unit::Days)
}

#[test]
fn a_longer_stretch_is_let_pass_up_to_its_own_limit() {
    let problem = ward().problem();
    assert_eq!(findings(&problem, &stretches(&problem, &[0..=7]), "weekly_rest"), []);
    let expected = [finding("weekly_rest").of(ANNE).days(0..=8).figures(9, 8, Unit::Days)];
    assert_eq!(findings(&problem, &stretches(&problem, &[0..=8]), "weekly_rest"), expected);
    let usual = two_people(6).term(Parameter::MaxWorkingDaysInRow, 28).problem();
    let expected = [finding("weekly_rest").of(ANNE).days(0..=7).figures(8, 6, Unit::Days)];
    assert_eq!(findings(&usual, &stretches(&usual, &[0..=7]), "weekly_rest"), expected);
}

#[test]
fn the_next_one_is_twenty_eight_days_later_at_the_earliest() {
    let problem = ward().problem();
    // Days 6 and 7 are beyond the usual limit; in the second stretch, its seventh day is.
    assert_eq!(whole_findings(&problem, &stretches(&problem, &[0..=7, 29..=36]), RULE), []);
    assert_eq!(whole_findings(&problem, &stretches(&problem, &[0..=7, 28..=35]), RULE), [too_soon(7, 34)]);
    assert_eq!(whole_findings(&problem, &stretches(&problem, &[0..=7, 28..=33]), RULE), [], "a usual stretch");
}

#[test]
fn the_history_counts() {
    let problem = (-10..=-3).fold(ward(), |ward, day| ward.history("Anne", day, "D")).problem();
    assert_eq!(whole_findings(&problem, &stretches(&problem, &[1..=7]), RULE), [too_soon(-3, 7)]);
    assert_eq!(whole_findings(&problem, &stretches(&problem, &[1..=6]), RULE), []);
}

#[test]
fn it_is_off_without_the_agreement_and_after_its_end() {
    let usual = two_people(6).term(Parameter::MaxWorkingDaysInRow, 28).problem();
    assert_eq!(findings(&usual, &stretches(&usual, &[0..=7, 20..=27]), RULE), []);
    let until = two_people(6).term(Parameter::MaxWorkingDaysInRow, 28);
    let settings = [(Parameter::WeeklyRestExtendedWindowDays, Some(9))];
    let problem = until.layer_in(Origin::LocalAgreement, (None, Some(10)), &settings).problem();
    let twice = stretches(&problem, &[0..=7, 20..=27]);
    assert_eq!(findings(&problem, &twice, RULE), []);
    let expected = [finding("weekly_rest").of(ANNE).days(20..=27).figures(8, 6, Unit::Days)];
    assert_eq!(findings(&problem, &twice, "weekly_rest"), expected);
}

#[test]
fn locks_that_more_work_would_join_into_one_stretch_are_no_fault() {
    let ward = ward().layer(Origin::LocalAgreement, &[(Parameter::WeeklyRestWindowDays, Some(3))]);
    let locked = [0, 1, 2, 4, 5, 6].into_iter().fold(ward, |ward, day| ward.lock("Bo", day, "D"));
    let problem = locked.problem();
    let locked_alone = working(&problem, "Bo", "D", [0, 1, 2, 4, 5, 6]);
    let found = findings(&problem, &locked_alone, RULE);
    assert_eq!(found, [finding(RULE).of(BO).days([2, 6]).figures(4, 28, Unit::Days)]);
    assert_eq!(findings(&problem, &working(&problem, "Bo", "D", 0..=6), RULE), []);
}
