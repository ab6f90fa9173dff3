//! What a row costs by the work that touches it: staffing by the people present, hours by the minutes planned.
//!
//! A row's priced columns are its own, so its least price is a convex function of its activity. Where they do not
//! reach, the row is hard. All figures are whole, so prices and bounds made of them are exact.

use super::EngineError;
use crate::model::{Linking, Model};

/// Beyond every activity, and yet such that a few of them can be added.
const ENDLESS: i64 = i64::MAX / 8;

/// The price of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RowPrice {
    /// Where it costs nothing.
    free: (i64, i64),
    /// Width and price of each step below the least free activity, the cheapest first.
    below: Vec<(i64, i64)>,
    /// The same above the greatest.
    above: Vec<(i64, i64)>,
    /// The least and the greatest activity that is lawful.
    pub(super) lawful: (i64, i64),
    /// The least and the greatest activity that cells can make.
    pub(super) reach: (i64, i64),
}

impl RowPrice {
    /// The prices of all linking rows.
    pub(super) fn of(model: &Model, linking: &Linking) -> Result<Vec<Self>, EngineError> {
        let free = |row: &usize| Ok((whole(model.rows[*row].lower)?, whole(model.rows[*row].upper)?));
        let free: Vec<(i64, i64)> = linking.rows.iter().map(free).collect::<Result<_, EngineError>>()?;
        let empty = |free| Self { free, below: Vec::new(), above: Vec::new(), lawful: free, reach: (0, 0) };
        let mut prices: Vec<Self> = free.into_iter().map(empty).collect();
        for (place, position) in linking.columns.iter().enumerate() {
            let column = model.columns[*position];
            let [(row, factor)] = linking.of_column[place][..] else { return Err(EngineError::RowsShareAPrice) };
            let steps = if factor > 0.0 { &mut prices[row].below } else { &mut prices[row].above };
            steps.push((whole(column.upper * factor.abs())?, whole(column.cost / factor.abs())?));
        }
        for (row, least, greatest) in reaches(model, linking)? {
            prices[row].reach.0 += least;
            prices[row].reach.1 += greatest;
        }
        prices.iter_mut().for_each(Self::settle);
        Ok(prices)
    }

    /// A price for tests: where it is free, and the steps below and above.
    #[cfg(test)]
    pub(super) fn of_steps(
        free: (i64, i64),
        below: Vec<(i64, i64)>,
        above: Vec<(i64, i64)>,
        reach: (i64, i64),
    ) -> Self {
        let mut price = Self { free, below, above, lawful: free, reach };
        price.settle();
        price
    }

    /// Orders the steps and finds where they end.
    fn settle(&mut self) {
        self.below.sort_by_key(|(_, price)| *price);
        self.above.sort_by_key(|(_, price)| *price);
        let width = |steps: &[(i64, i64)]| steps.iter().fold(0, |sum: i64, (width, _)| (sum + width).min(ENDLESS));
        self.lawful =
            ((self.free.0 - width(&self.below)).max(-ENDLESS), (self.free.1 + width(&self.above)).min(ENDLESS));
    }

    /// The price of what is beyond an activity, as far as it can reach.
    pub(super) fn beyond(&self, activity: i64, reach: (i64, i64)) -> Self {
        let less = |(low, high): (i64, i64)| (low - activity, high - activity);
        let (below, above) = (self.below.clone(), self.above.clone());
        Self { free: less(self.free), below, above, lawful: less(self.lawful), reach }
    }

    /// The price of an activity; none when it is unlawful whatever is paid.
    pub(super) fn at(&self, activity: i64) -> Option<i64> {
        let lawful = (self.lawful.0..=self.lawful.1).contains(&activity);
        lawful.then(|| climb(&self.below, self.free.0 - activity) + climb(&self.above, activity - self.free.1))
    }

    /// The least price of any activity from a least to a greatest; none when all are unlawful.
    pub(super) fn least_within(&self, least: i64, greatest: i64) -> Option<i64> {
        self.at(if greatest < self.free.0 { greatest } else { least.max(self.free.0.min(greatest)) })
    }

    /// The price of an activity as far as the steps go, and how far it is from being lawful.
    pub(super) fn with_broken(&self, activity: i64) -> (i64, i64) {
        let nearest = activity.clamp(self.lawful.0, self.lawful.1);
        (self.at(nearest).unwrap_or_default(), (activity - nearest).abs())
    }

