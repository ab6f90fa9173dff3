//! People and what is settled about them.

use super::{Case, ward};
use crate::ward::on;
use solver::domain::{AbsenceKind, Category, ConsiderationRule, DateRange};
use solver::problem::FaultCode;
use std::ops::RangeInclusive;

pub(super) fn cases() -> Vec<Case> {
    [employees(), absences(), history(), locks()].into_iter().flatten().collect()
}

fn employees() -> Vec<Case> {
    let reversed = || DateRange { from: Some(on(5)), to: Some(on(4)) };
    let exempt = || ConsiderationRule::ExemptCategory(Category::Night);
    vec![
        (
            FaultCode::WeeklyMinutesOutOfRange,
            "employees/0/weekly_minutes",
            ward().with(|ward| ward.employees[0].weekly_minutes = 48 * 60 + 1),
        ),
        (
            FaultCode::WeeklyMinutesOutOfRange,
            "considerations/1/weekly_minutes",
            ward().consider("Bo", ConsiderationRule::WeeklyMinutes(48 * 60 + 1)),
        ),
        (FaultCode::AgreementOutOfRange, "employees/1/wish_quota", ward().who(|bo| bo.wish_quota = Some(201))),
        (FaultCode::CompetenceDatesReversed, "employees/1/competences/1/to", ward().holds("senior", Some(5), Some(4))),
        // Bo has a lock, which must not be blamed.
        (
            FaultCode::EmploymentDatesReversed,
            "employees/0/employed_to",
            ward().with(|ward| ward.employees[0].employed = reversed()),
        ),
        (
            FaultCode::ConsiderationDatesReversed,
            "considerations/1/to",
            ward().consider_in("Bo", (Some(1), Some(0)), exempt()),
        ),
    ]
}

fn absences() -> Vec<Case> {
    let leave = AbsenceKind::Leave;
    vec![
        (FaultCode::AbsenceDatesReversed, "absences/1/to", ward().absence("Bo", leave, RangeInclusive::new(9, 8))),
        (FaultCode::AbsenceOutsidePlan, "absences/1", ward().absence("Bo", leave, -3..=-1)),
        (FaultCode::AbsenceOutsidePlan, "absences/1", ward().absence("Bo", leave, 14..=15)),
        (FaultCode::AbsencesOverlap, "absences/1", ward().absence("Anne", leave, 8..=9)),
        (FaultCode::AbsencesOverlap, "absences/1", ward().absence("Anne", leave, 0..=13)),
        (FaultCode::WellbeingDayOutsidePlan, "wellbeing_days/1/date", ward().wellbeing_day("Bo", 14)),
        (FaultCode::WellbeingDayOutsidePlan, "wellbeing_days/1/date", ward().wellbeing_day("Bo", -1)),
        (FaultCode::WellbeingDayOverlapsAbsence, "wellbeing_days/1/date", ward().wellbeing_day("Anne", 7)),
        (FaultCode::WellbeingDayOverlapsAbsence, "wellbeing_days/1/date", ward().wellbeing_day("Anne", 10)),
    ]
}

fn history() -> Vec<Case> {
    vec![
        (FaultCode::HistoryInsidePlan, "history/duties/1/date", ward().history("Bo", 0, "D")),
        (FaultCode::HistoryInsidePlan, "history/duties/1/date", ward().history("Bo", 99, "D")),
        (FaultCode::HistoryTwoDutiesADay, "history/duties/1", ward().history("Anne", -1, "N")),
        (FaultCode::DuplicateBalance, "history/balances/1", ward().balance("Anne", 60)),
        (FaultCode::BalanceOutOfRange, "history/balances/1/minutes", ward().balance("Bo", 60_001)),
        (FaultCode::BalanceOutOfRange, "history/balances/1/minutes", ward().balance("Bo", i32::MIN)),
        (
            FaultCode::DuplicateFairness,
            "history/fairness/1",
            ward().fairness("Bo", (1, 0, 0)).fairness("Bo", (1, 0, 0)),
        ),
        (FaultCode::FairnessOutOfRange, "history/fairness/0/burden_points", ward().fairness("Bo", (i32::MIN, 0, 0))),
        (FaultCode::FairnessOutOfRange, "history/fairness/0/burden_points", ward().fairness("Bo", (10_001, 0, 0))),
        (FaultCode::FairnessOutOfRange, "history/fairness/0/refused_points", ward().fairness("Bo", (0, 10_000_001, 0))),
        (FaultCode::FairnessOutOfRange, "history/fairness/0/asked_points", ward().fairness("Bo", (0, 0, 10_000_001))),
        (FaultCode::RefusedBeyondAsked, "history/fairness/0/refused_points", ward().fairness("Bo", (0, 71, 70))),
    ]
}

fn locks() -> Vec<Case> {
    vec![
        (FaultCode::LockOutsidePlan, "locks/2/date", ward().lock("Bo", 14, "D")),
        (FaultCode::LockOutsidePlan, "locks/2/date", ward().lock_free("Bo", -1)),
        (FaultCode::LockConflict, "locks/2", ward().lock("Bo", 4, "D")),
        (FaultCode::LockConflict, "locks/2", ward().lock_free("Bo", 4)),
        (FaultCode::LockConflict, "locks/2", ward().lock("Bo", 5, "A")),
    ]
}
