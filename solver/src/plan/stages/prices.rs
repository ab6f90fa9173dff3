//! The prices of a stage.
//!
//! A stage's prices are divided by what they all are multiples of, its unit, so that the weighted sums stay small. An
//! earlier stage weighs so much that a unit of it is worth more than all that the later ones cost so far. Where that
//! would make the numbers too large for exact sums in floating point, it is worth half of that, or a quarter, and so on:
//! the stage then tries to keep the earlier ones, and the caller sees to it that it does.

use crate::problem::{PriceOf, Problem};
use crate::rules::{self, CATALOGUE, Stage};

const STAGES: usize = Stage::ALL.len();

/// The dearest price, in points of the weighted problem: beyond it a solver's tolerance is worth whole points.
const DEAREST: i64 = 100_000_000;

/// The most that the known roster costs in the weighted problem.
const MOST_TOTAL: i64 = 100_000_000_000;

/// What each stage's prices are multiples of, and its dearest price.
pub(super) struct Scale {
    units: [i64; STAGES],
    dearest: [i64; STAGES],
}

impl Scale {
    pub(super) fn of(problem: &Problem) -> Self {
        let mut scale = Self { units: [0; STAGES], dearest: [0; STAGES] };
        problem.repriced(&mut |of, price| {
            let (number, price) = (stage_of(of) as usize, i64::from(*price));
            scale.units[number] = greatest_common_divisor(scale.units[number], price);
            scale.dearest[number] = scale.dearest[number].max(price);
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
        let worth = |halvings: u32| Self::worth(stage, units, halvings);
        (0..i64::BITS)
            .map(worth)
            .find(|weights| weights.can_be_borne(scale, units))
            .unwrap_or_else(|| worth(i64::BITS - 1))
    }

    /// A unit of a stage is worth all that the later stages cost, halved so many times.
    fn worth(stage: Stage, units: [i64; STAGES], halvings: u32) -> Self {
        let (mut weights, last) = ([0; STAGES], stage as usize);
        weights[last] = 1;
        let mut later = units[last];
        for number in (0..last).rev() {
            weights[number] = (later >> halvings).saturating_add(1);
            later = later.saturating_add(units[number].saturating_mul(weights[number]));
        }
        Self(weights)
    }

    fn can_be_borne(&self, scale: &Scale, units: [i64; STAGES]) -> bool {
        let price = |number: usize| (scale.dearest[number] / scale.units[number]).saturating_mul(self.0[number]);
        let cost = |number: usize| units[number].saturating_mul(self.0[number]);
        let total = (0..STAGES).map(cost).fold(0_i64, i64::saturating_add);
        (0..STAGES).all(|number| price(number) <= DEAREST) && total <= MOST_TOTAL
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

fn stage_of(price: PriceOf) -> Stage {
    let rule = match price {
        PriceOf::Rule(code) => rules::rule(code),
        PriceOf::Parameter(parameter) => CATALOGUE.iter().find(|rule| rule.parameters.contains(&parameter)),
    };
    rule.expect("every price is a rule's").stage
}

fn greatest_common_divisor(one: i64, other: i64) -> i64 {
    if other == 0 { one } else { greatest_common_divisor(other, one % other) }
}
