//! `reduced_rest` and `reduced_rest_limit`: what a local agreement and the person's consent allow, and what it costs.

use crate::finding::{broken, finding, findings, whole_findings};
use crate::ward::{ANNE, WardBuilder, roster};
use solver::domain::Parameter::{ReducedRestConsent, ReducedRestMinutes, ReducedRestPrice};
use solver::domain::{Category, Origin};
use solver::problem::Problem;
use solver::rules::{Finding, Unit};

const RULE: &str = "reduced_rest";
const LIMIT: &str = "reduced_rest_limit";

/// Position of the local agreement's layer.
const LOCAL: usize = 1;

/// Evening until 23, then duties that leave 8 h, a minute less, and 11 h; a long duty leaves 10 h of its own 24.
fn ward() -> WardBuilder {
    WardBuilder::weeks(2)
        .employee("Anne", 2220)
        .shift("A", "15:00-23:00", Category::Evening)
        .shift("8h", "07:00-15:00", Category::Day)
        .shift("7h59", "06:59-15:00", Category::Day)
        .shift("11h", "10:00-18:00", Category::Day)
        .shift("L", "08:00-22:00", Category::Day)
}

fn agreed() -> WardBuilder {
    ward().layer(Origin::LocalAgreement, &[(ReducedRestMinutes, Some(480))])
}

fn consented() -> WardBuilder {
    agreed().layer_for("Anne", &[(ReducedRestConsent, Some(1))])
}

fn after_evening(problem: &Problem, next: &'static str) -> solver::domain::Roster {
    roster(problem, &[("Anne", 0, "A"), ("Anne", 1, next)])
}

fn reduced(day: i32, minutes: i64) -> Finding {
    let expected = finding(RULE).of(ANNE).days([day]).broken_on([day]).layer(LOCAL);
    expected.cost(300).figures(minutes, 660, Unit::Minutes)
}

#[test]
fn eight_hours_cost_a_minute_less_is_forbidden_and_eleven_are_free() {
    let problem = consented().problem();
    assert_eq!(whole_findings(&problem, &after_evening(&problem, "8h"), RULE), [reduced(1, 480)]);
    assert_eq!(broken(&problem, &after_evening(&problem, "8h")), [] as [&str; 0]);
    assert_eq!(findings(&problem, &after_evening(&problem, "7h59"), RULE), []);
    let too_short = finding("daily_rest").of(ANNE).days([0, 1]).broken_on([1]).layer(LOCAL);
    let too_short = [too_short.figures(479, 480, Unit::Minutes)];
    assert_eq!(whole_findings(&problem, &after_evening(&problem, "7h59"), "daily_rest"), too_short);
    assert_eq!(findings(&problem, &after_evening(&problem, "11h"), RULE), []);
}

#[test]
fn a_long_duty_leaves_a_reduced_rest_in_its_own_day_and_night() {
    let problem = consented().problem();
    assert_eq!(whole_findings(&problem, &roster(&problem, &[("Anne", 2, "L")]), RULE), [reduced(2, 600)]);
}

#[test]
fn without_agreement_or_without_consent_it_is_forbidden() {
    let consent_alone = ward().layer_for("Anne", &[(ReducedRestConsent, Some(1))]).problem();
    for problem in [agreed().problem(), consent_alone] {
        let roster = after_evening(&problem, "8h");
        assert_eq!(findings(&problem, &roster, RULE), []);
        let expected = [finding("daily_rest").of(ANNE).days([0, 1]).figures(480, 660, Unit::Minutes)];
        assert_eq!(findings(&problem, &roster, "daily_rest"), expected);
    }
}

#[test]
fn its_price_is_the_dates_and_nobody_pays_where_it_is_off() {
    let dear = |price| {
        let ward = consented().layer_in(Origin::LocalAgreement, (Some(1), None), &[(ReducedRestPrice, price)]);
        let problem = ward.problem();
        let found = findings(&problem, &roster(&problem, &[("Anne", 0, "L"), ("Anne", 2, "L")]), RULE);
        found.into_iter().map(|finding| (finding.days[0].0, finding.cost)).collect::<Vec<_>>()
    };
    assert_eq!(dear(Some(500)), [(0, 300), (2, 500)]);
    assert_eq!(dear(None), [(0, 300)]);
}

fn too_many(days: &[i32], allowed: i64) -> Finding {
    let last = *days.last().expect("a day");
    let expected = finding(LIMIT).of(ANNE).days(days.iter().copied()).broken_on([last]);
    expected.figures(days.len() as i64, allowed, Unit::Days)
}

fn long_duties(problem: &Problem, days: &[i32]) -> Vec<Finding> {
    let duties: Vec<_> = days.iter().map(|day| ("Anne", *day, "L")).collect();
    whole_findings(problem, &roster(problem, &duties), LIMIT)
}

#[test]
fn two_in_seven_days_are_lawful_and_a_third_is_not() {
    let problem = consented().problem();
    assert_eq!(long_duties(&problem, &[1, 4, 8]), []);
    assert_eq!(long_duties(&problem, &[1, 4, 7]), [too_many(&[1, 4, 7], 2)]);
    let one = consented().term(solver::domain::Parameter::ReducedRestsIn7Days, 1).problem();
    let by_law = Finding { layer: Some(0), ..too_many(&[1, 7], 1) };
    assert_eq!(long_duties(&one, &[1, 7]), [by_law]);
    assert_eq!(long_duties(&one, &[1, 8]), []);
}

#[test]
fn two_on_days_running_are_never_lawful() {
    let problem = consented().problem();
    assert_eq!(long_duties(&problem, &[3, 5]), []);
    assert_eq!(long_duties(&problem, &[3, 4]), [too_many(&[3, 4], 1)]);
}

#[test]
fn the_history_counts_in_both() {
    let problem = consented().history("Anne", -1, "L").problem();
    assert_eq!(long_duties(&problem, &[0]), [too_many(&[-1, 0], 1)]);
    assert_eq!(long_duties(&problem, &[1]), []);
    let problem = consented().history("Anne", -5, "L").history("Anne", -3, "L").problem();
    assert_eq!(long_duties(&problem, &[1]), [too_many(&[-5, -3, 1], 2)]);
    assert_eq!(long_duties(&problem, &[2]), []);
    assert_eq!(findings(&problem, &roster(&problem, &[]), RULE), [], "the history's own rests are paid for");
}

#[test]
fn without_consent_none_is_counted() {
    let problem = agreed().problem();
    assert_eq!(long_duties(&problem, &[3, 4]), []);
}
