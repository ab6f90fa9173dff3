//! A plan in stages: staffing first, then hours, then wishes, then health advice and the rest, among which are minutes
//! within the band around the norm hours that the agreement calls small.
//!
//! Each stage is an ordinary solve of the same problem at other prices: those of its own rules, those of the earlier
//! stages multiplied so that giving one of them up never pays, the later ones nought. It begins from the roster of the
//! stage before. A roster that would give up some of an earlier stage is not taken, so the answer is never worse there
//! than what the stage found; what is proved of a stage is proved for rosters that are as good in the earlier ones.

mod prices;
mod watch;

use super::{PlanError, Planned, confirm, settled_roster};
use crate::domain::Roster;
use crate::engine::{self, EngineError, Limits, Outcome, Phase, Progress, Start, Status, StoppedBy, Warm, Watch};
use crate::model::Model;
use crate::problem::Problem;
use crate::review::Review;
use crate::rules::Stage;
use prices::{Scale, Weights};
use std::time::{Duration, Instant};
use watch::StageWatch;

/// How one stage ended.
#[derive(Debug, Clone, PartialEq)]
pub struct StageReport {
    /// The stage.
    pub stage: Stage,
    /// What the plan's roster costs by the rules of the stage, in points.
    pub cost: i64,
    /// What no roster that costs the same in the earlier stages can be below; none before the first proof.
    pub bound: Option<i64>,
    /// Why its search stopped.
    pub stopped_by: StoppedBy,
    /// Seconds that it took.
    pub seconds: f64,
}

/// A plan, and how its stages ended where it was made in stages.
#[derive(Debug, Clone)]
pub struct Staged {
    /// The plan at the true prices. Made in stages it is never called optimal: what is proved is told of each.
    pub planned: Planned,
    /// The stages that were begun, in order; none when no roster was found.
    pub stages: Vec<StageReport>,
}

impl From<Planned> for Staged {
    fn from(planned: Planned) -> Self {
        Self { planned, stages: Vec::new() }
    }
}

/// The best roster so far, what it costs by stage, and what is proved.
struct Best {
    roster: Roster,
    costs: [i64; Stage::ALL.len()],
    stages: Vec<StageReport>,
    /// Lines that the last stage has left.
    warm: Option<Warm>,
    rounds: u64,
    work: u64,
}

/// Makes the roster of an admitted problem in stages, if there is one; it has passed the referee.
///
/// The time limit is for all stages together, each gets an equal share of what is left; the limits on rounds,
/// work and memory are for each.
///
/// # Errors
/// When the engine fails or the referee disagrees with it: a fault of the program, never of the request.
pub fn by_stages(problem: &Problem, limits: &Limits, watch: &dyn Watch) -> Result<Staged, PlanError> {
    let started = Instant::now();
    watch.progress(Progress { phase: Phase::Building, best_cost: None, bound: None, seconds: 0.0 });
    let mut best: Option<Best> = None;
    for (number, stage) in Stage::ALL.into_iter().enumerate() {
        let left = limits.time.saturating_sub(started.elapsed()) / (Stage::ALL.len() - number) as u32;
        let solve = Solve { problem, stage, started, limits: Limits { time: left, ..*limits }, watch };
        let outcome = solve.run(&mut best)?;
        if best.is_none() {
            return Ok(Planned { outcome, review: None }.into());
        }
        if outcome.stopped_by == StoppedBy::Cancelled {
            break;
        }
    }
    let best = best.ok_or(EngineError::EndedWithoutReason)?;
    Ok(best.into_staged(problem, started.elapsed()))
}

/// One stage to be solved.
struct Solve<'a> {
    problem: &'a Problem,
    stage: Stage,
    started: Instant,
    limits: Limits,
    watch: &'a dyn Watch,
}

