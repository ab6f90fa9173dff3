//! Period, agreement, prices, catalogues.

use super::{Case, ward};
use crate::ward::{WardBuilder, date, time};
use solver::domain::{Agreement, Parameter, Setting};
use solver::problem::FaultCode;

type Change = fn(&mut Agreement);

fn agreement(change: Change) -> WardBuilder {
    ward().agreement(change)
}

pub(super) fn cases() -> Vec<Case> {
    [period(), parameters(), prices(), catalogues()].into_iter().flatten().collect()
}

fn period() -> Vec<Case> {
    // Without the parts that name dates: they would lie outside another plan.
    let from = |text: &str| WardBuilder::weeks(1).from(text).employee("Anne", 2220);
    let weeks = |weeks| WardBuilder::weeks(weeks).employee("Anne", 2220);
    vec![
        (FaultCode::PeriodNotMonday, "period/from", from("2027-02-02")),
        (FaultCode::PeriodNotMonday, "period/from", from("2027-01-31")),
        (FaultCode::PeriodYear, "period/from", from("1999-12-27")),
        (FaultCode::PeriodYear, "period/from", from("2100-01-04")),
        (FaultCode::PeriodYear, "period/from", from("-262143-01-01")),
        (FaultCode::PeriodYear, "period/from", from("+262142-12-31")),
        (FaultCode::PeriodLength, "period/weeks", weeks(0)),
        (FaultCode::PeriodLength, "period/weeks", weeks(53)),
        (FaultCode::PeriodLength, "period/weeks", weeks(u32::MAX)),
    ]
}

/// Lets the law's layer, the first, say a value.
fn set(agreement: &mut Agreement, parameter: Parameter, value: u32) {
    let setting = Setting { parameter: parameter.code().to_owned(), value: Some(value) };
    agreement.layers[0].settings.insert(0, setting);
}

/// Each parameter below and above its range. Locks and history are not blamed for the absurd figure.
fn parameters() -> Vec<Case> {
    let cases: [(&str, Change); 18] = [
        ("agreement/layers/0/terms/daily_rest_minutes", |agreement| set(agreement, Parameter::DailyRestMinutes, 479)),
        ("agreement/layers/0/terms/daily_rest_minutes", |agreement| set(agreement, Parameter::DailyRestMinutes, 1441)),
        ("agreement/layers/0/terms/max_working_days_in_row", |agreement| {
            set(agreement, Parameter::MaxWorkingDaysInRow, 0)
        }),
        ("agreement/layers/0/terms/max_working_days_in_row", |agreement| {
            set(agreement, Parameter::MaxWorkingDaysInRow, 29)
        }),
        ("agreement/layers/0/terms/weekly_rest_minutes", |agreement| {
            set(agreement, Parameter::WeeklyRestMinutes, 1439)
        }),
        ("agreement/layers/0/terms/weekly_rest_minutes", |agreement| {
            set(agreement, Parameter::WeeklyRestMinutes, 4321)
        }),
        ("agreement/layers/0/terms/weekly_rest_window_days", |agreement| {
            set(agreement, Parameter::WeeklyRestWindowDays, 0)
        }),
        ("agreement/layers/0/terms/weekly_rest_window_days", |agreement| {
            set(agreement, Parameter::WeeklyRestWindowDays, 1)
        }),
        ("agreement/layers/0/terms/weekly_rest_window_days", |agreement| {
            set(agreement, Parameter::WeeklyRestWindowDays, u32::MAX)
        }),
        ("agreement/layers/0/terms/weekly_rest_window_days", |agreement| {
            set(agreement, Parameter::WeeklyRestWindowDays, i32::MAX as u32)
        }),
        ("agreement/wish_quota", |agreement| agreement.wish_quota = 201),
        ("agreement/wish_draws/day_off", |agreement| agreement.wish_draws.day_off = 0),
        ("agreement/wish_draws/work", |agreement| agreement.wish_draws.work = 11),
        ("agreement/wish_draws/latest_end", |agreement| agreement.wish_draws.latest_end = u32::MAX),
        ("agreement/layers/0/terms/max_weekends", |agreement| set(agreement, Parameter::MaxWeekends, 53)),
        ("agreement/course_end", |agreement| agreement.course_end = time("07:59")),
        ("agreement/course_end", |agreement| agreement.course_end = time("08:00")),
        ("agreement/prices/wish_nice", |agreement| agreement.prices.wish_nice = 1_000_001),
    ];
    cases.into_iter().map(|(place, change)| (FaultCode::AgreementOutOfRange, place, agreement(change))).collect()
}

fn prices() -> Vec<Case> {
    vec![
        (
            FaultCode::PricesNotConvex,
            "agreement/prices/norm_minute_beyond",
            agreement(|agreement| agreement.prices.norm_minute = 4),
        ),
        (
            FaultCode::PricesNotConvex,
            "agreement/prices/below_minimum",
            agreement(|agreement| agreement.prices.below_target = 1001),
        ),
        (
            FaultCode::AgreementOutOfRange,
            "agreement/prices/below_minimum",
            agreement(|agreement| agreement.prices.below_minimum = u32::MAX),
        ),
    ]
}

fn catalogues() -> Vec<Case> {
    vec![
        (FaultCode::EmptyNameOrId, "employees/1/name", ward().who(|bo| bo.name = "  ".to_owned())),
        (FaultCode::EmptyNameOrId, "competences/0/name", ward().with(|ward| ward.competences[0].name.clear())),
        (FaultCode::EmptyNameOrId, "shift_types/2/name", ward().with(|ward| ward.shift_types[2].name.clear())),
        (FaultCode::EmptyNameOrId, "wishes/0/id", ward().with(|ward| ward.wishes[0].id.0 = "\t".to_owned())),
        (FaultCode::DuplicateCompetence, "competences/1/id", ward().competence("senior")),
        (
            FaultCode::DuplicateShiftType,
            "shift_types/3/id",
            ward().with(|ward| ward.shift_types.push(ward.shift_types[1].clone())),
        ),
        (FaultCode::DuplicateEmployee, "employees/2/id", ward().employee("Anne", 2220)),
        (FaultCode::DuplicateWish, "wishes/1/id", ward().with(|ward| ward.wishes.push(ward.wishes[0].clone()))),
        (
            FaultCode::NormPercentOutOfRange,
            "shift_types/2/norm_percent",
            ward().with(|ward| ward.shift_types[2].norm_percent = 101),
        ),
    ]
}

#[test]
fn a_fault_of_the_period_tells_what_may_be_written() {
    let ward = WardBuilder::weeks(53).from("2050-01-03");
    let faults = ward.faults();
    assert_eq!(super::fact(&faults[0], "weeks"), "53");
    assert_eq!((super::fact(&faults[0], "from"), super::fact(&faults[0], "to")), ("1", "52"));
    assert_eq!(date("2050-01-03"), ward.ward.period.from);
}
