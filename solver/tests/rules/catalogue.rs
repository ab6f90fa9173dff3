//! The catalogue as a whole.

use crate::finding::broken;
use crate::ward::{roster, two_people};
use solver::domain::Roster;
use solver::review::Review;
use solver::rules::{CATALOGUE, Severity};

/// The rules that have tests of their own here, in the catalogue's order: a new rule belongs in this list and in a file.
const TESTED: &[&str] = &[
    "one_duty_a_day",
    "daily_rest",
    "weekly_rest",
    "working_days_in_row",
    "weekends",
    "competence",
    "consideration",
    "absence",
    "employment",
    "offered",
    "lock",
    "staffing_minimum",
    "staffing_target",
    "staffing_maximum",
    "norm_hours",
    "wish",
];

#[test]
fn every_rule_is_tested_and_no_code_is_lost() {
    let codes: Vec<&str> = CATALOGUE.iter().map(|rule| rule.code).collect();
    assert_eq!(codes, TESTED);
}

#[test]
fn hard_rules_come_first() {
    let soft = CATALOGUE.iter().position(|rule| rule.severity == Severity::Soft).expect("there are soft rules");
    assert!(CATALOGUE[soft..].iter().all(|rule| rule.severity == Severity::Soft));
    assert_eq!(soft, 11);
}

#[test]
fn one_roster_can_break_several_rules_and_each_is_told() {
    let problem = two_people(1).lock_free("Bo", 2).problem();
    let duties = [("Anne", 0, "N"), ("Anne", 1, "D"), ("Anne", 1, "A"), ("Bo", 2, "D"), ("Bo", 3, "D")];
    assert_eq!(broken(&problem, &roster(&problem, &duties)), ["one_duty_a_day", "daily_rest", "lock"]);
}

#[test]
fn hard_rules_have_no_price_and_the_total_is_the_sum_of_the_rules() {
    let problem = two_people(1).problem();
    let review = Review::of(&problem, &roster(&problem, &[("Anne", 0, "N"), ("Anne", 1, "D")]));
    assert!(!review.is_lawful());
    let by_rule: i64 = CATALOGUE.iter().map(|rule| review.cost_of(rule.code)).sum();
    assert_eq!(review.cost(), by_rule);
    // Two norms of 2220 minutes, 960 of one of them planned: 120 minutes at 1 point and the others at 3.
    assert_eq!(review.cost(), (120 + 3 * (2220 - 960 - 120)) + (120 + 3 * (2220 - 120)));
    let idle = Review::of(&problem, &Roster::empty(2));
    assert!(idle.is_lawful());
    assert_eq!(idle.cost(), 2 * (120 + 3 * (2220 - 120)));
}
