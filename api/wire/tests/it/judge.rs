//! Judging a change: the answer is the difference of two whole checks, whatever changes.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use wire::FORMAT;
use wire::language::Language;
use wire::report::{CellChange, Finding, JudgedChange, RosterChange, Severity, ToldFinding};
use wire::request::{Duty, WardRequest};
use wire::roster::Roster;
use wire::run::{JudgedRoster, check};

fn dates(ward: &WardRequest) -> Vec<chrono::NaiveDate> {
    ward.period.from.iter_days().take(ward.period.weeks as usize * 7).collect()
}

/// A roster of nobody's making: about every second cell has a duty.
fn any_roster(random: &mut ChaCha8Rng, ward: &WardRequest) -> Roster {
    let mut assignments = Vec::new();
    for employee in &ward.employees {
        for date in dates(ward) {
            if random.random_bool(0.5) {
                let shift_type = ward.shift_types[random.random_range(0..ward.shift_types.len())].id.clone();
                assignments.push(Duty { employee: employee.id.clone(), date, shift_type });
            }
        }
    }
    Roster { format: FORMAT.to_owned(), ward: ward.ward.id.clone(), period: ward.period, assignments, handed_on: None }
}

fn any_change(random: &mut ChaCha8Rng, ward: &WardRequest, cells: usize) -> RosterChange {
    let dates = dates(ward);
    let mut cell = || CellChange {
        employee: ward.employees[random.random_range(0..ward.employees.len())].id.clone(),
        date: dates[random.random_range(0..dates.len())],
        shift_type: random
            .random_bool(0.6)
            .then(|| ward.shift_types[random.random_range(0..ward.shift_types.len())].id.clone()),
    };
    RosterChange { changes: (0..cells).map(|_| cell()).collect() }
}

fn changed(roster: &Roster, change: &RosterChange) -> Roster {
    let mut changed = roster.clone();
    for cell in &change.changes {
        changed.assignments.retain(|duty| duty.employee != cell.employee || duty.date != cell.date);
        if let Some(shift_type) = cell.shift_type.clone() {
            changed.assignments.push(Duty { employee: cell.employee.clone(), date: cell.date, shift_type });
        }
    }
    changed
}

fn difference(of: &[Finding], other: &[Finding]) -> Vec<Finding> {
    let mut left = other.to_vec();
    let mut new = of.to_vec();
    new.retain(|finding| match left.iter().position(|known| known == finding) {
        Some(known) => {
            left.remove(known);
            false
        }
        None => true,
    });
    new
}

fn judged(ward: &WardRequest, roster: &Roster) -> JudgedRoster {
    JudgedRoster::of(ward.clone(), roster.clone(), Language::Danish).expect("the roster can be judged")
}

fn assert_is_difference(ward: &WardRequest, roster: &Roster, change: &RosterChange) -> JudgedChange {
    let judged = judged(ward, roster).change(change, Language::Danish).expect("the change can be judged");
    let [before, after] = [roster, &changed(roster, change)]
        .map(|roster| check(ward, roster, Language::Danish).expect("the roster can be judged"));
    let findings = |told: &[ToldFinding]| told.iter().map(|told| told.finding.clone()).collect::<Vec<_>>();
    assert_eq!(findings(&judged.findings_new), difference(&after.findings, &before.findings), "{change:?}");
    assert_eq!(findings(&judged.findings_gone), difference(&before.findings, &after.findings), "{change:?}");
    assert_eq!((judged.hard_before, judged.cost_before), (before.hard_findings, before.cost));
    assert_eq!((judged.hard_after, judged.cost_after), (after.hard_findings, after.cost));
    judged
}

#[test]
fn a_change_is_judged_as_two_whole_checks_would() {
    let mut random = ChaCha8Rng::seed_from_u64(1);
    for (ward, rounds) in [(fixtures::tiny(), 40), (fixtures::medical(), 3)] {
        for round in 0..rounds {
            let roster = any_roster(&mut random, &ward);
            let change = any_change(&mut random, &ward, 1 + round % 5);
            assert_is_difference(&ward, &roster, &change);
        }
    }
}

#[test]
fn nothing_changes_when_nothing_does() {
    let ward = fixtures::tiny();
    let roster = any_roster(&mut ChaCha8Rng::seed_from_u64(2), &ward);
    let judged = assert_is_difference(&ward, &roster, &RosterChange { changes: Vec::new() });
    assert_eq!((judged.findings_new.len(), judged.findings_gone.len()), (0, 0));
}

#[test]
fn the_last_change_of_a_cell_holds_and_the_sentence_tells_the_duty_put_there() {
    let ward = fixtures::tiny();
    let empty = Roster { assignments: Vec::new(), ..any_roster(&mut ChaCha8Rng::seed_from_u64(3), &ward) };
    let cell = |day: u32, shift_type: Option<&str>| CellChange {
        employee: "bo".to_owned(),
        date: chrono::NaiveDate::from_ymd_opt(2027, 3, day).expect("a date"),
        shift_type: shift_type.map(str::to_owned),
    };
    let change = RosterChange { changes: vec![cell(2, None), cell(2, Some("A")), cell(3, Some("D"))] };
    let judged = assert_is_difference(&ward, &empty, &change);
    let hard = judged.findings_new.iter().find(|told| told.finding.severity == Severity::Hard);
    let sentence = &hard.expect("an evening and a day after it leave too little rest").sentence;
    assert!(sentence.contains("Bo Lauridsen") && sentence.contains("(A)"), "{sentence}");
}

#[test]
fn every_unknown_name_of_a_change_is_told_at_once() {
    let ward = fixtures::tiny();
    let roster = any_roster(&mut ChaCha8Rng::seed_from_u64(4), &ward);
    let nobody = CellChange {
        employee: "nobody".to_owned(),
        date: chrono::NaiveDate::from_ymd_opt(2028, 1, 1).expect("a date"),
        shift_type: Some("X".to_owned()),
    };
    let change = RosterChange { changes: vec![CellChange { shift_type: None, ..nobody.clone() }, nobody] };
    let faults = judged(&ward, &roster).change(&change, Language::English).expect_err("the change is faulty");
    let told: Vec<_> = faults.iter().map(|fault| (fault.code.as_str(), fault.pointer.as_str())).collect();
    let expected = [
        ("roster_unknown_employee", "/changes/0/employee"),
        ("roster_date_outside_plan", "/changes/0/date"),
        ("roster_unknown_employee", "/changes/1/employee"),
        ("roster_unknown_shift_type", "/changes/1/shift_type"),
        ("roster_date_outside_plan", "/changes/1/date"),
    ];
    assert_eq!(told, expected);
}
