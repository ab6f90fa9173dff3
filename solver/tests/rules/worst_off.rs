//! `worst_off`: each point of refused wishes of whoever is refused most costs once more.

use crate::finding::{finding, findings};
use crate::ward::{ANNE, BO, WardBuilder, on, roster, two_people};
use solver::domain::{Priority, WishKind};
use solver::plan::hand_on;
use solver::problem::FaultCode;
use solver::review::Review;
use solver::rules::{Finding, Unit};

const RULE: &str = "worst_off";

/// Anne wishes two dates off, at 70 and 40 points, and Bo one, at 70; each point of the worst off costs three.
fn ward() -> WardBuilder {
    let off = |day: i32| WishKind::DayOff(on(day));
    let ward = two_people(1).wish("Anne", Priority::MattersMost, off(0)).wish("Anne", Priority::Important, off(1));
    ward.wish("Bo", Priority::MattersMost, off(2)).agreement(|agreement| agreement.prices.worst_off = 3)
}

fn judged(ward: &WardBuilder, duties: &[(&str, i32, &str)]) -> Vec<Finding> {
    let problem = ward.problem();
    findings(&problem, &roster(&problem, duties), RULE)
}

fn worst(employee: usize, points: i64) -> [Finding; 1] {
    [finding(RULE).of(employee).cost(3 * points).figures(points, 0, Unit::Points)]
}

#[test]
fn whoever_is_refused_most_is_told_with_all_their_points() {
    assert_eq!(judged(&ward(), &[]), []);
    assert_eq!(judged(&ward(), &[("Anne", 1, "D")]), worst(ANNE, 40));
    assert_eq!(judged(&ward(), &[("Anne", 1, "D"), ("Bo", 2, "D")]), worst(BO, 70));
    assert_eq!(judged(&ward(), &[("Anne", 0, "D"), ("Anne", 1, "D"), ("Bo", 2, "D")]), worst(ANNE, 110));
}

#[test]
fn of_two_who_are_refused_alike_the_first_is_told_and_it_costs_once() {
    assert_eq!(judged(&ward(), &[("Anne", 0, "D"), ("Bo", 2, "D")]), worst(ANNE, 70));
}

#[test]
fn what_was_refused_before_counts_for_those_who_wish_again() {
    let before = ward().fairness("Bo", (0, 60, 60));
    assert_eq!(judged(&before, &[]), worst(BO, 60));
    assert_eq!(judged(&before, &[("Anne", 0, "D")]), worst(ANNE, 70));
    assert_eq!(judged(&before, &[("Anne", 0, "D"), ("Bo", 2, "D")]), worst(BO, 130));
    let silent = ward().employee("Carl", 2220).fairness("Carl", (0, 900, 900));
    assert_eq!(judged(&silent, &[]), []);
}

#[test]
fn it_is_off_while_the_price_is_and_the_wish_costs_what_it_does() {
    let off = ward().agreement(|agreement| agreement.prices.worst_off = 0);
    assert_eq!(judged(&off, &[("Anne", 0, "D")]), []);
    let problem = ward().problem();
    let review = Review::of(&problem, &roster(&problem, &[("Anne", 0, "D")]));
    assert_eq!((review.cost_of("wish"), review.cost_of(RULE)), (70, 210));
}

#[test]
fn what_is_refused_is_handed_on() {
    let problem = ward().fairness("Bo", (-4, 60, 60)).problem();
    let handed_on = hand_on(&problem, &roster(&problem, &[("Anne", 0, "D"), ("Bo", 2, "D")]));
    let told: Vec<_> = handed_on.fairness.iter().map(|own| (own.burden_points, own.refused_points)).collect();
    assert_eq!(told, [(0, 70), (-4, 130)]);
}

#[test]
fn a_price_beyond_a_hundred_is_a_fault() {
    let dear = |price: u32| ward().agreement(|agreement| agreement.prices.worst_off = price).faults();
    assert_eq!(dear(100), []);
    assert_eq!(dear(101).iter().map(|fault| fault.code).collect::<Vec<_>>(), [FaultCode::AgreementOutOfRange]);
}
