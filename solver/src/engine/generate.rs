//! Column generation: solve the master, price everyone's cheapest line, add what improves, repeat.

use super::EngineError;
use super::limits::PRICING_ROUNDS;
use super::lines::Lines;
use super::master::Master;

/// A line must promise this much to be added, in points.
const LEAST_PROMISE: f64 = 1e-6;

/// Generates lines until none improves the master, or until it should stop. Gives what no lines together are below.
///
/// The bound is Lagrange's: the master's value and every person's best promise. It holds after every round, because
/// pricing is exact.
pub(super) fn generate(
    lines: &Lines<'_>,
    master: &mut Master<'_>,
    should_stop: &dyn Fn() -> bool,
) -> Result<f64, EngineError> {
    let mut bound = f64::NEG_INFINITY;
    let off_prices = vec![0.0; lines.days];
    for _ in 0..PRICING_ROUNDS {
        master.solve()?;
        let cell_prices = master.cell_prices();
        let mut round_bound = master.value();
        let mut found = Vec::new();
        for (person, employee) in master.people().iter().enumerate() {
            let cheapest = lines.graph(*employee).cheapest(&cell_prices, &off_prices);
            let cheapest = cheapest.ok_or(EngineError::LineOutsideGraph)?;
            let promise = cheapest.price - master.threshold(person);
            round_bound += promise.min(0.0);
            if promise < -LEAST_PROMISE {
                found.push((person, cheapest));
            }
        }
        bound = f64::max(bound, round_bound);
        if found.is_empty() || should_stop() {
            break;
        }
        for (person, line) in found {
            master.add(person, line.cells, line.cost)?;
        }
    }
    Ok(bound)
}
