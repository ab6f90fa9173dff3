//! The prices of a stage.
//!
//! A stage's prices are divided by what they all are multiples of, its unit, so that the weighted sums stay small. An
//! earlier stage weighs so much that a unit of it is worth more than all that the later ones cost so far. Where that
//! would make prices dearer than the search can tell apart, it weighs what one duty more or less can change in the later
//! stages: giving it up for less would need many duties for one unit. The caller sees to it that nothing is given up.

use crate::domain::Roster;
use crate::problem::{PriceOf, Problem};
use crate::review::Review;
use crate::rules::{self, CATALOGUE, Stage};
use num_integer::gcd;

const STAGES: usize = Stage::ALL.len();

/// The most that a line comes to when each of its dates pays the dearest price, in points of the weighted problem: the
/// search counts no more than four times that for a line.
const MOST_LINE: i64 = 1 << 26;

/// The most that the known roster costs in the weighted problem: beyond it a solver's tolerance is worth whole points.
const MOST_TOTAL: i64 = 100_000_000_000;

/// What each stage's prices are multiples of, its dearest price, and about what a duty more or less can change in it.
pub(super) struct Scale {
    units: [i64; STAGES],
    dearest: [i64; STAGES],
    a_duty: [i64; STAGES],
    /// The dearest price that the search can tell apart from others.
    most_price: i64,
}

impl Scale {
    pub(super) fn of(problem: &Problem) -> Self {
        let most_price = MOST_LINE / i64::from(problem.days()).max(1);
        let mut scale = Self { units: [0; STAGES], dearest: [0; STAGES], a_duty: [0; STAGES], most_price };
        let longest = problem.shifts.iter().map(|shift| shift.clock_minutes()).max().unwrap_or(0);
        let largest_share = problem.wishes.iter().map(|wish| wish.share).max().unwrap_or(0);
        problem.repriced(&mut |of, price| {
            let (number, price) = (stage_of(of) as usize, i64::from(*price));
            scale.units[number] = gcd(scale.units[number], price);
            scale.dearest[number] = scale.dearest[number].max(price);
            let units = match of {
                PriceOf::Rule("norm_hours") | PriceOf::SmallDeviation => longest,
                PriceOf::Rule("worst_off") => largest_share,
                _ => 1,
            };
            scale.a_duty[number] = scale.a_duty[number].max(price.saturating_mul(units));
        });
        scale.units = scale.units.map(|unit| unit.max(1));
        scale
    }

    /// Points of a stage's unit.
    pub(super) fn unit(&self, stage: Stage) -> i64 {
        self.units[stage as usize]
    }
}

/// What a unit of each stage weighs in the weighted problem.
pub(super) struct Weights([i64; STAGES]);

impl Weights {
    /// The weights for a stage, given what the best roster costs in each; later stages weigh nothing.
    pub(super) fn of(scale: &Scale, stage: Stage, costs: [i64; STAGES]) -> Self {
        let units: [i64; STAGES] = std::array::from_fn(|number| costs[number] / scale.units[number]);
        let exact = Self::worth(stage, units);
        if exact.can_be_borne(scale, units) { exact } else { Self::of_a_duty(stage, scale) }
    }

    /// A unit of a stage is worth more than all that the later stages cost.
    fn worth(stage: Stage, units: [i64; STAGES]) -> Self {
        let (mut weights, last) = ([0; STAGES], stage as usize);
        weights[last] = 1;
        let mut later = units[last];
        for number in (0..last).rev() {
            weights[number] = later.saturating_add(1);
            later = later.saturating_add(units[number].saturating_mul(weights[number]));
        }
        Self(weights)
    }

    /// A unit of a stage is worth more than what a duty can change in the later stages, as far as no price gets too dear.
    fn of_a_duty(stage: Stage, scale: &Scale) -> Self {
        let (mut weights, mut later) = ([0; STAGES], 0_i64);
        for number in (0..=stage as usize).rev() {
            let most = scale.most_price / (scale.dearest[number] / scale.units[number]).max(1);
            weights[number] = later.saturating_add(1).min(most.max(1));
            later = later.saturating_add(scale.a_duty[number] / scale.units[number] * weights[number]);
        }
        Self(weights)
    }

