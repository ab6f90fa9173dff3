//! What must be true of every tiny ward under any agreement: referee, model, flows and search agree with enumeration.

use super::admits::admits;
use super::agreement::nearly_lawful;
use super::exhaustive::Exhaustive;
use super::rich::rich;
use crate::plan::{Quiet, limits};
use solver::engine::Status;
use solver::model::{Model, SequenceRows};
use solver::plan;
use solver::review::Review;
use solver::rules::{CATALOGUE, Severity};
use std::collections::BTreeSet;

const WARDS: u64 = 300;

#[test]
fn the_plan_is_the_cheapest_of_all_lawful_rosters_or_none_is_proved_to_exist() {
    let (mut optimal, mut impossible) = (0, 0);
    for seed in 0..WARDS {
        let (_, mut problem) = rich(seed);
        problem.agreement.prices.worst_off = [0, 0, 1, 7][seed as usize / 2 % 4];
        let cheapest = Exhaustive::of(&problem).cheapest_judged(&problem);
        let planned = plan::plan(&problem, &limits(1 + (seed % 2) as u32), &Quiet);
        let outcome = planned.unwrap_or_else(|error| panic!("seed {seed}: {error}")).outcome;
        let status = if cheapest.is_some() { Status::Optimal } else { Status::Infeasible };
        let expected = cheapest.as_ref().map(|(cost, _)| *cost);
        assert_eq!((outcome.status, outcome.cost), (status, expected), "seed {seed}: {cheapest:?}");
        if cheapest.is_some() { optimal += 1 } else { impossible += 1 }
    }
    assert!(optimal > 100 && impossible > 10, "{optimal} wards with a roster and {impossible} without are no trial");
}

#[test]
fn models_have_room_for_a_roster_exactly_when_the_referee_calls_it_lawful() {
    let (mut lawful, mut unlawful) = (0, 0);
    for seed in 0..WARDS {
        let (_, problem) = rich(seed);
        let trial = Exhaustive::of(&problem);
        if trial.lines.iter().any(Vec::is_empty) {
            continue;
        }
        let models = [SequenceRows::Compact, SequenceRows::Flows].map(|rows| Model::with(&problem, rows));
        let mut random = super::random(seed);
        for number in 0..40 {
            let roster = nearly_lawful(&problem, &trial, &mut random);
            let review = Review::of(&problem, &roster);
            let broken: Vec<_> = review.hard().collect();
            let rooms = models.each_ref().map(|model| admits(model, &roster));
            assert_eq!(rooms, [review.is_lawful(); 2], "seed {seed}, roster {number}: {roster:?} {broken:?}");
            if review.is_lawful() { lawful += 1 } else { unlawful += 1 }
        }
    }
    assert!(lawful > 500 && unlawful > 500, "{lawful} lawful and {unlawful} unlawful rosters are no trial");
}

/// Every rule is broken by some roster near a lawful one, and some hard ones with the planner's word.
#[test]
fn the_trials_meet_every_rule() {
    let (mut met, mut overridden) = (BTreeSet::new(), 0);
    for seed in 0..WARDS {
        let (_, mut problem) = rich(seed);
        problem.agreement.prices.worst_off = 1;
        let trial = Exhaustive::of(&problem);
        if trial.lines.iter().any(Vec::is_empty) {
            continue;
        }
        let mut random = super::random(seed);
        for _ in 0..40 {
            let review = Review::of(&problem, &nearly_lawful(&problem, &trial, &mut random));
            met.extend(review.findings.iter().map(|found| found.rule));
            overridden += review.findings.iter().filter(|found| found.severity == Severity::Overridden).count();
        }
    }
    let all: BTreeSet<&str> = CATALOGUE.iter().map(|rule| rule.code).collect();
    assert_eq!(met, all);
    assert!(overridden > 20, "{overridden} overridden findings are no trial");
}
