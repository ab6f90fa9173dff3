//! What a linking row costs by the work that touches it: staffing by the people present, hours by the minutes planned.
//!
//! A row's priced columns are its own, so its least price is a convex function of its activity. Where they do not
//! reach, the row is hard: breaking it has a high price here, so that the search is pulled out, but no such roster is
//! ever offered.

use super::EngineError;
use super::limits::{HARD_PRICES, LEAST_DEAREST, ROW_TOLERANCE};
use crate::model::{Linking, Model};

/// The price of one row.
#[derive(Debug, Clone)]
pub(super) struct RowPrice {
    lower: f64,
    upper: f64,
    /// Width and price of each step below `lower`, the cheapest first.
    below: Vec<(f64, f64)>,
    /// The same above `upper`.
    above: Vec<(f64, f64)>,
    /// The least and the greatest activity that is lawful.
    lawful: (f64, f64),
    /// Whether cells can take the activity below the least, or above the greatest.
    breakable: (bool, bool),
    /// What one unit beyond them costs the search, and the least that a cell adds to the activity.
    hard: f64,
    unit: f64,
}

impl RowPrice {
    /// The prices of all linking rows.
    pub(super) fn of(model: &Model, linking: &Linking) -> Result<Vec<Self>, EngineError> {
        let dearest = model.columns.iter().map(|column| column.cost).fold(LEAST_DEAREST, f64::max);
        let mut prices: Vec<Self> =
            linking.rows.iter().map(|row| Self::hard(&model.rows[*row], HARD_PRICES * dearest)).collect();
        for (place, position) in linking.columns.iter().enumerate() {
            let column = model.columns[*position];
            let [(row, factor)] = linking.of_column[place][..] else { return Err(EngineError::RowsShareAPrice) };
            let steps = if factor > 0.0 { &mut prices[row].below } else { &mut prices[row].above };
            steps.push((column.upper * factor.abs(), column.cost / factor.abs()));
        }
        let mut ranges = vec![(0.0, 0.0, f64::INFINITY); prices.len()];
        for (row, factor) in linking.of_cell.iter().flatten() {
            let (least, greatest, unit) = &mut ranges[*row];
            *least += factor.min(0.0);
            *greatest += factor.max(0.0);
            *unit = unit.min(factor.abs());
        }
        prices.iter_mut().zip(ranges).for_each(|(price, range)| price.settle(range));
        Ok(prices)
    }

    fn hard(row: &crate::model::Row, hard: f64) -> Self {
        Self {
            lower: row.lower,
            upper: row.upper,
            below: Vec::new(),
            above: Vec::new(),
            lawful: (row.lower, row.upper),
            breakable: (false, false),
            hard,
            unit: 1.0,
        }
    }

    /// Orders the steps and finds where they end, given the least and greatest activity and the least step of one.
    fn settle(&mut self, (least, greatest, unit): (f64, f64, f64)) {
        self.below.sort_by(|one, other| one.1.total_cmp(&other.1));
        self.above.sort_by(|one, other| one.1.total_cmp(&other.1));
        let width = |steps: &[(f64, f64)]| steps.iter().map(|(width, _)| width).sum::<f64>();
        self.lawful = (self.lower - width(&self.below), self.upper + width(&self.above));
        self.breakable = (least < self.lawful.0 - ROW_TOLERANCE, greatest > self.lawful.1 + ROW_TOLERANCE);
        self.unit = if unit.is_finite() { unit } else { 1.0 };
    }

    /// The least price at an activity.
    pub(super) fn at(&self, activity: f64) -> f64 {
        let beyond = self.beyond(activity);
        // The first bit of it counts as a whole unit: what is nearly lawful is not.
        let broken = if beyond > ROW_TOLERANCE { self.hard * (1.0 + beyond / self.unit) } else { 0.0 };
        if activity < self.lower {
            broken + climb(&self.below, self.lower - activity)
        } else if activity > self.upper {
            broken + climb(&self.above, activity - self.upper)
        } else {
            0.0
        }
    }

    /// Whether an activity is unlawful whatever is paid.
    pub(super) fn breaks(&self, activity: f64) -> bool {
        self.beyond(activity) > ROW_TOLERANCE
    }

    fn beyond(&self, activity: f64) -> f64 {
        (self.lawful.0 - activity).max(activity - self.lawful.1).max(0.0)
    }

    /// How far an activity is from being free: negative below, positive above.
    pub(super) fn excess(&self, activity: f64) -> f64 {
        if activity < self.lower { activity - self.lower } else { (activity - self.upper).max(0.0) }
    }

    /// The steepest price of a unit.
    pub(super) fn steepest(&self) -> f64 {
        let steps = self.below.iter().chain(&self.above).map(|(_, price)| *price);
        steps.fold(if self.is_hard() { self.slope() } else { 0.0 }, f64::max)
    }

    /// Whether cells can break it whatever is paid.
    pub(super) fn is_hard(&self) -> bool {
        self.breakable.0 || self.breakable.1
    }

    /// Whether cells can break it by too little, and by too much.
    pub(super) fn breakable(&self) -> (bool, bool) {
        self.breakable
    }

    /// What a linear programme pays for each unit beyond what is lawful.
    pub(super) fn slope(&self) -> f64 {
        self.hard / self.unit
    }
}

/// The price of a distance, as far as the steps go.
fn climb(steps: &[(f64, f64)], mut distance: f64) -> f64 {
    let mut price = 0.0;
    for (width, each) in steps {
        let part = distance.min(*width);
        price += part * each;
        distance -= part;
        if distance <= 0.0 {
            break;
        }
    }
    price
}
