//! `plan_stability`: each date on which the plan differs from an earlier roster.

use crate::finding::{Expected, finding, findings, whole_findings};
use crate::plan::{Found, Quiet, limits};
use crate::ward::{ANNE, BO, D, WardBuilder, roster, two_people};
use solver::domain::{AbsenceKind, Origin, Parameter, Roster};
use solver::plan::plan;
use solver::problem::Problem;
use solver::rules::{Finding, Unit};

const RULE: &str = "plan_stability";

/// Anne had day duties on days 0 and 1, Bo none; each change costs five.
fn ward() -> WardBuilder {
    two_people(1).earlier("Anne", 0, "D").earlier("Anne", 1, "D").term(Parameter::PlanChangePrice, 5)
}

fn changed(employee: usize, day: i32) -> Expected {
    finding(RULE).of(employee).days([day]).cost(5)
}

fn told(expected: Expected) -> Finding {
    expected.figures(1, 0, Unit::Days)
}

fn judged(ward: &WardBuilder, duties: &[(&str, i32, &str)]) -> Vec<Finding> {
    let problem = ward.problem();
    findings(&problem, &roster(&problem, duties), RULE)
}

#[test]
fn what_is_as_it_was_costs_nothing() {
    assert_eq!(judged(&ward(), &[("Anne", 0, "D"), ("Anne", 1, "D")]), []);
}

#[test]
fn a_duty_gone_put_in_or_changed_is_one_change_each() {
    let duties = [("Anne", 1, "A"), ("Anne", 3, "N"), ("Bo", 0, "D")];
    let expected = [changed(ANNE, 0).shift(D), changed(ANNE, 1).shift(D), changed(ANNE, 3), changed(BO, 0)].map(told);
    assert_eq!(judged(&ward(), &duties), expected);
    let twice = [("Anne", 0, "D"), ("Anne", 0, "A"), ("Anne", 1, "D")];
    assert_eq!(judged(&ward(), &twice), [told(changed(ANNE, 0).shift(D))]);
}

#[test]
fn it_is_off_while_the_price_is_and_where_there_is_no_earlier_roster() {
    let duties = [("Bo", 0, "D")];
    assert_eq!(judged(&ward().term(Parameter::PlanChangePrice, None), &duties), []);
    assert_eq!(judged(&two_people(1).term(Parameter::PlanChangePrice, 5), &duties), []);
    let empty = two_people(1).term(Parameter::PlanChangePrice, 5).with(|ward| ward.earlier = Some(Vec::new()));
    assert_eq!(judged(&empty, &duties), [told(changed(BO, 0))]);
    let later = ward().layer_in(Origin::LocalAgreement, (Some(2), None), &[(Parameter::PlanChangePrice, None)]);
    assert_eq!(judged(&later, &[("Anne", 0, "D"), ("Anne", 4, "D")]), [told(changed(ANNE, 1).shift(D))]);
}

#[test]
fn a_date_outside_the_plan_is_left_out_and_of_two_duties_the_first_counts() {
    let odd = ward().earlier("Bo", -1, "N").earlier("Bo", 7, "N").earlier("Anne", 0, "A");
    assert_eq!(judged(&odd, &[("Anne", 0, "D"), ("Anne", 1, "D")]), []);
}

#[test]
fn a_finding_names_who_says_so() {
    let problem = ward().layer(Origin::LocalAgreement, &[(Parameter::PlanChangePrice, Some(8))]).problem();
    let told = whole_findings(&problem, &roster(&problem, &[("Anne", 0, "D")]), RULE);
    let expected = finding(RULE).of(ANNE).days([1]).broken_on([1]).shift(D).layer(1).cost(8);
    assert_eq!(told, [expected.figures(1, 0, Unit::Days)]);
}

/// At a price above all else the plan is what it was, as far as it can be.
#[test]
fn a_dear_change_is_made_only_where_it_must_be() {
    let dear = |ward: WardBuilder| ward.term(Parameter::PlanChangePrice, 100_000).problem();
    let made = |problem: &Problem| {
        let planned = plan(problem, &limits(1), &Quiet).unwrap_or_else(|error| panic!("{error}"));
        let duties = [("Anne", 0, "D"), ("Anne", 1, "D")];
        (planned.roster().clone(), roster(problem, &duties))
    };
    let kept: (Roster, Roster) = made(&dear(ward()));
    assert_eq!(kept.0, kept.1);
    let away = dear(ward().absence("Anne", AbsenceKind::Vacation, 1..=1));
    assert_eq!(made(&away).0, roster(&away, &[("Anne", 0, "D")]));
}
