//! `lock`: settled cells are as settled.

use crate::finding::{finding, findings};
use crate::ward::{A, ANNE, D, N, roster, two_people};
use solver::problem::Problem;
use solver::rules::{Finding, Unit};

const RULE: &str = "lock";

/// Anne works the day duty on day 1 and is free on day 3.
fn problem() -> Problem {
    two_people(1).lock("Anne", 1, "D").lock_free("Anne", 3).problem()
}

fn broken(day: i32, shift: usize, (measured, allowed): (i64, i64)) -> Finding {
    finding(RULE).of(ANNE).days([day]).shift(shift).figures(measured, allowed, Unit::Duties)
}

fn judged(duties: &[(&str, i32, &str)]) -> Vec<Finding> {
    let problem = problem();
    findings(&problem, &roster(&problem, duties), RULE)
}

#[test]
fn what_is_locked_and_nothing_else_on_its_date_is_in_order() {
    assert_eq!(judged(&[("Anne", 1, "D"), ("Anne", 2, "A"), ("Bo", 3, "D"), ("Bo", 1, "N")]), []);
}

#[test]
fn a_locked_duty_that_is_not_worked_is_told() {
    assert_eq!(judged(&[]), [broken(1, D, (0, 1))]);
    assert_eq!(judged(&[("Bo", 1, "D")]), [broken(1, D, (0, 1))]);
}

#[test]
fn another_duty_in_its_place_or_beside_it_is_told() {
    assert_eq!(judged(&[("Anne", 1, "A")]), [broken(1, D, (1, 1))]);
    assert_eq!(judged(&[("Anne", 1, "D"), ("Anne", 1, "N")]), [broken(1, D, (2, 1))]);
}

#[test]
fn a_duty_on_a_date_that_is_locked_free_is_told_with_its_shift_type() {
    assert_eq!(judged(&[("Anne", 1, "D"), ("Anne", 3, "N")]), [broken(3, N, (1, 0))]);
    assert_eq!(judged(&[("Anne", 1, "D"), ("Anne", 3, "A"), ("Anne", 3, "N")]), [broken(3, A, (2, 0))]);
}
