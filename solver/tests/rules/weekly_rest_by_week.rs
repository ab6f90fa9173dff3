//! `weekly_rest_by_week`: one long rest in each calendar week, or two short ones.

use crate::finding::{finding, whole_findings};
use crate::ward::{ANNE, WardBuilder, roster, two_people};
use solver::domain::{AbsenceKind, Category, Origin, Parameter};
use solver::problem::Problem;
use solver::rules::{Finding, Unit};

const RULE: &str = "weekly_rest_by_week";

/// 55 h, or twice 35 h. After an evening until 23: 55 h later on a Monday at 6, 35 h later at 10.
fn bare() -> WardBuilder {
    two_people(2)
        .shift("6", "06:00-14:00", Category::Day)
        .shift("5:59", "05:59-14:00", Category::Day)
        .shift("10", "10:00-18:00", Category::Day)
        .shift("9:59", "09:59-18:00", Category::Day)
}

fn ward() -> WardBuilder {
    bare().layer(Origin::Agreement, &[(Parameter::WeeklyRestLongMinutes, Some(3300))])
}

fn judged(problem: &Problem, duties: &[(&str, i32, &str)]) -> Vec<Finding> {
    whole_findings(problem, &roster(problem, duties), RULE)
}

fn restless(monday: i32, longest: i64) -> Finding {
    let expected = finding(RULE).of(ANNE).days(monday..=monday + 6).broken_on([monday + 6]).layer(1);
    expected.figures(longest, 3300, Unit::Minutes)
}

fn with<'a>(days: impl IntoIterator<Item = i32>, more: &[(&'a str, i32, &'a str)]) -> Vec<(&'a str, i32, &'a str)> {
    days.into_iter().map(|day| ("Anne", day, "D")).chain(more.iter().copied()).collect()
}

#[test]
fn fifty_five_hours_are_a_long_rest_and_a_minute_less_is_not() {
    let problem = ward().problem();
    assert_eq!(judged(&problem, &with(0..=3, &[("Anne", 4, "A"), ("Anne", 7, "6")])), []);
    let short = judged(&problem, &with(0..=3, &[("Anne", 4, "A"), ("Anne", 7, "5:59")]));
    assert_eq!(short, [restless(0, 3299)], "two dates off side by side are one short rest");
}

#[test]
fn two_short_rests_do_and_one_does_not() {
    let problem = ward().problem();
    // Off on Wednesday and on Sunday: 40 h each.
    assert_eq!(judged(&problem, &with([0, 1, 3, 4, 5, 7], &[])), []);
    assert_eq!(judged(&problem, &with([0, 1, 2, 3, 4, 5, 7], &[])), [restless(0, 2400)]);
}

#[test]
fn a_short_rest_is_thirty_five_hours_or_what_is_agreed() {
    let week = |begins| with([0, 4, 5, 7], &[("Anne", 1, "A"), ("Anne", 3, begins)]);
    let problem = ward().problem();
    assert_eq!(judged(&problem, &week("10")), []);
    assert_eq!(judged(&problem, &week("9:59")), [restless(0, 2400)]);
    let shorter = ward().layer(Origin::LocalAgreement, &[(Parameter::WeeklyRestShortMinutes, Some(1920))]).problem();
    assert_eq!(judged(&shorter, &week("9:59")), []);
}

#[test]
fn a_rest_belongs_to_every_week_of_which_it_holds_a_date() {
    let problem = ward().problem();
    // From Saturday at 15 to Tuesday at 7: Sunday is the first week's, Monday the second's.
    assert_eq!(judged(&problem, &with((0..=5).chain(8..=13), &[])), []);
    assert_eq!(judged(&problem, &with((0..=5).chain(7..=13), &[])), [restless(0, 2400), restless(7, 0)]);
}

#[test]
fn the_history_says_when_the_first_rest_began() {
    let history = |day| ward().history("Anne", day, "A").problem();
    let from_tuesday = with(1..=6, &[]);
    let problem = history(-2);
    assert_eq!(judged(&problem, &from_tuesday), [], "56 h");
    let problem = history(-1);
    assert_eq!(judged(&problem, &from_tuesday), [restless(0, 1920)]);
}

#[test]
fn a_course_is_no_rest_and_vacation_is_free() {
    let away = |kind| ward().absence("Anne", kind, 5..=6).problem();
    let problem = away(AbsenceKind::Course);
    assert_eq!(judged(&problem, &with(0..=4, &[])), [restless(0, 0)]);
    let problem = away(AbsenceKind::Vacation);
    assert_eq!(judged(&problem, &with((0..=4).chain([7]), &[])), []);
}

#[test]
fn it_is_asked_for_in_the_weeks_whose_monday_has_it() {
    let settings = [(Parameter::WeeklyRestLongMinutes, Some(3300))];
    let ward = bare().layer_in(Origin::Agreement, (Some(1), None), &settings);
    let problem = ward.problem();
    assert_eq!(judged(&problem, &with(0..=13, &[])), [restless(7, 0)]);
}
