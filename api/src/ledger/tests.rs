//! Ledgers of a few people, added up by hand.

use super::*;
use crate::documents::{ChangedCell, Told};
use chrono::{NaiveDate, Utc};
use uuid::Uuid;
use wire::{report::LedgerLine, request::Priority};

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// Somebody with so many wishes granted of so many, a burden of so much against a share, at ten points a wish.
fn line(employee: &str, (granted, asked): (u32, u32), (had, fair_share): (u32, f64)) -> StoredLine {
    let line = LedgerLine {
        employee: employee.to_owned(),
        name: employee.to_uppercase(),
        wishes: vec![PriorityCount { priority: Priority::Important, asked, granted }],
        asked_points: asked * 10,
        refused_points: (asked - granted) * 10,
        burden: Portion { had, fair_share },
        nights: Portion { had, fair_share },
        evenings: Portion::default(),
        weekends: Portion::default(),
        holidays: Portion::default(),
    };
    StoredLine { line, brought: None }
}

fn published(from: &str, lines: Vec<StoredLine>) -> PublishedLedger {
    let (from, published_at) = (date(from), Utc::now());
    PublishedLedger { plan: LedgerPlan { plan: Uuid::nil(), from, to: from, published_at }, lines, changes: Vec::new() }
}

fn two_plans() -> Vec<PublishedLedger> {
    vec![
        published("2027-03-01", vec![line("anne", (1, 4), (6, 4.0)), line("bo", (4, 4), (2, 4.0))]),
        published("2027-01-04", vec![line("anne", (3, 4), (5, 4.0)), line("bo", (2, 2), (3, 4.0))]),
    ]
}

#[test]
fn what_is_carried_is_the_sum_of_the_plans() {
    let carried = carried_into(&two_plans(), ["anne", "bo", "new"]);
    let told: Vec<_> = carried.iter().map(|own| (own.burden_points, own.refused_points, own.asked_points)).collect();
    assert_eq!(told, [(3, 40, 80), (-3, 0, 60)], "whoever is new carries nothing");
}

#[test]
fn what_the_first_document_brought_is_the_beginning_and_later_ones_say_nothing() {
    let mut plans = two_plans();
    let brought = FairnessBalance { refused_points: 7, asked_points: 9, ..fairness::carried("anne", (1.0, 0, 0)) };
    plans[0].lines[0].brought = Some(FairnessBalance { asked_points: 5_000, ..brought.clone() });
    plans[1].lines[0].brought = Some(brought.clone());
    let told = carried(&plans, "anne").expect("she is in both");
    assert_eq!((told.burden_points, told.refused_points, told.asked_points), (1 + 3, 7 + 40, 9 + 80));
    plans[1].lines[0].brought = Some(FairnessBalance { asked_points: 0, ..brought });
    assert_eq!(carried(&plans, "anne").expect("she is").refused_points, 40, "refused without asked is no share");
}

#[test]
fn whoever_is_furthest_below_the_mean_comes_first() {
    let ward = of_ward(&two_plans(), 4);
    let told: Vec<_> = ward.people.iter().map(|own| (own.name.as_str(), own.below_mean)).collect();
    assert_eq!(told, [("ANNE", Some(25.0)), ("BO", Some(-25.0))]);
    let spread = ward.spread.expect("both wished");
    assert_eq!((spread.mean_percent, spread.lowest_percent, spread.highest_percent), (75.0, 50.0, 100.0));
    assert_eq!(ward.people[0].total.nights, Portion { had: 11, fair_share: 8.0 });
}

#[test]
fn an_employee_is_told_no_mean_of_fewer_than_five() {
    let everybody = |people: usize| {
        let lines = (0..people).map(|number| line(&format!("e{number}"), (1, 2), (0, 0.0)));
        vec![published("2027-01-04", lines.collect())]
    };
    for (people, told) in [(4, None), (5, Some(50.0))] {
        let own = own(&everybody(people), "e0", 4);
        assert_eq!((own.mean_percent, own.plans[0].mean_percent), (told, told), "{people}");
    }
}

#[test]
fn a_late_change_is_one_that_was_not_asked_for() {
    let told_at = calendar::start_of(date("2027-03-05"));
    let change = |reason, day: &str| RecordedChange {
        number: 1,
        cells: vec![ChangedCell { employee: "anne".to_owned(), date: date(day), from: None, to: None }],
        reason,
        told: Told { by: String::new(), at: told_at, in_working_time: true },
        call_in: false,
        notice_minutes: 0,
        despite: None,
        paid_from: None,
        by: String::new(),
        at: told_at,
    };
    let changes = [
        change(ChangeReason::Absence, "2027-03-08"),
        change(ChangeReason::StaffingNeed, "2027-03-09"),
        change(ChangeReason::Swap, "2027-03-06"),
        change(ChangeReason::OwnRequest, "2027-03-06"),
        change(ChangeReason::WellbeingDay, "2027-03-06"),
    ];
    assert_eq!(late_changes(&changes, "anne", 4), 1, "four days are notice enough");
    assert_eq!(late_changes(&changes, "anne", 5), 2);
    assert_eq!(late_changes(&changes, "bo", 28), 0);
}
