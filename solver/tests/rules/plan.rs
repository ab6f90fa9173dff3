//! From an admitted problem to a roster: repeatable, stoppable, and for every ward, however empty.

use crate::finding::findings;
use crate::ward::{WEEK, WardBuilder, line, on, two_people};
use solver::domain::{AbsenceKind, Category, EmployeeIndex, Priority, Roster, WishKind};
use solver::engine::{Limits, Phase, Progress, Status, StoppedBy, Watch};
use solver::model::{LineGraph, Model};
use solver::plan::{Planned, plan};
use solver::problem::Problem;
use solver::review::Review;
use std::sync::Mutex;
use std::time::Duration;

/// Nobody watches.
pub(crate) struct Quiet;

impl Watch for Quiet {
    fn progress(&self, _: Progress) {}

    fn should_stop(&self) -> bool {
        false
    }
}

/// Limits that no clock decides: on one thread rounds end what cannot be proved; on two the proof alone ends it, since
/// how many rounds are searched beside the proof is the machine's choice.
pub(crate) fn limits(threads: u32) -> Limits {
    Limits {
        time: Duration::from_secs(3600),
        rounds: (threads == 1).then_some(40),
        work: None,
        memory_bytes: None,
        threads,
        seed: 1,
    }
}

/// The roster of a plan that has one, and its price.
pub(crate) trait Found {
    fn roster(&self) -> &Roster;
    fn cost(&self) -> i64;
}

impl Found for Planned {
    fn roster(&self) -> &Roster {
        self.outcome.roster.as_ref().expect("there is a roster")
    }

    fn cost(&self) -> i64 {
        self.outcome.cost.expect("there is a roster")
    }
}

/// A plan that the referee was asked about again.
fn planned(problem: &Problem) -> Planned {
    let planned = plan(problem, &limits(1), &Quiet).unwrap_or_else(|error| panic!("{error}"));
    let review = Review::of(problem, planned.roster());
    assert!(review.is_lawful());
    assert_eq!((review.cost(), Some(&review)), (planned.cost(), planned.review.as_ref()));
    planned
}

/// Six people over some weeks; over three, too many for a proof in a few rounds to be certain.
pub(crate) fn six_people(weeks: u32) -> WardBuilder {
    let ward =
        two_people(weeks).employee("Carl", 1920).employee("Ditte", 2220).employee("Eva", 1800).employee("Finn", 2100);
    let ward = ward
        .need(&WEEK, line("D", 1, 2, Some(3)))
        .need(&WEEK, line("A", 1, 1, Some(2)))
        .need(&WEEK, line("N", 1, 1, Some(1)))
        .absence("Carl", AbsenceKind::Vacation, 7..=11)
        .history("Eva", -1, "N")
        .lock("Anne", 9, "N")
        .lock_free("Bo", 2);
    ["Anne", "Bo", "Carl", "Ditte", "Eva", "Finn"].iter().enumerate().fold(ward, |ward, (number, name)| {
        let day = number as i32 * 3;
        ward.wish(name, Priority::Important, WishKind::DayOff(on(day))).wish(
            name,
            Priority::Nice,
            WishKind::ShiftType(on(day + 2), "A".into()),
        )
    })
}

#[test]
fn the_same_input_seed_and_rounds_give_the_same_roster() {
    let problem = six_people(3).problem();
    let limits = Limits { rounds: Some(4), seed: 7, ..limits(1) };
    let [one, other] = [(), ()].map(|()| plan(&problem, &limits, &Quiet).unwrap_or_else(|error| panic!("{error}")));
    assert_eq!(one.outcome.roster, other.outcome.roster);
    assert_eq!(one.review, other.review);
    let told = |planned: &Planned| {
        let outcome = &planned.outcome;
        (outcome.cost, outcome.bound, outcome.status, outcome.stopped_by, outcome.rounds)
    };
    assert_eq!(told(&one), told(&other));
    assert!(one.outcome.bound.is_some_and(|bound| bound <= one.cost()));
}

/// Keeps what it is told.
#[derive(Default)]
struct Notes(Mutex<Vec<Progress>>);

impl Watch for Notes {
    fn progress(&self, progress: Progress) {
        self.0.lock().expect("no writer panics").push(progress);
    }

    fn should_stop(&self) -> bool {
        false
    }
}

#[test]
fn progress_goes_from_building_to_judging_and_never_back() {
    let notes = Notes::default();
    let planned = plan(&six_people(3).problem(), &Limits { rounds: Some(3), ..limits(1) }, &notes);
    let outcome = planned.unwrap_or_else(|error| panic!("{error}")).outcome;
    let told = notes.0.into_inner().expect("no writer panics");
    assert_eq!(told.first().map(|progress| progress.phase), Some(Phase::Building));
    let last = told.last().expect("something was told");
    assert_eq!((last.phase, last.best_cost, last.bound), (Phase::Judging, outcome.cost, outcome.bound));
    let costs: Vec<i64> = told.iter().filter_map(|progress| progress.best_cost).collect();
    assert!(costs.is_sorted_by(|earlier, later| earlier >= later));
    let bounds: Vec<i64> = told[..told.len() - 1].iter().filter_map(|progress| progress.bound).collect();
    assert!(bounds.is_sorted());
}

