//! Layers, groups and norm periods; pairings and limits on runs; extra staffing; work before the plan.

use super::{Case, fact, told, ward};
use crate::ward::{WardBuilder, date, line, on};
use solver::domain::{Companions, LinePrices, NormPeriod, Origin, Parameter, StaffingLine};
use solver::problem::FaultCode;

const NIGHTS: (Parameter, Option<u32>) = (Parameter::MaxNightsInRow, Some(3));

pub(super) fn cases() -> Vec<Case> {
    [layers(), groups(), norm_period(), pairings(), run_limits(), line_prices(), extra(), history()]
        .into_iter()
        .flatten()
        .collect()
}

fn layers() -> Vec<Case> {
    let local = || ward().layer(Origin::LocalAgreement, &[NIGHTS]);
    vec![
        (FaultCode::EmptyNameOrId, "agreement/layers/1/name", local().agreement(|all| all.layers[1].name.clear())),
        (
            FaultCode::LayerDatesReversed,
            "agreement/layers/1/to",
            ward().layer_in(Origin::LocalAgreement, (Some(5), Some(4)), &[NIGHTS]),
        ),
        (FaultCode::LayerForNobody, "agreement/layers/1", ward().layer(Origin::Individual, &[NIGHTS])),
        (
            FaultCode::LayerTooLoose,
            "agreement/layers/1/terms/daily_rest_minutes",
            ward().layer_for("Anne", &[(Parameter::DailyRestMinutes, Some(600))]),
        ),
        (
            FaultCode::LayerTooLoose,
            "agreement/layers/1/terms/average_weeks",
            ward().layer(Origin::Agreement, &[(Parameter::AverageWeeks, None)]),
        ),
        (
            FaultCode::UnknownParameter,
            "agreement/layers/1/terms/max_nigths_in_row",
            local().agreement(|all| all.layers[1].settings[0].parameter = "max_nigths_in_row".to_owned()),
        ),
        (FaultCode::UnknownEmployee, "agreement/layers/1/employees/0", ward().layer_for("?", &[NIGHTS])),
    ]
}

fn groups() -> Vec<Case> {
    let group = || ward().layer_of("night_workers", &[NIGHTS]);
    vec![
        (FaultCode::UnknownGroup, "employees/1/groups/1/id", {
            group().member(1, "night_workers", (None, None)).member(1, "nigth_workers", (None, None))
        }),
        (
            FaultCode::GroupDatesReversed,
            "employees/0/groups/0/to",
            group().member(0, "night_workers", (Some(3), Some(2))),
        ),
    ]
}

fn norm_period() -> Vec<Case> {
    let weeks = |weeks| ward().agreement(|all| all.norm_period = Some(NormPeriod { from: date("2027-02-01"), weeks }));
    let place = "agreement/norm_period/weeks";
    [0, 3, 53, u32::MAX].into_iter().map(|number| (FaultCode::NormPeriodLength, place, weeks(number))).collect()
}

fn pairings() -> Vec<Case> {
    let with = |names: &[&str]| Companions::AnyOf(names.iter().map(|name| (*name).into()).collect());
    vec![
        (FaultCode::PairingOfNobody, "pairings/0", ward().apart("Anne", "Anne", None)),
        (FaultCode::PairingOfNobody, "pairings/0", ward().accompanied("Anne", with(&["Anne"]), None)),
        (FaultCode::PairingOfNobody, "pairings/0", ward().accompanied("Anne", with(&[]), None)),
        (FaultCode::PairingDatesReversed, "pairings/0/to", ward().apart("Anne", "Bo", None).pairing_in(3, 2)),
        (FaultCode::UnknownEmployee, "pairings/0/employee", ward().apart("?", "Bo", None)),
        (FaultCode::UnknownEmployee, "pairings/0/other", ward().apart("Bo", "?", None)),
        (FaultCode::UnknownEmployee, "pairings/0/employees/1", {
            ward().accompanied("Anne", with(&["Bo", "?"]), None)
        }),
        (FaultCode::AgreementOutOfRange, "pairings/0/price", ward().apart("Anne", "Bo", Some(1_000_001))),
        (FaultCode::UnknownCompetence, "pairings/0/competence", {
            ward().accompanied("Anne", Companions::Holding("?".into()), None)
        }),
    ]
}

fn run_limits() -> Vec<Case> {
    vec![
        (FaultCode::RunLimitReversed, "run_limits/0", ward().run_limit(&["N"], (Some(3), Some(2)), None)),
        (FaultCode::RunLimitReversed, "run_limits/0", ward().run_limit(&["N"], (None, Some(0)), None)),
        (FaultCode::RunLimitReversed, "run_limits/0", ward().run_limit(&[], (None, Some(2)), None)),
        (FaultCode::AgreementOutOfRange, "run_limits/0/price", {
            ward().run_limit(&["N"], (None, Some(2)), Some(u32::MAX))
        }),
        (
            FaultCode::UnknownShiftType,
            "run_limits/0/shift_types/1",
            ward().run_limit(&["N", "?"], (None, Some(2)), None),
        ),
        (FaultCode::UnknownShiftType, "shift_types/1/forbidden_next/0", ward().forbid_next(1, "?")),
    ]
}

