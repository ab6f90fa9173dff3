//! One second solve: the plan made again with a wish that must be granted.

use super::asked::{Limits, Listener};
use crate::domain::Roster;
use crate::engine::{self, Progress, Status, Warm, Watch, granting_bounds};
use crate::model::{Model, RowOrigin};
use crate::plan::{PlanError, plan_from};
use crate::problem::Problem;
use crate::review::Review;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// What a second solve found and proved.
#[derive(Debug, Clone)]
pub(super) struct Tested {
    /// The roster, judged as one of the plan's own problem.
    pub(super) found: Option<(Roster, Review)>,
    /// What no roster that grants the wish is below, in points.
    pub(super) bound: Option<i64>,
    /// What clashes, as far as it could be told, where no lawful roster grants the wish.
    pub(super) impossible: Option<Vec<RowOrigin>>,
    /// What a later solve can begin with.
    pub(super) warm: Option<Warm>,
}

/// What a second solve begins with, and where it ends.
#[derive(Clone, Copy)]
pub(super) struct Start<'a> {
    pub(super) warm: Option<&'a Warm>,
    /// A roster that costs no more is all that is asked for.
    pub(super) enough: i64,
    pub(super) time: Duration,
}

impl Tested {
    /// Solves it.
    pub(super) fn of(
        problem: &Problem,
        wish: usize,
        start: Start<'_>,
        (limits, listener): (&Limits, &dyn Listener),
    ) -> Result<Self, PlanError> {
        let watch = Until { listener, enough: start.enough, is_enough: AtomicBool::new(false) };
        let planned = plan_from(&problem.granting(wish), start.warm, &of_one(limits, start.time), &watch)?;
        let outcome = planned.outcome;
        Ok(Self {
            // Judged anew: a wish that need not be granted is as lawful.
            found: outcome.roster.map(|roster| {
                let review = Review::of(problem, &roster);
                (roster, review)
            }),
            bound: outcome.bound,
            impossible: (outcome.status == Status::Infeasible).then_some(outcome.clash),
            warm: outcome.warm,
        })
    }
}

/// What every roster that grants a wish costs at least, for each of some wishes, as far as a look at its owner tells.
pub(super) fn floors(
    problem: &Problem,
    (warm, wishes): (&Warm, &[usize]),
    (limits, listener): (&Limits, &dyn Listener),
) -> Result<Vec<Option<i64>>, PlanError> {
    let limits = engine::Limits { threads: limits.threads, ..of_one(limits, limits.time / 4) };
    let watch = Until { listener, enough: i64::MIN, is_enough: AtomicBool::new(false) };
    let model = Model::without_sequences(problem);
    Ok(granting_bounds((problem, &model), warm, wishes, &limits, &watch)?)
}

fn of_one(limits: &Limits, time: Duration) -> engine::Limits {
    engine::Limits {
        time,
        rounds: limits.rounds_each,
        work: limits.work_each,
        memory_bytes: limits.memory_bytes_each,
        threads: 1,
        seed: limits.seed,
    }
}

/// Ends a solve when what it has found is enough, or nobody wants more.
struct Until<'a> {
    listener: &'a dyn Listener,
    enough: i64,
    is_enough: AtomicBool,
}

impl Watch for Until<'_> {
    fn progress(&self, progress: Progress) {
        if progress.best_cost.is_some_and(|cost| cost <= self.enough) {
            self.is_enough.store(true, Ordering::Relaxed);
        }
    }

    fn should_stop(&self) -> bool {
        self.is_enough.load(Ordering::Relaxed) || self.listener.should_stop()
    }
}
