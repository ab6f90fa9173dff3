//! `weekly_rest`: every seven dates hold one that lies in 35 h of free time.

use crate::finding::{finding, findings};
use crate::ward::{ANNE, WardBuilder, roster};
use solver::domain::{AbsenceKind, Category, Parameter, Roster};
use solver::problem::Problem;
use solver::rules::Unit;

const RULE: &str = "weekly_rest";

/// An evening that ends at 23, and duties that begin 35 h later, or a minute less, or an hour more.
fn ward() -> WardBuilder {
    WardBuilder::weeks(2)
        .term(Parameter::MaxWorkingDaysInRow, 14)
        .employee("Anne", 2220)
        .shift("A", "15:00-23:00", Category::Evening)
        .shift("35h", "10:00-18:00", Category::Day)
        .shift("34h59", "09:59-17:59", Category::Day)
        .shift("36h", "11:00-19:00", Category::Day)
}

/// Anne on evenings on some days, and on another duty on a later one.
fn evenings(problem: &Problem, days: std::ops::RangeInclusive<i32>, (then, shift): (i32, &'static str)) -> Roster {
    let evenings = days.map(|day| ("Anne", day, "A"));
    let duties: Vec<_> = evenings.chain([(("Anne"), then, shift)]).collect();
    roster(problem, &duties)
}

fn run(problem: &Problem, roster: &Roster, days: std::ops::RangeInclusive<i32>) {
    let length = i64::from(days.end() - days.start() + 1);
    let expected = [finding(RULE).of(ANNE).days(days).figures(length, 6, Unit::Days)];
    assert_eq!(findings(problem, roster, RULE), expected);
}

fn rested(problem: &Problem, roster: &Roster) {
    assert_eq!(findings(problem, roster, RULE), []);
}

#[test]
fn thirty_five_hours_are_a_weekly_rest_and_a_minute_less_is_not() {
    let problem = ward().problem();
    rested(&problem, &evenings(&problem, 0..=5, (7, "35h")));
    run(&problem, &evenings(&problem, 0..=5, (7, "34h59")), 0..=7);
}

#[test]
fn six_dates_between_weekly_rests_are_lawful_and_seven_are_not() {
    let problem = ward().problem();
    rested(&problem, &evenings(&problem, 1..=4, (6, "34h59")));
    run(&problem, &evenings(&problem, 1..=5, (7, "34h59")), 1..=7);
    rested(&problem, &evenings(&problem, 0..=4, (5, "A")));
    run(&problem, &evenings(&problem, 0..=5, (6, "A")), 0..=6);
}

#[test]
fn window_and_length_are_the_agreements() {
    let problem = ward().term(Parameter::WeeklyRestMinutes, 2099).problem();
    rested(&problem, &evenings(&problem, 0..=5, (7, "34h59")));
    let problem = ward().term(Parameter::WeeklyRestWindowDays, 5).problem();
    let expected = [finding(RULE).of(ANNE).days(3..=7).figures(5, 4, Unit::Days)];
    assert_eq!(findings(&problem, &evenings(&problem, 3..=6, (7, "A")), RULE), expected);
    rested(&problem, &evenings(&problem, 3..=5, (6, "A")));
}

#[test]
fn the_history_is_part_of_the_run() {
    let history = |first: i32| (first..=-1).fold(ward(), |ward, day| ward.history("Anne", day, "A"));
    let problem = history(-5).problem();
    run(&problem, &evenings(&problem, 0..=0, (1, "A")), -5..=1);
    run(&problem, &roster(&problem, &[("Anne", 1, "34h59")]), -5..=1);
    let problem = history(-4).problem();
    rested(&problem, &evenings(&problem, 0..=0, (1, "A")));
    // A date off within the plan's first days ends it.
    let problem = history(-6).problem();
    rested(&problem, &roster(&problem, &[("Anne", 1, "35h")]));
}

#[test]
fn a_course_day_is_no_date_of_rest() {
    let problem = ward().absence("Anne", AbsenceKind::Course, 6..=6).problem();
    run(&problem, &roster(&problem, &(0..6).map(|day| ("Anne", day, "A")).collect::<Vec<_>>()), 0..=6);
    let problem = ward().absence("Anne", AbsenceKind::Vacation, 6..=6).problem();
    rested(&problem, &evenings(&problem, 0..=5, (8, "A")));
}

#[test]
fn before_a_course_the_rest_ends_when_the_course_begins() {
    // Evening until 23, a date off, the course at 8: 33 h.
    let problem = ward().absence("Anne", AbsenceKind::Course, 7..=7).problem();
    run(&problem, &roster(&problem, &(0..6).map(|day| ("Anne", day, "A")).collect::<Vec<_>>()), 0..=7);
    let problem = problem_with_late_course();
    rested(&problem, &roster(&problem, &(0..6).map(|day| ("Anne", day, "A")).collect::<Vec<_>>()));
}

fn problem_with_late_course() -> Problem {
    ward()
        .agreement(|agreement| agreement.course_start = crate::ward::time("10:00"))
        .absence("Anne", AbsenceKind::Course, 7..=7)
        .problem()
}

#[test]
fn the_clocks_change_in_march_shortens_a_rest() {
    // Off on Saturday 27 March, from Friday 23 to Sunday: 36 h on the clock are 35 in truth.
    let problem = (-1..=-1).fold(ward().from("2027-03-22"), |ward, day| ward.history("Anne", day, "A")).problem();
    rested(&problem, &evenings(&problem, 0..=4, (6, "36h")));
    run(&problem, &evenings(&problem, 0..=4, (6, "35h")), -1..=6);
}

#[test]
fn two_dates_off_between_short_duties_are_one_rest() {
    let problem = ward().problem();
    let duties: Vec<_> = [0, 1, 2, 3, 6, 7, 8, 9].into_iter().map(|day| ("Anne", day, "A")).collect();
    rested(&problem, &roster(&problem, &duties));
}

#[test]
fn the_last_date_of_the_plan_is_free_until_somebody_plans_on() {
    let problem = ward().problem();
    rested(&problem, &evenings(&problem, 7..=11, (12, "A")));
}

#[test]
fn free_time_begins_when_the_last_of_overlapping_duties_has_ended() {
    // The history's long duty ends on the eve at 23:30, after the short one that began in its midst.
    let problem = ward()
        .term(Parameter::WeeklyRestWindowDays, 2)
        .shift("long", "23:59-23:30", Category::OnCall)
        .shift("short", "00:30-06:00", Category::Night)
        .history("Anne", -2, "long")
        .history("Anne", -1, "short")
        .problem();
    let expected = [finding(RULE).of(ANNE).days(-2..=1).figures(4, 1, Unit::Days)];
    assert_eq!(findings(&problem, &roster(&problem, &[("Anne", 1, "35h")]), RULE), expected);
}