    fn can_be_borne(&self, scale: &Scale, units: [i64; STAGES]) -> bool {
        let price = |number: usize| (scale.dearest[number] / scale.units[number]).saturating_mul(self.0[number]);
        let cost = |number: usize| units[number].saturating_mul(self.0[number]);
        let total = (0..STAGES).map(cost).fold(0_i64, i64::saturating_add);
        (0..STAGES).all(|number| price(number) <= scale.most_price) && total <= MOST_TOTAL
    }

    /// The problem at the weighted prices.
    pub(super) fn reprice(&self, problem: &Problem, scale: &Scale) -> Problem {
        problem.repriced(&mut |of, price| {
            let number = stage_of(of) as usize;
            let weighted = i64::from(*price) / scale.units[number] * self.0[number];
            *price = u32::try_from(weighted).unwrap_or(u32::MAX);
        })
    }

    /// What the stages before the last cost in the weighted problem.
    pub(super) fn earlier(&self, scale: &Scale, costs: &[i64; STAGES]) -> i64 {
        let last = self.0.iter().rposition(|weight| *weight > 0).unwrap_or(0);
        (0..last).map(|number| costs[number] / scale.units[number] * self.0[number]).sum()
    }
}

/// What a roster costs by stage.
pub(super) fn costs(problem: &Problem, roster: &Roster) -> [i64; STAGES] {
    Stage::ALL.map(|stage| {
        let alone = problem.repriced(&mut |of, price| *price = if stage_of(of) == stage { *price } else { 0 });
        Review::of(&alone, roster).cost()
    })
}

/// The stage that a price counts in. Hours that are nearly right are right: minutes within the small band come last, or
/// every minute would go before every wish.
fn stage_of(price: PriceOf) -> Stage {
    let rule = match price {
        PriceOf::SmallDeviation => return Stage::Health,
        PriceOf::Rule(code) => rules::rule(code),
        PriceOf::Parameter(parameter) => CATALOGUE.iter().find(|rule| rule.parameters.contains(&parameter)),
    };
    rule.expect("every price is a rule's").stage
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Prices such that no exact weights can be borne, over so many days.
    fn dear(days: i64) -> Scale {
        let (units, dearest) = ([200, 1, 200, 20], [10_000, 4, 1200, 40]);
        Scale { units, dearest, a_duty: [10_000, 2880, 1200, 40], most_price: MOST_LINE / days }
    }

    #[test]
    fn no_line_costs_more_than_the_search_can_count() {
        let costs = [1800, 900_000, 60_000, 9000];
        for days in [7, 28, 56, 112] {
            for stage in Stage::ALL {
                let (scale, weights) = (dear(days), Weights::of(&dear(days), stage, costs));
                let price = |number: usize| scale.dearest[number] / scale.units[number] * weights.0[number];
                let line = (0..STAGES).map(|number| price(number) * days).max();
                assert!(line <= Some(MOST_LINE), "{days} days, {stage:?}: {:?}", weights.0);
                assert!(weights.0[..=stage as usize].iter().all(|weight| *weight > 0));
            }
        }
    }

    #[test]
    fn a_unit_is_worth_what_a_duty_changes_later_unless_that_is_too_dear() {
        let weights = |stage| Weights::of_a_duty(stage, &dear(56)).0;
        assert_eq!(weights(Stage::Hours), [2881, 1, 0, 0]);
        assert_eq!(weights(Stage::Wishes), [20_167, 7, 1, 0]);
        assert_eq!(weights(Stage::Health), [23_967, 21, 3, 1]);
    }

    #[test]
    fn where_the_numbers_are_small_a_unit_is_worth_all_that_is_paid_later() {
        let costs = [400, 3, 400, 0];
        assert_eq!(Weights::of(&dear(7), Stage::Wishes, costs).0, [12, 3, 1, 0]);
    }
}
