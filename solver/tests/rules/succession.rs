//! `succession`: shift types that may not follow one another.

use crate::finding::{finding, whole_findings};
use crate::ward::{ANNE, D, N, WardBuilder, roster, two_people};
use solver::domain::AbsenceKind;
use solver::problem::Problem;
use solver::rules::{Finding, Unit};

const RULE: &str = "succession";

/// No day duty on the date after an evening, and none after a night.
fn ward() -> WardBuilder {
    two_people(1).forbid_next(1, "D").forbid_next(N, "D")
}

fn judged(problem: &Problem, duties: &[(&str, i32, &str)]) -> Vec<Finding> {
    whole_findings(problem, &roster(problem, duties), RULE)
}

fn forbidden(day: i32) -> Finding {
    finding(RULE).of(ANNE).days([day - 1, day]).broken_on([day]).shift(D).figures(1, 0, Unit::Duties)
}

#[test]
fn what_is_forbidden_is_told_on_the_second_date() {
    let problem = ward().problem();
    let expected = [forbidden(1), forbidden(4)];
    assert_eq!(judged(&problem, &[("Anne", 0, "A"), ("Anne", 1, "D"), ("Anne", 3, "N"), ("Anne", 4, "D")]), expected);
    assert_eq!(judged(&problem, &[("Anne", 0, "D"), ("Anne", 1, "A"), ("Anne", 2, "N")]), []);
}

#[test]
fn a_day_off_or_a_course_between_lifts_it_and_so_does_another_person() {
    let problem = ward().absence("Anne", AbsenceKind::Course, 5..=5).problem();
    let duties = [("Anne", 0, "N"), ("Anne", 2, "D"), ("Bo", 3, "N"), ("Anne", 4, "A"), ("Anne", 6, "D")];
    assert_eq!(judged(&problem, &duties), []);
}

#[test]
fn the_historys_last_duty_counts() {
    let problem = ward().history("Anne", -1, "A").history("Bo", -2, "A").problem();
    assert_eq!(judged(&problem, &[("Anne", 0, "D"), ("Bo", 0, "D")]), [forbidden(0)]);
}
