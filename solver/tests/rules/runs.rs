//! Days in a row: `few_working_days_in_row`, `days_off_in_row`, `few_days_off_in_row`, `nights_in_row`,
//! `few_nights_in_row`, and what all of them have in common with `working_days_in_row`.

use crate::finding::{Expected, finding, whole_findings};
use crate::ward::{ANNE, WardBuilder, roster, two_people, working};
use solver::domain::{AbsenceKind, Origin, Parameter, Roster};
use solver::problem::Problem;
use solver::rules::{Finding, Unit};

fn ward(parameter: Parameter, value: u32) -> WardBuilder {
    two_people(2).layer_for("Anne", &[(parameter, Some(value))])
}

fn judged(problem: &Problem, rule: &str, shift: &str, days: impl IntoIterator<Item = i32>) -> Vec<Finding> {
    whole_findings(problem, &working(problem, "Anne", shift, days), rule)
}

/// A run of Anne's, and the days on which the rule is broken.
fn run(rule: &'static str, days: std::ops::RangeInclusive<i32>, broken_on: &[i32]) -> Expected {
    finding(rule).of(ANNE).days(days).broken_on(broken_on.iter().copied()).layer(1)
}

#[test]
fn too_few_working_days_are_told_on_the_date_that_ends_them() {
    let rule = "few_working_days_in_row";
    let problem = ward(Parameter::MinWorkingDaysInRow, 3).problem();
    assert_eq!(judged(&problem, rule, "D", [2, 3, 4, 7, 8, 9, 10]), []);
    let expected = [run(rule, 2..=3, &[4]).figures(2, 3, Unit::Days), run(rule, 8..=8, &[9]).figures(1, 3, Unit::Days)];
    assert_eq!(judged(&problem, rule, "D", [2, 3, 8]), expected);
    let course = ward(Parameter::MinWorkingDaysInRow, 3).absence("Anne", AbsenceKind::Course, 4..=4).problem();
    assert_eq!(judged(&course, rule, "D", [2, 3]), []);
}

#[test]
fn a_run_that_may_go_on_before_or_after_what_is_known_is_not_too_short() {
    let rule = "few_working_days_in_row";
    let problem = ward(Parameter::MinWorkingDaysInRow, 3).problem();
    assert_eq!(judged(&problem, rule, "D", [0, 12, 13]), []);
    let known = ward(Parameter::MinWorkingDaysInRow, 3).history_from(-1).problem();
    let expected = [run(rule, 0..=0, &[1]).figures(1, 3, Unit::Days)];
    assert_eq!(judged(&known, rule, "D", [0]), expected);
    let worked = ward(Parameter::MinWorkingDaysInRow, 3).history("Anne", -1, "D").history_from(-3).problem();
    assert_eq!(judged(&worked, rule, "D", [0, 1]), []);
    assert_eq!(judged(&worked, rule, "D", []), [run(rule, -1..=-1, &[0]).figures(1, 3, Unit::Days)]);
}

#[test]
fn too_many_days_off_are_told_and_vacation_is_none() {
    let rule = "days_off_in_row";
    let most = || ward(Parameter::MaxDaysOffInRow, 3);
    let problem = most().problem();
    assert_eq!(judged(&problem, rule, "D", [0, 4, 8, 12]), []);
    let expected = [run(rule, 1..=5, &[4, 5]).figures(5, 3, Unit::Days)];
    assert_eq!(judged(&problem, rule, "D", [0, 6, 10]), expected);
    let away = most().absence("Anne", AbsenceKind::Vacation, 3..=3).problem();
    assert_eq!(judged(&away, rule, "D", [0, 6, 10]), []);
}

#[test]
fn days_off_before_the_plan_and_up_to_its_end_count() {
    let rule = "days_off_in_row";
    let problem = ward(Parameter::MaxDaysOffInRow, 3).history("Anne", -3, "D").problem();
    assert_eq!(judged(&problem, rule, "D", [1, 5, 9, 13]), []);
    let expected =
        [run(rule, -2..=2, &[1, 2]).figures(5, 3, Unit::Days), run(rule, 10..=13, &[13]).figures(4, 3, Unit::Days)];
    assert_eq!(judged(&problem, rule, "D", [3, 6, 9]), expected);
}

