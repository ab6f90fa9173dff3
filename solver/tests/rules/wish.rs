//! `wish`: granted or refused, kind by kind.

use crate::finding::{finding, findings};
use crate::ward::{A, ANNE, D, N, WardBuilder, on, roster, time, two_people};
use solver::domain::{AbsenceKind, Category, EmployeeIndex, Priority, Roster, WishKind};
use solver::rules::{self, Finding, Unit};

const RULE: &str = "wish";

/// Whether one wish of Anne is granted by duties.
fn granted_in(ward: WardBuilder, kind: WishKind, duties: &[(&str, i32, &str)]) -> bool {
    let (first, last) = kind.dates();
    let problem = ward.wish("Anne", Priority::Important, kind).problem();
    let roster = roster(&problem, duties);
    let granted = rules::is_granted(&problem, &roster, &problem.wishes[0]);
    let day = |date| problem.calendar.period().day(date).0;
    let refused = finding(RULE).of(ANNE).days(day(first)..=day(last)).wish(0).cost(40).figures(0, 1, Unit::Wishes);
    let expected: Vec<Finding> = if granted { Vec::new() } else { vec![refused] };
    assert_eq!(findings(&problem, &roster, RULE), expected);
    granted
}

fn granted(kind: WishKind, duties: &[(&str, i32, &str)]) -> bool {
    granted_in(two_people(1), kind, duties)
}

#[test]
fn a_date_off_is_free_from_midnight_to_midnight() {
    let off = || WishKind::DayOff(on(2));
    assert!(granted(off(), &[("Anne", 1, "A"), ("Anne", 3, "D"), ("Bo", 2, "D")]));
    assert!(!granted(off(), &[("Anne", 2, "D")]));
    assert!(!granted(off(), &[("Anne", 2, "N")]));
    assert!(!granted(off(), &[("Anne", 1, "N")]), "the night before ends on its morning");
    assert!(granted(off(), &[("Anne", 0, "N")]));
}

#[test]
fn a_duty_until_the_midnight_before_is_not_on_the_date_off() {
    let ward = || two_people(1).shift("until24", "16:00-00:00", Category::Evening);
    assert!(granted_in(ward(), WishKind::DayOff(on(2)), &[("Anne", 1, "until24")]));
    assert!(!granted_in(ward(), WishKind::DayOff(on(1)), &[("Anne", 1, "until24")]));
}

#[test]
fn the_historys_last_night_refuses_the_plans_first_date_off() {
    let night = || two_people(1).history("Anne", -1, "N");
    assert!(!granted_in(night(), WishKind::DayOff(on(0)), &[]));
    assert!(!granted_in(night(), WishKind::DaysOff(on(0), on(3)), &[]));
    assert!(granted_in(night(), WishKind::DayOff(on(1)), &[]));
    assert!(granted_in(two_people(1).history("Anne", -1, "A"), WishKind::DayOff(on(0)), &[]));
}

#[test]
fn a_settled_absence_grants_a_date_off() {
    let away = || two_people(1).absence("Anne", AbsenceKind::Vacation, 2..=2);
    assert!(granted_in(away(), WishKind::DayOff(on(2)), &[]));
}

#[test]
fn a_weekend_off_is_saturday_and_sunday() {
    let weekend = || WishKind::WeekendOff(on(5));
    assert!(granted(weekend(), &[("Anne", 4, "A")]));
    assert!(!granted(weekend(), &[("Anne", 4, "N")]), "Friday's night ends on Saturday");
    assert!(!granted(weekend(), &[("Anne", 5, "D")]));
    assert!(!granted(weekend(), &[("Anne", 6, "N")]));
}

#[test]
fn dates_off_together_are_all_free_or_refused() {
    let off = || WishKind::DaysOff(on(1), on(4));
    assert!(granted(off(), &[("Anne", 0, "A"), ("Anne", 5, "D")]));
    for day in 1..=4 {
        assert!(!granted(off(), &[("Anne", day, "A")]));
    }
    assert!(!granted(off(), &[("Anne", 0, "N")]));
}

