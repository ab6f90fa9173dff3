//! A solve that is told to stop, or meets a limit, ends soon with the best so far and says why.

use crate::plan::{Quiet, limits, six_people};
use solver::engine::{Limits, Outcome, Progress, Status, StoppedBy, Watch};
use solver::plan::plan;
use solver::problem::Problem;
use solver::review::Review;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Says stop from the so-manieth time on that it is asked.
struct StopsAt(u64, AtomicU64);

impl Watch for StopsAt {
    fn progress(&self, _: Progress) {}

    fn should_stop(&self) -> bool {
        self.1.fetch_add(1, Ordering::Relaxed) >= self.0
    }
}

/// What came of it, with the best so far if there is one: a lawful roster at its price.
fn solve(problem: &Problem, limits: &Limits, watch: &dyn Watch) -> Outcome {
    let planned = plan(problem, limits, watch).unwrap_or_else(|error| panic!("{error}"));
    let outcome = planned.outcome;
    if let Some(roster) = &outcome.roster {
        let review = Review::of(problem, roster);
        assert!(review.is_lawful());
        assert_eq!(Some(review.cost()), outcome.cost);
        assert!(matches!(outcome.status, Status::Feasible | Status::Optimal));
        assert!(outcome.bound.is_none_or(|bound| bound <= review.cost()));
    } else {
        assert_eq!((outcome.status, outcome.cost), (Status::NoneFound, None));
    }
    outcome
}

#[test]
fn a_plan_that_is_stopped_has_the_best_roster_so_far() {
    let problem = six_people(6).problem();
    for threads in [1, 2] {
        let endless = Limits { rounds: None, ..limits(threads) };
        let mut statuses = Vec::new();
        for asked in [0, 3, 6, 8, 12, 20, 40, 100, 300, 1000, 3000] {
            let outcome = solve(&problem, &endless, &StopsAt(asked, AtomicU64::new(0)));
            assert_eq!(outcome.stopped_by, StoppedBy::Cancelled, "{threads} threads, asked {asked} times");
            statuses.push(outcome.status);
        }
        assert_eq!(statuses[0], Status::NoneFound, "stopped before anything was laid out");
        assert_eq!(statuses[10], Status::Feasible);
        assert!(statuses.is_sorted_by_key(|status| *status == Status::Feasible), "{statuses:?}");
    }
}

#[test]
fn no_time_at_all_gives_no_roster_and_says_so() {
    let outcome = solve(&six_people(3).problem(), &Limits { time: Duration::ZERO, ..limits(1) }, &Quiet);
    assert_eq!((outcome.status, outcome.stopped_by), (Status::NoneFound, StoppedBy::TimeLimit));
    assert_eq!(outcome.work, 0);
}

/// In each phase there are few looks between two questions whether to stop: these are milliseconds.
#[test]
fn little_work_is_done_after_the_limit() {
    let problem = six_people(6).problem();
    let mut ended = Vec::new();
    for work in [0, 1000, 100_000, 1_000_000, 10_000_000, 50_000_000, 200_000_000, 500_000_000] {
        let outcome = solve(&problem, &Limits { rounds: None, work: Some(work), ..limits(1) }, &Quiet);
        assert_eq!(outcome.stopped_by, StoppedBy::WorkLimit, "{work} looks");
        assert!(outcome.work >= work && outcome.work < work + 30_000_000, "{} looks of {work}", outcome.work);
        ended.push(outcome.cost.unwrap_or(i64::MAX));
    }
    assert!(ended.is_sorted_by(|earlier, later| earlier >= later), "more work is not worse: {ended:?}");
    assert!(ended[7] < ended[2]);
}

#[test]
fn the_same_seed_and_work_give_the_same_roster_on_one_thread() {
    let problem = six_people(4).problem();
    for (seed, work) in [(1, 3_000_000), (2, 40_000_000), (3, 150_000_000)] {
        let limits = Limits { rounds: None, work: Some(work), seed, ..limits(1) };
        let [one, other] = [(), ()].map(|()| Outcome { seconds: 0.0, ..solve(&problem, &limits, &Quiet) });
        assert_eq!(one, other);
        assert_eq!(one.stopped_by, StoppedBy::WorkLimit);
    }
}

#[test]
fn both_threads_share_the_limit_on_work() {
    let work = 300_000_000;
    let outcome = solve(&six_people(6).problem(), &Limits { work: Some(work), ..limits(2) }, &Quiet);
    assert_eq!((outcome.status, outcome.stopped_by), (Status::Feasible, StoppedBy::WorkLimit));
    assert!(outcome.work >= work && outcome.work < work + 10_000_000, "{} looks of {work}", outcome.work);
}

#[test]
fn a_memory_limit_is_met_where_it_bites() {
    let problem = six_people(6).problem();
    let of = |bytes| solve(&problem, &Limits { memory_bytes: Some(bytes), rounds: Some(3), ..limits(1) }, &Quiet);
    let ended =
        [10, 16, 18, 20, 21, 22, 29].map(|bits| of(1 << bits)).map(|outcome| (outcome.status, outcome.stopped_by));
    assert_eq!(ended[0], (Status::NoneFound, StoppedBy::MemoryLimit));
    assert!(ended.contains(&(Status::Feasible, StoppedBy::MemoryLimit)), "{ended:?}");
    assert_ne!(ended[6].1, StoppedBy::MemoryLimit, "half a GiB is plenty");
    assert!(ended.is_sorted_by_key(|(_, stopped_by)| *stopped_by != StoppedBy::MemoryLimit), "{ended:?}");
}
