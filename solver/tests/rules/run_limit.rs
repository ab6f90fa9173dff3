//! `run_limit`: the ward's own limits on runs of shift types.

use crate::finding::{Expected, finding, whole_findings};
use crate::ward::{A, ANNE, N, WardBuilder, roster, two_people};
use solver::problem::{FaultCode, Problem};
use solver::rules::{Finding, Unit};

const RULE: &str = "run_limit";

/// Evenings and nights together: fewest, most, price.
fn ward(at_least: Option<u32>, at_most: Option<u32>, price: Option<u32>) -> WardBuilder {
    two_people(2).run_limit(&["A", "N"], (at_least, at_most), price)
}

fn judged(problem: &Problem, duties: &[(&str, i32, &str)]) -> Vec<Finding> {
    whole_findings(problem, &roster(problem, duties), RULE)
}

fn run(days: std::ops::RangeInclusive<i32>, broken_on: &[i32], shift: usize) -> Expected {
    finding(RULE).of(ANNE).days(days).broken_on(broken_on.iter().copied()).shift(shift)
}

#[test]
fn every_shift_type_of_the_limit_goes_on_with_the_run() {
    let problem = ward(None, Some(2), None).problem();
    let two = [("Anne", 0, "A"), ("Anne", 1, "N"), ("Anne", 2, "D"), ("Anne", 3, "A"), ("Bo", 2, "N")];
    assert_eq!(judged(&problem, &two), []);
    let four = [("Anne", 0, "A"), ("Anne", 1, "A"), ("Anne", 2, "N"), ("Anne", 3, "N")];
    assert_eq!(judged(&problem, &four), [run(0..=3, &[2, 3], N).hard().figures(4, 2, Unit::Days)]);
}

#[test]
fn too_few_are_told_on_the_date_after() {
    let problem = ward(Some(3), None, None).problem();
    assert_eq!(judged(&problem, &[("Anne", 2, "A"), ("Anne", 3, "N"), ("Anne", 4, "N")]), []);
    let short = [("Anne", 2, "N"), ("Anne", 3, "A"), ("Anne", 4, "D")];
    assert_eq!(judged(&problem, &short), [run(2..=3, &[4], A).hard().figures(2, 3, Unit::Days)]);
    assert_eq!(judged(&problem, &[("Anne", 0, "N"), ("Anne", 12, "N"), ("Anne", 13, "N")]), [], "open ends");
}

#[test]
fn its_price_is_for_each_day() {
    let problem = ward(Some(2), Some(3), Some(15)).problem();
    let five: Vec<_> = (1..=5).map(|day| ("Anne", day, "N")).collect();
    assert_eq!(judged(&problem, &five), [run(1..=5, &[4, 5], N).soft(30).figures(5, 3, Unit::Days)]);
    assert_eq!(judged(&problem, &[("Anne", 3, "N")]), [run(3..=3, &[4], N).soft(15).figures(1, 2, Unit::Days)]);
}

#[test]
fn the_history_counts() {
    let problem = ward(None, Some(2), None).history("Anne", -2, "N").history("Anne", -1, "N").problem();
    assert_eq!(judged(&problem, &[]), []);
    assert_eq!(judged(&problem, &[("Anne", 0, "A")]), [run(-2..=0, &[0], A).hard().figures(3, 2, Unit::Days)]);
    let short = ward(Some(2), None, None).history("Anne", -1, "N").history_from(-3).problem();
    assert_eq!(judged(&short, &[]), [run(-1..=-1, &[0], N).hard().figures(1, 2, Unit::Days)]);
    assert_eq!(judged(&short, &[("Anne", 0, "N")]), []);
}

#[test]
fn a_locked_duty_may_be_too_few_in_a_row_but_not_too_many() {
    assert_eq!(ward(Some(2), None, None).lock("Anne", 3, "N").faults(), []);
    let locked = (3..=5).fold(ward(None, Some(2), None), |ward, day| ward.lock("Anne", day, "N"));
    let codes: Vec<FaultCode> = locked.faults().iter().map(|fault| fault.code).collect();
    assert_eq!(codes, [FaultCode::LockBreaksRule]);
}

#[test]
fn two_limits_are_judged_by_themselves() {
    let problem = ward(None, Some(3), Some(5)).run_limit(&["N"], (None, Some(1)), Some(7)).problem();
    let duties = [("Anne", 1, "A"), ("Anne", 2, "A"), ("Anne", 3, "N"), ("Anne", 4, "N")];
    let expected =
        [run(1..=4, &[4], N).soft(5).figures(4, 3, Unit::Days), run(3..=4, &[4], N).soft(7).figures(2, 1, Unit::Days)];
    assert_eq!(judged(&problem, &duties), expected);
}
