//! Every claim about a refused wish, held against all rosters as the referee counts: what granting it costs, at least or
//! exactly, that nothing grants it, that nothing was to be had for it.

use super::exhaustive::{Exhaustive, roster};
use super::renamed::renamed;
use super::rich::rich;
use super::tiny::tiny;
use crate::plan::{Quiet, limits};
use solver::domain::Roster;
use solver::engine::granting_bounds;
use solver::model::Model;
use solver::plan::{Planned, admit, plan};
use solver::problem::Problem;
use solver::reasons::{Counterfactual, Fate, Given, Limits, Listener, Reasons, WishReason, of_wishes};
use solver::review::Review;
use solver::rules::is_granted;
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::Duration;

const SEEDS: std::ops::Range<u64> = 2000..2100;

/// Limits that no clock decides.
pub(super) fn asked(threads: u32) -> Limits {
    Limits {
        time: Duration::from_secs(3600),
        work_each: None,
        rounds_each: (threads == 1).then_some(40),
        memory_bytes_each: None,
        threads,
        seed: 1,
        keep_roster: false,
    }
}

/// Keeps what it is told, and says stop after so many times.
#[derive(Default)]
pub(super) struct Ear {
    told: Mutex<Vec<WishReason>>,
    stops_after: Option<usize>,
}

impl Listener for Ear {
    fn told(&self, reason: &WishReason) {
        self.told.lock().expect("no writer panics").push(reason.clone());
    }

    fn should_stop(&self) -> bool {
        self.stops_after.is_some_and(|most| self.told.lock().expect("no writer panics").len() >= most)
    }
}

fn planned(problem: &Problem) -> Planned {
    plan(problem, &limits(1), &Quiet).unwrap_or_else(|error| panic!("{error}"))
}

fn reasons(problem: &Problem, given: &Given<'_>, threads: u32) -> Reasons {
    of_wishes(problem, given, &asked(threads), &Ear::default()).unwrap_or_else(|error| panic!("{error}"))
}

/// What the cheapest roster costs that grants a wish.
fn cheapest_granting(problem: &Problem, trial: &Exhaustive, wish: usize) -> Option<i64> {
    let grants = |roster: &Roster| is_granted(problem, roster, &problem.wishes[wish]);
    trial.cheapest_judged_where(problem, &grants).map(|(cost, _)| cost)
}

fn refused_points(problem: &Problem, roster: &Roster) -> i64 {
    let refused = problem.wishes.iter().filter(|wish| !is_granted(problem, roster, wish));
    refused.map(|wish| problem.wish_price(wish)).sum()
}

/// What each kind of claim was met how often.
type Met = BTreeMap<&'static str, u32>;

/// Holds all claims against all rosters.
fn check(problem: &Problem, trial: &Exhaustive, reasons: &Reasons, met: &mut Met) {
    assert_eq!(Review::of(problem, &reasons.roster), reasons.review);
    assert!(reasons.review.is_lawful());
    assert_eq!(reasons.wishes.len(), problem.wishes.len());
    for (wish, reason) in reasons.wishes.iter().enumerate() {
        assert_eq!(reason.wish, wish);
        let granted = is_granted(problem, &reasons.roster, &problem.wishes[wish]);
        match &reason.fate {
            Fate::Granted { instead } => {
                assert!(granted);
                *met.entry(if *instead { "granted instead" } else { "granted" }).or_default() += 1;
            }
            Fate::Refused { against, counterfactual } => {
                assert!(!granted);
                let truth = cheapest_granting(problem, trial, wish);
                let kind = claim(problem, reasons, (wish, counterfactual), truth);
                *met.entry(kind).or_default() += 1;
                if let Some(against) = against {
                    let employee = problem.wishes[wish].employee;
                    let line = reasons.roster.line(employee);
                    assert!(against.gone.iter().all(|duty| line.contains(duty)));
                    let kept = line.iter().filter(|duty| !against.gone.contains(duty)).chain(&against.new);
                    let mut lines: Vec<_> =
                        problem.employee_indices().map(|of| reasons.roster.line(of).to_vec()).collect();
                    lines[employee.0] = kept.copied().collect();
                    let after = Roster::from_lines(lines);
                    assert!(is_granted(problem, &after, &problem.wishes[wish]));
                    let cost = |findings: &[solver::rules::Finding]| findings.iter().map(|one| one.cost).sum::<i64>();
                    let difference = Review::of(problem, &after).cost() - reasons.review.cost();
                    assert_eq!(cost(&against.change.new) - cost(&against.change.gone), difference);
                }
            }
        }
    }
}

