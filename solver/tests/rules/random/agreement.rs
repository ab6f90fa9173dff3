//! What must be true of every tiny ward.

use super::admits::admits;
use super::exhaustive::{Exhaustive, Line, roster};
use super::tiny::tiny;
use crate::plan::{Found, Quiet, limits};
use chrono::TimeDelta;
use rand::Rng;
use rand::seq::IndexedRandom;
use rand_chacha::ChaCha8Rng;
use solver::domain::{Day, Duty, EmployeeIndex, Lock, Roster, ShiftIndex, Ward};
use solver::engine::Status;
use solver::model::Model;
use solver::plan;
use solver::problem::Problem;
use solver::review::Review;

const WARDS: u64 = 120;

#[test]
fn the_plan_is_the_cheapest_of_all_lawful_rosters() {
    for seed in 0..WARDS {
        let (_, problem) = tiny(seed);
        let (cost, roster) = Exhaustive::of(&problem).cheapest();
        let review = Review::of(&problem, &roster);
        assert!(review.is_lawful() && review.cost() == cost, "seed {seed}: the trial itself is wrong");
        let threads = 1 + (seed % 2) as u32;
        let planned =
            plan::plan(&problem, &limits(threads), &Quiet).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        let outcome = &planned.outcome;
        assert_eq!((outcome.cost, outcome.status), (Some(cost), Status::Optimal), "seed {seed}");
        assert_eq!(outcome.bound, Some(cost), "seed {seed}");
        let review = planned.review.as_ref().expect("there is a roster");
        assert_eq!(*review, Review::of(&problem, planned.roster()), "seed {seed}");
        assert!(review.is_lawful() && review.cost() == cost, "seed {seed}");
    }
}

#[test]
fn the_model_has_room_for_a_roster_exactly_when_the_referee_calls_it_lawful() {
    let (mut lawful, mut unlawful) = (0, 0);
    for seed in 0..WARDS {
        let (_, problem) = tiny(seed);
        let model = Model::of(&problem);
        let trial = Exhaustive::of(&problem);
        let mut random = super::random(seed);
        for number in 0..60 {
            let roster = nearly_lawful(&problem, &trial, &mut random);
            let review = Review::of(&problem, &roster);
            let broken: Vec<_> = review.hard().collect();
            let room = admits(&model, &roster);
            assert_eq!(room, review.is_lawful(), "seed {seed}, roster {number}: {roster:?} {broken:?}");
            if room { lawful += 1 } else { unlawful += 1 }
        }
    }
    assert!(lawful > 500 && unlawful > 500, "{lawful} lawful and {unlawful} unlawful rosters are no trial");
}

#[test]
fn a_roster_locked_whole_is_planned_as_it_is_at_the_referees_price() {
    for seed in 0..WARDS {
        let (ward, problem) = tiny(seed);
        let trial = Exhaustive::of(&problem);
        let mut random = super::random(seed);
        let lines: Vec<Line> = trial.lines.iter().map(|lines| any(lines, &mut random)).collect();
        let roster = roster(&lines);
        let locked = plan::admit(&Ward { locks: locks(&problem, &roster), ..ward });
        let locked = locked.unwrap_or_else(|faults| panic!("seed {seed}: {faults:?}"));
        let planned = plan::plan(&locked, &limits(1), &Quiet).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        assert_eq!(planned.roster(), &roster, "seed {seed}");
        assert_eq!(planned.cost(), Review::of(&problem, &roster).cost(), "seed {seed}");
        assert_eq!(planned.outcome.status, Status::Optimal, "seed {seed}");
    }
}

fn any(lines: &[(i64, Line)], random: &mut ChaCha8Rng) -> Line {
    lines.choose(random).expect("a date off each is lawful, or the locks alone are").1.clone()
}

/// A lawful line for each person, then up to two changes: a duty taken away, put in, or put beside another.
pub(super) fn nearly_lawful(problem: &Problem, trial: &Exhaustive, random: &mut ChaCha8Rng) -> Roster {
    let lines: Vec<Line> = trial.lines.iter().map(|lines| any(lines, random)).collect();
    let mut duties: Vec<(EmployeeIndex, Duty)> = roster(&lines).duties().collect();
    for _ in 0..random.random_range(0..=2) {
        let employee = EmployeeIndex(random.random_range(0..problem.people.len()));
        let day = Day(random.random_range(0..problem.days()));
        let shift = ShiftIndex(random.random_range(0..problem.shifts.len()));
        if random.random_bool(0.9) {
            duties.retain(|(who, duty)| (*who, duty.day) != (employee, day));
        }
        if random.random_bool(0.8) {
            duties.push((employee, Duty { day, shift }));
        }
    }
    let mut changed = Roster::empty(problem.people.len());
    duties.into_iter().for_each(|(employee, duty)| changed.add(employee, duty));
    changed
}

/// A lock of every cell of a roster.
fn locks(problem: &Problem, roster: &Roster) -> Vec<Lock> {
    let of = |employee: EmployeeIndex, day: Day| Lock {
        employee: problem.person(employee).id.clone(),
        date: problem.calendar.period().from + TimeDelta::days(i64::from(day.0)),
        shift_type: roster
            .line(employee)
            .iter()
            .find(|duty| duty.day == day)
            .map(|duty| problem.shift(duty.shift).id.clone()),
        despite: None,
    };
    problem.employee_indices().flat_map(|employee| problem.plan_days().map(move |day| of(employee, day))).collect()
}
