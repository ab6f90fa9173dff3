//! Plans made in stages: the answer is the lexicographic best, stage by stage, and what is proved of each is true.

use crate::plan::{Found, Quiet, limits};
use crate::random::{every_roster, rich, some_rosters, tiny_in_stages};
use crate::ward::{WEEK, WardBuilder, line, on, two_people};
use solver::domain::{Category, Priority, WishKind};
use solver::engine::{Limits, Progress, Status, StoppedBy, Watch};
use solver::plan::{Staged, by_stages, plan};
use solver::problem::Problem;
use solver::review::Review;
use solver::rules::{CATALOGUE, Stage};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

const WARDS: u64 = 60;
const MOST_ROSTERS: usize = 30_000;

fn staged(problem: &Problem, limits: &Limits) -> Staged {
    by_stages(problem, limits, &Quiet).unwrap_or_else(|error| panic!("{error}"))
}

/// What a roster costs by stage: minutes within the small band around the norm count in the last.
fn costs(problem: &Problem, review: &Review) -> Vec<i64> {
    let of =
        |stage: Stage| CATALOGUE.iter().filter(|rule| rule.stage == stage).map(|rule| review.cost_of(rule.code)).sum();
    let mut costs: Vec<i64> = Stage::ALL.into_iter().map(of).collect();
    let prices = &problem.agreement.prices;
    let most = i64::from(prices.norm_band_minutes) * i64::from(prices.norm_minute);
    let hours = review.findings.iter().filter(|finding| finding.rule == "norm_hours");
    let small: i64 = hours.map(|finding| finding.cost.min(most)).sum();
    costs[Stage::Hours as usize] -= small;
    costs[Stage::Health as usize] += small;
    costs
}

fn told(staged: &Staged) -> Vec<i64> {
    staged.stages.iter().map(|report| report.cost).collect()
}

#[test]
fn every_stage_is_a_rules_and_every_price_counts_in_one() {
    for stage in Stage::ALL {
        assert!(CATALOGUE.iter().any(|rule| rule.stage == stage));
    }
    let stage = |code: &str| solver::rules::rule(code).expect("a rule").stage;
    assert_eq!(stage("staffing_target"), Stage::Staffing);
    assert_eq!(stage("norm_hours"), Stage::Hours);
    assert_eq!(stage("wish"), Stage::Wishes);
    assert_eq!(stage("quick_return"), Stage::Health);
}

#[test]
fn the_plan_is_the_lexicographic_best_of_all_lawful_rosters() {
    let (mut tried, mut differs, mut proved) = (0, 0, 0);
    for seed in 0..WARDS {
        let problem = tiny_in_stages(seed);
        let Some(rosters) = every_roster(&problem, MOST_ROSTERS) else { continue };
        let reviews = rosters.iter().map(|roster| Review::of(&problem, roster)).filter(Review::is_lawful);
        let all: Vec<(Vec<i64>, i64)> = reviews.map(|review| (costs(&problem, &review), review.cost())).collect();
        let (best, _) = all.iter().min().expect("a lawful line each is a lawful roster").clone();
        let staged = staged(&problem, &Limits { rounds: Some(400), ..limits(1 + (seed % 2) as u32) });
        let review = staged.planned.review.as_ref().expect("there is a roster");
        assert_eq!(costs(&problem, review), best, "seed {seed}");
        assert_eq!(told(&staged), best, "seed {seed}");
        assert!(review.is_lawful() && *review == Review::of(&problem, staged.planned.roster()), "seed {seed}");
        let bounds: Vec<i64> = staged.stages.iter().filter_map(|report| report.bound).collect();
        let last = best.len() - 1;
        assert_eq!(bounds[..last], best[..last], "seed {seed}");
        // The weighted prices of the last stage can come to hundreds of millions, of which HiGHS misses a few points.
        assert!(bounds.len() == best.len() && bounds[last] <= best[last], "seed {seed}: {bounds:?}, {best:?}");
        assert_eq!(staged.planned.outcome.bound, None);
        if bounds == best {
            assert_eq!(staged.planned.outcome.stopped_by, StoppedBy::Proof, "seed {seed}");
            proved += 1;
        }
        assert_eq!(staged.planned.cost(), best.iter().sum::<i64>(), "seed {seed}");
        let cheapest = all.iter().map(|(_, cost)| *cost).min();
        differs += usize::from(cheapest < Some(staged.planned.cost()));
        tried += 1;
    }
    let told = "wards, of them not cheapest, and proved to the point";
    assert!(tried > 25 && differs > 5 && 10 * proved > 8 * tried, "{tried}, {differs}, {proved} {told}, are no trial");
}

