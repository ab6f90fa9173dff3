//! The catalogue as a whole.

use crate::finding::broken;
use crate::ward::{roster, two_people};
use solver::domain::{Parameter, Roster};
use solver::review::Review;
use solver::rules::{CATALOGUE, Strength};

/// The rules that have tests of their own here, in the catalogue's order: a new rule belongs in this list and in a file.
const TESTED: &[&str] = &[
    "one_duty_a_day",
    "overlap",
    "daily_rest",
    "reduced_rest_limit",
    "reduced_rest",
    "weekly_rest",
    "weekly_rest_extended",
    "weekly_rest_by_week",
    "average_hours",
    "night_worker_average",
    "week_hours",
    "plan_hours",
    "duties_in_plan",
    "duty_length",
    "hours_of_day",
    "succession",
    "working_days_in_row",
    "few_working_days_in_row",
    "days_off_in_row",
    "few_days_off_in_row",
    "nights_in_row",
    "few_nights_in_row",
    "run_limit",
    "days_off_after_nights",
    "days_off_in_week",
    "weekends",
    "weekend_every_nth",
    "complete_weekends",
    "category_in_week",
    "category_in_plan",
    "category_share",
    "shift_limit",
    "single_duties",
    "competence",
    "consideration",
    "absence",
    "employment",
    "offered",
    "lock",
    "pairing",
    "staffing_minimum",
    "staffing_target",
    "staffing_maximum",
    "norm_hours",
    "wish",
    "worst_off",
    "burden_share",
    "advised_nights",
    "quick_return",
    "long_duty",
    "backward_rotation",
    "single_working_day",
    "plan_stability",
];

#[test]
fn every_rule_is_tested_and_no_code_is_lost() {
    let codes: Vec<&str> = CATALOGUE.iter().map(|rule| rule.code).collect();
    assert_eq!(codes, TESTED);
}

#[test]
fn every_parameter_is_a_rules() {
    let asked = |parameter: &&Parameter| CATALOGUE.iter().any(|rule| rule.parameters.contains(parameter));
    let forgotten: Vec<&Parameter> = Parameter::ALL.iter().filter(|parameter| !asked(parameter)).collect();
    assert_eq!(forgotten, Vec::<&Parameter>::new());
}

#[test]
fn hard_rules_come_first() {
    let hard = |rule: &&solver::rules::Rule| matches!(rule.strength, Strength::Hard | Strength::HardUnlessPriced(_));
    let lawful = CATALOGUE.iter().filter(|rule| !["reduced_rest", "run_limit"].contains(&rule.code));
    let first_soft = lawful.clone().position(|rule| !hard(&rule)).expect("there are soft rules");
    assert!(lawful.skip(first_soft).all(|rule| !hard(&rule)));
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
