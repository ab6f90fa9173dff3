//! `daily_rest`: a rest of 11 h in every 24 h, counted back from the end of work, by real times.

use crate::finding::{finding, findings, whole_findings};
use crate::ward::{ANNE, WardBuilder, roster};
use solver::domain::{AbsenceKind, Category, Parameter, Presence, Roster};
use solver::problem::Problem;
use solver::rules::Unit;

const RULE: &str = "daily_rest";

/// Evening until 23, then morning duties that leave 11 h and a minute less.
fn ward() -> WardBuilder {
    WardBuilder::weeks(1)
        .employee("Anne", 2220)
        .shift("A", "15:00-23:00", Category::Evening)
        .shift("11h", "10:00-18:00", Category::Day)
        .shift("10h59", "09:59-17:59", Category::Day)
        .shift("N", "23:00-07:00", Category::Night)
}

fn too_short(problem: &Problem, roster: &Roster, days: [i32; 2], measured: i64) {
    let expected = [finding(RULE).of(ANNE).days(days).figures(measured, 660, Unit::Minutes)];
    assert_eq!(findings(problem, roster, RULE), expected);
}

fn long_enough(problem: &Problem, roster: &Roster) {
    assert_eq!(findings(problem, roster, RULE), []);
}

#[test]
fn eleven_hours_are_enough_and_a_minute_less_is_not() {
    let problem = ward().problem();
    long_enough(&problem, &roster(&problem, &[("Anne", 0, "A"), ("Anne", 1, "11h")]));
    too_short(&problem, &roster(&problem, &[("Anne", 0, "A"), ("Anne", 1, "10h59")]), [0, 1], 659);
}

#[test]
fn the_limit_is_the_agreements() {
    let problem = ward().term(Parameter::DailyRestMinutes, 659).problem();
    long_enough(&problem, &roster(&problem, &[("Anne", 0, "A"), ("Anne", 1, "10h59")]));
}

#[test]
fn a_duty_that_leaves_less_of_its_own_day_and_night_breaks_it_alone() {
    let ward = ward().shift("13h", "07:00-20:00", Category::Day).shift("13h01", "07:00-20:01", Category::Day);
    let problem = ward.shift("23h", "08:00-07:00", Category::Night).problem();
    long_enough(&problem, &roster(&problem, &[("Anne", 2, "13h")]));
    let alone = |minutes| [finding(RULE).of(ANNE).days([2]).broken_on([2]).figures(minutes, 660, Unit::Minutes)];
    assert_eq!(whole_findings(&problem, &roster(&problem, &[("Anne", 2, "13h01")]), RULE), alone(659));
    assert_eq!(whole_findings(&problem, &roster(&problem, &[("Anne", 2, "23h")]), RULE), alone(60));
}

#[test]
fn one_rest_in_the_twenty_four_hours_is_enough_wherever_it_lies() {
    let ward = ward().shift("20", "20:00-21:00", Category::Evening).shift("2", "02:00-03:00", Category::Night);
    let problem = ward.shift("8", "08:00-12:00", Category::Day).problem();
    // Five hours between the two, but seventeen before the first.
    long_enough(&problem, &roster(&problem, &[("Anne", 1, "20"), ("Anne", 2, "2")]));
    // Back from 3 o'clock: five hours before the first, eight and then five after it.
    too_short(&problem, &roster(&problem, &[("Anne", 1, "11h"), ("Anne", 2, "2")]), [1, 2], 480);
    long_enough(&problem, &roster(&problem, &[("Anne", 1, "8"), ("Anne", 2, "2")]));
}

#[test]
fn waiting_at_home_is_rest_and_waiting_at_work_is_none() {
    let problem = |presence| {
        let ward = ward().shift("R", "18:00-07:00", Category::OnCall).on_call(presence);
        ward.shift("7", "07:00-15:00", Category::Day).problem()
    };
    let duties = [("Anne", 0, "11h"), ("Anne", 1, "7")];
    let with_call = |problem: &Problem| roster(problem, &[("Anne", 0, "R"), duties[1]]);
    let home = problem(Presence::OnCallAtHome);
    long_enough(&home, &with_call(&home));
    let on_site = problem(Presence::OnCallOnSite);
    let found = findings(&on_site, &with_call(&on_site), RULE);
    assert_eq!(found, [finding(RULE).of(ANNE).days([0, 1]).figures(180, 660, Unit::Minutes)]);
}

