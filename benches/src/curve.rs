//! What a curve of prices and bounds over time tells: how long it took to be good.

use crate::record::Point;
use solver::engine::gap_percent;

/// Adds a moment where something became better; a price never rises and a bound never falls.
pub fn extend(curve: &mut Vec<Point>, seconds: f64, cost: Option<i64>, bound: Option<i64>) {
    let last = curve.last().copied().unwrap_or_default();
    let cost = last.cost.into_iter().chain(cost).min();
    let bound = last.bound.max(bound);
    if (cost, bound) != (last.cost, last.bound) {
        curve.push(Point { seconds, cost, bound });
    }
}

/// Seconds to the first roster.
pub fn first_roster_seconds(curve: &[Point]) -> Option<f64> {
    first(curve, |point| point.cost.is_some())
}

/// Seconds to a price at most so many percent above another, such as the one that the run ended with.
pub fn seconds_to_within(curve: &[Point], percent: f64, of: i64) -> Option<f64> {
    let most = of as f64 * (1.0 + percent / 100.0);
    first(curve, |point| point.cost.is_some_and(|cost| cost as f64 <= most))
}

/// Seconds to a proven gap of at most so many percent.
pub fn seconds_to_gap(curve: &[Point], percent: f64) -> Option<f64> {
    let gap = |point: &Point| Some(gap_percent(point.cost?, point.bound?));
    first(curve, |point| gap(point).is_some_and(|gap| gap <= percent))
}

fn first(curve: &[Point], good: impl Fn(&Point) -> bool) -> Option<f64> {
    curve.iter().find(|point| good(point)).map(|point| point.seconds)
}