/// Prices of a staffing line's own.
fn line_prices() -> Vec<Case> {
    let own = |prices| ward().need_on(0, StaffingLine { prices, ..line("A", 1, 2, None) });
    let prices = LinePrices::default();
    let place = "staffing/dates/0/prices/below_minimum";
    vec![
        (FaultCode::AgreementOutOfRange, "staffing/dates/0/prices/above_maximum", {
            own(LinePrices { above_maximum: Some(1_000_001), ..prices })
        }),
        (FaultCode::PricesNotConvex, place, own(LinePrices { below_minimum: Some(99), ..prices })),
        (FaultCode::PricesNotConvex, place, own(LinePrices { below_target: Some(1001), ..prices })),
    ]
}

fn extra() -> Vec<Case> {
    let unnamed = ward().extra("D", (0, 3), 1).with(|ward| ward.staffing.extra[0].name.clear());
    let for_nobody = ward().extra("D", (0, 3), 1).with(|ward| ward.staffing.extra[0].competence = Some("?".into()));
    vec![
        (FaultCode::ExtraStaffingDatesReversed, "staffing/extra/0/to", ward().extra("D", (3, 2), 1)),
        (FaultCode::StaffingOutOfRange, "staffing/extra/0/people", ward().extra("D", (0, 3), 1000)),
        (FaultCode::UnknownShiftType, "staffing/extra/0/shift_type", ward().extra("?", (0, 3), 1)),
        (FaultCode::UnknownCompetence, "staffing/extra/0/competence", for_nobody),
        (FaultCode::EmptyNameOrId, "staffing/extra/0/name", unnamed),
    ]
}

fn history() -> Vec<Case> {
    let worked = |from, worked| ward().worked_before("Anne", from, worked);
    vec![
        (FaultCode::DuplicateWorkedBefore, "history/worked/1", worked(-7, (0, 0)).worked_before("Anne", -7, (0, 0))),
        (FaultCode::WorkedBeforeOutOfRange, "history/worked/0", worked(0, (0, 0))),
        (FaultCode::WorkedBeforeOutOfRange, "history/worked/0", worked(-2, (2 * 1440 + 1, 0))),
        (FaultCode::WorkedBeforeOutOfRange, "history/worked/0", worked(-2, (0, 3))),
        (FaultCode::UnknownEmployee, "history/worked/0/employee", ward().worked_before("?", -7, (0, 0))),
        (FaultCode::HistoryFromTooLate, "history/from", ward().history_from(1)),
        (FaultCode::HistoryFromTooLate, "history/from", ward().history_from(0)),
    ]
}

fn in_order(ward: &WardBuilder) {
    assert_eq!(ward.faults(), []);
}

#[test]
fn what_lies_just_inside_a_limit_is_in_order() {
    for weeks in [4, 52] {
        in_order(&ward().agreement(|all| all.norm_period = Some(NormPeriod { from: on(-400), weeks })));
    }
    in_order(&ward().layer_in(Origin::LocalAgreement, (Some(4), Some(4)), &[NIGHTS]));
    in_order(&ward().apart("Anne", "Bo", None).pairing_in(2, 2));
    in_order(&ward().run_limit(&["N"], (Some(2), Some(2)), None).run_limit(&["N"], (None, None), Some(0)));
    in_order(&ward().extra("D", (3, 3), 999).extra("D", (-9, 99), 0));
    in_order(&ward().worked_before("Anne", -1, (1440, 1)));
    in_order(&ward().history_from(-1));
}

#[test]
fn a_hard_minimum_needs_no_price_as_high_as_the_targets() {
    let prices = LinePrices { minimum_is_hard: true, below_minimum: Some(0), ..LinePrices::default() };
    in_order(&ward().need_on(0, StaffingLine { prices, ..line("A", 1, 2, None) }));
}

#[test]
fn a_layer_for_a_group_that_nobody_belongs_to_is_in_order() {
    in_order(&ward().layer_of("limited_nights", &[NIGHTS]));
}

#[test]
fn the_length_of_a_norm_period_is_told_with_what_it_may_be_and_the_plan_is_one() {
    let ward = ward().agreement(|all| all.norm_period = Some(NormPeriod { from: on(7), weeks: 3 }));
    let faults = ward.faults();
    assert_eq!(["value", "from", "to"].map(|name| fact(&faults[0], name)), ["3", "4", "52"]);
    assert_eq!(solver::problem::Problem::assemble(&ward.build()).0.norm_stretches.len(), 1);
}

#[test]
fn a_parameter_that_is_not_known_is_told_and_the_rest_of_the_layer_holds() {
    let ward = ward().layer(Origin::LocalAgreement, &[NIGHTS, NIGHTS]);
    let ward = ward.agreement(|all| all.layers[1].settings[0].parameter = "nights".to_owned());
    assert_eq!(told(&ward.faults()), [(FaultCode::UnknownParameter, "agreement/layers/1/terms/nights".to_owned())]);
    assert_eq!(fact(&ward.faults()[0], "parameter"), "nights");
    let terms = solver::problem::Problem::assemble(&ward.build()).0;
    let said = terms.terms(solver::domain::EmployeeIndex(0), solver::domain::Day(0)).get(Parameter::MaxNightsInRow);
    assert_eq!(said, Some(3));
}