/// Anne's wish is dearer than a missing person, and yet the person is there.
#[test]
fn an_earlier_stage_goes_before_any_price_of_a_later_one() {
    let ward = WardBuilder::weeks(1).employee("Anne", 0).shift("D", "07:00-15:00", Category::Day);
    let ward =
        ward.need(&WEEK[..1], line("D", 0, 1, None)).wish("Anne", Priority::MattersMost, WishKind::DayOff(on(0)));
    let ward = ward.agreement(|agreement| {
        (agreement.prices.norm_minute, agreement.prices.norm_minute_beyond) = (0, 0);
        agreement.prices.wish_matters_most = 900;
    });
    let problem = ward.problem();
    let whole = plan(&problem, &limits(1), &Quiet).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!((whole.cost(), whole.outcome.status), (100, Status::Optimal));
    let staged = staged(&problem, &limits(1));
    assert_eq!(told(&staged), [0, 0, 900, 0]);
    assert_eq!((staged.planned.cost(), staged.planned.outcome.status), (900, Status::Feasible));
}

#[test]
fn what_is_forbidden_stays_forbidden_in_every_stage() {
    let none = two_people(1).need(&WEEK, line("N", 1, 1, None)).with(|ward| {
        ward.staffing.weekdays.iter_mut().for_each(|line| line.line.prices.minimum_is_hard = true);
        ward.employees.iter_mut().for_each(|employee| employee.max_weekends = Some(0));
    });
    let staged = staged(&none.problem(), &limits(1));
    assert_eq!(staged.planned.outcome.status, Status::Infeasible);
    assert_eq!((staged.stages.len(), staged.planned.review), (0, None));
}

/// Prices as they come, so dear that no weights could keep the stages apart exactly.
#[test]
fn bounds_are_never_above_what_a_stage_costs_and_the_time_limit_is_for_all() {
    let ward = crate::plan::six_people(3).agreement(|agreement| {
        agreement.prices.below_minimum = 999_983;
        agreement.prices.wish_nice = 999_979;
    });
    let limits =
        Limits { time: Duration::from_secs(8), rounds: Some(3), work: None, memory_bytes: None, threads: 1, seed: 1 };
    let problem = ward.problem();
    let staged = staged(&problem, &limits);
    assert_eq!(staged.stages.len(), 4);
    for report in &staged.stages {
        assert!(report.bound.is_none_or(|bound| bound <= report.cost), "{report:?}");
    }
    assert_eq!(told(&staged), costs(&problem, staged.planned.review.as_ref().expect("there is a roster")));
}

#[test]
fn one_thread_one_seed_and_a_round_limit_repeat_a_plan() {
    for problem in (0..8).map(tiny_in_stages) {
        let [one, other] = [(), ()].map(|()| staged(&problem, &limits(1)));
        assert_eq!(one.planned.roster(), other.planned.roster());
        assert_eq!(told(&one), told(&other));
    }
}

/// Asks to stop after so many steps with a roster.
struct After(u32, AtomicU32);

impl Watch for After {
    fn progress(&self, progress: Progress) {
        assert!(progress.best_cost.is_none_or(|cost| cost >= 0) && progress.seconds >= 0.0);
        if progress.best_cost.is_some() {
            self.1.fetch_add(1, Ordering::Relaxed);
        }
    }

    fn should_stop(&self) -> bool {
        self.1.load(Ordering::Relaxed) >= self.0
    }
}

#[test]
fn who_asks_to_stop_gets_the_roster_so_far() {
    let problem = crate::plan::six_people(3).problem();
    let watch = After(1, AtomicU32::new(0));
    let staged = by_stages(&problem, &limits(1), &watch).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(staged.planned.outcome.stopped_by, StoppedBy::Cancelled);
    assert_eq!(staged.stages.len(), 1);
    assert!(staged.planned.review.expect("there is a roster").is_lawful());
}

/// Threefold prices of everything make any roster three times as dear, and nothing lawful that was not.
#[test]
fn every_price_is_a_price_that_can_be_changed() {
    let mut dear = 0;
    for seed in 0..60 {
        let (_, mut problem) = rich(seed);
        problem.agreement.prices.worst_off = 2;
        problem.people[0].refused_share_before = 50;
        let thrice = problem.repriced(&mut |_, price| *price *= 3);
        let nothing = problem.repriced(&mut |_, price| *price = 0);
        for roster in some_rosters(&problem, seed) {
            let review = Review::of(&problem, &roster);
            assert_eq!(Review::of(&thrice, &roster).cost(), 3 * review.cost(), "seed {seed}");
            assert_eq!(Review::of(&nothing, &roster).cost(), 0, "seed {seed}");
            assert_eq!(Review::of(&nothing, &roster).hard().count(), review.hard().count(), "seed {seed}");
            dear += usize::from(review.cost() > 0);
        }
    }
    assert!(dear > 100, "{dear} rosters with a price are no trial");
}
