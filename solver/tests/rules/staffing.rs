//! `staffing_minimum`, `staffing_target`, `staffing_maximum`, and which line of the staffing plan counts on a date.

use crate::finding::{finding, findings};
use crate::ward::{A, D, WEEK, WardBuilder, line, line_of, roster, two_people, weekdays};
use chrono::Weekday;
use solver::domain::{Roster, StaffingLine};
use solver::problem::{Need, Problem};
use solver::review::Review;
use solver::rules::{self, Finding, Unit};

const MINIMUM: &str = "staffing_minimum";
const TARGET: &str = "staffing_target";
const MAXIMUM: &str = "staffing_maximum";

/// Four people; on Monday's day duty at least two, better three, at most three.
fn ward() -> WardBuilder {
    let ward = two_people(1).employee("Carl", 2220).employee("Ditte", 2220);
    ward.need(&[Weekday::Mon], line("D", 2, 3, Some(3)))
}

/// What the three rules say with so many people on Monday's day duty.
fn judged(problem: &Problem, people: usize) -> Vec<Finding> {
    let duties: Vec<_> = ["Anne", "Bo", "Carl", "Ditte"][..people].iter().map(|name| (*name, 0, "D")).collect();
    staffing_findings(problem, &roster(problem, &duties))
}

fn staffing_findings(problem: &Problem, roster: &Roster) -> Vec<Finding> {
    [MINIMUM, TARGET, MAXIMUM].into_iter().flat_map(|rule| findings(problem, roster, rule)).collect()
}

fn on_monday(rule: &'static str, cost: i64, (measured, allowed): (i64, i64)) -> Finding {
    finding(rule).days([0]).shift(D).cost(cost).figures(measured, allowed, Unit::People)
}

#[test]
fn each_person_missing_below_the_minimum_and_from_there_to_the_target_is_priced() {
    let problem = ward().problem();
    assert_eq!(judged(&problem, 0), [on_monday(MINIMUM, 2 * 1000, (0, 2)), on_monday(TARGET, 100, (0, 3))]);
    assert_eq!(judged(&problem, 1), [on_monday(MINIMUM, 1000, (1, 2)), on_monday(TARGET, 100, (1, 3))]);
    assert_eq!(judged(&problem, 2), [on_monday(TARGET, 100, (2, 3))]);
    assert_eq!(judged(&problem, 3), []);
    assert_eq!(judged(&problem, 4), [on_monday(MAXIMUM, 200, (4, 3))]);
}

#[test]
fn each_person_above_the_maximum_is_priced() {
    let problem = ward().with(|ward| ward.staffing.weekdays[0].line = line("D", 0, 0, Some(1))).problem();
    assert_eq!(judged(&problem, 1), []);
    assert_eq!(judged(&problem, 4), [on_monday(MAXIMUM, 3 * 200, (4, 1))]);
}

#[test]
fn without_a_maximum_nobody_is_too_many() {
    let problem = ward().with(|ward| ward.staffing.weekdays[0].line = line("D", 1, 1, None)).problem();
    assert_eq!(judged(&problem, 4), []);
}

#[test]
fn people_on_other_duties_and_dates_do_not_count() {
    let problem = ward().with(|ward| ward.staffing.weekdays[0].line = line("D", 1, 1, None)).problem();
    let elsewhere = roster(&problem, &[("Anne", 0, "A"), ("Bo", 0, "N"), ("Carl", 1, "D")]);
    assert_eq!(staffing_findings(&problem, &elsewhere), [on_monday(MINIMUM, 1000, (0, 1))]);
}

#[test]
fn a_line_for_a_competence_counts_those_who_hold_it_on_the_date() {
    let problem = two_people(1)
        .who(|bo| bo.name = "Bo B.".to_owned())
        .competence("senior")
        .holds("senior", None, Some(1))
        .need(&WEEK, line("A", 0, 0, None))
        .need(&WEEK[..3], line_of("senior", line("A", 1, 1, Some(1))))
        .problem();
    let senior = |day: i32| finding(MINIMUM).days([day]).shift(A).competence(0).cost(1000);
    let both: Vec<_> = (0..3).flat_map(|day| [("Anne", day, "A"), ("Bo", day, "A")]).collect();
    let missing = [senior(2).figures(0, 1, Unit::People)];
    assert_eq!(staffing_findings(&problem, &roster(&problem, &both)), missing);
    let present: Vec<u32> =
        problem.needs.iter().map(|need| rules::present(&problem, &roster(&problem, &both), need)).collect();
    let senior_needs: Vec<u32> = of(&problem, |need| need.competence.is_some(), &present);
    assert_eq!(senior_needs, [1, 1, 0]);
}