/// Checks what is claimed of a refused wish, the cheapest roster that grants it known.
fn claim(
    problem: &Problem,
    reasons: &Reasons,
    (wish, claimed): (usize, &Counterfactual),
    truth: Option<i64>,
) -> &'static str {
    let truth = truth.map(|cost| cost - reasons.review.cost());
    if let Some(found) = &claimed.found {
        let review = Review::of(problem, &found.roster);
        assert!(review.is_lawful() && is_granted(problem, &found.roster, &problem.wishes[wish]));
        assert_eq!(found.points, review.cost() - reasons.review.cost());
        assert_eq!(found.difference.points(), found.points);
        assert!(truth.is_some_and(|truth| truth <= found.points), "{found:?}, but {truth:?}");
        if found.points <= 0 {
            // It costs nothing, and yet is not taken: it would only refuse others instead.
            assert_eq!(found.points, 0);
            assert!(refused_points(problem, &found.roster) >= refused_points(problem, &reasons.roster));
        }
    }
    let at_least = claimed.at_least;
    assert!(at_least.is_none_or(|least| least > 0 && truth.is_none_or(|truth| least <= truth)), "{at_least:?}");
    match (&claimed.impossible, &claimed.found) {
        (Some(_), found) => {
            assert_eq!((truth, found.is_some()), (None, false));
            "impossible"
        }
        (None, Some(found)) if claimed.is_proved() => {
            assert_eq!(truth, Some(found.points));
            "costs exactly"
        }
        (None, Some(found)) if found.points == 0 => "costs as much",
        (None, Some(_)) => "costs so much, perhaps less",
        (None, None) => "not found",
    }
}

/// The same ward, in which refusals are so cheap that there are more of them, not equally dear to all, as the ledger makes
/// them, and the worst off may have a price: in every second ward one that is dearer than all of them.
fn contested(mut problem: Problem, seed: u64) -> Problem {
    for wish in &mut problem.wishes {
        wish.price = wish.price / 20 + 1 + wish.employee.0 as u32;
        wish.share = if seed.is_multiple_of(2) { wish.share / 20 + 1 } else { wish.share };
    }
    problem.agreement.prices.worst_off = (seed % 4) as u32;
    problem
}

/// Every problem with a roster, with all its rosters.
fn each(mut check: impl FnMut(u64, &Problem, &Exhaustive)) {
    for seed in SEEDS {
        let (_, problem) = if seed % 3 == 0 { tiny(seed) } else { rich(seed) };
        let problem = contested(problem, seed);
        let trial = Exhaustive::of(&problem);
        if trial.cheapest_judged(&problem).is_some() {
            check(seed, &problem, &trial);
        }
    }
}

#[test]
fn every_claim_about_a_proved_plan_is_exact() {
    let mut met = Met::new();
    each(|seed, problem, trial| {
        let planned = planned(problem);
        let given = Given::of(&planned).expect("a roster");
        let reasons = reasons(problem, &given, 1 + (seed % 2) as u32);
        assert!(reasons.is_complete);
        assert_eq!(
            Some(reasons.review.cost()),
            planned.outcome.cost,
            "seed {seed}: nothing is cheaper than the cheapest"
        );
        check(problem, trial, &reasons, &mut met);
    });
    assert!(!met.contains_key("not found") && !met.contains_key("costs so much, perhaps less"), "{met:?}");
    let enough = ["impossible", "costs exactly", "granted"];
    assert!(enough.iter().all(|kind| met.get(kind).is_some_and(|number| *number > 10)), "{met:?}");
}

#[test]
fn a_look_at_the_owner_proves_often_something_and_never_too_much() {
    let (mut told, mut possible) = (0, 0);
    each(|_, problem, trial| {
        let outcome = planned(problem).outcome;
        let (roster, warm) = outcome.roster.zip(outcome.warm).expect("a roster");
        let is_refused = |wish: &usize| !is_granted(problem, &roster, &problem.wishes[*wish]);
        let refused: Vec<usize> = (0..problem.wishes.len()).filter(is_refused).collect();
        let model = Model::without_sequences(problem);
        let bounds = granting_bounds((problem, &model), &warm, &refused, &limits(1), &Quiet);
        let bounds = bounds.unwrap_or_else(|error| panic!("{error}"));
        for (wish, bound) in refused.into_iter().zip(bounds) {
            let truth = cheapest_granting(problem, trial, wish);
            let Some((bound, truth)) = bound.zip(truth) else { continue };
            assert!(bound <= truth, "wish {wish}: at least {bound}, but {truth} is enough");
            told += u32::from(Some(bound) > outcome.cost);
            possible += 1;
        }
    });
    assert!(possible > 10 && 2 * told > possible, "{told} of {possible}");
}

