//! Making a change: what is broken by it, what a planner's word excuses, and what a leader weighs.

use wire::convert::overview::{overview, own_findings};
use wire::language::Language;
use wire::report::{CellChange, Severity};
use wire::request::{FairnessBalance, Lock, Override, WardRequest};
use wire::roster::Roster;
use wire::run::{Amended, amend, check, newly_broken, newly_excused};

fn ward() -> WardRequest {
    wire::read::document(include_bytes!("../../../../fixtures/tiny.json")).expect("a ward")
}

fn roster() -> Roster {
    wire::read::document(include_bytes!("../../../tests/it/cli/kept/tiny-roster.json")).expect("a roster")
}

fn cell(employee: &str, date: &str, shift_type: Option<&str>) -> CellChange {
    let date = date.parse().expect("a date");
    CellChange { employee: employee.to_owned(), date, shift_type: shift_type.map(str::to_owned) }
}

fn word(rules: &[&str]) -> Override {
    Override {
        rules: rules.iter().map(|rule| (*rule).to_owned()).collect(),
        reason: "Aftalt med den ansatte".to_owned(),
        by: "Leder".to_owned(),
        at: "2027-03-01T12:00:00".parse().expect("a time"),
    }
}

fn amended(ward: &WardRequest, changes: &[CellChange], word: Option<&Override>) -> Amended {
    amend((ward, &roster()), changes, word, Language::Danish).expect("the change is of the ward")
}

/// A late duty and an early one after it, for somebody who has neither.
fn short_rest() -> [CellChange; 2] {
    [cell("bo", "2027-03-02", Some("A")), cell("bo", "2027-03-03", Some("D"))]
}

#[test]
fn a_broken_hard_rule_is_told_and_excused_only_by_a_word_that_names_it() {
    let (ward, roster) = (ward(), roster());
    let before = check(&ward, &roster, Language::Danish).expect("a roster");
    let plain = amended(&ward, &short_rest(), None);
    let broken: Vec<_> = newly_broken(&before, &plain.report).iter().map(|finding| finding.rule.clone()).collect();
    assert!(broken.contains(&"daily_rest".to_owned()), "{broken:?}");
    let rules: Vec<&str> = broken.iter().map(String::as_str).collect();
    let excused = amended(&ward, &short_rest(), Some(&word(&["daily_rest"])));
    assert_eq!(newly_excused(&before, &excused.report), ["daily_rest"]);
    let left = newly_broken(&before, &excused.report);
    assert_eq!(left.len(), rules.iter().filter(|rule| **rule != "daily_rest").count(), "{left:?}");
    let other = amended(&ward, &short_rest(), Some(&word(&["weekly_rest"])));
    assert!(newly_broken(&before, &other.report).iter().any(|finding| finding.rule == "daily_rest"));
}

#[test]
fn a_lock_on_a_changed_cell_gives_way_and_all_else_stays() {
    let mut ward = ward();
    let known = roster().assignments[0].clone();
    let lock = Lock {
        employee: known.employee.clone(),
        date: known.date,
        shift_type: Some(known.shift_type.clone()),
        despite: None,
    };
    ward.locks = vec![lock];
    let free = CellChange { employee: known.employee.clone(), date: known.date, shift_type: None };
    let amended = amended(&ward, &[free], None);
    assert_eq!(amended.request, WardRequest { locks: Vec::new(), ..ward });
    assert_eq!(amended.roster.assignments, roster().assignments[1..]);
    assert!(!amended.report.findings.iter().any(|finding| finding.rule == "lock"));
    assert_ne!(amended.roster.handed_on, roster().handed_on, "what is handed on is worked out anew");
}

#[test]
fn a_leader_weighs_what_the_report_says() {
    let (ward, roster) = (ward(), roster());
    let report = check(&ward, &roster, Language::Danish).expect("a roster");
    let overview = overview(&ward, &report);
    let (wishes, granted) =
        (report.wishes.len() as u32, report.wishes.iter().filter(|fate| fate.granted).count() as u32);
    assert_eq!(overview.wishes.iter().map(|line| line.wishes).sum::<u32>(), wishes);
    assert_eq!(overview.wishes.iter().map(|line| line.granted).sum::<u32>(), granted);
    let spread = overview.spread.expect("somebody wished");
    assert!(spread.lowest_percent <= spread.mean_percent && spread.mean_percent <= spread.highest_percent);
    let shares: Vec<f64> = overview.people.iter().map(|person| person.share_percent).collect();
    assert!(shares.is_sorted() && shares[0] == spread.lowest_percent);
    let refused: i64 = overview.people.iter().map(|person| person.refused_points).sum();
    let priced: i64 = report.findings.iter().filter(|finding| finding.rule == "wish").map(|finding| finding.cost).sum();
    assert_eq!(refused, priced);
    let asked: i64 = overview.people.iter().map(|person| person.asked_points).sum();
    let of_wish = |wish: &wire::request::Wish| i64::from(ward.agreement.prices.of_wish(wish.priority));
    assert_eq!(asked, ward.wishes.iter().map(of_wish).sum::<i64>());
    let planned: i64 = report.employees.iter().map(|hours| hours.planned_minutes).sum();
    assert_eq!(overview.hours.planned_minutes, planned);
}

#[test]
fn a_leader_sees_accounts_of_earlier_plans_and_no_refusals_that_tell_no_share() {
    let (mut ward, roster) = (ward(), roster());
    let [one, two] = [0, 1].map(|place| ward.wishes[place * (ward.wishes.len() - 1)].employee.clone());
    assert_ne!(one, two);
    let balance = |employee: &str, refused_points, asked_points| FairnessBalance {
        employee: employee.to_owned(),
        burden_points: 0,
        refused_points,
        asked_points,
    };
    ward.history.fairness = vec![balance(&one, 600, 3000), balance(&two, 600, 0)];
    ward.agreement.prices.ledger_percent = 100;
    let report = check(&ward, &roster, Language::Danish).expect("a roster");
    let overview = overview(&ward, &report);
    let before = |employee: &str| {
        let person = overview.people.iter().find(|person| person.employee == employee).expect("somebody who wished");
        (person.refused_points_before, person.asked_points_before)
    };
    assert_eq!((before(&one), before(&two)), ((600, 3000), (0, 0)));
}

#[test]
fn what_an_employee_is_told_names_no_colleague() {
    let ward = ward();
    let amended = amended(&ward, &short_rest(), None);
    let of = |id: &str| own_findings((&amended.request, &amended.roster, &amended.report), id, Language::Danish);
    assert!(of("bo").iter().any(|finding| finding.rule == "daily_rest" && finding.severity == Severity::Hard));
    for employee in &ward.employees {
        for colleague in ward.employees.iter().filter(|other| other.id != employee.id) {
            let told = of(&employee.id);
            assert!(told.iter().all(|finding| !finding.sentence.contains(&colleague.name)), "{told:?}");
        }
    }
}
