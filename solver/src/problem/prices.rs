//! Every price of a problem, so that a plan can be made at other prices: what is forbidden stays forbidden.

use super::Problem;
use crate::domain::Parameter;

/// What a price is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PriceOf {
    /// A rule whose price is its own, by code.
    Rule(&'static str),
    /// A minute's deviation from the norm hours within the band that is small.
    SmallDeviation,
    /// A parameter of the agreement.
    Parameter(Parameter),
}

/// Sees a price, and may change it.
type Change<'a> = &'a mut dyn FnMut(PriceOf, &mut u32);

impl Problem {
    /// The same problem at other prices.
    pub fn repriced(&self, change: Change<'_>) -> Self {
        let mut problem = self.clone();
        problem.change_prices(change);
        problem
    }

    fn change_prices(&mut self, change: Change<'_>) {
        for need in &mut self.needs {
            change(PriceOf::Rule("staffing_minimum"), &mut need.prices.below_minimum);
            change(PriceOf::Rule("staffing_target"), &mut need.prices.below_target);
            change(PriceOf::Rule("staffing_maximum"), &mut need.prices.above_maximum);
        }
        let prices = &mut self.agreement.prices;
        change(PriceOf::SmallDeviation, &mut prices.norm_minute);
        change(PriceOf::Rule("norm_hours"), &mut prices.norm_minute_beyond);
        self.wishes.iter_mut().for_each(|wish| change(PriceOf::Rule("wish"), &mut wish.price));
        change(PriceOf::Rule("worst_off"), &mut self.agreement.prices.worst_off);
        let pairings = self.pairings.iter_mut().filter_map(|pairing| pairing.price.as_mut());
        pairings.for_each(|price| change(PriceOf::Rule("pairing"), price));
        let limits = self.run_limits.iter_mut().filter_map(|limit| limit.price.as_mut());
        limits.for_each(|price| change(PriceOf::Rule("run_limit"), price));
        let terms = self.people.iter_mut().flat_map(|person| person.terms.prices_mut());
        terms.for_each(|(parameter, price)| change(PriceOf::Parameter(parameter), price));
    }
}
