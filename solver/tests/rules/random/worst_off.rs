//! `worst_off` in the whole model, with either kind of rows, and in the search: their optimum is that of all rosters as
//! the referee counts.

use super::exhaustive::Exhaustive;
use super::tiny::tiny;
use crate::export::read_and_solved;
use crate::plan::{Found, Quiet, limits};
use rand::Rng;
use solver::engine::Status;
use solver::model::{Model, ModelFormat, SequenceRows};
use solver::plan;
use solver::problem::Problem;
use solver::review::Review;

const WARDS: u64 = 80;

/// A tiny ward in which the worst off has a price.
fn compared(seed: u64) -> Problem {
    let (_, mut problem) = tiny(seed);
    let mut random = super::random(seed);
    problem.agreement.prices.worst_off = random.random_range(1..=3);
    problem.people[0].refused_share_before = random.random_range(0..=300);
    problem
}

#[test]
fn the_plan_is_the_cheapest_of_all_lawful_rosters_whoever_is_refused_most() {
    for seed in 0..2 * WARDS {
        let problem = compared(seed);
        let (cost, _) = Exhaustive::of(&problem).cheapest_judged(&problem).expect("there is a lawful roster");
        for threads in [1, 2] {
            let planned = plan::plan(&problem, &limits(threads), &Quiet);
            let planned = planned.unwrap_or_else(|error| panic!("seed {seed}, {threads} threads: {error}"));
            let outcome = (planned.outcome.status, planned.cost(), planned.outcome.bound);
            assert_eq!(outcome, (Status::Optimal, cost, Some(cost)), "seed {seed}, {threads} threads");
        }
    }
}

#[test]
fn the_whole_model_has_the_optimum_of_all_rosters() {
    let mut matters = 0;
    for seed in 0..WARDS {
        let problem = compared(seed);
        let trial = Exhaustive::of(&problem);
        let (cost, roster) = trial.cheapest_judged(&problem).expect("a lawful line each is a lawful roster");
        for rows in [SequenceRows::Compact, SequenceRows::Flows] {
            let text = Model::with(&problem, rows).export(&problem, ModelFormat::Mps);
            let optimum = read_and_solved(&text, "mps").unwrap_or_else(|| panic!("seed {seed}: no optimum"));
            assert!((optimum - cost as f64).abs() < 1e-3, "seed {seed}, {rows:?}: {optimum} is not {cost}");
        }
        let without = Review::of(&problem, &trial.cheapest().1);
        matters += usize::from(without.cost() > cost && Review::of(&problem, &roster).cost_of("worst_off") > 0);
    }
    assert!(matters > 5, "{matters} wards where it changes the roster are no trial");
}

/// So dear that no line's values could count the whole price: it is counted as far as can be, and paid in full.
#[test]
fn the_dearest_refusals_are_counted_as_the_referee_does() {
    for seed in 0..8 {
        let mut problem = compared(seed);
        problem.agreement.prices.worst_off = 100;
        problem.wishes.iter_mut().for_each(|wish| wish.price = 1_000_000 - wish.price);
        let (cost, _) = Exhaustive::of(&problem).cheapest_judged(&problem).expect("there is a lawful roster");
        let planned = plan::plan(&problem, &limits(1), &Quiet).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        assert_eq!(planned.cost(), cost, "seed {seed}");
        assert!(planned.outcome.bound.is_none_or(|bound| bound <= cost), "seed {seed}");
    }
}
