//! `norm_hours`: planned minutes against the norm of the plan.

use crate::finding::{finding, findings};
use crate::ward::{ANNE, BO, WardBuilder, on, roster, two_people, working};
use solver::domain::{AbsenceKind, Category, ConsiderationRule, DateRange, EmployeeIndex, Roster};
use solver::problem::Problem;
use solver::rules::{Finding, Unit, planned_minutes};

const RULE: &str = "norm_hours";

fn off_norm(employee: usize, cost: i64, (planned, norm): (i64, i64)) -> Finding {
    finding(RULE).of(employee).cost(cost).figures(planned, norm, Unit::Minutes)
}

/// Anne's finding with these duties; the ward's other people have no norm.
fn judged(ward: WardBuilder, duties: &[(&str, i32, &str)]) -> Vec<Finding> {
    let problem = ward.problem();
    findings(&problem, &roster(&problem, duties), RULE)
}

/// Anne alone at so many weekly minutes, on duties of 100 and 1 minutes.
fn anne(weekly_minutes: u32) -> WardBuilder {
    WardBuilder::weeks(1)
        .employee("Anne", weekly_minutes)
        .shift("100", "07:00-08:40", Category::Day)
        .shift("1", "07:00-07:01", Category::Day)
        .shift("N", "23:00-07:00", Category::Night)
}

fn norm(ward: WardBuilder) -> i64 {
    ward.problem().norm_minutes(EmployeeIndex(ANNE))
}

#[test]
fn at_the_norm_there_is_nothing_to_say_and_a_minute_to_either_side_is_priced() {
    let five = || (0..5).map(|day| ("Anne", day, "100")).collect::<Vec<_>>();
    assert_eq!(judged(anne(500), &five()), []);
    assert_eq!(judged(anne(501), &five()), [off_norm(ANNE, 1, (500, 501))]);
    assert_eq!(judged(anne(499), &five()), [off_norm(ANNE, 1, (500, 499))]);
}

#[test]
fn beyond_the_band_each_minute_costs_more() {
    // The band is 120 minutes at 1 point, beyond it a minute costs 3.
    let none = |weekly_minutes| judged(anne(weekly_minutes), &[]);
    assert_eq!(none(120), [off_norm(ANNE, 120, (0, 120))]);
    assert_eq!(none(121), [off_norm(ANNE, 123, (0, 121))]);
    let over = |weekly_minutes| judged(anne(weekly_minutes), &[("Anne", 0, "100"), ("Anne", 1, "100")]);
    assert_eq!(over(80), [off_norm(ANNE, 120, (200, 80))]);
    assert_eq!(over(79), [off_norm(ANNE, 123, (200, 79))]);
}

#[test]
fn everybody_is_judged_against_their_own_norm() {
    let problem = two_people(1).with(|ward| ward.employees[BO].weekly_minutes = 1920).problem();
    let expected = [off_norm(ANNE, 120 + 3 * (2220 - 120), (0, 2220))];
    assert_eq!(findings(&problem, &working(&problem, "Bo", "D", 0..4), RULE), expected);
}

#[test]
fn the_norm_is_for_the_whole_plan() {
    assert_eq!(norm(two_people(8).from("2027-01-11")), 8 * 2220);
    assert_eq!(norm(two_people(4)), 4 * 2220);
}

#[test]
fn a_public_holiday_takes_a_fifth_of_the_week_unless_it_is_a_weekend() {
    // Maundy Thursday, Good Friday, Easter Sunday.
    assert_eq!(norm(two_people(1).from("2027-03-22")), 2220 * 3 / 5);
    let extra = |date: &str| {
        let date = crate::ward::date(date);
        norm(two_people(1).with(|ward| ward.agreement.extra_holidays = vec![date]))
    };
    assert_eq!(extra("2027-02-03"), 2220 * 4 / 5);
    assert_eq!(extra("2027-02-06"), 2220);
    assert_eq!(extra("2027-02-08"), 2220, "outside the plan");
}

