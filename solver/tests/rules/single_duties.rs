//! `single_duties`: for those who may not have them, no working day alone between days off.

use crate::finding::{finding, whole_findings};
use crate::ward::{ANNE, WardBuilder, two_people, working};
use solver::domain::{AbsenceKind, ConsiderationRule};
use solver::rules::{Finding, Unit};

const RULE: &str = "single_duties";

fn ward(from: Option<i32>, to: Option<i32>) -> WardBuilder {
    two_people(1).consider_in("Anne", (from, to), ConsiderationRule::NoSingleDuties)
}

fn judged(ward: &WardBuilder, who: &str, days: &[i32]) -> Vec<Finding> {
    let problem = ward.problem();
    whole_findings(&problem, &working(&problem, who, "D", days.iter().copied()), RULE)
}

fn single(day: i32) -> Finding {
    finding(RULE).of(ANNE).days([day]).broken_on([day + 1]).figures(1, 2, Unit::Days)
}

#[test]
fn one_working_day_alone_is_told_and_two_together_are_not() {
    assert_eq!(judged(&ward(None, None), "Anne", &[2, 4]), [single(2), single(4)]);
    assert_eq!(judged(&ward(None, None), "Anne", &[1, 2, 4, 5]), []);
    assert_eq!(judged(&ward(None, None), "Bo", &[2, 4]), []);
}

#[test]
fn what_may_go_on_before_or_after_is_not_told_and_the_history_counts() {
    assert_eq!(judged(&ward(None, None), "Anne", &[0, 6]), []);
    assert_eq!(judged(&ward(None, None).history("Anne", -1, "D"), "Anne", &[0]), []);
    let known = ward(None, None).history_from(-3);
    assert_eq!(judged(&known, "Anne", &[0]), [single(0)]);
    let worked = ward(None, None).history("Anne", -1, "D").history_from(-3);
    assert_eq!(judged(&worked, "Anne", &[]), [single(-1)]);
    assert_eq!(judged(&ward(None, None).absence("Anne", AbsenceKind::Course, 3..=3), "Anne", &[2]), []);
}

#[test]
fn it_holds_from_its_first_date_to_its_last_and_locks_may_be_joined() {
    assert_eq!(judged(&ward(Some(3), Some(4)), "Anne", &[2, 4]), [single(4)]);
    assert_eq!(ward(None, None).lock("Anne", 3, "D").faults(), []);
}