#[test]
fn no_duty_of_a_category_leaves_the_others() {
    let not_night = || WishKind::NotCategory(on(2), Category::Night);
    assert!(granted(not_night(), &[]));
    assert!(granted(not_night(), &[("Anne", 2, "D"), ("Anne", 1, "N"), ("Anne", 3, "N"), ("Bo", 2, "N")]));
    assert!(!granted(not_night(), &[("Anne", 2, "N")]));
    let other_night = two_people(1).shift("N12", "19:00-07:00", Category::Night);
    assert!(!granted_in(other_night, not_night(), &[("Anne", 2, "N12")]));
}

#[test]
fn not_a_shift_type_leaves_the_others() {
    let not_day = || WishKind::NotShiftType(on(2), "D".into());
    assert!(granted(not_day(), &[("Anne", 2, "A"), ("Anne", 1, "D"), ("Anne", 3, "D"), ("Bo", 2, "D")]));
    assert!(!granted(not_day(), &[("Anne", 2, "D")]));
}

#[test]
fn a_wished_shift_type_is_granted_by_that_one_alone() {
    let evening = || WishKind::ShiftType(on(2), "A".into());
    assert!(granted(evening(), &[("Anne", 2, "A")]));
    assert!(!granted(evening(), &[]));
    assert!(!granted(evening(), &[("Anne", 2, "D"), ("Anne", 1, "A"), ("Bo", 2, "A")]));
}

#[test]
fn a_wish_to_work_is_granted_by_any_duty_that_begins_on_the_date() {
    let work = || WishKind::Work(on(2));
    for shift in ["D", "A", "N"] {
        assert!(granted(work(), &[("Anne", 2, shift)]));
    }
    assert!(!granted(work(), &[("Anne", 1, "N"), ("Anne", 3, "D"), ("Bo", 2, "D")]));
}

#[test]
fn an_earliest_start_allows_its_own_minute() {
    let from = |text: &str| WishKind::EarliestStart(on(2), time(text));
    assert!(granted(from("15:00"), &[("Anne", 2, "A"), ("Anne", 1, "D")]));
    assert!(!granted(from("15:01"), &[("Anne", 2, "A")]));
    assert!(granted(from("15:01"), &[("Anne", 2, "N")]));
    assert!(granted(from("15:01"), &[]));
}

#[test]
fn a_latest_end_allows_its_own_minute_and_no_duty_over_midnight() {
    let until = |text: &str| WishKind::LatestEnd(on(2), time(text));
    assert!(granted(until("15:00"), &[("Anne", 2, "D"), ("Anne", 1, "N"), ("Anne", 3, "A")]));
    assert!(!granted(until("14:59"), &[("Anne", 2, "D")]));
    assert!(!granted(until("23:30"), &[("Anne", 2, "N")]));
    assert!(granted(until("06:00"), &[]));
}

#[test]
fn a_refusal_costs_what_its_priority_does_and_names_its_wish() {
    let problem = two_people(1)
        .wish("Anne", Priority::MattersMost, WishKind::DayOff(on(0)))
        .wish("Bo", Priority::Nice, WishKind::DayOff(on(0)))
        .wish("Anne", Priority::Important, WishKind::WeekendOff(on(5)))
        .wish("Anne", Priority::Nice, WishKind::NotShiftType(on(1), "N".into()))
        .problem();
    let all = roster(&problem, &[("Anne", 0, "D"), ("Anne", 1, "N"), ("Anne", 6, "A")]);
    let refused = |wish: usize, cost| finding(RULE).of(ANNE).wish(wish).cost(cost);
    let expected = [
        refused(0, 70).days([0]).figures(0, 1, Unit::Wishes),
        refused(2, 40).days([5, 6]).figures(0, 1, Unit::Wishes),
        refused(3, 10).days([1]).figures(0, 1, Unit::Wishes),
    ];
    assert_eq!(findings(&problem, &all, RULE), expected);
    assert_eq!(findings(&problem, &Roster::empty(2), RULE), []);
}

#[test]
fn what_is_wished_is_kept_with_its_owner_and_id() {
    let problem = two_people(1).wish("Bo", Priority::Nice, WishKind::ShiftType(on(4), "N".into())).problem();
    assert_eq!(problem.wishes[0].employee, EmployeeIndex(1));
    assert_eq!(problem.wish_id(0).0, "w0");
    assert_eq!([D, A, N].map(|shift| problem.shifts[shift].id.0.as_str()), ["D", "A", "N"]);
}
