//! Names and the order of lists decide nothing: the same ward under other names, its lists in another order, costs as
//! much, and where one roster is the cheapest it is the same one.

use super::exhaustive::Exhaustive;
use super::rich::rich;
use super::tiny::{admitted, tiny};
use crate::plan::{Quiet, limits};
use rand::Rng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;
use solver::domain::{Companions, Duty, EmployeeId, EmployeeIndex, PairingKind, Roster, ShiftIndex, Ward};
use solver::plan;
use solver::problem::Problem;

/// The same ward under other names, which sort in another way.
pub(super) fn renamed(mut ward: Ward) -> Ward {
    let other = |id: &mut EmployeeId| *id = EmployeeId(format!("{}{}", 9 - id.0.len(), id.0));
    ward.employees.iter_mut().for_each(|employee| {
        other(&mut employee.id);
        employee.name = "Somebody".to_owned();
    });
    ward.absences.iter_mut().for_each(|one| other(&mut one.employee));
    ward.considerations.iter_mut().for_each(|one| other(&mut one.employee));
    ward.wishes.iter_mut().for_each(|one| other(&mut one.employee));
    ward.wellbeing_days.iter_mut().for_each(|one| other(&mut one.employee));
    ward.history.iter_mut().for_each(|one| other(&mut one.employee));
    ward.worked_before.iter_mut().for_each(|one| other(&mut one.employee));
    ward.balances.iter_mut().for_each(|one| other(&mut one.employee));
    ward.fairness.iter_mut().for_each(|one| other(&mut one.employee));
    ward.earlier.iter_mut().flatten().for_each(|one| other(&mut one.employee));
    ward.locks.iter_mut().for_each(|one| other(&mut one.employee));
    ward.agreement.layers.iter_mut().flat_map(|layer| &mut layer.employees).for_each(other);
    ward.pairings.iter_mut().for_each(|pairing| match &mut pairing.kind {
        PairingKind::Accompanied(employee, by) => {
            other(employee);
            if let Companions::AnyOf(people) = by {
                people.iter_mut().for_each(other);
            }
        }
        PairingKind::Apart(one, two) => [one, two].into_iter().for_each(other),
    });
    ward
}

/// A ward with a ledger: everybody has an account, wishes count by it, and the worst off has a price.
fn with_ledger(mut ward: Ward, random: &mut ChaCha8Rng) -> Ward {
    ward.agreement.prices.ledger_percent = random.random_range(20..=100);
    ward.agreement.prices.worst_off = random.random_range(0..=2);
    ward.fairness.clear();
    for employee in &ward.employees {
        let (employee, asked_points) = (employee.id.clone(), random.random_range(0..3000));
        let refused_points = random.random_range(0..=asked_points / 2);
        let balance = solver::domain::FairnessBalance { employee, burden_points: 0, refused_points, asked_points };
        ward.fairness.push(balance);
    }
    ward
}

/// The ward's lists in another order, and where each person and shift type went.
fn reordered(ward: &Ward, random: &mut ChaCha8Rng) -> (Ward, Vec<usize>, Vec<usize>) {
    let mut other = ward.clone();
    other.employees.shuffle(random);
    other.shift_types.shuffle(random);
    other.wishes.shuffle(random);
    other.fairness.shuffle(random);
    other.locks.shuffle(random);
    let people = ward.employees.iter().map(|one| other.employees.iter().position(|two| two.id == one.id));
    let shifts = ward.shift_types.iter().map(|one| other.shift_types.iter().position(|two| two.id == one.id));
    let (people, shifts) = (people.map(Option::unwrap).collect(), shifts.map(Option::unwrap).collect());
    (renamed(other), people, shifts)
}

/// A roster in the words of the other ward.
fn moved(roster: &Roster, people: &[usize], shifts: &[usize]) -> Roster {
    let mut moved = Roster::empty(people.len());
    for (employee, duty) in roster.duties() {
        let duty = Duty { shift: ShiftIndex(shifts[duty.shift.0]), ..duty };
        moved.add(EmployeeIndex(people[employee.0]), duty);
    }
    moved
}

/// The cost of a plan proved to be the cheapest, and its roster; none when there is none.
fn planned(problem: &Problem, seed: u64) -> Option<(i64, Roster)> {
    let planned = plan::plan(problem, &limits(1), &Quiet).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
    planned.outcome.cost.zip(planned.outcome.roster)
}

#[test]
fn other_names_and_another_order_change_no_cost_and_no_roster_that_is_the_only_cheapest() {
    let (mut only, mut weighed) = (0, 0);
    for seed in 0..150 {
        let mut random = super::random(seed);
        let ward = if seed % 2 == 0 { tiny(seed).0 } else { rich(seed).0 };
        let (ward, problem) = admitted(seed, with_ledger(ward, &mut random));
        let (other, people, shifts) = reordered(&ward, &mut random);
        let other = plan::admit(&other).unwrap_or_else(|faults| panic!("seed {seed}: {faults:?}"));
        weighed += problem.wishes.iter().filter(|wish| wish.price != wish.points).count();
        let (here, there) = (planned(&problem, seed), planned(&other, seed));
        let costs = [&here, &there].map(|planned| planned.as_ref().map(|(cost, _)| *cost));
        assert_eq!(costs[0], costs[1], "seed {seed}");
        let Some(((cost, roster), (_, same))) = here.zip(there) else { continue };
        let second = Exhaustive::of(&problem).cheapest_judged_where(&problem, &|other| *other != roster);
        if second.is_none_or(|(second, _)| second > cost) {
            only += 1;
            assert_eq!(moved(&roster, &people, &shifts), same, "seed {seed}");
        }
    }
    assert!(only > 40 && weighed > 150, "{only} wards with one cheapest roster, {weighed} weighed wishes are no trial");
}

/// What one plan hands on, the next reads, and hands on with its own.
#[test]
fn the_account_grows_from_plan_to_plan() {
    let (mut refused, mut weighed) = (0, 0);
    for seed in 0..60 {
        let mut random = super::random(seed);
        let (ward, problem) = admitted(seed, with_ledger(tiny(seed).0, &mut random));
        let Some((_, roster)) = planned(&problem, seed) else { continue };
        let handed_on = plan::hand_on(&problem, &roster).fairness;
        let next = Ward { fairness: handed_on.clone(), ..ward };
        let next = plan::admit(&next).unwrap_or_else(|faults| panic!("seed {seed}: {faults:?}"));
        for own in &handed_on {
            let employee = next.employee_indices().find(|one| next.person(*one).id == own.employee).expect("a person");
            let (before, then) = (problem.person(employee), next.person(employee));
            let wishes = || problem.wishes.iter().filter(|wish| wish.employee == employee);
            let asked: u32 = wishes().map(|wish| wish.points).sum();
            let of_refused: u32 = wishes()
                .filter(|wish| !solver::rules::is_granted(&problem, &roster, wish))
                .map(|wish| wish.points)
                .sum();
            assert_eq!(then.asked_points_before, before.asked_points_before + asked, "seed {seed}");
            assert_eq!(then.refused_points_before, before.refused_points_before + of_refused, "seed {seed}");
            refused += of_refused;
        }
        weighed += next.wishes.iter().filter(|wish| wish.price != wish.points).count();
    }
    assert!(refused > 1000 && weighed > 50, "{refused} points refused and {weighed} wishes weighed are no trial");
}
