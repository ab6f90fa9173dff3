//! `employment`: nobody works before or after it.

use crate::finding::{finding, findings};
use crate::ward::{ANNE, D, N, on, two_people, working};
use solver::domain::DateRange;
use solver::rules::Finding;

const RULE: &str = "employment";

fn outside(day: i32, shift: usize) -> Finding {
    finding(RULE).of(ANNE).days([day]).shift(shift).forbidden_duty()
}

fn employed(from: Option<i32>, to: Option<i32>) -> solver::problem::Problem {
    let employed = DateRange { from: from.map(on), to: to.map(on) };
    two_people(1).with(|ward| ward.employees[ANNE].employed = employed).problem()
}

#[test]
fn the_first_and_the_last_date_are_worked_and_the_dates_around_are_not() {
    let problem = employed(Some(2), Some(4));
    let expected = [0, 1, 5, 6].map(|day| outside(day, D));
    assert_eq!(findings(&problem, &working(&problem, "Anne", "D", 0..=6), RULE), expected);
    assert_eq!(findings(&problem, &working(&problem, "Bo", "D", 0..=6), RULE), []);
}

#[test]
fn an_open_end_has_no_limit() {
    let problem = employed(Some(2), None);
    assert_eq!(findings(&problem, &working(&problem, "Anne", "D", [1, 6]), RULE), [outside(1, D)]);
    let problem = employed(None, Some(4));
    assert_eq!(findings(&problem, &working(&problem, "Anne", "D", [0, 5]), RULE), [outside(5, D)]);
}

#[test]
fn the_date_on_which_a_night_begins_counts() {
    let problem = employed(Some(2), Some(4));
    assert_eq!(findings(&problem, &working(&problem, "Anne", "N", [1, 4]), RULE), [outside(1, N)]);
}