    /// Whether cells can break it, by too little and by too much.
    pub(super) fn breakable(&self) -> (bool, bool) {
        (self.reach.0 < self.lawful.0, self.reach.1 > self.lawful.1)
    }

    /// Whether cells can make any activity that is lawful.
    pub(super) fn can_be_kept(&self) -> bool {
        self.lawful.0.max(self.reach.0) <= self.lawful.1.min(self.reach.1)
    }

    /// The price where all that cells can make costs the same; none where it doesn't.
    pub(super) fn certain(&self) -> Option<i64> {
        let least = self.at(self.reach.0)?;
        let is_certain = !self.matters() || self.reach.0 == self.reach.1;
        is_certain.then_some(least)
    }

    /// Whether any activity that cells can make costs something or is unlawful.
    pub(super) fn matters(&self) -> bool {
        let free = |activity| self.at(activity) == Some(0);
        !(free(self.reach.0) && free(self.reach.1))
    }

    /// The least of price + `dual` x activity over all lawful activities, `dual` in units of 1/`scale` point; and where
    /// it is. None when no activity that cells can make is lawful.
    pub(super) fn least_at_dual(&self, dual: i64, scale: i64) -> Option<(i64, i64)> {
        let (least, greatest) = (self.lawful.0.max(self.reach.0), self.lawful.1.min(self.reach.1));
        if least > greatest {
            return None;
        }
        let corners = self.corners().filter(|corner| (least..=greatest).contains(corner));
        let value = |activity: i64| Some((self.at(activity)? * scale + dual * activity, activity));
        corners.chain([least, greatest]).filter_map(value).min()
    }

    /// The least and the greatest dual, in points a unit, at which more of the same pays or costs.
    pub(super) fn steepest(&self) -> (i64, i64) {
        let last = |steps: &[(i64, i64)]| steps.iter().map(|(_, price)| *price).max().unwrap_or(0);
        (-last(&self.above), last(&self.below))
    }

    /// What the first unit that is not free costs, in points; none where none has a price.
    pub(super) fn first_price(&self) -> Option<i64> {
        let prices = self.below.iter().chain(&self.above).map(|(_, price)| *price);
        prices.filter(|price| *price > 0).min()
    }

    /// The activities at which the price bends.
    fn corners(&self) -> impl Iterator<Item = i64> {
        let bends = |start: i64, sign: i64, steps: &[(i64, i64)]| {
            let mut corners = vec![start];
            for (width, _) in steps {
                corners.push(corners[corners.len() - 1] + sign * width);
            }
            corners
        };
        bends(self.free.0, -1, &self.below).into_iter().chain(bends(self.free.1, 1, &self.above))
    }
}

/// What each person's day can take from, and add to, each row.
fn reaches(model: &Model, linking: &Linking) -> Result<Vec<(usize, i64, i64)>, EngineError> {
    let mut reaches: Vec<(usize, i64, i64)> = Vec::new();
    let mut of_day = std::collections::BTreeMap::new();
    let mut day = None;
    for cell in model.cells.all() {
        if day != Some((cell.employee, cell.duty.day)) {
            reaches.extend(std::mem::take(&mut of_day).into_iter().map(|(row, (least, most))| (row, least, most)));
            day = Some((cell.employee, cell.duty.day));
        }
        for (row, factor) in &linking.of_cell[cell.position] {
            let (least, greatest) = of_day.entry(*row).or_insert((0, 0));
            let factor = whole(*factor)?;
            *least = factor.min(*least);
            *greatest = factor.max(*greatest);
        }
    }
    reaches.extend(of_day.into_iter().map(|(row, (least, most))| (row, least, most)));
    Ok(reaches)
}

/// A figure of the model as a whole number; endless ones as [`ENDLESS`].
pub(super) fn whole(figure: f64) -> Result<i64, EngineError> {
    if figure.abs() >= ENDLESS as f64 {
        return Ok(if figure > 0.0 { ENDLESS } else { -ENDLESS });
    }
    let rounded = figure.round();
    if (figure - rounded).abs() > 1e-9 {
        Err(EngineError::PriceNotWhole(figure.to_string()))
    } else {
        Ok(rounded as i64)
    }
}

/// The price of a distance that the steps reach; nothing for none.
fn climb(steps: &[(i64, i64)], mut distance: i64) -> i64 {
    let mut price = 0;
    for (width, each) in steps {
        let part = distance.min(*width).max(0);
        price += part * each;
        distance -= part;
    }
    price
}
