//! Rows made from the automata alone: the same rosters are lawful at the same price as with the rows made by hand.

use super::admits::admits;
use super::agreement::nearly_lawful;
use super::exhaustive::Exhaustive;
use super::tiny::tiny;
use crate::plan::{Quiet, limits};
use solver::domain::{Duty, Roster};
use solver::engine::{self, Status};
use solver::model::{Model, SequenceRows};
use solver::problem::Problem;
use solver::review::Review;

const WARDS: u64 = 120;

#[test]
fn flows_have_room_for_a_roster_exactly_when_the_referee_calls_it_lawful() {
    for seed in 0..WARDS {
        let (_, problem) = tiny(seed);
        let model = Model::with(&problem, SequenceRows::Flows);
        let trial = Exhaustive::of(&problem);
        let mut random = super::random(seed);
        for number in 0..60 {
            let roster = nearly_lawful(&problem, &trial, &mut random);
            let lawful = Review::of(&problem, &roster).is_lawful();
            assert_eq!(admits(&model, &roster), lawful, "seed {seed}, roster {number}: {roster:?}");
        }
    }
}

#[test]
fn flows_have_the_same_cheapest_roster_as_rows_made_by_hand() {
    for seed in 0..WARDS {
        let (_, problem) = tiny(seed);
        let (cost, _) = Exhaustive::of(&problem).cheapest();
        for rows in [SequenceRows::Flows, SequenceRows::Compact] {
            let model = Model::with(&problem, rows);
            let outcome = engine::solve(&problem, &model, &locked_duties(&problem), &limits(1), &Quiet);
            let outcome = outcome.unwrap_or_else(|error| panic!("seed {seed}: {error}"));
            assert_eq!((outcome.cost, outcome.status), (Some(cost), Status::Optimal), "seed {seed}, {rows:?}");
        }
    }
}

pub(crate) fn locked_duties(problem: &Problem) -> Roster {
    let mut roster = Roster::empty(problem.people.len());
    for employee in problem.employee_indices() {
        let locks = problem.person(employee).locks.iter();
        let duties = locks.filter_map(|(day, shift)| shift.map(|shift| Duty { day: *day, shift }));
        duties.for_each(|duty| roster.add(employee, duty));
    }
    roster
}