#[test]
fn too_few_days_off_are_told_on_the_next_working_day() {
    let rule = "few_days_off_in_row";
    let problem = ward(Parameter::MinDaysOffInRow, 2).problem();
    assert_eq!(judged(&problem, rule, "D", [0, 3, 4, 7, 8, 9, 10, 11, 12]), [], "the plan's last day off is open");
    let expected = [run(rule, 1..=1, &[2]).figures(1, 2, Unit::Days)];
    assert_eq!(judged(&problem, rule, "D", [0, 2]), expected);
    let after_history = ward(Parameter::MinDaysOffInRow, 2).history("Anne", -1, "D").problem();
    let expected = [run(rule, 0..=0, &[1]).figures(1, 2, Unit::Days)];
    assert_eq!(judged(&after_history, rule, "D", [1]), expected);
}

#[test]
fn too_many_nights_are_told_night_by_night() {
    let rule = "nights_in_row";
    let problem = ward(Parameter::MaxNightsInRow, 3).problem();
    assert_eq!(judged(&problem, rule, "N", [0, 1, 2, 4, 5, 6]), []);
    assert_eq!(judged(&problem, rule, "D", 0..=6), []);
    let expected = [run(rule, 1..=5, &[4, 5]).figures(5, 3, Unit::Days)];
    assert_eq!(judged(&problem, rule, "N", 1..=5), expected);
    let after = ward(Parameter::MaxNightsInRow, 3).history("Anne", -2, "N").history("Anne", -1, "N").problem();
    assert_eq!(judged(&after, rule, "N", [0]), []);
    assert_eq!(judged(&after, rule, "N", [0, 1]), [run(rule, -2..=1, &[1]).figures(4, 3, Unit::Days)]);
}

#[test]
fn too_few_nights_are_told_though_another_duty_follows() {
    let rule = "few_nights_in_row";
    let problem = ward(Parameter::MinNightsInRow, 2).problem();
    let duties = [("Anne", 1, "N"), ("Anne", 2, "A"), ("Anne", 5, "N"), ("Anne", 6, "N"), ("Anne", 13, "N")];
    let found = whole_findings(&problem, &roster(&problem, &duties), rule);
    assert_eq!(found, [run(rule, 1..=1, &[2]).figures(1, 2, Unit::Days)]);
}

