//! `one_duty_a_day`.

use crate::finding::{finding, findings};
use crate::ward::{ANNE, BO, roster, two_people};
use solver::rules::Unit;

const RULE: &str = "one_duty_a_day";

#[test]
fn one_duty_on_each_of_two_dates_is_in_order() {
    let problem = two_people(1).problem();
    let roster = roster(&problem, &[("Anne", 0, "D"), ("Anne", 1, "D"), ("Bo", 0, "D")]);
    assert_eq!(findings(&problem, &roster, RULE), []);
}

#[test]
fn two_and_three_duties_on_a_date_are_told_with_their_number() {
    let problem = two_people(1).problem();
    let duties = [("Anne", 2, "D"), ("Anne", 2, "N"), ("Bo", 4, "D"), ("Bo", 4, "A"), ("Bo", 4, "N"), ("Bo", 5, "A")];
    let expected = [
        finding(RULE).of(ANNE).days([2]).figures(2, 1, Unit::Duties),
        finding(RULE).of(BO).days([4]).figures(3, 1, Unit::Duties),
    ];
    assert_eq!(findings(&problem, &roster(&problem, &duties), RULE), expected);
}

#[test]
fn the_same_duty_twice_is_two_duties() {
    let problem = two_people(1).problem();
    let expected = [finding(RULE).of(ANNE).days([6]).figures(2, 1, Unit::Duties)];
    assert_eq!(findings(&problem, &roster(&problem, &[("Anne", 6, "A"), ("Anne", 6, "A")]), RULE), expected);
}
