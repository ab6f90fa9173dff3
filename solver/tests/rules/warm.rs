//! A plan of nearly the same ward begins with what the one before has left: it is lawful, and soon as good.

use crate::plan::{Quiet, limits, six_people};
use crate::ward::{WEEK, WardBuilder, line, on};
use solver::domain::{Duty, Priority, WishKind};
use solver::engine::{Limits, Outcome, Status, StoppedBy, Warm};
use solver::plan::plan_from;
use solver::problem::Problem;
use solver::review::Review;

/// Twelve people over six weeks: much more than a proof in a moment.
fn ward() -> WardBuilder {
    let names = ["Gry", "Hans", "Ida", "Jens", "Kaj", "Lis"];
    let ward = names.iter().enumerate().fold(six_people(6), |ward, (number, name)| {
        let ward = ward.employee(name, 1800 + 60 * number as u32);
        (0..5).fold(ward, |ward, wish| {
            let day = (number as i32 * 3 + wish * 7) % 41;
            ward.wish(name, Priority::Important, WishKind::DayOff(on(day)))
        })
    });
    let ward = ward.with(|ward| ward.staffing.weekdays.clear());
    ward.need(&WEEK, line("D", 3, 4, Some(5))).need(&WEEK, line("A", 2, 2, Some(3))).need(&WEEK, line("N", 2, 2, None))
}

fn solve(problem: &Problem, warm: Option<&Warm>, work: u64) -> Outcome {
    let limits = Limits { rounds: None, work: Some(work), ..limits(1) };
    let planned = plan_from(problem, warm, &limits, &Quiet).unwrap_or_else(|error| panic!("{error}"));
    if let Some(roster) = &planned.outcome.roster {
        assert!(Review::of(problem, roster).is_lawful());
    }
    planned.outcome
}

/// Cost and bound; far apart where there is none.
fn gap(outcome: &Outcome) -> i64 {
    outcome.cost.unwrap_or(i64::MAX / 2) - outcome.bound.unwrap_or(0)
}

/// The first duty of somebody in the middle of the plan that no lock keeps.
fn a_duty(problem: &Problem, outcome: &Outcome) -> (String, i32) {
    let roster = outcome.roster.as_ref().expect("a roster");
    let middle = problem.days() / 2;
    let found = problem.employee_indices().find_map(|employee| {
        let duty = roster.line(employee).iter().find(|duty| duty.day.0 >= middle)?;
        Some((problem.person(employee).id.0.clone(), duty.day.0))
    });
    found.expect("somebody works")
}

#[test]
fn after_a_lock_or_a_wish_a_tenth_of_the_work_comes_as_near() {
    let (problem, work) = (ward().problem(), 800_000_000);
    let first = solve(&problem, None, work);
    let (who, day) = a_duty(&problem, &first);
    let others = [
        ward().lock_free(&who, day),
        ward().lock("Gry", 20, "D"),
        ward().wish("Hans", Priority::MattersMost, WishKind::DayOff(on(day))),
    ];
    for (number, other) in others.into_iter().enumerate() {
        let other = other.problem();
        let warm = solve(&other, first.warm.as_ref(), work / 10);
        let cold = solve(&other, None, work / 10);
        let gaps = (gap(&warm), gap(&first), gap(&cold));
        // A percent of the price: from nothing it is as dear as many shortages.
        let slack = first.cost.unwrap_or_default() / 100;
        assert!(gaps.0 <= gaps.1 + slack && gaps.2 > gaps.1 + slack, "ward {number}, warm, first, cold: {gaps:?}");
    }
}

/// Whoever's duty it was: only the days around it are searched at first.
#[test]
fn after_a_lock_a_fortieth_of_the_work_comes_as_near() {
    let (problem, work) = (ward().problem(), 800_000_000);
    let first = solve(&problem, None, work);
    let roster = first.roster.as_ref().expect("a roster");
    for employee in problem.employee_indices() {
        let middle = |duty: &&Duty| duty.day.0 >= problem.days() / 2;
        let Some(duty) = roster.line(employee).iter().find(middle) else { continue };
        let locked = ward().lock_free(&problem.person(employee).id.0, duty.day.0).problem();
        let warm = solve(&locked, first.warm.as_ref(), work / 40);
        let slack = first.cost.unwrap_or_default() / 100;
        assert!(gap(&warm) <= gap(&first) + slack, "{employee:?} {duty:?}: {} after {}", gap(&warm), gap(&first));
    }
}

#[test]
fn the_same_ward_again_is_at_once_as_good() {
    let problem = ward().problem();
    let first = solve(&problem, None, 400_000_000);
    let again = solve(&problem, first.warm.as_ref(), 40_000_000);
    assert!(again.cost <= first.cost && again.cost.is_some(), "{:?} after {:?}", again.cost, first.cost);
}

/// Of another ward nothing may hold, and yet nothing breaks: other people, dates and shift types.
#[test]
fn what_another_ward_has_left_does_no_harm() {
    let left = solve(&ward().problem(), None, 100_000_000).warm.expect("something is left");
    let others = [
        WardBuilder::weeks(1).employee("Gry", 1920).shift("Q", "07:00-15:00", solver::domain::Category::Day),
        six_people(3).with(|ward| ward.shift_types.reverse()),
        six_people(3).absence("Anne", solver::domain::AbsenceKind::Leave, 0..=6),
    ];
    for (number, other) in others.into_iter().enumerate() {
        let problem = other.problem();
        let [warm, cold] = [Some(&left), None].map(|left| solve(&problem, left, 4_000_000_000));
        assert_eq!((warm.status, warm.stopped_by), (Status::Optimal, StoppedBy::Proof), "ward {number}");
        assert_eq!((warm.cost, warm.bound), (cold.cost, cold.bound), "ward {number}");
    }
}
