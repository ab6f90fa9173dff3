//! `duty_length`: a duty is neither too short nor too long by the clock.

use crate::finding::{finding, whole_findings};
use crate::ward::{ANNE, WardBuilder, roster};
use solver::domain::{Category, Origin, Parameter, Presence};
use solver::problem::Problem;
use solver::rules::{Finding, Unit};

const RULE: &str = "duty_length";

/// Five to twelve hours, with duties at the limits and a minute beyond.
fn ward() -> WardBuilder {
    WardBuilder::weeks(1)
        .employee("Anne", 2220)
        .shift("5h", "07:00-12:00", Category::Day)
        .shift("4h59", "07:00-11:59", Category::Day)
        .shift("12h", "19:00-07:00", Category::Night)
        .shift("12h01", "19:00-07:01", Category::Night)
        .layer(Origin::Agreement, &[(Parameter::MinDutyMinutes, Some(300)), (Parameter::MaxDutyMinutes, Some(720))])
}

fn judged(problem: &Problem, duties: &[(&str, i32, &str)]) -> Vec<Finding> {
    whole_findings(problem, &roster(problem, duties), RULE)
}

fn wrong(day: i32, shift: usize, (measured, allowed): (i64, i64)) -> Finding {
    let expected = finding(RULE).of(ANNE).days([day]).broken_on([day]).shift(shift).layer(1);
    expected.figures(measured, allowed, Unit::Minutes)
}

#[test]
fn both_limits_are_allowed_and_a_minute_beyond_is_not() {
    let problem = ward().problem();
    assert_eq!(judged(&problem, &[("Anne", 0, "5h"), ("Anne", 2, "12h")]), []);
    let expected = [wrong(0, 1, (299, 300)), wrong(2, 3, (721, 720))];
    assert_eq!(judged(&problem, &[("Anne", 0, "4h59"), ("Anne", 2, "12h01")]), expected);
}

#[test]
fn the_clock_counts_and_not_the_hour_that_october_gives() {
    let problem = ward().from("2027-10-25").problem();
    assert_eq!(judged(&problem, &[("Anne", 5, "12h")]), []);
}

#[test]
fn on_call_duties_have_any_length() {
    let problem = ward()
        .shift("R", "16:00-08:00", Category::OnCall)
        .shift("site", "16:00-08:00", Category::Night)
        .on_call(Presence::OnCallOnSite)
        .problem();
    assert_eq!(judged(&problem, &[("Anne", 0, "R"), ("Anne", 3, "site")]), []);
}

#[test]
fn the_terms_are_those_of_the_duties_date() {
    let until = ward().layer_in(Origin::LocalAgreement, (None, Some(1)), &[(Parameter::MaxDutyMinutes, None)]);
    let problem = until.problem();
    assert_eq!(judged(&problem, &[("Anne", 1, "12h01"), ("Anne", 3, "12h01")]), [wrong(3, 3, (721, 720))]);
}
