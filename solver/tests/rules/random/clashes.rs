//! Every claim about a clash, held against the whole model: the demands alone leave no roster, without any one of them
//! there is one, and no fewer clash.

use super::reasons::{Ear, asked};
use super::rich::rich;
use crate::export::read_and_solved;
use solver::model::{Model, ModelFormat};
use solver::problem::{Demand, Problem};
use solver::reasons::smallest_clash;
use solver::review::Review;

/// Whether the whole model has a roster in which only these demands are made.
fn has_roster(problem: &Problem, kept: &[Demand]) -> bool {
    let dropped: Vec<Demand> = problem.demands().into_iter().filter(|demand| !kept.contains(demand)).collect();
    let relaxed = problem.without(&dropped);
    read_and_solved(&Model::of(&relaxed).export(&relaxed, ModelFormat::Mps), "mps").is_some()
}

#[test]
fn every_claim_about_a_clash_is_true() {
    let (mut clashes, mut of_several, mut smallest) = (0, 0, 0);
    for seed in 3000..3080 {
        let (_, problem) = rich(seed);
        let found = smallest_clash(&problem, &asked(1), &Ear::default()).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(found.is_none(), has_roster(&problem, &problem.demands()), "seed {seed}");
        let Some(clash) = found else { continue };
        clashes += 1;
        of_several += u32::from(clash.demands.len() > 1);
        smallest += u32::from(clash.is_smallest);
        assert!(!has_roster(&problem, &clash.demands), "seed {seed}: {:?} leave a roster", clash.demands);
        assert!(clash.is_irreducible, "seed {seed}");
        for (place, without) in clash.without.iter().enumerate() {
            let rest = [&clash.demands[..place], &clash.demands[place + 1..]].concat();
            assert!(has_roster(&problem, &rest), "seed {seed}: {:?} clash", rest);
            let dropped: Vec<Demand> = problem.demands().into_iter().filter(|demand| !rest.contains(demand)).collect();
            let roster = without.as_ref().expect("a roster without it");
            assert!(Review::of(&problem.without(&dropped), roster).is_lawful());
        }
        if clash.is_smallest && clash.demands.len() == 2 {
            let alone = problem.demands().into_iter().find(|demand| !has_roster(&problem, &[*demand]));
            assert_eq!(alone, None, "seed {seed}");
        }
    }
    assert!(clashes > 10 && of_several > 3 && smallest > 3, "{clashes}, {of_several}, {smallest} are no trial");
}
