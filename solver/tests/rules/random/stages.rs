//! Random tiny wards for plans in stages: prices so small that every stage can be proved in the other's shadow.

use super::agreement::nearly_lawful;
use super::exhaustive::{Exhaustive, Line, roster};
use super::tiny::{admitted, request};
use crate::ward::layer;
use rand::Rng;
use solver::domain::{Origin, Parameter, Roster};
use solver::problem::Problem;

/// A tiny ward with prices of a few points.
pub(crate) fn tiny_in_stages(seed: u64) -> Problem {
    let mut random = super::random(seed);
    let mut ward = request(&mut random);
    let prices = &mut ward.agreement.prices;
    (prices.below_target, prices.below_minimum, prices.above_maximum) = (1, random.random_range(1..=3), 2);
    (prices.norm_minute, prices.norm_minute_beyond) = (1, random.random_range(1..=2));
    prices.norm_band_minutes = random.random_range(0..=2) * 30;
    (prices.wish_nice, prices.wish_important, prices.wish_matters_most) = (1, 2, random.random_range(2..=4));
    let advice = [
        (Parameter::AdvisedNightsInRow, Some(1)),
        (Parameter::AdvisedNightsInRowPrice, Some(random.random_range(1..=2))),
        (Parameter::SingleWorkingDayPrice, Some(1)),
        (Parameter::BackwardRotationPrice, Some(2)),
        (Parameter::BurdenSharePrice, Some(1)),
    ];
    ward.agreement.layers.push(layer(Origin::LocalAgreement, &advice));
    admitted(seed, ward).1
}

/// Every roster of lawful lines, if there are not too many.
pub(crate) fn every_roster(problem: &Problem, most: usize) -> Option<Vec<Roster>> {
    let trial = Exhaustive::of(problem);
    if trial.lines.iter().map(Vec::len).product::<usize>() > most {
        return None;
    }
    let mut chosen: Vec<Vec<Line>> = vec![Vec::new()];
    for lines in &trial.lines {
        let with = |before: &Vec<Line>| {
            let longer = |(_, line): &(i64, Line)| before.iter().cloned().chain([line.clone()]).collect();
            lines.iter().map(longer).collect::<Vec<Vec<Line>>>()
        };
        chosen = chosen.iter().flat_map(with).collect();
    }
    Some(chosen.iter().map(|lines| roster(lines)).collect())
}

/// A few rosters near lawful ones.
pub(crate) fn some_rosters(problem: &Problem, seed: u64) -> Vec<Roster> {
    let trial = Exhaustive::of(problem);
    if trial.lines.iter().any(Vec::is_empty) {
        return Vec::new();
    }
    let mut random = super::random(seed);
    (0..10).map(|_| nearly_lawful(problem, &trial, &mut random)).collect()
}
