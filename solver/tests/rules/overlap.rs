//! `overlap`: nobody is in two places at once.

use crate::finding::{broken, finding, whole_findings};
use crate::ward::{ANNE, BO, WardBuilder, roster, two_people};
use solver::domain::{AbsenceKind, Category, Presence};
use solver::problem::Problem;
use solver::rules::Unit;

const RULE: &str = "overlap";

/// Night until 7, a duty from 6:30, and one until 8:30 on the morning after.
fn ward() -> WardBuilder {
    let ward = two_people(1).shift("early", "06:30-10:00", Category::Day);
    ward.shift("late", "20:00-08:30", Category::Night)
}

fn judged(problem: &Problem, duties: &[(&str, i32, &str)], days: [i32; 2], minutes: i64) {
    let expected = [finding(RULE).of(ANNE).days(days).broken_on([days[1]]).figures(minutes, 0, Unit::Minutes)];
    assert_eq!(whole_findings(problem, &roster(problem, duties), RULE), expected);
}

#[test]
fn duties_that_share_minutes_are_told_and_duties_that_touch_are_not() {
    let problem = ward().problem();
    judged(&problem, &[("Anne", 0, "N"), ("Anne", 1, "early")], [0, 1], 30);
    judged(&problem, &[("Anne", 3, "late"), ("Anne", 4, "D")], [3, 4], 90);
    let apart = [("Anne", 0, "N"), ("Anne", 1, "D"), ("Bo", 1, "early")];
    assert_eq!(whole_findings(&problem, &roster(&problem, &apart), RULE), []);
}

#[test]
fn the_historys_last_night_and_a_course_count() {
    let problem = ward().history("Anne", -1, "N").absence("Anne", AbsenceKind::Course, 5..=5).problem();
    judged(&problem, &[("Anne", 0, "early")], [-1, 0], 30);
    judged(&problem, &[("Anne", 4, "late")], [4, 5], 30);
    assert_eq!(broken(&problem, &roster(&problem, &[("Anne", 0, "early")]))[0], RULE, "the rest rule leaves it to it");
}

#[test]
fn waiting_at_home_is_a_place_too() {
    let home = ward().shift("R", "16:00-08:00", Category::OnCall).on_call(Presence::OnCallAtHome);
    let problem = home.problem();
    judged(&problem, &[("Anne", 2, "R"), ("Anne", 3, "D")], [2, 3], 60);
}

#[test]
fn two_duties_of_one_date_are_the_other_rules() {
    let problem = ward().problem();
    let two = roster(&problem, &[("Anne", 0, "D"), ("Anne", 0, "early"), ("Bo", 0, "early")]);
    assert_eq!(whole_findings(&problem, &two, RULE), []);
    assert_eq!(broken(&problem, &two), ["one_duty_a_day"]);
}

#[test]
fn what_overlaps_before_the_plan_is_not_judged() {
    let problem = ward().history("Bo", -2, "late").history("Bo", -1, "early").problem();
    let later = roster(&problem, &[("Bo", 1, "D")]);
    assert_eq!(whole_findings(&problem, &later, RULE), []);
    assert_eq!(problem.people[BO].history.len(), 2);
}