/// A limit, and a run of Anne's shift that is two days off.
type TwoDaysOff = (u32, &'static str, Vec<i32>);

/// Each rule with its limit and its price.
fn priced() -> [(&'static str, Parameter, Parameter, TwoDaysOff); 6] {
    use Parameter::*;
    [
        ("working_days_in_row", MaxWorkingDaysInRow, MaxWorkingDaysInRowPrice, (2, "D", (0..=3).collect())),
        ("few_working_days_in_row", MinWorkingDaysInRow, MinWorkingDaysInRowPrice, (4, "D", vec![1, 2])),
        ("days_off_in_row", MaxDaysOffInRow, MaxDaysOffInRowPrice, (4, "D", vec![0, 7, 11])),
        ("few_days_off_in_row", MinDaysOffInRow, MinDaysOffInRowPrice, (3, "D", vec![0, 2])),
        ("nights_in_row", MaxNightsInRow, MaxNightsInRowPrice, (2, "N", (0..=3).collect())),
        ("few_nights_in_row", MinNightsInRow, MinNightsInRowPrice, (4, "N", vec![1, 2])),
    ]
}

#[test]
fn a_price_makes_each_of_them_a_price_for_each_day() {
    for (rule, limit, price, (value, shift, days)) in priced() {
        let hard = ward(limit, value).problem();
        let found = judged(&hard, rule, shift, days.clone());
        let [forbidden] = found.as_slice() else { panic!("{rule}: {found:?}") };
        assert_eq!((forbidden.severity, forbidden.cost), (solver::rules::Severity::Hard, 0), "{rule}");
        let soft = ward(limit, value).layer(Origin::LocalAgreement, &[(price, Some(30))]).problem();
        let paid = Finding { severity: solver::rules::Severity::Soft, cost: 60, ..forbidden.clone() };
        assert_eq!(judged(&soft, rule, shift, days), [paid], "{rule}");
    }
}

#[test]
fn each_day_has_the_price_of_its_date_and_one_without_is_forbidden() {
    let rule = "working_days_in_row";
    let price = |from, price| {
        let ward = two_people(2).term(Parameter::MaxWorkingDaysInRow, 2);
        let ward = ward.layer(Origin::LocalAgreement, &[(Parameter::MaxWorkingDaysInRowPrice, Some(10))]);
        let settings = [(Parameter::MaxWorkingDaysInRowPrice, price)];
        ward.layer_in(Origin::LocalAgreement, (Some(from), None), &settings).problem()
    };
    let run = || finding(rule).of(ANNE).days(0..=4).broken_on(2..=4).layer(0);
    let dearer = price(4, Some(20));
    assert_eq!(judged(&dearer, rule, "D", 0..=4), [run().soft(40).figures(5, 2, Unit::Days)]);
    let forbidden = price(4, None);
    assert_eq!(judged(&forbidden, rule, "D", 0..=4), [run().hard().figures(5, 2, Unit::Days)]);
    let later = price(5, None);
    assert_eq!(judged(&later, rule, "D", 0..=4), [run().soft(30).figures(5, 2, Unit::Days)]);
}

#[test]
fn each_day_is_counted_against_the_limit_of_its_date() {
    let rule = "nights_in_row";
    let ward = || two_people(2).layer(Origin::LocalAgreement, &[(Parameter::MaxNightsInRow, Some(4))]);
    let shorter = ward().layer_for_in("Anne", (Some(3), None), &[(Parameter::MaxNightsInRow, Some(2))]).problem();
    assert_eq!(judged(&shorter, rule, "N", 0..=2), []);
    let expected = finding(rule).of(ANNE).days(0..=3).broken_on([3]).layer(2);
    assert_eq!(judged(&shorter, rule, "N", 0..=3), [expected.figures(4, 2, Unit::Days)]);
    let later = ward().layer_for_in("Anne", (Some(5), None), &[(Parameter::MaxNightsInRow, Some(2))]).problem();
    let expected = finding(rule).of(ANNE).days(0..=5).broken_on([4, 5]).layer(1);
    let first_broken = "what is allowed, and by which layer, is that of the first night too many";
    assert_eq!(judged(&later, rule, "N", 0..=5), [expected.figures(6, 4, Unit::Days)], "{first_broken}");
    let longer = ward().layer_for_in("Anne", (Some(5), None), &[(Parameter::MaxNightsInRow, Some(7))]).problem();
    let expected = finding(rule).of(ANNE).days(0..=6).broken_on([4]).layer(1);
    assert_eq!(judged(&longer, rule, "N", 0..=6), [expected.figures(7, 4, Unit::Days)]);
    assert_eq!(judged(&longer, rule, "N", 2..=7), [], "the fifth night is on day 6");
}

#[test]
fn a_locked_duty_alone_is_no_fault_of_a_run_that_is_too_short() {
    for (limit, value) in [(Parameter::MinWorkingDaysInRow, 3), (Parameter::MinNightsInRow, 2)] {
        assert_eq!(ward(limit, value).lock("Anne", 5, "N").faults(), []);
    }
    assert_eq!(ward(Parameter::MinDaysOffInRow, 3).lock("Anne", 5, "D").lock("Anne", 7, "D").faults(), []);
    assert_eq!(ward(Parameter::MaxDaysOffInRow, 3).faults(), []);
    let nobody = ward(Parameter::MaxDaysOffInRow, 3).problem();
    assert_eq!(whole_findings(&nobody, &Roster::empty(2), "days_off_in_row").len(), 1);
}
