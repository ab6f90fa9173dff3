//! What is said of each who might take a duty, held against judging the whole roster anew: on random small wards, with
//! random rosters, lawful or not.

use super::rich::rich;
use super::tiny::tiny;
use rand::Rng;
use rand_chacha::ChaCha8Rng;
use solver::domain::{Day, Duty, EmployeeIndex, Roster, ShiftIndex};
use solver::problem::Problem;
use solver::reasons::{Candidate, Cover, Standing, of_duty};
use solver::review::{Judgement, Review};
use solver::rules::rule;
use std::collections::BTreeSet;

const WARDS: std::ops::Range<u64> = 3000..3200;

fn some_roster(problem: &Problem, random: &mut ChaCha8Rng) -> Roster {
    let mut roster = Roster::empty(problem.people.len());
    for employee in problem.employee_indices() {
        for day in problem.plan_days() {
            if random.random_bool(0.5) {
                roster.add(employee, Duty { day, shift: ShiftIndex(random.random_range(0..problem.shifts.len())) });
            }
        }
    }
    roster
}

/// The roster in which somebody has taken the duty, written out anew.
fn taken(problem: &Problem, roster: &Roster, (employee, duty): (EmployeeIndex, Duty), left: Option<Duty>) -> Roster {
    let line = |of: EmployeeIndex| {
        let mut line = roster.line(of).to_vec();
        if of == employee {
            line.retain(|own| Some(*own) != left);
            line.push(duty);
        }
        line
    };
    Roster::from_lines(problem.employee_indices().map(line).collect())
}

/// Rules of which the second review has a hard finding that the first has not.
fn newly_broken(before: &Review, after: &Review) -> BTreeSet<&'static str> {
    after.hard().filter(|finding| !before.findings.contains(finding)).map(|finding| finding.rule).collect()
}

fn check(problem: &Problem, roster: &Roster, duty: Duty, one: &Candidate) {
    let (before, after) = (Review::of(problem, roster), taken(problem, roster, (one.employee, duty), one.leaves));
    let review = Review::of(problem, &after);
    let broken = newly_broken(&before, &review);
    assert_eq!(one.broken.iter().copied().collect::<BTreeSet<_>>(), broken);
    assert_eq!(one.points, review.cost() - before.cost());
    let standing = match broken.iter().all(|code| rule(code).is_some_and(|rule| rule.overridable)) {
        true if broken.is_empty() => Standing::Lawful,
        true => Standing::ByWord,
        false => Standing::Never,
    };
    assert_eq!(one.standing, standing);
    let planned: i64 = after.line(one.employee).iter().map(|own| problem.norm_minutes_of(*own)).sum();
    assert_eq!(one.over_norm_minutes, planned - problem.norm_minutes(one.employee));
}

/// Everybody stands where they should, each once.
fn check_order(problem: &Problem, roster: &Roster, cover: &Cover) {
    let known: BTreeSet<EmployeeIndex> = cover.people.iter().map(|one| one.employee).collect();
    let free = problem.employee_indices().filter(|employee| !roster.line(*employee).contains(&cover.duty));
    assert_eq!(known, free.collect());
    assert_eq!(known.len(), cover.people.len());
    for list in [&cover.people, &cover.moves] {
        assert!(list.is_sorted_by_key(|one| (one.standing, one.points)));
    }
}

/// All who might be moved, by the whole review's word alone.
fn movers(problem: &Problem, roster: &Roster, duty: Duty) -> BTreeSet<EmployeeIndex> {
    let before = Review::of(problem, roster);
    let short = |review: &Review| {
        let short = review.findings.iter().filter(|finding| finding.rule == "staffing_minimum");
        short.map(|finding| format!("{finding:?}")).collect::<BTreeSet<String>>()
    };
    let can = |employee: &EmployeeIndex| {
        let line = roster.line(*employee);
        let Some(left) = line.iter().find(|own| own.day == duty.day) else { return false };
        if line.contains(&duty) {
            return false;
        }
        let after = Review::of(problem, &taken(problem, roster, (*employee, duty), Some(*left)));
        newly_broken(&before, &after).is_empty() && short(&after).is_subset(&short(&before))
    };
    problem.employee_indices().filter(can).collect()
}

#[test]
fn everybody_is_judged_as_the_whole_roster_would_be() {
    let (mut standings, mut moved) = (BTreeSet::new(), 0);
    for seed in WARDS {
        let problem = if seed % 2 == 0 { tiny(seed).1 } else { rich(seed).1 };
        let mut random = super::random(seed);
        let roster = some_roster(&problem, &mut random);
        let judgement = Judgement::of(&problem, &roster);
        for _ in 0..6 {
            let day = Day(random.random_range(0..problem.days()));
            let duty = Duty { day, shift: ShiftIndex(random.random_range(0..problem.shifts.len())) };
            let cover = of_duty(&problem, (&roster, &judgement), duty);
            check_order(&problem, &roster, &cover);
            cover.people.iter().chain(&cover.moves).for_each(|one| check(&problem, &roster, duty, one));
            standings.extend(cover.people.iter().map(|one| one.standing));
            let alone = cover.people.iter().any(|one| one.standing == Standing::Lawful);
            let expected = if alone { BTreeSet::new() } else { movers(&problem, &roster, duty) };
            assert_eq!(cover.moves.iter().map(|one| one.employee).collect::<BTreeSet<_>>(), expected, "seed {seed}");
            moved += cover.moves.len();
        }
    }
    assert_eq!(standings.len(), 3, "{standings:?}");
    assert!(moved > 10, "{moved} who are moved are no trial");
}
