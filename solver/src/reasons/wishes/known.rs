//! What is known at a moment: the plan, and rosters that grant what it refuses.

use super::super::against::{Against, cost, hard};
use super::super::effect::Difference;
use super::super::tested::Tested;
use super::{Counterfactual, Fate, Found, Given, Limits, Reasons, WishReason};
use crate::domain::Roster;
use crate::engine::Warm;
use crate::problem::Problem;
use crate::review::{Judgement, Review};
use crate::rules::is_granted;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A lawful roster and what it costs.
pub(super) struct Priced {
    pub(super) roster: Roster,
    pub(super) review: Review,
    pub(super) cost: i64,
    granted: Vec<bool>,
}

impl Priced {
    fn of(problem: &Problem, (roster, review): (Roster, Review)) -> Self {
        let granted = problem.wishes.iter().map(|wish| is_granted(problem, &roster, wish)).collect();
        Self { cost: review.cost(), roster, review, granted }
    }

    /// What is better is less: points, then points of refused wishes, then how many are refused.
    fn rank(&self, problem: &Problem) -> (i64, i64, usize) {
        let refused = problem.wishes.iter().zip(&self.granted).filter(|(_, granted)| !**granted);
        let points = refused.clone().map(|(wish, _)| problem.wish_price(wish)).sum();
        (self.cost, points, refused.count())
    }
}

pub(super) struct Known {
    pub(super) plan: Arc<Priced>,
    pub(super) warm: Option<Arc<Warm>>,
    judgement: Judgement,
    bound: Option<i64>,
    given_granted: Vec<bool>,
    is_improved: bool,
    /// Of each refused wish: the least change that grants it.
    against: BTreeMap<usize, Option<Against>>,
    /// The cheapest roster known that grants each wish that the plan refuses.
    granting: BTreeMap<usize, Arc<Priced>>,
    tested: BTreeMap<usize, Tested>,
    /// What granting a wish makes every roster cost at least, where a look at its owner proved something.
    floors: BTreeMap<usize, i64>,
}

impl Known {
    pub(super) fn of(problem: &Problem, given: &Given<'_>) -> Self {
        let plan = Priced::of(problem, (given.roster.clone(), Review::of(problem, given.roster)));
        let mut known = Self {
            judgement: Judgement::of(problem, &plan.roster),
            given_granted: plan.granted.clone(),
            plan: Arc::new(plan),
            warm: given.warm.cloned().map(Arc::new),
            bound: given.bound,
            is_improved: false,
            against: BTreeMap::new(),
            granting: BTreeMap::new(),
            tested: BTreeMap::new(),
            floors: BTreeMap::new(),
        };
        known.judge_changes(problem);
        known
    }

