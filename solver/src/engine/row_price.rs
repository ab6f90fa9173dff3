//! What a linking row costs by the work that touches it: staffing by the people present, hours by the minutes planned.
//!
//! Every linking row has priced columns of its own, so its least price is a convex function of its activity.

use super::EngineError;
use super::lines::Lines;

/// The price of one row.
#[derive(Debug, Clone)]
pub(super) struct RowPrice {
    lower: f64,
    upper: f64,
    /// Width and price of each step below `lower`, the cheapest first.
    below: Vec<(f64, f64)>,
    /// The same above `upper`.
    above: Vec<(f64, f64)>,
}

impl RowPrice {
    /// The prices of all linking rows.
    pub(super) fn of(lines: &Lines<'_>) -> Result<Vec<Self>, EngineError> {
        let row = |position: &usize| {
            let row = &lines.model.rows[*position];
            Self { lower: row.lower, upper: row.upper, below: Vec::new(), above: Vec::new() }
        };
        let mut prices: Vec<Self> = lines.linking.rows.iter().map(row).collect();
        for (place, position) in lines.linking.columns.iter().enumerate() {
            let column = lines.model.columns[*position];
            let [(row, factor)] = lines.linking.of_column[place][..] else { return Err(EngineError::RowsShareAPrice) };
            let steps = if factor > 0.0 { &mut prices[row].below } else { &mut prices[row].above };
            steps.push((column.upper * factor.abs(), column.cost / factor.abs()));
        }
        for price in &mut prices {
            price.below.sort_by(|one, other| one.1.total_cmp(&other.1));
            price.above.sort_by(|one, other| one.1.total_cmp(&other.1));
        }
        Ok(prices)
    }

    /// The least price at an activity; infinite where no step reaches.
    pub(super) fn at(&self, activity: f64) -> f64 {
        if activity < self.lower {
            climb(&self.below, self.lower - activity)
        } else if activity > self.upper {
            climb(&self.above, activity - self.upper)
        } else {
            0.0
        }
    }

    /// How far an activity is from being free: negative below, positive above.
    pub(super) fn excess(&self, activity: f64) -> f64 {
        if activity < self.lower { activity - self.lower } else { (activity - self.upper).max(0.0) }
    }

    /// The steepest price of a unit.
    pub(super) fn steepest(&self) -> f64 {
        self.below.iter().chain(&self.above).map(|(_, price)| *price).fold(0.0, f64::max)
    }
}

fn climb(steps: &[(f64, f64)], mut distance: f64) -> f64 {
    let mut price = 0.0;
    for (width, each) in steps {
        let part = distance.min(*width);
        price += part * each;
        distance -= part;
        if distance <= 0.0 {
            return price;
        }
    }
    f64::INFINITY
}
