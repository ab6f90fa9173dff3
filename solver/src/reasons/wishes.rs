//! Why each wish has the fate that it has.
//!
//! Every refused wish is answered at once by the least change that grants it, and by what a look at its owner proves of
//! its price. Then, the most important first, the plan is made again with the wish granted, from what the plan has left,
//! for a fair share of the time. A roster that costs less than the plan, or as much with fewer refused points, takes the
//! plan's place: what was told is told anew against it.

use super::against::Against;
use super::asked::{Limits, Listener};
use super::effect::Difference;
use crate::domain::Roster;
use crate::model::RowOrigin;
use crate::plan::{PlanError, Planned};
use crate::problem::Problem;
use crate::review::Review;

mod desk;
mod known;

use desk::Desk;

/// A plan that is asked about.
#[derive(Debug, Clone)]
pub struct Given<'a> {
    /// Its roster; a lawful one.
    pub roster: &'a Roster,
    /// What no lawful roster is below, in points, where that is known.
    pub bound: Option<i64>,
    /// What its solve has left, where that is known: without it a second solve has to begin from nothing.
    pub warm: Option<&'a crate::engine::Warm>,
}

impl<'a> Given<'a> {
    /// The plan of a solve; none where it has no roster.
    pub fn of(planned: &'a Planned) -> Option<Self> {
        let outcome = &planned.outcome;
        Some(Self { roster: outcome.roster.as_ref()?, bound: outcome.bound, warm: outcome.warm.as_ref() })
    }
}

/// The fates of all wishes, with the roster that they are about.
#[derive(Debug, Clone)]
pub struct Reasons {
    /// The roster: the given one, unless a better one turned up.
    pub roster: Roster,
    /// The referee's word on it.
    pub review: Review,
    /// What no lawful roster is below, in points, where that is known.
    pub bound: Option<i64>,
    /// Whether it is another than the given one.
    pub is_improved: bool,
    /// Whether every refused wish had its second solve, or needed none.
    pub is_complete: bool,
    /// One of each wish, in the order of the problem.
    pub wishes: Vec<WishReason>,
}

/// The fate of one wish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WishReason {
    /// Its position.
    pub wish: usize,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a wish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It is granted.
    Granted {
        /// Whether the given roster refused it, and a second solve showed that it need not.
        instead: bool,
    },
    /// It is refused.
    Refused {
        /// The least change that grants it; none where what was worked before the plan refuses it.
        against: Option<Box<Against>>,
        /// What granting it would have cost.
        counterfactual: Box<Counterfactual>,
    },
}

/// What granting a wish would have cost, as far as it was tested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counterfactual {
    /// The cheapest lawful roster known that grants it: one way, not the only one.
    pub found: Option<Found>,
    /// So many points more than the roster, at least, whatever is planned; none where nothing above nought is proved.
    pub at_least: Option<i64>,
    /// Proved: no lawful roster grants it. What clashes, as far as it could be told.
    pub impossible: Option<Vec<RowOrigin>>,
    /// Whether the plan was made again for it, or what it costs is proved without; otherwise only the least change was
    /// judged.
    pub is_solved: bool,
}

/// A roster that grants a wish, beside the one that refuses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The roster.
    pub roster: Roster,
    /// Points more; nought or less where it costs no more.
    pub points: i64,
    /// What tells the two apart, as the wish's owner may see it.
    pub difference: Difference,
}

impl Counterfactual {
    /// Whether no roster that grants the wish is cheaper than the one that was found.
    pub fn is_proved(&self) -> bool {
        self.found.as_ref().zip(self.at_least).is_some_and(|(found, at_least)| found.points == at_least)
    }
}

/// Finds the reasons of all wishes, telling each as soon as there is something to tell.
///
/// # Errors
/// When a second solve fails: a fault of the program, never of the request.
pub fn of_wishes(
    problem: &Problem,
    given: &Given<'_>,
    limits: &Limits,
    listener: &dyn Listener,
) -> Result<Reasons, PlanError> {
    let desk = Desk::new(problem, given, (limits, listener));
    desk.prove()?;
    std::thread::scope(|scope| {
        let others: Vec<_> = (1..limits.threads).map(|_| scope.spawn(|| desk.work())).collect();
        let own = desk.work();
        let joined = |thread: std::thread::ScopedJoinHandle<'_, _>| {
            thread.join().unwrap_or(Err(crate::engine::EngineError::ThreadDied.into()))
        };
        others.into_iter().map(joined).fold(own, |so_far, next| so_far.and(next))
    })?;
    Ok(desk.into_reasons())
}
