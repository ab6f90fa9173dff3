//! `week_hours`: working time of a calendar week.

use crate::finding::{finding, whole_findings};
use crate::ward::{ANNE, WardBuilder, roster, two_people, working};
use solver::domain::{AbsenceKind, Category, Origin, Parameter, Presence, Roster};
use solver::problem::Problem;
use solver::rules::{Finding, Unit};

const RULE: &str = "week_hours";

/// At most 40 h a week.
fn ward() -> WardBuilder {
    let ward = two_people(2).shift("1", "07:00-07:01", Category::Day);
    ward.layer(Origin::LocalAgreement, &[(Parameter::MaxWeekMinutes, Some(2400))])
}

fn judged(problem: &Problem, duties: &[(&str, i32, &str)]) -> Vec<Finding> {
    whole_findings(problem, &roster(problem, duties), RULE)
}

fn too_much(days: &[i32], monday: i32, measured: i64) -> Finding {
    let expected = finding(RULE).of(ANNE).days(days.iter().copied()).broken_on([monday]).layer(1);
    expected.figures(measured, 2400, Unit::Minutes)
}

fn days(first: i32, number: i32) -> Vec<(&'static str, i32, &'static str)> {
    (first..first + number).map(|day| ("Anne", day, "D")).collect()
}

#[test]
fn forty_hours_are_lawful_and_a_minute_more_is_not() {
    let problem = ward().problem();
    assert_eq!(judged(&problem, &days(0, 5)), []);
    let more = [days(0, 5), vec![("Anne", 6, "1")]].concat();
    assert_eq!(judged(&problem, &more), [too_much(&[0, 1, 2, 3, 4, 6], 0, 2401)]);
}

#[test]
fn each_week_is_judged_by_itself_and_a_night_belongs_to_the_week_it_starts_in() {
    let problem = ward().problem();
    assert_eq!(judged(&problem, &days(2, 10)), []);
    let night = [days(7, 5), vec![("Anne", 6, "N")]].concat();
    assert_eq!(judged(&problem, &night), []);
    assert_eq!(judged(&problem, &days(8, 6)), [too_much(&[8, 9, 10, 11, 12, 13], 7, 2880)]);
}

#[test]
fn a_course_is_work_but_alone_it_is_not_the_plans_doing() {
    let course = |last| ward().absence("Anne", AbsenceKind::Course, 0..=last).problem();
    let three_days = course(2);
    let measured = 3 * 444 + 3 * 480;
    assert_eq!(judged(&three_days, &days(3, 3)), [too_much(&[0, 1, 2, 3, 4, 5], 0, measured)]);
    assert_eq!(judged(&three_days, &days(3, 2)), []);
    let all_week = course(5);
    assert_eq!(whole_findings(&all_week, &Roster::empty(2), RULE), [], "2664 minutes");
}

#[test]
fn waiting_at_home_is_no_working_time() {
    let ward = ward().shift("R", "16:00-08:00", Category::OnCall).on_call(Presence::OnCallAtHome);
    let problem = ward.problem();
    assert_eq!(judged(&problem, &[days(0, 5), vec![("Anne", 5, "R")]].concat()), []);
}

#[test]
fn the_terms_are_those_of_the_weeks_monday() {
    let from = |day| {
        let settings = [(Parameter::MaxWeekMinutes, Some(480))];
        let problem = two_people(2).layer_in(Origin::Individual, (Some(day), None), &settings);
        problem.with(|ward| ward.agreement.layers[1].employees = vec!["Anne".into()]).problem()
    };
    let both_weeks = |problem: &Problem| {
        let found = whole_findings(problem, &working(problem, "Anne", "D", [0, 1, 7, 8]), RULE);
        found.into_iter().map(|finding| finding.broken_on[0].0).collect::<Vec<_>>()
    };
    assert_eq!(both_weeks(&from(0)), [0, 7]);
    assert_eq!(both_weeks(&from(1)), [7]);
    assert_eq!(both_weeks(&from(8)), [] as [i32; 0]);
}
