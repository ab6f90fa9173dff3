//! What would help a plan that is impossible or short, from document to document.

use super::reasons::limits as reasons_limits;
use super::{CheckError, Follower, ReasonsError, Watch, read};
use crate::convert::answer::remedies::remedies as document;
use crate::fault::admit;
use crate::language::Language;
use crate::reasons::Remedies;
use crate::request::WardRequest;
use crate::roster::Roster;
use solver::domain;
use solver::engine::{self, Limits};
use solver::plan::plan;
use solver::problem::Problem;
use solver::reasons::{self as why, Given, Listener, WishReason};
use std::sync::atomic::Ordering;

/// What clashes where there is no roster, and what could be given up; with a roster, what of its shortages can't be
/// helped, and what would help. The time limit is shared out among the three.
///
/// # Errors
/// When request or roster have faults, when the roster is not lawful, or when the program fails.
pub fn remedies(
    request: &WardRequest,
    roster: Option<&Roster>,
    limits: &Limits,
    language: Language,
    follower: Follower<'_>,
) -> Result<Remedies, ReasonsError> {
    let (of_engine, limits) = (*limits, reasons_limits(limits, limits.time / 2, true));
    match roster {
        None => {
            let problem = admit(request, language).map_err(|faults| ReasonsError::Check(CheckError::Faults(faults)))?;
            of_clash(&problem, &limits, follower)
        }
        Some(roster) => {
            let (problem, roster) = read(request, roster, language).map_err(ReasonsError::Check)?;
            let broken = solver::review::Review::of(&problem, &roster).hard().count();
            if broken > 0 {
                return Err(ReasonsError::Unlawful(broken));
            }
            of_roster(&problem, &roster, (&limits, of_engine), follower)
        }
    }
}

fn of_clash(problem: &Problem, limits: &why::Limits, follower: Follower<'_>) -> Result<Remedies, ReasonsError> {
    let clash = why::smallest_clash(problem, limits, &Deaf(follower))?;
    let tried = why::relaxations(problem, (None, clash.as_ref()), limits, &Deaf(follower))?;
    Ok(document(problem, clash.as_ref(), None, &tried))
}

fn of_roster(
    problem: &Problem,
    roster: &domain::Roster,
    (limits, of_engine): (&why::Limits, engine::Limits),
    follower: Follower<'_>,
) -> Result<Remedies, ReasonsError> {
    let third = why::Limits { time: limits.time * 2 / 3, ..*limits };
    let unavoidable = why::unavoidable_shortage(problem, &third, &Deaf(follower))?;
    // What another plan leaves makes the second solves quick.
    let half = engine::Limits { time: third.time, ..of_engine };
    let first = plan(problem, &half, &Watch { limits: &half, follower })?.outcome;
    let given = Given { roster, bound: first.bound, warm: first.warm.as_ref() };
    let tried = why::relaxations(problem, (Some(&given), None), &third, &Deaf(follower))?;
    Ok(document(problem, None, unavoidable, &tried))
}

struct Deaf<'a>(Follower<'a>);

impl Listener for Deaf<'_> {
    fn told(&self, _: &WishReason) {}

    fn should_stop(&self) -> bool {
        self.0.stop.load(Ordering::Relaxed)
    }
}
