//! What would help a plan that is impossible or short: one relaxation at a time, each tried by a second solve, ranked by
//! what it saves.
//!
//! What a relaxation costs outside the plan (agency staff, asking for consent) is not in the points: it is told as what
//! it is.

use super::asked::{Limits, Listener};
use super::clash::SmallestClash;
use super::wishes::Given;
use crate::domain::{AbsenceKind, EmployeeIndex, Origin, Parameter, Roster};
use crate::engine::{self, Progress, Watch};
use crate::plan::{PlanError, plan, plan_from};
use crate::problem::{Demand, PriceOf, Problem};
use crate::review::Review;
use std::time::Instant;

mod candidates;

use candidates::candidates;

/// Something that could be given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Relaxation {
    /// A parameter gets a looser value, for these people.
    Loosen(Parameter, u32, Vec<EmployeeIndex>),
    /// Daily rest may be reduced to so many minutes for these people, who have not consented yet and would have to.
    ReducedRestWithConsent(u32, Vec<EmployeeIndex>),
    /// People from outside: by position of the need, and how many.
    Agency(Vec<(usize, u32)>),
    /// A demand is dropped: a lock released, a course moved.
    Drop(Demand),
}

/// A relaxation that was tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// What was given up.
    pub relaxation: Relaxation,
    /// The best lawful roster that was found with it.
    pub roster: Roster,
    /// The referee's word on it, in the relaxed problem.
    pub review: Review,
    /// Points less than the plan; none where there is no plan.
    pub saves: Option<i64>,
    /// People short of the minimum and the target fewer than in the plan; none where there is no plan.
    pub short_fewer: Option<i64>,
    /// What no roster with it is below, in points, where that is proved.
    pub bound: Option<i64>,
}

/// Tries what could be given up and tells what helps, what saves most first; where there is no plan, what makes one
/// possible, the cheapest first. What did not help within its share of the time is left out.
///
/// # Errors
/// When a solve fails: a fault of the program, never of the request.
pub fn relaxations(
    problem: &Problem,
    (given, clash): (Option<&Given<'_>>, Option<&SmallestClash>),
    limits: &Limits,
    listener: &dyn Listener,
) -> Result<Vec<Tried>, PlanError> {
    let review = given.map(|given| Review::of(problem, given.roster));
    let open = candidates(problem, review.as_ref(), clash);
    let (started, number) = (Instant::now(), open.len());
    let mut tried = Vec::new();
    for (place, relaxation) in open.into_iter().enumerate() {
        let left = limits.time.saturating_sub(started.elapsed());
        if left.is_zero() || listener.should_stop() {
            break;
        }
        let share = engine::Limits { time: left / (number - place) as u32, ..of_one(limits) };
        let relaxed = relaxation.apply(problem);
        let outcome = plan_from(&relaxed, given.and_then(|given| given.warm), &share, &Quiet(listener))?.outcome;
        let Some(roster) = outcome.roster else { continue };
        let after = Review::of(&relaxed, &roster);
        let saves = review.as_ref().map(|before| before.cost() - after.cost());
        let short_fewer = review.as_ref().map(|before| short(before) - short(&after));
        if saves.is_none_or(|saves| saves > 0) {
            tried.push(Tried { relaxation, roster, review: after, saves, short_fewer, bound: outcome.bound });
        }
    }
    tried.sort_by_key(|one| one.review.cost());
    Ok(tried)
}

/// What people missing cost at least, in points, whatever else is given up of what has a price; none where nothing is
/// proved.
///
/// # Errors
/// When the solve fails: a fault of the program, never of the request.
pub fn unavoidable_shortage(
    problem: &Problem,
    limits: &Limits,
    listener: &dyn Listener,
) -> Result<Option<i64>, PlanError> {
    let only_missing = problem.repriced(&mut |of, price| {
        if !matches!(of, PriceOf::Rule("staffing_minimum" | "staffing_target")) {
            *price = 0;
        }
    });
    Ok(plan(&only_missing, &of_one(limits), &Quiet(listener))?.outcome.bound)
}

impl Relaxation {
    /// The problem without what is given up.
    pub fn apply(&self, problem: &Problem) -> Problem {
        match self {
            Self::Loosen(parameter, value, employees) => problem.with_value(*parameter, Some(*value), employees),
            Self::ReducedRestWithConsent(minutes, employees) => {
                let consented = problem.with_value(Parameter::ReducedRestConsent, Some(1), employees);
                consented.with_value(Parameter::ReducedRestMinutes, Some(*minutes), employees)
            }
            Self::Agency(needs) => problem.with_agency(needs),
            Self::Drop(demand) => problem.without(&[*demand]),
        }
    }
}

/// People missing.
fn short(review: &Review) -> i64 {
    let missing = review.findings.iter().filter(|finding| super::shortage::SHORT.contains(&finding.rule));
    missing.map(|finding| finding.allowed - finding.measured).sum()
}

fn of_one(limits: &Limits) -> engine::Limits {
    engine::Limits {
        time: limits.time,
        rounds: limits.rounds_each,
        work: limits.work_each,
        memory_bytes: limits.memory_bytes_each,
        threads: limits.threads.clamp(1, 2),
        seed: limits.seed,
    }
}

struct Quiet<'a>(&'a dyn Listener);

impl Watch for Quiet<'_> {
    fn progress(&self, _: Progress) {}

    fn should_stop(&self) -> bool {
        self.0.should_stop()
    }
}

/// Whether a demand is a course, which could be held on another date.
fn is_course(problem: &Problem, demand: Demand) -> bool {
    match demand {
        Demand::Absence(employee, place) => problem.person(employee).absences[place].kind == AbsenceKind::Course,
        _ => false,
    }
}

/// How far those who agree locally may loosen a parameter, where there is an end to it.
fn local_end(parameter: Parameter) -> Option<u32> {
    match parameter.specification().loosening_by(Origin::LocalAgreement) {
        crate::domain::terms::Loosening::To(value) => Some(value),
        _ => None,
    }
}
