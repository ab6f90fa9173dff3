//! `plan_hours`: norm minutes of the plan, at most and at least.

use crate::finding::{finding, whole_findings};
use crate::ward::{ANNE, WardBuilder, two_people, working};
use solver::domain::{Category, Parameter};
use solver::problem::FaultCode;
use solver::rules::{Finding, Unit};

const RULE: &str = "plan_hours";

/// Anne, between 16 and 24 hours.
fn ward() -> WardBuilder {
    let terms = [(Parameter::MinPlanMinutes, Some(960)), (Parameter::MaxPlanMinutes, Some(1440))];
    two_people(1).shift("1", "07:00-07:01", Category::Day).counts_percent(100).layer_for("Anne", &terms)
}

fn judged(ward: &WardBuilder, shift: &str, days: std::ops::Range<i32>) -> Vec<Finding> {
    let problem = ward.problem();
    whole_findings(&problem, &working(&problem, "Anne", shift, days), RULE)
}

fn off((measured, allowed): (i64, i64)) -> Finding {
    finding(RULE).of(ANNE).broken_on([0]).layer(1).figures(measured, allowed, Unit::Minutes)
}

#[test]
fn both_limits_are_allowed_and_what_lies_beyond_is_not() {
    assert_eq!(judged(&ward(), "D", 0..2), []);
    assert_eq!(judged(&ward(), "D", 0..3), []);
    assert_eq!(judged(&ward(), "D", 0..1), [off((480, 960))]);
    assert_eq!(judged(&ward(), "D", 0..4), [off((1920, 1440))]);
    assert_eq!(judged(&ward(), "D", 0..0), [off((0, 960))]);
}

#[test]
fn a_minute_counts() {
    let least = |minutes| ward().layer_for("Anne", &[(Parameter::MinPlanMinutes, Some(minutes))]);
    assert_eq!(judged(&least(7), "1", 0..7), []);
    assert_eq!(judged(&least(8), "1", 0..7), [Finding { layer: Some(2), ..off((7, 8)) }]);
    let most = |minutes| least(0).layer_for("Anne", &[(Parameter::MaxPlanMinutes, Some(minutes))]);
    assert_eq!(judged(&most(7), "1", 0..7), []);
    assert_eq!(judged(&most(6), "1", 0..7), [Finding { layer: Some(3), ..off((7, 6)) }]);
}

#[test]
fn a_duty_counts_what_it_counts_as_norm_hours() {
    let half = ward().shift("R", "08:00-16:00", Category::OnCall).counts_percent(50);
    assert_eq!(judged(&half, "R", 0..3), [off((720, 960))]);
    assert_eq!(judged(&half, "R", 0..4), []);
}

#[test]
fn locked_duties_may_be_too_few_but_not_too_many() {
    let locked = |days: i32| (0..days).fold(ward(), |ward, day| ward.lock("Anne", day, "D"));
    assert_eq!(locked(1).faults(), []);
    let faults = locked(4).faults();
    assert_eq!(faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [FaultCode::LockBreaksRule]);
}
