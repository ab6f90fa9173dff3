//! Figures of a curve, worked out by hand.

use benches::curve::{extend, first_roster_seconds, seconds_to_gap, seconds_to_within};
use benches::record::Point;

/// A bound before any roster, then prices 200, 150, 101, 100.
fn curve() -> Vec<Point> {
    let mut curve = Vec::new();
    for (seconds, cost, bound) in [
        (0.5, None, Some(90)),
        (1.0, Some(200), Some(90)),
        (2.0, Some(150), Some(95)),
        (3.0, Some(101), Some(95)),
        (4.0, Some(100), Some(98)),
    ] {
        extend(&mut curve, seconds, cost, bound);
    }
    curve
}

#[test]
fn the_first_roster_is_the_first_price() {
    assert_eq!(first_roster_seconds(&curve()), Some(1.0));
    assert_eq!(first_roster_seconds(&curve()[..1]), None);
}

#[test]
fn within_one_percent_counts_its_edge() {
    assert_eq!(seconds_to_within(&curve(), 1.0, 100), Some(3.0));
    assert_eq!(seconds_to_within(&curve(), 0.5, 100), Some(4.0));
    assert_eq!(seconds_to_within(&curve(), 1.0, 50), None);
}

#[test]
fn a_gap_needs_price_and_bound() {
    assert_eq!(seconds_to_gap(&curve(), 2.0), Some(4.0));
    assert_eq!(seconds_to_gap(&curve(), 6.0), Some(3.0));
    assert_eq!(seconds_to_gap(&curve(), 1.0), None);
}

#[test]
fn only_what_is_better_is_kept() {
    let mut curve = curve();
    extend(&mut curve, 5.0, Some(100), Some(98));
    extend(&mut curve, 6.0, Some(120), None);
    assert_eq!(curve.len(), 5);
    extend(&mut curve, 7.0, Some(130), Some(99));
    assert_eq!(curve[5], Point { seconds: 7.0, cost: Some(100), bound: Some(99) });
}
