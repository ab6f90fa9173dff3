//! `shift_limit`: a person's own limit on a shift type.

use crate::finding::{finding, whole_findings};
use crate::ward::{ANNE, N, WardBuilder, roster, two_people};
use solver::domain::ShiftLimit;
use solver::rules::{Finding, Unit};

const RULE: &str = "shift_limit";

fn ward(shift: &str, at_most: u32) -> WardBuilder {
    let limit = ShiftLimit { shift_type: shift.into(), at_most };
    two_people(2).with(|ward| ward.employees[ANNE].shift_limits.push(limit))
}

fn judged(ward: &WardBuilder, duties: &[(&str, i32, &str)]) -> Vec<Finding> {
    let problem = ward.problem();
    whole_findings(&problem, &roster(&problem, duties), RULE)
}

#[test]
fn so_many_are_lawful_and_one_more_is_not() {
    let two = [("Anne", 1, "N"), ("Anne", 9, "N"), ("Anne", 4, "A"), ("Bo", 3, "N"), ("Bo", 4, "N"), ("Bo", 5, "N")];
    assert_eq!(judged(&ward("N", 2), &two), []);
    let expected = finding(RULE).of(ANNE).days([1, 9]).broken_on([1, 9]).shift(N).figures(2, 1, Unit::Duties);
    assert_eq!(judged(&ward("N", 1), &two), [expected]);
}

#[test]
fn none_is_a_limit_too_and_the_history_does_not_count() {
    let expected = finding(RULE).of(ANNE).days([3]).broken_on([3]).shift(N).figures(1, 0, Unit::Duties);
    assert_eq!(judged(&ward("N", 0), &[("Anne", 3, "N")]), [expected]);
    assert_eq!(judged(&ward("N", 1).history("Anne", -1, "N"), &[("Anne", 0, "N")]), []);
}
