//! The straight line through all rooms: request, problem, model, search, referee.

use crate::domain::{Duty, Roster, Ward};
use crate::engine::{self, EngineError, Limits, Outcome, Phase, Progress, Start, Warm, Watch};
use crate::model::Model;
use crate::problem::{Fault, Problem};
use crate::review::Review;

mod hand_on;
mod settled;
mod stages;

pub use hand_on::{HandedOn, hand_on};
pub use stages::{StageReport, Staged, by_stages};

/// Checks a request. A problem that comes back has no fault that can be told without a search.
///
/// # Errors
/// Every fault of the request at once.
pub fn admit(ward: &Ward) -> Result<Problem, Vec<Fault>> {
    let (problem, mut faults) = Problem::assemble(ward);
    faults.extend(settled::faults(ward, &problem, &settled_roster(&problem)));
    if faults.is_empty() { Ok(problem) } else { Err(faults) }
}

/// How the search ended; its roster, if there is one, with the referee's word on it.
#[derive(Debug, Clone)]
pub struct Planned {
    /// How the search ended.
    pub outcome: Outcome,
    /// The referee's findings on its roster; none when there is no roster.
    pub review: Option<Review>,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// The engine failed.
    #[error(transparent)]
    Engine(#[from] EngineError),
    /// The referee found a broken hard rule in the engine's roster.
    #[error("the referee found {0} broken hard rules in the engine's roster: {1}")]
    Unlawful(usize, String),
    /// The engine and the referee count differently.
    #[error("the engine counts {engine} points, the referee {referee}")]
    CostsDiffer {
        /// The engine's price.
        engine: i64,
        /// The referee's.
        referee: i64,
    },
}

/// Makes the roster of an admitted problem, if there is one; it has passed the referee.
///
/// # Errors
/// When the engine fails or the referee disagrees with it: a fault of the program, never of the request.
pub fn plan(problem: &Problem, limits: &Limits, watch: &dyn Watch) -> Result<Planned, PlanError> {
    plan_from(problem, None, limits, watch)
}

/// The same, beginning with what the plan of nearly the same problem has left in [`Outcome::warm`].
///
/// # Errors
/// As [`plan`].
pub fn plan_from(
    problem: &Problem,
    warm: Option<&Warm>,
    limits: &Limits,
    watch: &dyn Watch,
) -> Result<Planned, PlanError> {
    watch.progress(Progress { phase: Phase::Building, best_cost: None, bound: None, seconds: 0.0 });
    let model = Model::without_sequences(problem);
    let outcome = engine::solve(problem, &model, Start { roster: &settled_roster(problem), warm }, limits, watch)?;
    watch.progress(Progress {
        phase: Phase::Judging,
        best_cost: outcome.cost,
        bound: outcome.bound,
        seconds: outcome.seconds,
    });
    let review = outcome.roster.as_ref().map(|roster| Review::of(problem, roster));
    if let Some((review, cost)) = review.as_ref().zip(outcome.cost) {
        confirm(cost, review)?;
    }
    Ok(Planned { outcome, review })
}

fn confirm(cost: i64, review: &Review) -> Result<(), PlanError> {
    if let Some(finding) = review.hard().next() {
        return Err(PlanError::Unlawful(review.hard().count(), finding.rule.to_owned()));
    }
    if review.cost() != cost {
        return Err(PlanError::CostsDiffer { engine: cost, referee: review.cost() });
    }
    Ok(())
}

/// The locked duties and nothing else: the least that any roster of the problem holds.
fn settled_roster(problem: &Problem) -> Roster {
    let mut roster = Roster::empty(problem.people.len());
    for employee in problem.employee_indices() {
        for (day, locked) in &problem.person(employee).locks {
            if let Some(shift) = locked {
                roster.add(employee, Duty { day: *day, shift: *shift });
            }
        }
    }
    roster
}