#[test]
fn an_understaffed_ward_gets_a_roster_and_is_told_where_it_is_short() {
    let problem = WardBuilder::weeks(1)
        .employee("Anne", 6 * 480)
        .shift("D", "07:00-15:00", Category::Day)
        .need(&WEEK, line("D", 3, 3, None))
        .problem();
    let planned = planned(&problem);
    assert_eq!(planned.outcome.status, Status::Optimal);
    let short = findings(&problem, planned.roster(), "staffing_minimum");
    assert_eq!(short.iter().map(|found| found.days[0].0).collect::<Vec<_>>(), (0..7).collect::<Vec<_>>());
    let missing: i64 = short.iter().map(|found| found.allowed - found.measured).sum();
    assert_eq!(missing, 21 - 6, "one person works six dates of the week");
}

#[test]
fn locks_of_what_nobody_asked_for_are_planned() {
    let problem = two_people(1).need(&WEEK[..1], line("D", 1, 1, None)).lock("Bo", 3, "D").problem();
    let planned = planned(&problem);
    let bo: Vec<i32> = planned.roster().line(EmployeeIndex(1)).iter().map(|duty| duty.day.0).collect();
    assert!(bo.contains(&3));
}

#[test]
fn two_hundred_wishes_for_the_same_dates_are_weighed() {
    let ward = two_people(2).agreement(|agreement| agreement.wish_quota = 200);
    let off = |ward: WardBuilder, _| ward.wish("Anne", Priority::Nice, WishKind::DaysOff(on(0), on(1)));
    let problem = (0..200).fold(ward, off).problem();
    let planned = planned(&problem);
    let on_the_dates = planned.roster().line(EmployeeIndex(0)).iter().filter(|duty| duty.day.0 < 2);
    assert_eq!(on_the_dates.count(), 0);
    let graph = LineGraph::of(&problem, &Model::of(&problem), EmployeeIndex(0));
    assert_eq!(graph.cost_of(&[0]), Some(2000.0), "the first cell is on the first date");
}

fn optimal_at(ward: &WardBuilder, cost: i64) -> Planned {
    let planned = planned(&ward.problem());
    assert_eq!((planned.cost(), planned.outcome.status), (cost, Status::Optimal));
    assert_eq!((planned.outcome.bound, planned.outcome.stopped_by), (Some(cost), StoppedBy::Proof));
    planned
}

#[test]
fn a_ward_without_anything_has_an_empty_plan() {
    optimal_at(&WardBuilder::weeks(1), 0);
    optimal_at(&WardBuilder::weeks(16).shift("D", "07:00-15:00", Category::Day), 0);
}

#[test]
fn a_dear_shortage_is_proved_like_a_cheap_one() {
    let dear = |ward: WardBuilder| ward.agreement(|agreement| agreement.prices.below_minimum = 1_000_000);
    let ward = WardBuilder::weeks(2).shift("D", "07:00-15:00", Category::Day).need(&WEEK, line("D", 2, 2, None));
    optimal_at(&dear(ward), 14 * 2 * 1_000_000);
    let one = dear(WardBuilder::weeks(1).employee("Anne", 6 * 480).shift("D", "07:00-15:00", Category::Day));
    optimal_at(&one.need(&WEEK, line("D", 2, 2, None)), 8 * 1_000_000);
}

#[test]
fn one_person_with_many_cells_is_planned() {
    let ward = WardBuilder::weeks(16).employee("Anne", 2000);
    let starts = ["06:00-14:00", "07:00-15:10", "08:00-16:20", "09:00-17:30", "10:00-18:40", "11:00-19:50"];
    let ward = starts.iter().fold(ward, |ward, hours| ward.shift(hours, hours, Category::Day));
    let ward = starts.iter().fold(ward, |ward, hours| ward.need(&WEEK, line(hours, 0, 1, Some(1))));
    let ward = (0..17).fold(ward, |ward, number| ward.wish("Anne", Priority::Nice, WishKind::Work(on(number * 6))));
    let few = Limits { rounds: Some(2), ..limits(1) };
    plan(&ward.problem(), &few, &Quiet).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn a_ward_without_people_is_short_of_everybody() {
    let ward = WardBuilder::weeks(2).shift("D", "07:00-15:00", Category::Day);
    optimal_at(&ward.need(&WEEK, line("D", 2, 3, Some(3))), 14 * (2 * 1000 + 100));
}

#[test]
fn a_ward_without_shift_types_or_staffing_leaves_everybody_free() {
    let idle = 2 * (120 + 3 * (2220 - 120));
    let people = || WardBuilder::weeks(1).employee("Anne", 2220).employee("Bo", 2220);
    optimal_at(&people(), idle);
    optimal_at(&people().wish("Anne", Priority::Nice, WishKind::Work(on(0))), idle + 10);
    optimal_at(&WardBuilder::weeks(1).employee("Anne", 0), 0);
}

#[test]
fn a_shift_type_that_nobody_asks_for_is_not_worked() {
    let idle = two_people(1).with(|ward| {
        for shift in ["D", "A", "N"] {
            ward.staffing.weekdays.push(crate::ward::weekdays(&[], line(shift, 1, 1, None)));
        }
    });
    optimal_at(&idle, 2 * (120 + 3 * (2220 - 120)));
}

#[test]
fn somebody_who_cannot_work_at_all_is_planned_for_nothing() {
    let away = two_people(1).absence("Anne", AbsenceKind::Leave, 0..=6).who(|bo| bo.employed.to = Some(on(-1)));
    let planned = optimal_at(&away, 0);
    assert_eq!(planned.roster().duties().count(), 0);
}

#[test]
fn a_norm_below_nought_is_best_met_by_no_duty() {
    let rich =
        WardBuilder::weeks(1).employee("Anne", 600).shift("D", "07:00-15:00", Category::Day).balance("Anne", 700);
    optimal_at(&rich, 100);
}
