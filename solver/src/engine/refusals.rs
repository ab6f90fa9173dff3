//! What the worst off costs a draft: the points of refused wishes of each person, the largest of which has a price.

use crate::model::WorstOff;

/// Everybody's points, those refused before the plan included.
#[derive(Debug, Clone)]
pub(super) struct Refusals {
    /// Points for each point of the worst off.
    price: i64,
    /// By person; none for whoever is left out, and no people at all where the worst off costs nothing.
    points: Vec<Option<i64>>,
}

impl Refusals {
    /// What was refused before the plan.
    pub(super) fn before(worst_off: Option<&WorstOff>) -> Self {
        let none = || Self { price: 0, points: Vec::new() };
        worst_off.map_or_else(none, |known| Self { price: known.price, points: known.before.clone() })
    }

    /// Whether a person's refusals count.
    pub(super) fn count(&self, person: usize) -> bool {
        self.points.get(person).is_some_and(Option::is_some)
    }

    /// Adds points of a person's line, or takes them away when there are fewer than none.
    pub(super) fn add(&mut self, person: usize, points: i64) {
        self.points[person].iter_mut().for_each(|sum| *sum += points);
    }

    /// What the worst off costs.
    pub(super) fn cost(&self) -> i64 {
        self.price * self.greatest(self.points.iter())
    }

    /// What a person pays for each point of a line, and how many are free because somebody else has more. None when no
    /// number of points costs anything.
    pub(super) fn price_of(&self, person: usize) -> Option<(i64, i64)> {
        let own = (*self.points.get(person)?)?;
        let others = self.points[..person].iter().chain(&self.points[person + 1..]);
        Some((self.price, self.greatest(others) - own))
    }

    fn greatest<'a>(&self, points: impl Iterator<Item = &'a Option<i64>>) -> i64 {
        points.flatten().copied().max().unwrap_or(0).max(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_costs_and_others_have_room_below_it() {
        let before = vec![Some(10), None, Some(0)];
        let mut refusals = Refusals::before(Some(&WorstOff { price: 3, before }));
        assert_eq!((refusals.cost(), refusals.price_of(1), refusals.count(1)), (30, None, false));
        assert_eq!([0, 2].map(|person| refusals.price_of(person)), [Some((3, -10)), Some((3, 10))]);
        refusals.add(2, 25);
        assert_eq!((refusals.cost(), refusals.price_of(0)), (75, Some((3, 15))));
        refusals.add(2, -25);
        assert_eq!(refusals.cost(), 30);
        let nothing = Refusals::before(None);
        assert_eq!((nothing.cost(), nothing.price_of(0)), (0, None));
    }
}