    /// The wishes that the plan refuses.
    pub(super) fn refused(&self) -> impl Iterator<Item = usize> + '_ {
        self.plan.granted.iter().enumerate().filter(|(_, granted)| !**granted).map(|(wish, _)| wish)
    }

    /// Whether a second solve would tell nothing more: there was one, or what the wish costs is proved without.
    pub(super) fn is_answered(&self, wish: usize) -> bool {
        let (granting, floor) = (self.granting.get(&wish), self.floor(wish));
        // One that costs as much as the plan may still take its place.
        let is_proved = granting.is_some_and(|other| other.cost > self.plan.cost && Some(other.cost) == floor);
        self.tested.contains_key(&wish) || is_proved
    }

    /// What every roster that grants a wish costs at least, as far as it is proved.
    pub(super) fn floor(&self, wish: usize) -> Option<i64> {
        let of_test = self.tested.get(&wish).and_then(|tested| tested.bound);
        of_test.max(self.floors.get(&wish).copied()).max(self.bound)
    }

    /// Takes what is proved of wishes by a look at their owners.
    pub(super) fn take_floors(&mut self, floors: impl Iterator<Item = (usize, i64)>) {
        self.floors.extend(floors);
    }

    /// The least change for every refused wish; where it is lawful, it is a roster that grants the wish.
    fn judge_changes(&mut self, problem: &Problem) {
        self.against.clear();
        let plan = self.plan.clone();
        for wish in self.refused().collect::<Vec<usize>>() {
            let against = Against::of(problem, (&plan.roster, &self.judgement), wish);
            if let Some(against) = against.as_ref().filter(|against| hard(&against.change) == 0) {
                let dearer = |known: &Arc<Priced>| known.cost > plan.cost + cost(&against.change);
                if self.granting.get(&wish).is_none_or(dearer) {
                    let roster = against.roster(&plan.roster, problem.wishes[wish].employee);
                    let review = Review::of(problem, &roster);
                    self.offer(Arc::new(Priced::of(problem, (roster, review))));
                }
            }
            self.against.insert(wish, against);
        }
    }

    /// A roster that may be the cheapest known to grant some wishes.
    fn offer(&mut self, priced: Arc<Priced>) {
        if !priced.review.is_lawful() {
            return;
        }
        for (wish, _) in priced.granted.iter().enumerate().filter(|(_, granted)| **granted) {
            if self.granting.get(&wish).is_none_or(|known| known.cost > priced.cost) {
                self.granting.insert(wish, priced.clone());
            }
        }
    }

    /// Takes what a second solve has found; tells whether it takes the plan's place.
    pub(super) fn take(&mut self, problem: &Problem, (wish, mut tested): (usize, Tested), limits: &Limits) -> bool {
        let found = tested.found.take().map(|found| Arc::new(Priced::of(problem, found)));
        let warm = tested.warm.take();
        self.tested.insert(wish, tested);
        let Some(found) = found else { return false };
        self.offer(found.clone());
        if limits.keep_roster {
            return false;
        }
        let before = self.plan.clone();
        if found.rank(problem) < self.plan.rank(problem) {
            self.replace(problem, found);
            self.warm = warm.map(Arc::new).or(self.warm.take());
        }
        // A least change may be better still, and of a wish that was tested before.
        while let Some(better) = self.better(problem) {
            self.replace(problem, better);
        }
        !Arc::ptr_eq(&before, &self.plan)
    }

    /// The best roster known that is better than the plan.
    fn better(&self, problem: &Problem) -> Option<Arc<Priced>> {
        let best = self.granting.values().min_by_key(|known| known.rank(problem))?;
        (best.rank(problem) < self.plan.rank(problem)).then(|| best.clone())
    }

    fn replace(&mut self, problem: &Problem, better: Arc<Priced>) {
        self.judgement = Judgement::of(problem, &better.roster);
        let before = std::mem::replace(&mut self.plan, better);
        self.offer(before);
        self.is_improved = true;
        self.judge_changes(problem);
    }

    /// What is known of a wish now.
    pub(super) fn reason(&self, problem: &Problem, wish: usize) -> WishReason {
        let fate = if self.plan.granted[wish] {
            Fate::Granted { instead: !self.given_granted[wish] }
        } else {
            let against = self.against.get(&wish).cloned().flatten().map(Box::new);
            Fate::Refused { against, counterfactual: Box::new(self.counterfactual(problem, wish)) }
        };
        WishReason { wish, fate }
    }

    fn counterfactual(&self, problem: &Problem, wish: usize) -> Counterfactual {
        let tested = self.tested.get(&wish);
        Counterfactual {
            found: self.granting.get(&wish).map(|other| self.found(problem, wish, other)),
            at_least: self.floor(wish).map(|floor| floor - self.plan.cost).filter(|points| *points > 0),
            impossible: tested.and_then(|tested| tested.impossible.clone()),
            is_solved: self.is_answered(wish),
        }
    }

    fn found(&self, problem: &Problem, wish: usize, other: &Priced) -> Found {
        let employee = problem.wishes[wish].employee;
        let difference = Difference::between(problem, Some(employee), (&self.plan.review, &other.review));
        Found { roster: other.roster.clone(), points: other.cost - self.plan.cost, difference }
    }

    pub(super) fn into_reasons(self, problem: &Problem, was_stopped: bool) -> Reasons {
        let wishes = (0..problem.wishes.len()).map(|wish| self.reason(problem, wish)).collect();
        Reasons {
            wishes,
            roster: self.plan.roster.clone(),
            review: self.plan.review.clone(),
            bound: self.bound,
            is_improved: self.is_improved,
            is_complete: !was_stopped && self.refused().all(|wish| self.is_answered(wish)),
        }
    }
}
