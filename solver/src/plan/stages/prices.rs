//! The prices of a stage.
//!
//! A stage's prices are divided by what they all are multiples of, its unit, so that the weighted sums stay small. An
//! earlier stage weighs so much that a unit of it is worth more than all that the later ones cost so far. Where that
//! would make the numbers too large for exact sums in floating point, it weighs as much as they bear: the stage then
//! tries to keep the earlier ones, and the caller sees to it that it does.

use crate::problem::{PriceOf, Problem};
use crate::rules::{self, CATALOGUE, Stage};

const STAGES: usize = Stage::ALL.len();

/// The dearest price, in points of the weighted problem: beyond it a solver's tolerance is worth whole points.
const DEAREST: i64 = 10_000_000;

/// The most that the known roster costs in the weighted problem.
const MOST_TOTAL: i64 = 10_000_000_000;

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
        let mut weights = [0; STAGES];
        let last = stage as usize;
        weights[last] = 1;
        let mut later = costs[last] / scale.units[last];
        for number in (0..last).rev() {
            let cost = costs[number] / scale.units[number];
            let by_price = DEAREST / (scale.dearest[number] / scale.units[number]).max(1);
            let by_total = (MOST_TOTAL - later) / cost.max(1);
            weights[number] = (later + 1).min(by_price).min(by_total).max(1);
            later += weights[number] * cost;
        }
        Self(weights)
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