fn of(problem: &Problem, test: impl Fn(&Need) -> bool, values: &[u32]) -> Vec<u32> {
    problem.needs.iter().zip(values).filter(|(need, _)| test(need)).map(|(_, value)| *value).collect()
}

#[test]
fn all_shortages_of_a_roster_add_up() {
    let problem = ward().need(&WEEK, line("N", 1, 1, None)).problem();
    let review = Review::of(&problem, &Roster::empty(4));
    assert_eq!(review.cost_of(MINIMUM), 2 * 1000 + 7 * 1000);
    assert_eq!(review.cost_of(TARGET), 100);
    assert!(review.is_lawful());
}

/// Minimum of the day duty on each date.
fn minima(problem: &Problem) -> Vec<u32> {
    let of_day = problem.needs.iter().filter(|need| need.shift.0 == D && need.competence.is_none());
    of_day.map(|need| need.minimum).collect()
}

fn at_least(minimum: u32) -> StaffingLine {
    line("D", minimum, minimum, None)
}

#[test]
fn a_single_date_goes_before_a_season_and_a_season_before_the_template() {
    let problem = two_people(2)
        .need(&WEEK, at_least(1))
        .season(5..=8, vec![weekdays(&WEEK, at_least(2))])
        .need_on(0, at_least(3))
        .need_on(6, at_least(4))
        .problem();
    assert_eq!(minima(&problem), [3, 1, 1, 1, 1, 2, 4, 2, 2, 1, 1, 1, 1, 1]);
}

#[test]
fn a_season_replaces_only_what_it_names() {
    let problem = two_people(1)
        .need(&WEEK, at_least(1))
        .need(&WEEK, line("A", 1, 1, None))
        .season(0..=6, vec![weekdays(&[Weekday::Tue], at_least(0))])
        .problem();
    assert_eq!(minima(&problem), [1, 0, 1, 1, 1, 1, 1]);
    let evenings = problem.needs.iter().filter(|need| need.shift.0 == A && need.minimum == 1).count();
    assert_eq!(evenings, 7);
}

#[test]
fn of_two_seasons_the_last_one_listed_counts() {
    let problem = two_people(1)
        .need(&WEEK, at_least(1))
        .season(2..=4, vec![weekdays(&WEEK, at_least(2))])
        .season(4..=5, vec![weekdays(&WEEK, at_least(0))])
        .problem();
    assert_eq!(minima(&problem), [1, 1, 2, 2, 0, 0, 1]);
}

/// Easter week of 2027: Maundy Thursday is day 3, Good Friday day 4.
fn easter() -> WardBuilder {
    let ward = two_people(1).from("2027-03-22");
    ward.need(&WEEK[..5], at_least(3)).need(&[Weekday::Sat], at_least(2)).need(&[Weekday::Sun], at_least(1))
}

#[test]
fn a_public_holiday_is_staffed_like_a_sunday_where_the_plan_says_so() {
    assert_eq!(minima(&easter().problem()), [3, 3, 3, 3, 3, 2, 1]);
    let like_sunday = || easter().with(|ward| ward.staffing.holidays_as_sunday = true);
    assert_eq!(minima(&like_sunday().problem()), [3, 3, 3, 1, 1, 2, 1]);
    let own_date = like_sunday().need_on(3, at_least(2)).problem();
    assert_eq!(minima(&own_date), [3, 3, 3, 2, 1, 2, 1]);
    let extra = like_sunday().with(|ward| ward.agreement.extra_holidays = vec![crate::ward::date("2027-03-23")]);
    assert_eq!(minima(&extra.problem()), [3, 1, 3, 1, 1, 2, 1]);
}

#[test]
fn a_season_of_a_holiday_counts_its_sundays_lines() {
    let season = vec![weekdays(&[Weekday::Sun], at_least(2)), weekdays(&[Weekday::Thu], at_least(4))];
    let ward = easter().with(|ward| ward.staffing.holidays_as_sunday = true).season(0..=6, season);
    assert_eq!(minima(&ward.problem()), [3, 3, 3, 2, 2, 2, 2]);
}
