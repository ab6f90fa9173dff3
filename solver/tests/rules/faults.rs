//! Every fault of a request: its code, its place, all at once, and none for what is in order.

mod agreement;
mod document;
mod limits;
mod people;
mod plan_parts;
mod references;
mod settled;

use crate::ward::{WardBuilder, two_people};
use solver::domain::{AbsenceKind, ConsiderationRule, Priority, WishKind};
use solver::problem::{Fault, FaultCode};

/// A ward with one fault: its code and its place.
type Case = (FaultCode, &'static str, WardBuilder);

/// Two weeks in which everything that a ward can have occurs, in order.
fn ward() -> WardBuilder {
    two_people(2)
        .competence("senior")
        .who(|bo| bo.wish_quota = Some(3))
        .holds("senior", Some(0), Some(20))
        .absence("Anne", AbsenceKind::Vacation, 7..=8)
        .wellbeing_day("Anne", 10)
        .consider("Anne", ConsiderationRule::WeeklyMinutes(1800))
        .wish("Bo", Priority::Nice, WishKind::DayOff(crate::ward::on(3)))
        .history("Anne", -1, "D")
        .balance("Anne", 60)
        .lock("Bo", 4, "D")
        .lock_free("Bo", 5)
}

fn cases() -> Vec<Case> {
    let cases = [agreement::cases(), document::cases(), people::cases(), plan_parts::cases(), references::cases()];
    cases.into_iter().flatten().collect()
}

fn told(faults: &[Fault]) -> Vec<(FaultCode, String)> {
    faults.iter().map(|fault| (fault.code, fault.place.steps().join("/"))).collect()
}

/// A fact of a fault.
fn fact<'a>(fault: &'a Fault, name: &str) -> &'a str {
    let found = fault.facts.iter().find(|(known, _)| *known == name);
    &found.unwrap_or_else(|| panic!("no fact {name} in {fault:?}")).1
}

#[test]
fn a_ward_in_order_has_none() {
    assert_eq!(ward().faults(), []);
}

#[test]
fn each_is_told_once_with_its_code_and_place_and_nothing_else() {
    for (code, place, ward) in cases() {
        assert_eq!(told(&ward.faults()), [(code, place.to_owned())]);
    }
}

#[test]
fn every_code_has_a_ward() {
    let elsewhere = [
        // The solver never sees the format or a preset's name: the wire format's own tests tell them.
        FaultCode::UnsupportedFormat,
        FaultCode::UnknownPreset,
        // They need a rule that is broken: see `settled`.
        FaultCode::LockBreaksRule,
        FaultCode::SettledBreaksRule,
        // They need a word for breaking a rule: see `overrides`.
        FaultCode::UnknownRule,
        FaultCode::RuleNotOverridable,
        FaultCode::OverrideIncomplete,
        // They are told without being faults, unless a minimum is hard: see `notices`.
        FaultCode::CompetenceMissing,
        FaultCode::StaffingAboveAvailable,
        FaultCode::NormOutOfReach,
    ];
    let mut codes: Vec<FaultCode> = cases().iter().map(|(code, _, _)| *code).chain(elsewhere).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes, FaultCode::ALL);
}

#[test]
fn codes_are_written_in_small_letters_and_each_differently() {
    let mut texts: Vec<&str> = FaultCode::ALL.iter().map(|code| code.as_str()).collect();
    assert!(texts.iter().all(|text| text.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_')));
    texts.sort_unstable();
    let number = texts.len();
    texts.dedup();
    assert_eq!(texts.len(), number);
}

/// Every case's fault in one ward, as far as they can live side by side.
#[test]
fn all_faults_of_a_ward_are_told_at_once() {
    let ward = ward()
        .with(|ward| {
            ward.period.weeks = 53;
            ward.agreement.wish_quota = 201;
            ward.agreement.prices.below_minimum = 99;
            ward.employees[0].name.clear();
            ward.employees[1].weekly_minutes = 2881;
            ward.shift_types[0].norm_percent = 101;
            ward.competences.push(ward.competences[0].clone());
        })
        .need_on(0, crate::ward::line("A", 3, 2, Some(1)))
        .absence("Nobody", AbsenceKind::Leave, 1..=2)
        .absence("Anne", AbsenceKind::Leave, 8..=8)
        .wish("Anne", Priority::Nice, WishKind::WeekendOff(crate::ward::on(3)))
        .history("Anne", 0, "D")
        .balance("Anne", 0)
        .lock("Anne", 7, "N");
    let expected = [
        (FaultCode::PeriodLength, "period/weeks"),
        (FaultCode::AgreementOutOfRange, "agreement/wish_quota"),
        (FaultCode::PricesNotConvex, "agreement/prices/below_minimum"),
        (FaultCode::DuplicateCompetence, "competences/1/id"),
        (FaultCode::NormPercentOutOfRange, "shift_types/0/norm_percent"),
        (FaultCode::StaffingMinimumAboveTarget, "staffing/dates/0/minimum"),
        (FaultCode::StaffingTargetAboveMaximum, "staffing/dates/0/maximum"),
        (FaultCode::EmptyNameOrId, "employees/0/name"),
        (FaultCode::WeeklyMinutesOutOfRange, "employees/1/weekly_minutes"),
        (FaultCode::UnknownEmployee, "absences/1/employee"),
        (FaultCode::AbsencesOverlap, "absences/2"),
        (FaultCode::HistoryInsidePlan, "history/duties/1/date"),
        (FaultCode::DuplicateBalance, "history/balances/1"),
        (FaultCode::WishNotSaturday, "wishes/1/saturday"),
        (FaultCode::LockBreaksRule, "locks/2"),
    ];
    let expected: Vec<_> = expected.into_iter().map(|(code, place)| (code, place.to_owned())).collect();
    assert_eq!(told(&ward.faults()), expected);
}
