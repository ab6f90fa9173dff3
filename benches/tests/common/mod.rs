//! What the tests of the runner share.

use benches::record::{By, Measured, Point, Run, Size, Task};

/// A run of an instance with a price, a bound, and a curve that comes to them after one and two seconds.
pub fn run(title: &str, by: By, seed: u64, cost: Option<i64>, bound: Option<i64>) -> Run {
    let task = Task { instance: title.to_owned(), by, seed, ..Task::default() };
    let first = Point { seconds: 1.0, cost: cost.map(|cost| cost * 2), bound: None };
    let curve = cost.map_or_else(Vec::new, |_| vec![first, Point { seconds: 2.0, cost, bound }]);
    let size = Size { people: 6, weeks: 2, shift_types: 3 };
    let ended = "feasible (time)".to_owned();
    let measured = Measured {
        size,
        ended,
        cost,
        bound,
        seconds: 3.0,
        cpu_seconds: 5.5,
        peak_kib: 2048 * seed,
        curve,
        fault: None,
    };
    Run { task, title: title.to_owned(), measured, load_before: 0.5, load_after: 1.5, cores_of_others: 0.25 }
}
