//! Which demands clash where there is no lawful roster: a set of them that leaves no roster whatever else is dropped, as
//! small as it could be proved.
//!
//! Demands are dropped as long as what is left is proved to have no roster. What is claimed of the rest is proved of it
//! alone: that it leaves no roster, and, where that is said, that without any one of it there is one.

use super::asked::{Limits, Listener};
use crate::domain::Roster;
use crate::engine::{self, Progress, Status, Watch};
use crate::plan::{PlanError, plan};
use crate::problem::{Demand, Problem};
use crate::review::Review;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

/// Demands that clash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmallestClash {
    /// The demands: together they leave no lawful roster, though every other demand were dropped. None where the facts
    /// alone leave none.
    pub demands: Vec<Demand>,
    /// Proved: without any one of them there is a roster. Otherwise the limit came first, and some may be needless.
    pub is_irreducible: bool,
    /// Proved: no fewer demands clash. Otherwise another, smaller set may clash too.
    pub is_smallest: bool,
    /// A lawful roster without one of them, in the same order, where one was found.
    pub without: Vec<Option<Roster>>,
}

/// Most sets that are tried for a smaller clash.
const MOST_SETS: usize = 300;

/// What is known of a relaxed problem.
#[derive(Debug, Clone, PartialEq)]
enum Answer {
    Roster(Box<Roster>),
    Proved,
    Unknown,
}

/// The smallest clash that can be proved within the limits; none where it could not be proved at all that there is no
/// roster.
///
/// # Errors
/// When a solve fails: a fault of the program, never of the request.
pub fn smallest_clash(
    problem: &Problem,
    limits: &Limits,
    listener: &dyn Listener,
) -> Result<Option<SmallestClash>, PlanError> {
    let search = Search { problem, limits, listener, started: Instant::now(), all: problem.demands() };
    let mut kept = search.all.clone();
    if search.ask(&kept)? != Answer::Proved {
        return Ok(None);
    }
    search.drop_what_is_needless(&mut kept)?;
    let without = search.without_each(&kept)?;
    let is_irreducible = without.iter().all(|answer| matches!(answer, Answer::Roster(_)));
    let is_smallest = is_irreducible && search.nothing_smaller(kept.len())?;
    let roster = |answer| if let Answer::Roster(roster) = answer { Some(*roster) } else { None };
    let without = without.into_iter().map(roster).collect();
    Ok(Some(SmallestClash { demands: kept, is_irreducible, is_smallest, without }))
}

struct Search<'a> {
    problem: &'a Problem,
    limits: &'a Limits,
    listener: &'a dyn Listener,
    started: Instant,
    all: Vec<Demand>,
}

impl Search<'_> {
    /// Whether there is a roster where only these demands are made.
    fn ask(&self, kept: &[Demand]) -> Result<Answer, PlanError> {
        let kept: BTreeSet<Demand> = kept.iter().copied().collect();
        let dropped: Vec<Demand> = self.all.iter().filter(|demand| !kept.contains(demand)).copied().collect();
        let left = self.limits.time.saturating_sub(self.started.elapsed());
        if left.is_zero() || self.listener.should_stop() {
            return Ok(Answer::Unknown);
        }
        let relaxed = self.problem.without(&dropped);
        let limits = engine::Limits {
            time: left,
            rounds: self.limits.rounds_each,
            work: self.limits.work_each,
            memory_bytes: self.limits.memory_bytes_each,
            threads: 1,
            seed: self.limits.seed,
        };
        let watch = AnyRoster { listener: self.listener, found: AtomicBool::new(false) };
        let outcome = plan(&relaxed, &limits, &watch)?.outcome;
        Ok(match outcome.roster {
            Some(roster) if Review::of(&relaxed, &roster).is_lawful() => Answer::Roster(Box::new(roster)),
            _ if outcome.status == Status::Infeasible => Answer::Proved,
            _ => Answer::Unknown,
        })
    }

    /// In ever smaller parts: what is left is always proved to have no roster.
    fn drop_what_is_needless(&self, kept: &mut Vec<Demand>) -> Result<(), PlanError> {
        let mut part = kept.len().div_ceil(2);
        while part > 0 && !kept.is_empty() {
            let mut first = 0;
            while first < kept.len() {
                let rest: Vec<Demand> = [&kept[..first], &kept[(first + part).min(kept.len())..]].concat();
                if self.ask(&rest)? == Answer::Proved {
                    *kept = rest;
                } else {
                    first += part;
                }
            }
            part = if part == 1 { 0 } else { part.div_ceil(2) };
        }
        Ok(())
    }

    fn without_each(&self, kept: &[Demand]) -> Result<Vec<Answer>, PlanError> {
        let without = |place: usize| self.ask(&[&kept[..place], &kept[place + 1..]].concat());
        (0..kept.len()).map(without).collect()
    }

    /// Whether every set of fewer demands is shown to leave a roster; not tried where there are too many.
    fn nothing_smaller(&self, size: usize) -> Result<bool, PlanError> {
        let mut sets: Vec<Vec<usize>> = vec![Vec::new()];
        let mut tried = 0;
        for _ in 0..size {
            for set in &sets {
                tried += 1;
                let demands: Vec<Demand> = set.iter().map(|place| self.all[*place]).collect();
                if tried > MOST_SETS || !matches!(self.ask(&demands)?, Answer::Roster(_)) {
                    return Ok(false);
                }
            }
            sets = self.larger(&sets);
        }
        Ok(true)
    }

    /// Every set with one demand more, each once; no more than are tried.
    fn larger(&self, sets: &[Vec<usize>]) -> Vec<Vec<usize>> {
        let with_next = |set: &Vec<usize>| {
            let (set, from) = (set.clone(), set.last().map_or(0, |last| last + 1));
            (from..self.all.len()).map(move |next| [&set[..], &[next]].concat())
        };
        sets.iter().flat_map(with_next).take(MOST_SETS + 1).collect()
    }
}

/// Ends a solve with its first roster.
struct AnyRoster<'a> {
    listener: &'a dyn Listener,
    found: AtomicBool,
}

impl Watch for AnyRoster<'_> {
    fn progress(&self, progress: Progress) {
        if progress.best_cost.is_some() {
            self.found.store(true, Ordering::Relaxed);
        }
    }

    fn should_stop(&self) -> bool {
        self.found.load(Ordering::Relaxed) || self.listener.should_stop()
    }
}
