//! What a plan hands on is what the next plan's request wants.

use chrono::{Days, NaiveDate};
use wire::fault::faults;
use wire::language::Language::English;
use wire::request::{Absence, AbsenceKind, Duty, FairnessBalance, WardRequest, WorkedBefore};
use wire::roster::Roster;
use wire::run;

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn duty(employee: &str, date: NaiveDate, shift_type: &str) -> Duty {
    Duty { employee: employee.to_owned(), date, shift_type: shift_type.to_owned() }
}

/// Anne by day and Bo in the evening, Monday to Friday of both weeks of the tiny plan.
fn roster(ward: &WardRequest) -> Roster {
    let weekdays = (0..14).filter(|day| day % 7 < 5).map(|day| ward.period.from + Days::new(day));
    let of = |day: NaiveDate| [duty("anne", day, "D"), duty("bo", day, "A")];
    let assignments = weekdays.flat_map(of).filter(|duty| duty.date != date("2027-03-12") || duty.employee == "anne");
    Roster {
        format: ward.format.clone(),
        ward: ward.ward.id.clone(),
        period: ward.period,
        assignments: assignments.collect(),
        handed_on: None,
    }
}

/// The same ward, two weeks later.
fn next(ward: &WardRequest) -> WardRequest {
    let mut next = ward.clone();
    next.history = run::hand_on(ward, &roster(ward), English).expect("the roster is the ward's");
    next.period.from = date("2027-03-15");
    next.staffing.dates.clear();
    next.absences.clear();
    next.wishes.clear();
    next.wellbeing_days.clear();
    next.locks.clear();
    next
}

#[test]
fn the_next_plan_is_admitted_with_what_this_one_hands_on() {
    let ward = fixtures::tiny();
    let next = next(&ward);
    assert_eq!(faults(&next, English), []);
    let history = &next.history;
    assert_eq!(history.from, Some(date("2027-02-15")), "as far back as the tiny ward knows");
    let earlier = ward.history.duties.len();
    assert_eq!(history.duties.len(), earlier + 10 + 9);
    assert_eq!(history.balances.len(), 6);
}

#[test]
fn balances_are_what_was_carried_in_and_what_was_planned_off_the_norm() {
    let ward = fixtures::tiny();
    let next = next(&ward);
    let minutes = |employee: &str| {
        let own = next.history.balances.iter().find(|balance| balance.employee == employee);
        own.map(|balance| balance.minutes)
    };
    // 37 h a week for two weeks are 4440 min; ten duties of eight hours are 4800, and two hours were carried in.
    assert_eq!(minutes("anne"), Some(4800 - 4440 + 120));
    // Nine weekdays norm 444 min each, the tenth is a wellbeing day; nine duties.
    assert_eq!(minutes("bo"), Some(9 * 480 - 9 * 444));
    // 30 h a week, nothing planned, an hour owed.
    assert_eq!(minutes("freja"), Some(-3600 - 60));
}

#[test]
fn working_time_is_handed_on_for_the_averages() {
    let mut ward = fixtures::tiny();
    ward.absences.push(Absence {
        employee: "freja".to_owned(),
        kind: AbsenceKind::Leave,
        from: date("2027-03-11"),
        to: date("2027-03-20"),
    });
    let before =
        |from: &str| WorkedBefore { employee: "anne".to_owned(), from: date(from), minutes: 9000, neutral_days: 2 };
    ward.history.worked = vec![before("2027-01-18")];
    let worked = |ward: &WardRequest, employee: &str| {
        let next = next(ward);
        next.history.worked.into_iter().find(|worked| worked.employee == employee).expect("everyone has a record")
    };
    let anne = worked(&ward, "anne");
    assert_eq!((anne.from, anne.minutes, anne.neutral_days), (date("2027-01-18"), 9000 + 4800, 2));
    let freja = worked(&ward, "freja");
    assert_eq!((freja.from, freja.minutes, freja.neutral_days), (date("2027-03-01"), 0, 4));
    let camilla = worked(&ward, "camilla");
    assert_eq!(camilla.minutes, 444, "a course day is working time");
    // 17 weeks that end with the next plan begin on 30 November: an older record can't be cut.
    ward.history.worked = vec![before("2026-11-29")];
    let anne = worked(&ward, "anne");
    assert_eq!((anne.from, anne.minutes), (date("2027-03-01"), 4800));
}

#[test]
fn who_leaves_with_the_plan_hands_nothing_on() {
    let mut ward = fixtures::tiny();
    ward.employees[0].employed_to = Some(date("2027-03-14"));
    let next = next(&ward);
    assert!(!next.history.duties.iter().any(|duty| duty.employee == "anne"));
    assert!(!next.history.balances.iter().any(|balance| balance.employee == "anne"));
}

#[test]
fn the_account_of_wishes_is_handed_on() {
    let mut ward = fixtures::tiny();
    let anne = |refused_points, asked_points| FairnessBalance {
        employee: "anne".to_owned(),
        burden_points: 0,
        refused_points,
        asked_points,
    };
    ward.history.fairness = vec![anne(300, 900)];
    let next = next(&ward);
    let asked = |employee: &str| {
        let own = ward.wishes.iter().filter(|wish| wish.employee == employee);
        own.map(|wish| ward.agreement.prices.of_wish(wish.priority)).sum::<u32>()
    };
    for own in &next.history.fairness {
        let (refused, before) = if own.employee == "anne" { (300, 900) } else { (0, 0) };
        assert_eq!(own.asked_points, before + asked(&own.employee));
        assert!((refused..=refused + asked(&own.employee)).contains(&own.refused_points), "{own:?}");
    }
    assert!(next.history.fairness.len() > 2);
    ward.history.fairness = vec![anne(901, 900)];
    assert_eq!(faults(&ward, English)[0].code, "refused_beyond_asked");
}
