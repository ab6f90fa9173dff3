//! `working_days_in_row`: at most six.

use crate::finding::{finding, findings};
use crate::ward::{ANNE, BO, roster, two_people, working};
use solver::domain::{AbsenceKind, Parameter, Roster};
use solver::rules::Unit;

const RULE: &str = "working_days_in_row";

#[test]
fn six_in_a_row_are_lawful_and_seven_are_not() {
    let problem = two_people(2).problem();
    assert_eq!(findings(&problem, &working(&problem, "Bo", "D", 3..=8), RULE), []);
    let expected = [finding(RULE).of(BO).days(3..=9).figures(7, 6, Unit::Days)];
    assert_eq!(findings(&problem, &working(&problem, "Bo", "D", 3..=9), RULE), expected);
}

#[test]
fn a_date_off_begins_a_new_run_and_each_long_run_is_told() {
    let problem = two_people(2).term(Parameter::MaxWorkingDaysInRow, 2).problem();
    let expected = [
        finding(RULE).of(ANNE).days(0..=2).figures(3, 2, Unit::Days),
        finding(RULE).of(ANNE).days(7..=10).figures(4, 2, Unit::Days),
    ];
    let days = (0..=2).chain(4..=5).chain(7..=10);
    assert_eq!(findings(&problem, &working(&problem, "Anne", "D", days), RULE), expected);
}

#[test]
fn the_history_is_part_of_the_run() {
    let problem = (-3..=-1).fold(two_people(1), |ward, day| ward.history("Anne", day, "D")).problem();
    assert_eq!(findings(&problem, &working(&problem, "Anne", "D", 0..=2), RULE), []);
    let expected = [finding(RULE).of(ANNE).days(-3..=3).figures(7, 6, Unit::Days)];
    assert_eq!(findings(&problem, &working(&problem, "Anne", "D", 0..=3), RULE), expected);
}

#[test]
fn a_long_run_that_ended_before_the_plan_is_not_judged() {
    let problem = (-8..=-1).fold(two_people(1), |ward, day| ward.history("Anne", day, "D")).problem();
    assert_eq!(findings(&problem, &Roster::empty(2), RULE), []);
    assert_eq!(findings(&problem, &working(&problem, "Anne", "D", 1..=6), RULE), []);
    let expected = [finding(RULE).of(ANNE).days(-8..=0).figures(9, 6, Unit::Days)];
    assert_eq!(findings(&problem, &working(&problem, "Anne", "D", [0]), RULE), expected);
}

#[test]
fn a_course_day_is_a_working_day_and_leave_is_not() {
    let duties: Vec<_> = [0, 1, 2, 4, 5, 6].into_iter().map(|day| ("Anne", day, "D")).collect();
    let problem = two_people(1).absence("Anne", AbsenceKind::Course, 3..=3).problem();
    let expected = [finding(RULE).of(ANNE).days(0..=6).figures(7, 6, Unit::Days)];
    assert_eq!(findings(&problem, &roster(&problem, &duties), RULE), expected);
    let problem = two_people(1).absence("Anne", AbsenceKind::Leave, 3..=3).problem();
    assert_eq!(findings(&problem, &roster(&problem, &duties), RULE), []);
}

#[test]
fn a_night_works_the_date_on_which_it_begins() {
    let problem = two_people(2).problem();
    let nights = (0..=5).map(|day| ("Anne", day, "N"));
    let duties: Vec<_> = nights.chain([("Anne", 7, "A")]).collect();
    assert_eq!(findings(&problem, &roster(&problem, &duties), RULE), []);
}
