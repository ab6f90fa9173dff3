//! Who could take a duty, as a document.

use super::finding::finding;
use super::reasons::{effects, id};
use crate::reasons::{Cover, CoverCandidate, CoverStopped};
use solver::problem::Problem;
use solver::reasons::{self as why, Standing};

/// Everybody: those who may come first, whoever is moved among the lawful ones.
pub fn cover(problem: &Problem, found: &why::Cover) -> Cover {
    let able = |one: &&why::Candidate| one.standing != Standing::Never;
    let mut candidates: Vec<&why::Candidate> = found.moves.iter().chain(found.people.iter().filter(able)).collect();
    candidates.sort_by_key(|one| one.standing);
    let stopped = found.people.iter().filter(|one| one.standing == Standing::Never);
    Cover {
        date: problem.calendar.date(found.duty.day),
        shift_type: problem.shift(found.duty.shift).id.to_string(),
        open: found.open.iter().map(|one| finding(problem, one)).collect(),
        candidates: candidates.into_iter().map(|one| candidate(problem, one)).collect(),
        stopped: stopped.map(|one| CoverStopped { employee: id(problem, one.employee), rules: rules(one) }).collect(),
    }
}

fn candidate(problem: &Problem, one: &why::Candidate) -> CoverCandidate {
    let difference = why::Difference::of(problem, Some(one.employee), &one.change);
    CoverCandidate {
        employee: id(problem, one.employee),
        leaves: one.leaves.map(|duty| problem.shift(duty.shift).id.to_string()),
        needs_word_for: rules(one),
        points: one.points,
        over_norm_minutes: one.over_norm_minutes,
        more: effects(problem, &difference.more),
        less: effects(problem, &difference.less),
    }
}

fn rules(one: &why::Candidate) -> Vec<String> {
    one.broken.iter().map(|rule| (*rule).to_owned()).collect()
}
