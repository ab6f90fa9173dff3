//! What the worst off costs a draft: the share of refused wishes of each person, in per mille; the largest has a price.

use crate::model::WorstOff;

/// Everybody's shares, what was refused before the plan included.
#[derive(Debug, Clone)]
pub(super) struct Refusals {
    /// Points for each per mille of the worst off.
    price: i64,
    /// By person; none for whoever is left out, and no people at all where the worst off costs nothing.
    shares: Vec<Option<i64>>,
}

impl Refusals {
    /// What was refused before the plan.
    pub(super) fn before(worst_off: Option<&WorstOff>) -> Self {
        let none = || Self { price: 0, shares: Vec::new() };
        worst_off.map_or_else(none, |known| Self { price: known.price, shares: known.before.clone() })
    }

    /// Whether a person's refusals count.
    pub(super) fn count(&self, person: usize) -> bool {
        self.shares.get(person).is_some_and(Option::is_some)
    }

    /// Adds the share of a person's line, or takes it away when it is less than none.
    pub(super) fn add(&mut self, person: usize, share: i64) {
        self.shares[person].iter_mut().for_each(|sum| *sum += share);
    }

    /// What the worst off costs.
    pub(super) fn cost(&self) -> i64 {
        self.price * self.greatest(self.shares.iter())
    }

    /// What a person pays for each per mille of a line, and how many are free because somebody else has more. None when no
    /// share costs anything.
    pub(super) fn price_of(&self, person: usize) -> Option<(i64, i64)> {
        let own = (*self.shares.get(person)?)?;
        let others = self.shares[..person].iter().chain(&self.shares[person + 1..]);
        Some((self.price, self.greatest(others) - own))
    }

    fn greatest<'a>(&self, shares: impl Iterator<Item = &'a Option<i64>>) -> i64 {
        shares.flatten().copied().max().unwrap_or(0).max(0)
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
