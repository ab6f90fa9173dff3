//! `competence`: whoever works a duty holds what it requires on its date.

use crate::finding::{finding, findings};
use crate::ward::{ANNE, BO, WardBuilder, roster, working};
use solver::domain::Category;
use solver::rules::Finding;

const RULE: &str = "competence";
const SENIOR: usize = 0;
const MEDICINE: usize = 1;

/// Nights require both competences; Anne is a senior on days 1 to 3 and never responsible for medicine.
fn ward() -> WardBuilder {
    WardBuilder::weeks(1)
        .competence("senior")
        .competence("medicine")
        .employee("Anne", 2220)
        .holds("senior", Some(1), Some(3))
        .employee("Bo", 2220)
        .holds("medicine", None, None)
        .holds("senior", None, None)
        .shift("D", "07:00-15:00", Category::Day)
        .shift("A", "15:00-23:00", Category::Evening)
        .requires("senior")
        .shift("N", "23:00-07:00", Category::Night)
        .requires("senior")
        .requires("medicine")
}

fn missing(employee: usize, day: i32, (shift, competence): (usize, usize)) -> Finding {
    finding(RULE).of(employee).days([day]).shift(shift).competence(competence).forbidden_duty()
}

#[test]
fn it_is_asked_for_on_the_duty_that_requires_it() {
    let problem = ward().problem();
    assert_eq!(findings(&problem, &working(&problem, "Anne", "D", 0..=6), RULE), []);
    assert_eq!(findings(&problem, &working(&problem, "Bo", "N", 0..=6), RULE), []);
}

#[test]
fn it_is_held_from_its_first_date_to_its_last() {
    let problem = ward().problem();
    let expected: Vec<Finding> = [0, 4, 5, 6].map(|day| missing(ANNE, day, (1, SENIOR))).into();
    assert_eq!(findings(&problem, &working(&problem, "Anne", "A", 0..=6), RULE), expected);
}

#[test]
fn each_one_that_is_missing_is_told() {
    let problem = ward().problem();
    let expected = [missing(ANNE, 2, (2, MEDICINE)), missing(ANNE, 5, (2, SENIOR)), missing(ANNE, 5, (2, MEDICINE))];
    assert_eq!(findings(&problem, &working(&problem, "Anne", "N", [2, 5]), RULE), expected);
}

#[test]
fn the_date_on_which_a_night_begins_counts() {
    let problem = ward().with(|ward| ward.shift_types[2].requires.truncate(1)).problem();
    let duties = [("Anne", 3, "N"), ("Anne", 0, "N")];
    assert_eq!(findings(&problem, &roster(&problem, &duties), RULE), [missing(ANNE, 0, (2, SENIOR))]);
}

#[test]
fn one_held_in_two_spells_is_held_in_both() {
    let problem = ward().who(|bo| bo.competences.clear()).holds("senior", None, Some(0)).holds("senior", Some(2), None);
    let problem = problem.problem();
    assert_eq!(findings(&problem, &working(&problem, "Bo", "A", 0..=3), RULE), [missing(BO, 1, (1, SENIOR))]);
}
