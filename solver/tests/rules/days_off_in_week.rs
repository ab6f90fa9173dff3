//! `days_off_in_week`: at least so many in a calendar week.

use crate::finding::{finding, whole_findings};
use crate::ward::{ANNE, WardBuilder, two_people, working};
use solver::domain::{AbsenceKind, Parameter, Roster};
use solver::rules::{Finding, Unit};

const RULE: &str = "days_off_in_week";

/// Anne is under 18: two days off a week.
fn ward(from: i32) -> WardBuilder {
    let ward = two_people(2).layer_of("under_18", &[(Parameter::MinDaysOffInWeek, Some(2))]);
    ward.member(ANNE, "under_18", (Some(from), None))
}

fn judged(ward: &WardBuilder, who: &str, days: impl IntoIterator<Item = i32>) -> Vec<Finding> {
    let problem = ward.problem();
    whole_findings(&problem, &working(&problem, who, "D", days), RULE)
}

fn too_few(monday: i32, off: i64) -> Finding {
    let expected = finding(RULE).of(ANNE).days(monday..=monday + 6).broken_on([monday]).layer(1);
    expected.figures(off, 2, Unit::Days)
}

#[test]
fn two_are_enough_wherever_they_lie_and_one_is_not() {
    assert_eq!(judged(&ward(-7), "Anne", [1, 2, 3, 5, 6, 7, 8, 9, 10, 11]), []);
    assert_eq!(judged(&ward(-7), "Anne", 0..=5), [too_few(0, 1)]);
    assert_eq!(judged(&ward(-7), "Anne", (0..=4).chain(7..=13)), [too_few(7, 0)]);
    assert_eq!(judged(&ward(-7), "Bo", 0..=5), []);
}

#[test]
fn a_course_is_no_day_off_but_alone_it_is_not_the_plans_doing() {
    let course = ward(-7).absence("Anne", AbsenceKind::Course, 0..=5);
    assert_eq!(judged(&course, "Anne", [6]), [too_few(0, 0)]);
    let problem = course.problem();
    assert_eq!(whole_findings(&problem, &Roster::empty(2), RULE), []);
    let vacation = ward(-7).absence("Anne", AbsenceKind::Vacation, 0..=1);
    assert_eq!(judged(&vacation, "Anne", 2..=6), []);
}

#[test]
fn a_week_is_judged_by_the_terms_of_its_monday() {
    assert_eq!(judged(&ward(1), "Anne", (0..=5).chain(7..=12)), [too_few(7, 1)]);
}
