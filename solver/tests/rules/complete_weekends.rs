//! `complete_weekends`: worked on both days or on none.

use crate::finding::{Expected, finding, whole_findings};
use crate::ward::{ANNE, WardBuilder, two_people, working};
use solver::domain::Parameter::{CompleteWeekends, CompleteWeekendsPrice};
use solver::domain::{AbsenceKind, Origin};
use solver::rules::{Finding, Unit};

const RULE: &str = "complete_weekends";

fn ward() -> WardBuilder {
    two_people(2).layer_for("Anne", &[(CompleteWeekends, Some(1))])
}

fn judged(ward: &WardBuilder, days: &[i32]) -> Vec<Finding> {
    let problem = ward.problem();
    whole_findings(&problem, &working(&problem, "Anne", "N", days.iter().copied()), RULE)
}

fn half(saturday: i32) -> Expected {
    finding(RULE).of(ANNE).days([saturday, saturday + 1]).broken_on([saturday + 1]).layer(1)
}

#[test]
fn both_days_or_none_and_not_one() {
    assert_eq!(judged(&ward(), &[]), []);
    assert_eq!(judged(&ward(), &[4, 5, 6, 7]), []);
    assert_eq!(judged(&ward(), &[5, 13]), [half(5).figures(1, 2, Unit::Days), half(12).figures(1, 2, Unit::Days)]);
}

#[test]
fn a_course_is_work_on_its_dates() {
    let course = || ward().absence("Anne", AbsenceKind::Course, 6..=6);
    assert_eq!(judged(&course(), &[5]), []);
    assert_eq!(judged(&course(), &[]), [half(5).figures(1, 2, Unit::Days)]);
}

#[test]
fn its_price_is_for_each_half_weekend_and_nought_is_off() {
    let priced = ward().layer(Origin::LocalAgreement, &[(CompleteWeekendsPrice, Some(45))]);
    assert_eq!(judged(&priced, &[6]), [half(5).soft(45).figures(1, 2, Unit::Days)]);
    assert_eq!(judged(&ward().layer_for("Anne", &[(CompleteWeekends, Some(0))]), &[6]), []);
}

#[test]
fn it_holds_on_the_weekends_of_its_dates_and_one_locked_day_is_no_fault() {
    let from = two_people(2).layer_in(Origin::LocalAgreement, (Some(7), None), &[(CompleteWeekends, Some(1))]);
    assert_eq!(judged(&from, &[5, 12]), [half(12).figures(1, 2, Unit::Days)]);
    assert_eq!(ward().lock("Anne", 5, "D").faults(), []);
}
