//! `duties_in_plan`: number of duties, at most and at least.

use crate::finding::{Expected, finding, whole_findings};
use crate::ward::{ANNE, WardBuilder, two_people, working};
use solver::domain::{Origin, Parameter};
use solver::problem::FaultCode;
use solver::rules::{Finding, Unit};

const RULE: &str = "duties_in_plan";

/// Between two and three duties each.
fn ward() -> WardBuilder {
    let terms = [(Parameter::MinDutiesInPlan, Some(2)), (Parameter::MaxDutiesInPlan, Some(3))];
    two_people(2).layer(Origin::LocalAgreement, &terms)
}

/// What is said of Anne; Bo has two duties.
fn judged(ward: &WardBuilder, duties: i32) -> Vec<Finding> {
    let problem = ward.problem();
    let mut roster = working(&problem, "Bo", "A", [0, 7]);
    for (employee, duty) in working(&problem, "Anne", "D", (0..duties).map(|number| 2 * number)).duties() {
        roster.add(employee, duty);
    }
    whole_findings(&problem, &roster, RULE)
}

fn off() -> Expected {
    finding(RULE).of(ANNE).broken_on([0]).layer(1)
}

#[test]
fn both_limits_are_allowed_and_one_beyond_is_not() {
    assert_eq!(judged(&ward(), 2), []);
    assert_eq!(judged(&ward(), 3), []);
    assert_eq!(judged(&ward(), 1), [off().figures(1, 2, Unit::Duties)]);
    assert_eq!(judged(&ward(), 4), [off().figures(4, 3, Unit::Duties)]);
}

#[test]
fn each_duty_too_many_or_too_few_has_its_price() {
    let priced = ward().layer(Origin::LocalAgreement, &[(Parameter::DutiesInPlanPrice, Some(25))]);
    assert_eq!(judged(&priced, 0), [off().soft(50).figures(0, 2, Unit::Duties)]);
    assert_eq!(judged(&priced, 6), [off().soft(75).figures(6, 3, Unit::Duties)]);
    assert_eq!(judged(&priced, 3), []);
}

#[test]
fn locked_duties_may_be_too_few_but_not_too_many() {
    let locked = |number: i32| (0..number).fold(ward(), |ward, number| ward.lock("Anne", 2 * number, "D"));
    assert_eq!(locked(1).faults(), []);
    let faults = locked(4).faults();
    assert_eq!(faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [FaultCode::LockBreaksRule]);
}
