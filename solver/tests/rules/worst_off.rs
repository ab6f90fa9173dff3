//! `worst_off`: each per mille of their wishes that whoever is refused the largest share is refused costs.

use crate::finding::{finding, findings};
use crate::ward::{ANNE, BO, WardBuilder, on, roster, two_people};
use solver::domain::{Priority, WishKind};
use solver::plan::hand_on;
use solver::problem::FaultCode;
use solver::review::Review;
use solver::rules::{Finding, Unit};

const RULE: &str = "worst_off";

fn off(day: i32) -> WishKind {
    WishKind::DayOff(on(day))
}

/// Anne wishes two dates off, at 60 and 40 points, and Bo one, at 60; each per mille of the worst off costs three.
fn ward() -> WardBuilder {
    let ward = two_people(1).wish("Anne", Priority::MattersMost, off(0)).wish("Anne", Priority::Important, off(1));
    ward.wish("Bo", Priority::MattersMost, off(2)).agreement(|agreement| {
        (agreement.prices.wish_matters_most, agreement.prices.worst_off) = (60, 3);
    })
}

fn judged(ward: &WardBuilder, duties: &[(&str, i32, &str)]) -> Vec<Finding> {
    let problem = ward.problem();
    findings(&problem, &roster(&problem, duties), RULE)
}

fn worst(employee: usize, permille: i64) -> [Finding; 1] {
    [finding(RULE).of(employee).cost(3 * permille).figures(permille, 0, Unit::Permille)]
}

const ALL: [(&str, i32, &str); 3] = [("Anne", 0, "D"), ("Anne", 1, "D"), ("Bo", 2, "D")];

#[test]
fn whoever_is_refused_the_largest_share_is_told_with_all_of_it() {
    assert_eq!(judged(&ward(), &[]), []);
    assert_eq!(judged(&ward(), &ALL[1..2]), worst(ANNE, 400));
    assert_eq!(judged(&ward(), &ALL[1..]), worst(BO, 600));
    assert_eq!(judged(&ward(), &ALL), worst(ANNE, 1000));
}

#[test]
fn of_two_who_are_refused_alike_the_first_is_told_and_it_costs_once() {
    assert_eq!(judged(&ward(), &[ALL[0], ALL[2]]), worst(ANNE, 600));
}

#[test]
fn it_goes_by_shares_and_not_by_points() {
    // Carl wishes for five times as much as Anne, and is refused 160 points of 500.
    let mut ward = ward().employee("Carl", 2220);
    for day in 0..5 {
        ward = ward.wish("Carl", Priority::MattersMost, off(day)).wish("Carl", Priority::Important, off(day));
    }
    let of_carl = [("Carl", 0, "D"), ("Carl", 1, "D")];
    assert_eq!(judged(&ward, &of_carl), worst(2, 400));
    assert_eq!(judged(&ward, &[of_carl[0], of_carl[1], ALL[0]]), worst(ANNE, 600));
}

#[test]
fn whoever_wishes_for_little_is_measured_as_the_median_colleague() {
    // Carl's and Ditte's wishes make 40 points the least that is usual; with Erik's, 100 points are.
    let little = two_people(1).employee("Carl", 2220).employee("Ditte", 2220).employee("Erik", 2220);
    let little = little.agreement(|agreement| (agreement.prices.wish_nice, agreement.prices.worst_off) = (20, 3));
    let of_three = little.wish("Anne", Priority::Nice, off(0)).wish("Carl", Priority::Important, off(1));
    let of_three = of_three.wish("Ditte", Priority::Important, off(2));
    assert_eq!(judged(&of_three, &ALL[..1]), worst(ANNE, 500));
    let of_five = of_three.wish("Ditte", Priority::Important, off(3)).wish("Ditte", Priority::Nice, off(4));
    let of_five = of_five.wish("Bo", Priority::MattersMost, off(3)).wish("Bo", Priority::Nice, off(4));
    let of_five = of_five.wish("Erik", Priority::MattersMost, off(3)).wish("Erik", Priority::Nice, off(4));
    let of_five = of_five.wish("Bo", Priority::Nice, off(5)).wish("Erik", Priority::Nice, off(5));
    let of_five = of_five.agreement(|agreement| agreement.prices.wish_matters_most = 60);
    assert_eq!(judged(&of_five, &ALL[..1]), worst(ANNE, 200));
}

#[test]
fn earlier_plans_count_for_those_who_wish_again() {
    let before = ward().fairness("Bo", (0, 60, 100));
    assert_eq!(judged(&before, &[]), worst(BO, 375));
    assert_eq!(judged(&before, &ALL[..1]), worst(ANNE, 600));
    assert_eq!(judged(&before, &ALL[2..]), worst(BO, 750));
    let silent = ward().employee("Carl", 2220).fairness("Carl", (0, 900, 900));
    assert_eq!(judged(&silent, &[]), []);
}

#[test]
fn refusals_of_wishes_that_nobody_counted_tell_no_share() {
    assert_eq!(judged(&ward().fairness("Bo", (0, 900, 0)), &[]), []);
    assert_eq!(judged(&ward().fairness("Bo", (0, 900, 0)), &ALL[2..]), worst(BO, 600));
}

#[test]
fn the_smallest_wish_of_a_long_account_is_a_per_mille() {
    let long = ward().fairness("Anne", (0, 0, 1_000_000));
    assert_eq!(judged(&long, &ALL[1..2]), worst(ANNE, 1));
    let nothing = ward().agreement(|agreement| agreement.prices.wish_important = 0);
    assert_eq!(judged(&nothing, &ALL[1..2]), [], "what costs nothing is no part of anything");
}

#[test]
fn it_is_off_while_the_price_is_and_the_wish_costs_what_it_does() {
    let off = ward().agreement(|agreement| agreement.prices.worst_off = 0);
    assert_eq!(judged(&off, &ALL), []);
    let problem = ward().problem();
    let review = Review::of(&problem, &roster(&problem, &ALL[..1]));
    assert_eq!((review.cost_of("wish"), review.cost_of(RULE)), (60, 1800));
}

#[test]
fn what_is_asked_for_and_refused_is_handed_on() {
    let told = |ward: WardBuilder| {
        let problem = ward.problem();
        let handed_on = hand_on(&problem, &roster(&problem, &[ALL[0], ALL[2]]));
        let own = handed_on.fairness.iter().map(|own| (own.burden_points, own.refused_points, own.asked_points));
        own.collect::<Vec<_>>()
    };
    assert_eq!(told(ward().fairness("Bo", (-4, 60, 80))), [(0, 60, 100), (-4, 120, 140)]);
    let off = |agreement: &mut solver::domain::Agreement| agreement.prices.worst_off = 0;
    assert_eq!(told(ward().agreement(off)), [(0, 60, 100), (0, 60, 60)], "the account is kept all the same");
    let carl = ward().employee("Carl", 2220).employee("Ditte", 2220).fairness("Carl", (3, 7, 9));
    assert_eq!(told(carl)[2..], [(3, 7, 9)], "who has wished before keeps the account; Ditte has none");
}

#[test]
fn a_price_beyond_a_hundred_is_a_fault() {
    let dear = |price: u32| ward().agreement(|agreement| agreement.prices.worst_off = price).faults();
    assert_eq!(dear(100), []);
    assert_eq!(dear(101).iter().map(|fault| fault.code).collect::<Vec<_>>(), [FaultCode::AgreementOutOfRange]);
}
