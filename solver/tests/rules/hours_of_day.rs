//! `hours_of_day`: for protected groups, no duty starts too early or ends too late.

use crate::finding::{finding, whole_findings};
use crate::ward::{ANNE, N, WardBuilder, roster, two_people};
use solver::domain::{Category, Parameter};
use solver::problem::Problem;
use solver::rules::{Finding, Unit};

const RULE: &str = "hours_of_day";

/// Anne is under 18 until a day: nothing from 20 to 6.
fn ward(until: i32) -> WardBuilder {
    let terms = [(Parameter::EarliestStartMinute, Some(360)), (Parameter::LatestEndMinute, Some(1200))];
    two_people(1)
        .shift("6-20", "06:00-20:00", Category::Day)
        .shift("5:59", "05:59-13:00", Category::Day)
        .shift("20:01", "12:00-20:01", Category::Evening)
        .shift("24", "16:00-00:00", Category::Evening)
        .layer_of("under_18", &terms)
        .member(ANNE, "under_18", (None, Some(until)))
}

fn judged(problem: &Problem, duties: &[(&str, i32, &str)]) -> Vec<Finding> {
    whole_findings(problem, &roster(problem, duties), RULE)
}

fn wrong(day: i32, shift: usize, (measured, allowed): (i64, i64)) -> Finding {
    let expected = finding(RULE).of(ANNE).days([day]).broken_on([day]).shift(shift).layer(1);
    expected.figures(measured, allowed, Unit::ClockMinutes)
}

#[test]
fn both_minutes_are_allowed_and_one_beyond_is_not() {
    let problem = ward(9).problem();
    assert_eq!(judged(&problem, &[("Anne", 0, "6-20")]), []);
    let expected = [wrong(1, 4, (359, 360)), wrong(3, 5, (1201, 1200))];
    assert_eq!(judged(&problem, &[("Anne", 1, "5:59"), ("Anne", 3, "20:01")]), expected);
}

#[test]
fn a_night_ends_on_the_next_date_and_midnight_is_a_dates_end() {
    let problem = ward(9).problem();
    let expected = [wrong(0, N, (1440 + 420, 1200)), wrong(3, 6, (1440, 1200))];
    assert_eq!(judged(&problem, &[("Anne", 0, "N"), ("Anne", 3, "24")]), expected);
    let until_midnight = ward(9).layer_for("Anne", &[(Parameter::LatestEndMinute, Some(1440))]).problem();
    assert_eq!(judged(&until_midnight, &[("Anne", 3, "24")]), []);
}

#[test]
fn it_protects_the_group_and_only_while_one_belongs_to_it() {
    let problem = ward(2).problem();
    let nights = [("Bo", 0, "N"), ("Anne", 2, "N"), ("Anne", 3, "N")];
    assert_eq!(judged(&problem, &nights), [wrong(2, N, (1860, 1200))]);
}