#[test]
fn a_duty_that_begins_before_the_one_of_the_eve_has_ended_is_told_as_an_overlap() {
    let problem = ward().shift("early", "06:30-10:00", Category::Day).problem();
    let overlapping = roster(&problem, &[("Anne", 0, "N"), ("Anne", 1, "early")]);
    long_enough(&problem, &overlapping);
    assert_eq!(crate::finding::broken(&problem, &overlapping), ["overlap"]);
}

#[test]
fn the_last_duty_of_the_history_counts() {
    let problem = ward().history("Anne", -1, "A").problem();
    long_enough(&problem, &roster(&problem, &[("Anne", 0, "11h")]));
    too_short(&problem, &roster(&problem, &[("Anne", 0, "10h59")]), [-1, 0], 659);
}

#[test]
fn a_course_counts_from_its_first_hour_to_its_last() {
    let problem = ward()
        .shift("until21", "13:00-21:00", Category::Evening)
        .shift("until2101", "13:01-21:01", Category::Evening)
        .shift("from0224", "02:24-10:00", Category::Day)
        .shift("from0223", "02:23-10:00", Category::Day)
        .absence("Anne", AbsenceKind::Course, 2..=2)
        .problem();
    long_enough(&problem, &roster(&problem, &[("Anne", 1, "until21"), ("Anne", 3, "from0224")]));
    too_short(&problem, &roster(&problem, &[("Anne", 1, "until2101")]), [1, 2], 659);
    too_short(&problem, &roster(&problem, &[("Anne", 3, "from0223")]), [2, 3], 659);
}

#[test]
fn vacation_and_leave_are_no_work() {
    let problem =
        ward().absence("Anne", AbsenceKind::Vacation, 2..=2).absence("Anne", AbsenceKind::Leave, 4..=4).problem();
    long_enough(&problem, &roster(&problem, &[("Anne", 1, "A"), ("Anne", 3, "A"), ("Anne", 5, "11h")]));
}

#[test]
fn what_lies_before_the_plan_and_what_is_settled_is_not_judged() {
    let problem = ward()
        .history("Anne", -3, "A")
        .history("Anne", -2, "10h59")
        .history("Anne", -1, "A")
        .absence("Anne", AbsenceKind::Course, 0..=0)
        .problem();
    long_enough(&problem, &Roster::empty(1));
}

#[test]
fn the_hour_that_march_takes_is_missed() {
    let problem = ward()
        .from("2027-03-22")
        .shift("until22", "14:00-22:00", Category::Evening)
        .shift("from0959", "09:59-17:00", Category::Day)
        .problem();
    // Saturday 27 March to Sunday 28 March: 12 h on the clock are 11 in truth.
    long_enough(&problem, &roster(&problem, &[("Anne", 5, "until22"), ("Anne", 6, "11h")]));
    too_short(&problem, &roster(&problem, &[("Anne", 5, "until22"), ("Anne", 6, "from0959")]), [5, 6], 659);
    too_short(&problem, &roster(&problem, &[("Anne", 5, "A"), ("Anne", 6, "11h")]), [5, 6], 600);
}

#[test]
fn the_hour_that_october_gives_counts() {
    let problem = ward().from("2027-10-25").shift("from9", "09:00-17:00", Category::Day).problem();
    long_enough(&problem, &roster(&problem, &[("Anne", 5, "A"), ("Anne", 6, "from9")]));
    too_short(&problem, &roster(&problem, &[("Anne", 4, "A"), ("Anne", 5, "from9")]), [4, 5], 600);
}

#[test]
fn rest_is_counted_from_the_duty_that_ended_last() {
    // The history's long duty ends after the short one that began in its midst.
    let problem = WardBuilder::weeks(1)
        .employee("Anne", 2220)
        .shift("long", "22:00-21:00", Category::OnCall)
        .shift("short", "00:00-01:00", Category::Day)
        .shift("D", "07:00-15:00", Category::Day)
        .history("Anne", -2, "long")
        .history("Anne", -1, "short")
        .problem();
    too_short(&problem, &roster(&problem, &[("Anne", 0, "D")]), [-2, 0], 600);
}