#[test]
fn a_settled_absence_takes_its_weekdays() {
    for kind in [AbsenceKind::Vacation, AbsenceKind::Course, AbsenceKind::Leave] {
        assert_eq!(norm(two_people(1).absence("Anne", kind, 3..=6)), 2220 * 3 / 5);
    }
    assert_eq!(norm(two_people(1).wellbeing_day("Anne", 0)), 2220 * 4 / 5);
    assert_eq!(norm(two_people(1).wellbeing_day("Anne", 6)), 2220);
    assert_eq!(norm(two_people(1).absence("Anne", AbsenceKind::Vacation, -7..=20)), 0);
    assert_eq!(norm(two_people(1).absence("Bo", AbsenceKind::Vacation, 0..=6)), 2220);
}

#[test]
fn an_absence_on_a_holiday_takes_its_day_once() {
    assert_eq!(norm(two_people(1).from("2027-03-22").absence("Anne", AbsenceKind::Vacation, 2..=6)), 2220 * 2 / 5);
}

#[test]
fn employment_within_the_plan_norms_its_own_weekdays() {
    let employed = |from: Option<i32>, to: Option<i32>| {
        let employed = DateRange { from: from.map(on), to: to.map(on) };
        norm(two_people(1).with(|ward| ward.employees[ANNE].employed = employed))
    };
    assert_eq!(employed(Some(2), None), 2220 * 3 / 5);
    assert_eq!(employed(None, Some(0)), 2220 / 5);
    assert_eq!(employed(Some(7), None), 0);
}

#[test]
fn fewer_hours_count_while_the_consideration_applies() {
    let fewer = |from, to| two_people(1).consider_in("Anne", (from, to), ConsiderationRule::WeeklyMinutes(1500));
    assert_eq!(norm(fewer(None, None)), 1500);
    assert_eq!(norm(fewer(Some(2), None)), (2 * 2220 + 3 * 1500) / 5);
    assert_eq!(norm(fewer(None, Some(0))), (4 * 2220 + 1500) / 5);
    assert_eq!(norm(fewer(None, None).consider("Anne", ConsiderationRule::WeeklyMinutes(1000))), 1000);
    assert_eq!(norm(two_people(1).consider("Bo", ConsiderationRule::WeeklyMinutes(1000))), 2220);
}

#[test]
fn a_balance_is_worked_off_or_caught_up() {
    assert_eq!(norm(two_people(1).balance("Anne", 120)), 2100);
    assert_eq!(norm(two_people(1).balance("Anne", -120)), 2340);
    assert_eq!(judged(anne(500).balance("Anne", 500), &[]), []);
    assert_eq!(judged(anne(500).balance("Anne", 510), &[]), [off_norm(ANNE, 10, (0, -10))]);
}

#[test]
fn without_weekly_hours_every_minute_is_too_many() {
    assert_eq!(judged(anne(0), &[]), []);
    assert_eq!(judged(anne(0), &[("Anne", 0, "100")]), [off_norm(ANNE, 100, (100, 0))]);
}

#[test]
fn nights_count_their_real_hours_when_the_clock_changes() {
    let planned = |ward: WardBuilder| {
        let problem = ward.problem();
        planned_minutes(&problem, &working(&problem, "Anne", "N", [4, 5]), EmployeeIndex(ANNE))
    };
    assert_eq!(planned(anne(0)), 8 * 60 + 8 * 60);
    assert_eq!(planned(anne(0).from("2027-03-22")), 8 * 60 + 7 * 60);
    assert_eq!(planned(anne(0).from("2027-10-25")), 8 * 60 + 9 * 60);
    assert_eq!(judged(anne(0).from("2027-03-22"), &[("Anne", 5, "N")]), [off_norm(ANNE, 120 + 3 * 300, (420, 0))]);
}

#[test]
fn a_call_from_home_counts_its_percent_rounded_down_for_each_duty() {
    let ward = anne(0).shift("R", "16:00-08:00", Category::OnCall).counts_percent(33);
    let problem = ward.problem();
    // 960 minutes at 33 % are 316.8.
    assert_eq!(planned(&problem, 1), 316);
    assert_eq!(planned(&problem, 2), 632);
}

fn planned(problem: &Problem, duties: i32) -> i64 {
    planned_minutes(problem, &working(problem, "Anne", "R", 0..duties), EmployeeIndex(ANNE))
}

#[test]
fn the_history_is_no_part_of_the_plans_hours() {
    let problem = anne(0).history("Anne", -1, "N").problem();
    assert_eq!(findings(&problem, &Roster::empty(1), RULE), []);
}
