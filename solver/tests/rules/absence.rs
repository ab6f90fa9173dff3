//! `absence`: no minute of duty in a settled absence or on a wellbeing day.

use crate::finding::{finding, findings};
use crate::ward::{A, ANNE, D, N, WardBuilder, roster, two_people};
use solver::domain::{AbsenceKind, Category};
use solver::rules::Finding;

const RULE: &str = "absence";

fn on_duty(day: i32, shift: usize) -> Finding {
    finding(RULE).of(ANNE).days([day]).shift(shift).forbidden_duty()
}

fn away() -> WardBuilder {
    two_people(1).absence("Anne", AbsenceKind::Vacation, 2..=3)
}

#[test]
fn its_first_and_last_date_are_free_and_the_dates_around_are_not() {
    let problem = away().problem();
    let duties: Vec<_> = (0..7).map(|day| ("Anne", day, "D")).chain([("Bo", 2, "D")]).collect();
    assert_eq!(findings(&problem, &roster(&problem, &duties), RULE), [on_duty(2, D), on_duty(3, D)]);
}

#[test]
fn a_night_into_its_first_morning_is_duty_in_it() {
    let problem = away().problem();
    let duties = [("Anne", 0, "N"), ("Anne", 1, "N"), ("Anne", 3, "N"), ("Anne", 4, "N")];
    assert_eq!(findings(&problem, &roster(&problem, &duties), RULE), [on_duty(1, N), on_duty(3, N)]);
}

#[test]
fn a_duty_that_ends_at_its_midnight_is_before_it_and_a_minute_later_is_not() {
    let problem = away()
        .shift("until24", "16:00-00:00", Category::Evening)
        .shift("until0001", "16:00-00:01", Category::Evening)
        .problem();
    assert_eq!(findings(&problem, &roster(&problem, &[("Anne", 1, "until24")]), RULE), []);
    assert_eq!(findings(&problem, &roster(&problem, &[("Anne", 1, "until0001")]), RULE), [on_duty(1, 4)]);
}

#[test]
fn every_kind_and_a_wellbeing_day_are_free() {
    let problem = two_people(1)
        .absence("Anne", AbsenceKind::Course, 0..=0)
        .absence("Anne", AbsenceKind::Leave, 2..=2)
        .wellbeing_day("Anne", 5)
        .problem();
    let duties: Vec<_> = (0..7).map(|day| ("Anne", day, "A")).collect();
    assert_eq!(findings(&problem, &roster(&problem, &duties), RULE), [on_duty(0, A), on_duty(2, A), on_duty(5, A)]);
    let night = roster(&problem, &[("Anne", 4, "N")]);
    assert_eq!(findings(&problem, &night, RULE), [on_duty(4, N)]);
}

#[test]
fn one_that_reaches_beyond_the_plan_counts_inside_it() {
    let before = two_people(1).absence("Anne", AbsenceKind::Vacation, -9..=0).problem();
    let duties: Vec<_> = (0..7).map(|day| ("Anne", day, "D")).collect();
    assert_eq!(findings(&before, &roster(&before, &duties), RULE), [on_duty(0, D)]);
    let after = two_people(1).absence("Anne", AbsenceKind::Vacation, 6..=30).problem();
    assert_eq!(findings(&after, &roster(&after, &duties), RULE), [on_duty(6, D)]);
}

#[test]
fn the_night_of_the_clock_change_ends_in_it_too() {
    let problem = two_people(1).from("2027-03-22").absence("Anne", AbsenceKind::Leave, 6..=6).problem();
    assert_eq!(findings(&problem, &roster(&problem, &[("Anne", 5, "N")]), RULE), [on_duty(5, N)]);
}
