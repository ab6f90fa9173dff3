//! Whether a model has room for a roster: cells fixed, every row still satisfiable.
//!
//! Bounds are drawn tighter row by row until nothing moves. That decides it, because every other column of a hard rule
//! is bounded by rows of its own; the columns of priced rules have room for everything.

use solver::domain::Roster;
use solver::model::{Model, Row};

const TOLERANCE: f64 = 1e-6;
const MOST_ROUNDS: usize = 100;

pub(super) fn admits(model: &Model, roster: &Roster) -> bool {
    let mut bounds: Vec<(f64, f64)> = model.columns.iter().map(|column| (column.lower, column.upper)).collect();
    let mut worked = 0;
    for cell in model.cells.all() {
        let times = roster.line(cell.employee).iter().filter(|duty| **duty == cell.duty).count();
        worked += times;
        bounds[cell.column.0] = (times as f64, times as f64);
        if times as f64 > model.columns[cell.column.0].upper {
            return false;
        }
    }
    worked == roster.duties().count() && satisfiable(model, bounds)
}

fn satisfiable(model: &Model, mut bounds: Vec<(f64, f64)>) -> bool {
    for _ in 0..MOST_ROUNDS {
        let before = bounds.clone();
        if !model.rows.iter().all(|row| tighten(row, &mut bounds)) {
            return false;
        }
        if bounds == before {
            return true;
        }
    }
    panic!("bounds still move after {MOST_ROUNDS} rounds");
}

/// Draws each column's bounds as tight as the row allows; false when the row cannot be satisfied.
fn tighten(row: &Row, bounds: &mut [(f64, f64)]) -> bool {
    let (least, greatest) = activity(row, bounds, usize::MAX);
    if least > row.upper + TOLERANCE || greatest < row.lower - TOLERANCE {
        return false;
    }
    for (place, (column, factor)) in row.terms.iter().enumerate() {
        let (least, greatest) = activity(row, bounds, place);
        let ends = ((row.lower - greatest) / factor, (row.upper - least) / factor);
        let (low, high) = if *factor > 0.0 { ends } else { (ends.1, ends.0) };
        let (lower, upper) = &mut bounds[column.0];
        // Only what moves: rounding errors must not.
        if low.is_finite() && low > *lower + TOLERANCE {
            *lower = low;
        }
        if high.is_finite() && high < *upper - TOLERANCE {
            *upper = high;
        }
        if *lower > *upper + TOLERANCE {
            return false;
        }
    }
    true
}

/// The least and the greatest that a row's terms can sum to, one term left out.
fn activity(row: &Row, bounds: &[(f64, f64)], left_out: usize) -> (f64, f64) {
    let terms = row.terms.iter().enumerate().filter(|(place, _)| *place != left_out);
    terms.fold((0.0, 0.0), |(least, greatest), (_, (column, factor))| {
        let (lower, upper) = bounds[column.0];
        let ends = (factor * lower, factor * upper);
        (least + ends.0.min(ends.1), greatest + ends.0.max(ends.1))
    })
}