/// A lawful roster that nobody looked for a better one of.
fn poor(problem: &Problem, trial: &Exhaustive) -> Option<Roster> {
    let last = |lines: &Vec<(i64, super::exhaustive::Line)>| lines.last().map(|(_, line)| line.clone());
    let lines: Option<Vec<_>> = trial.lines.iter().map(last).collect();
    lines.map(|lines| roster(&lines)).filter(|roster| Review::of(problem, roster).is_lawful())
}

#[test]
fn a_poor_roster_gives_way_to_those_that_grant_more_for_less_and_claims_stay_true() {
    let mut met = Met::new();
    each(|seed, problem, trial| {
        let Some(poor) = poor(problem, trial) else { return };
        let given = Given { roster: &poor, bound: None, warm: None };
        let reasons = reasons(problem, &given, 1 + (seed % 2) as u32);
        assert!(reasons.review.cost() <= Review::of(problem, &poor).cost());
        assert_eq!(reasons.is_improved, reasons.roster != poor);
        check(problem, trial, &reasons, &mut met);
    });
    assert!(met.get("granted instead").is_some_and(|number| *number > 10), "{met:?}");
}

#[test]
fn a_roster_that_must_stay_stays_and_is_told_that_wishes_cost_nothing() {
    let mut for_nothing = 0;
    each(|_, problem, trial| {
        let Some(poor) = poor(problem, trial) else { return };
        let given = Given { roster: &poor, bound: None, warm: None };
        let kept = Limits { keep_roster: true, ..asked(1) };
        let reasons = of_wishes(problem, &given, &kept, &Ear::default()).unwrap_or_else(|error| panic!("{error}"));
        assert!(reasons.roster == poor && !reasons.is_improved);
        for reason in &reasons.wishes {
            let Fate::Refused { counterfactual, .. } = &reason.fate else { continue };
            let truth = cheapest_granting(problem, trial, reason.wish).map(|cost| cost - reasons.review.cost());
            let points = counterfactual.found.as_ref().map(|found| found.points);
            assert!(points >= truth && points.is_some() == truth.is_some());
            for_nothing += u32::from(points.is_some_and(|points| points < 0));
        }
    });
    assert!(for_nothing > 10, "{for_nothing} are no trial");
}

#[test]
fn whenever_it_is_stopped_what_was_told_is_true_and_the_dearest_was_told_first() {
    each(|seed, problem, trial| {
        let planned = planned(problem);
        let given = Given::of(&planned).expect("a roster");
        let ear = Ear { stops_after: Some(seed as usize % 7), ..Ear::default() };
        let reasons = of_wishes(problem, &given, &asked(1), &ear).unwrap_or_else(|error| panic!("{error}"));
        check(problem, trial, &reasons, &mut Met::new());
        let told = ear.told.into_inner().expect("no writer panics");
        if let Some(first) = told.first() {
            let price = |wish: usize| problem.wish_price(&problem.wishes[wish]);
            let given_refuses = |wish: &usize| !is_granted(problem, given.roster, &problem.wishes[*wish]);
            let most = (0..problem.wishes.len()).filter(given_refuses).map(price).max();
            assert_eq!(Some(price(first.wish)), most);
        }
    });
}

#[test]
fn other_names_change_no_claim() {
    let mut refused = 0;
    for seed in SEEDS {
        let (ward, problem) = tiny(seed);
        let other = admit(&renamed(ward.clone())).unwrap_or_else(|faults| panic!("seed {seed}: {faults:?}"));
        let [one, other] = [&problem, &other].map(|problem| {
            let planned = planned(problem);
            let given = Given::of(&planned).expect("a lawful line each is a lawful roster");
            reasons(problem, &given, 1).wishes
        });
        assert_eq!(one, other, "seed {seed}");
        refused += one.iter().filter(|reason| matches!(reason.fate, Fate::Refused { .. })).count();
    }
    assert!(refused > 20, "{refused} refused wishes are no trial");
}