impl Solve<'_> {
    /// Solves the stage and takes its roster, if it gives up nothing of the earlier stages.
    fn run(&self, best: &mut Option<Best>) -> Result<Outcome, PlanError> {
        let scale = Scale::of(self.problem);
        let weights = Weights::of(&scale, self.stage, best.as_ref().map_or([0; Stage::ALL.len()], |best| best.costs));
        let repriced = weights.reprice(self.problem, &scale);
        let earlier = best.as_ref().map_or(0, |best| weights.earlier(&scale, &best.costs));
        let watch = StageWatch {
            watch: self.watch,
            earlier,
            unit: scale.unit(self.stage),
            before_seconds: self.started.elapsed().as_secs_f64(),
        };
        let first = best.as_ref().map_or_else(|| settled_roster(self.problem), |best| best.roster.clone());
        let start = Start { roster: &first, warm: best.as_ref().and_then(|best| best.warm.as_ref()) };
        let model = Model::without_sequences(&repriced);
        let mut outcome = engine::solve(&repriced, &model, start, &self.limits, &watch)?;
        if let Some((roster, cost)) = outcome.roster.as_ref().zip(outcome.cost) {
            confirm(cost, &Review::of(&repriced, roster))?;
            self.take(best, roster, &outcome);
            self.report(best, (&weights, &scale), &outcome);
            Self::keep(best, outcome.warm.take());
        }
        Ok(outcome)
    }

    fn take(&self, best: &mut Option<Best>, roster: &Roster, outcome: &Outcome) {
        let costs = prices::costs(self.problem, roster);
        let known = best.get_or_insert_with(|| Best {
            roster: roster.clone(),
            costs,
            stages: Vec::new(),
            warm: None,
            rounds: 0,
            work: 0,
        });
        known.rounds += outcome.rounds;
        known.work += outcome.work;
        let counted = ..=self.stage as usize;
        if costs[counted] < known.costs[counted] {
            known.forget_after_first_difference(&costs);
            (known.roster, known.costs) = (roster.clone(), costs);
        }
    }

    /// Keeps lines for the next stage; its prices are other ones.
    fn keep(best: &mut Option<Best>, warm: Option<Warm>) {
        if let Some(best) = best {
            best.warm = warm.map(Warm::without_duals);
        }
    }

    fn report(&self, best: &mut Option<Best>, (weights, scale): (&Weights, &Scale), outcome: &Outcome) {
        let Some(best) = best else { return };
        let own = |bound: i64| (bound - weights.earlier(scale, &best.costs)).max(0) * scale.unit(self.stage);
        let report = StageReport {
            stage: self.stage,
            cost: best.costs[self.stage as usize],
            bound: outcome.bound.map(own),
            stopped_by: outcome.stopped_by,
            seconds: outcome.seconds,
        };
        best.stages.push(report);
    }
}

impl Best {
    /// A cheaper earlier stage makes what was proved of those after it void: that was for rosters that cost more there.
    fn forget_after_first_difference(&mut self, costs: &[i64]) {
        let same = self.costs.iter().zip(costs).take_while(|(one, other)| one == other).count();
        self.stages.iter_mut().skip(same + 1).for_each(|report| report.bound = None);
    }

    fn into_staged(mut self, problem: &Problem, took: Duration) -> Staged {
        let review = Review::of(problem, &self.roster);
        for (report, cost) in self.stages.iter_mut().zip(self.costs) {
            report.cost = cost;
        }
        let early = self.stages.iter().map(|report| report.stopped_by).find(|reason| *reason != StoppedBy::Proof);
        let outcome = Outcome {
            status: Status::Feasible,
            stopped_by: early.unwrap_or(StoppedBy::Proof),
            cost: Some(review.cost()),
            roster: Some(self.roster),
            bound: None,
            clash: Vec::new(),
            rounds: self.rounds,
            work: self.work,
            seconds: took.as_secs_f64(),
            warm: None,
        };
        Staged { planned: Planned { outcome, review: Some(review) }, stages: self.stages }
    }
}
