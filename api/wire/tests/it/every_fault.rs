//! The whole table of faults: each code has a ward with it and no other, a place that can be found in the document,
//! and whole sentences in both languages.

use serde_json::Value;
use solver::problem::FaultCode;
use wire::fault::{Fault, faults};
use wire::language::Language;
use wire::request::{Balance, FairnessBalance, WardRequest};

/// Told before the search and never a fault.
const ONLY_A_NOTICE: FaultCode = FaultCode::NormOutOfReach;

/// The kept faulty wards, and those whose fault is a figure beyond reason.
fn wards() -> Vec<(&'static str, WardRequest)> {
    let broken = |break_ward: fn(&mut WardRequest)| {
        let mut ward = fixtures::tiny();
        break_ward(&mut ward);
        ward
    };
    let mut wards = fixtures::faulty::all();
    wards.extend([
        ("period_year", broken(in_another_century)),
        ("staffing_out_of_range", broken(|ward| ward.staffing.dates[0].line = too_many(ward))),
        ("balance_out_of_range", broken(|ward| ward.history.balances.push(balance("bo", -60_001)))),
        ("fairness_out_of_range", broken(|ward| ward.history.fairness.push(burden("bo", -10_001)))),
    ]);
    wards
}

/// Everything with a date goes: it would lie outside such a plan.
fn in_another_century(ward: &mut WardRequest) {
    ward.period.from = chrono::NaiveDate::from_ymd_opt(1927, 3, 7).expect("a date");
    ward.staffing.dates.clear();
    ward.absences.clear();
    ward.wishes.clear();
    ward.wellbeing_days.clear();
    ward.history = Default::default();
    ward.locks.clear();
}

fn too_many(ward: &WardRequest) -> wire::request::StaffingLine {
    wire::request::StaffingLine { target: Some(1000), maximum: None, ..ward.staffing.dates[0].line.clone() }
}

fn balance(employee: &str, minutes: i32) -> Balance {
    Balance { employee: employee.to_owned(), minutes }
}

fn burden(employee: &str, burden_points: i32) -> FairnessBalance {
    FairnessBalance { employee: employee.to_owned(), burden_points, refused_points: 0, asked_points: 0 }
}

fn only(ward: &WardRequest, language: Language) -> Fault {
    let mut told = faults(ward, language);
    assert_eq!(told.len(), 1, "{told:?}");
    told.remove(0)
}

#[test]
fn every_code_has_a_ward_with_that_fault_and_no_other() {
    let wards = wards();
    for code in FaultCode::ALL.iter().filter(|code| **code != ONLY_A_NOTICE) {
        let of_code = wards.iter().filter(|(known, _)| *known == code.as_str());
        let told: Vec<String> = of_code.map(|(_, ward)| only(ward, Language::Danish).code).collect();
        assert!(!told.is_empty(), "no ward has {}", code.as_str());
        assert!(told.iter().all(|told| told == code.as_str()), "{}: {told:?}", code.as_str());
    }
}

#[test]
fn cause_and_action_are_whole_sentences_in_both_languages() {
    for (code, ward) in wards() {
        let [danish, english] = [Language::Danish, Language::English].map(|language| only(&ward, language));
        for text in [&danish.cause, &danish.action, &english.cause, &english.action] {
            assert!(text.trim().len() > 5 && text.ends_with('.'), "{code}: {text:?}");
            assert!(!text.contains(['{', '}']), "{code}: {text:?} has a fact that is not filled in");
        }
        assert_ne!(danish.cause, english.cause, "{code}");
        assert_ne!(danish.action, english.action, "{code}");
        assert_eq!(danish.pointer, english.pointer, "{code}");
    }
}

#[test]
fn the_place_is_in_the_document_or_a_field_left_out_of_it() {
    for (code, ward) in wards() {
        let document: Value = serde_json::to_value(&ward).expect("a request is JSON");
        let pointer = only(&ward, Language::English).pointer;
        let (parent, field) = pointer.rsplit_once('/').expect("a pointer begins with a slash");
        let parent = document.pointer(parent).unwrap_or_else(|| panic!("{code}: {pointer} leads nowhere"));
        let entry = field.parse::<usize>().ok().and_then(|position| parent.get(position));
        assert!(parent.is_object() || entry.is_some(), "{code}: {pointer} leads nowhere");
    }
}
