//! `norm_hours` where norm periods are agreed: each part of the plan against the norm of its own period.

use crate::finding::{finding, findings, whole_findings};
use crate::ward::{ANNE, WardBuilder, date, working};
use solver::domain::{Category, EmployeeIndex, NormPeriod, Origin, Parameter, Roster};
use solver::rules::{Finding, Unit};

const RULE: &str = "norm_hours";

/// Anne at 37 h for some weeks; norm periods of so many weeks, one of which begins on a date.
fn ward(weeks: u32, from: &str, period_weeks: u32) -> WardBuilder {
    let period = NormPeriod { from: date(from), weeks: period_weeks };
    WardBuilder::weeks(weeks)
        .employee("Anne", 2220)
        .shift("7:24", "07:00-14:24", Category::Day)
        .agreement(|agreement| agreement.norm_period = Some(period))
}

/// First and last day of each part, and whether its period ends with it.
fn parts(ward: &WardBuilder) -> Vec<(i32, i32, bool)> {
    let problem = ward.problem();
    problem.norm_stretches.iter().map(|part| (part.first.0, part.last.0, part.closes)).collect()
}

fn off(days: &[i32], cost: i64, (planned, norm): (i64, i64)) -> Finding {
    let days = || days.iter().copied();
    finding(RULE).of(ANNE).days(days()).broken_on(days()).cost(cost).figures(planned, norm, Unit::Minutes)
}

#[test]
fn the_plan_is_parted_where_a_norm_period_ends() {
    assert_eq!(parts(&ward(4, "2027-02-15", 4)), [(0, 13, true), (14, 27, false)]);
    assert_eq!(parts(&ward(4, "2027-02-01", 4)), [(0, 27, true)]);
    assert_eq!(parts(&ward(4, "2026-12-07", 14)), [(0, 27, false)]);
    assert_eq!(parts(&ward(4, "2020-03-23", 4)), parts(&ward(4, "2030-03-11", 4)), "any of them may be named");
    assert_eq!(parts(&ward(8, "2027-02-08", 4)), [(0, 6, true), (7, 34, true), (35, 55, false)]);
    let whole = ward(4, "2027-02-15", 4).agreement(|agreement| agreement.norm_period = None);
    assert_eq!(parts(&whole), [(0, 27, true)]);
}

#[test]
fn each_part_is_set_against_its_own_norm() {
    let problem = ward(4, "2027-02-15", 4).problem();
    // Ten duties of 444 minutes are the norm of two weeks.
    let even = working(&problem, "Anne", "7:24", (0..10).chain(14..24));
    assert_eq!(findings(&problem, &even, RULE), []);
    let uneven = working(&problem, "Anne", "7:24", (0..11).chain(14..24));
    assert_eq!(whole_findings(&problem, &uneven, RULE), [off(&[0, 13], 120 + 3 * 324, (4884, 4440))]);
    let behind = working(&problem, "Anne", "7:24", (0..9).chain(14..25));
    assert_eq!(whole_findings(&problem, &behind, RULE), [off(&[0, 13], 120 + 3 * 324, (3996, 4440))]);
}

#[test]
fn a_part_whose_period_goes_on_has_a_band_that_costs_nothing() {
    let open = |band| ward(4, "2027-02-15", 4).term(Parameter::NormOpenBandMinutes, band).problem();
    let judged = |band| {
        let problem = open(band);
        whole_findings(&problem, &working(&problem, "Anne", "7:24", 0..10), RULE)
    };
    assert_eq!(judged(4440), []);
    assert_eq!(judged(4439), [off(&[14, 27], 1, (0, 4440))]);
    assert_eq!(judged(0), [off(&[14, 27], 120 + 3 * 4320, (0, 4440))]);
    assert_eq!(judged(4440 - 121), [off(&[14, 27], 120 + 3, (0, 4440))]);
    let by_default = ward(4, "2027-02-15", 4).problem();
    let nothing = whole_findings(&by_default, &Roster::empty(1), RULE);
    assert_eq!(nothing, [off(&[0, 13], 120 + 3 * 4320, (0, 4440)), off(&[14, 27], 120 + 3 * 2100, (0, 4440))]);
}

#[test]
fn the_band_is_to_both_sides_and_may_be_the_persons_own() {
    let ward = ward(1, "2026-12-07", 14).layer_for("Anne", &[(Parameter::NormOpenBandMinutes, Some(443))]);
    let problem = ward.layer(Origin::LocalAgreement, &[(Parameter::NormOpenBandMinutes, Some(0))]).problem();
    let judged = |duties| whole_findings(&problem, &working(&problem, "Anne", "7:24", 0..duties), RULE);
    assert_eq!(judged(5), []);
    assert_eq!(judged(6), [off(&[], 1, (2664, 2220))]);
    assert_eq!(judged(4), [off(&[], 1, (1776, 2220))]);
}

#[test]
fn the_balance_is_taken_off_the_first_part_alone() {
    let problem = ward(4, "2027-02-15", 4).balance("Anne", 444).problem();
    let norms: Vec<i64> =
        problem.norm_stretches.iter().map(|part| problem.norm_minutes_in(EmployeeIndex(ANNE), *part)).collect();
    assert_eq!(norms, [4440 - 444, 4440]);
    assert_eq!(problem.norm_minutes(EmployeeIndex(ANNE)), 8880 - 444);
    assert_eq!(findings(&problem, &working(&problem, "Anne", "7:24", (0..9).chain(14..24)), RULE), []);
}

#[test]
fn easter_lowers_the_norm_of_the_part_it_lies_in() {
    // Maundy Thursday, Good Friday and Easter Monday of 2027: days 3, 4 and 7.
    let ward = ward(2, "2027-03-29", 4).from("2027-03-22");
    let problem = ward.problem();
    let norms: Vec<i64> =
        problem.norm_stretches.iter().map(|part| problem.norm_minutes_in(EmployeeIndex(ANNE), *part)).collect();
    assert_eq!(norms, [3 * 444, 4 * 444]);
}
