//! The staffing plan.

use super::{Calendar, FaultCode, Place, Report, agreement};
use crate::domain::{CompetenceId, Profession, ShiftTypeId, StaffingLine, WeekdayLine};
use std::collections::HashSet;

/// More than any ward employs; prices times people stay far from what a computer can count.
const MOST_PEOPLE: u32 = 999;

pub(super) fn check(report: &mut Report<'_>, calendar: &Calendar) {
    let ward = report.ward;
    weekday_lines(report, "staffing/weekdays", &ward.staffing.weekdays);
    for (position, season) in ward.staffing.seasons.iter().enumerate() {
        let place = format!("staffing/seasons/{position}");
        if season.to < season.from {
            report.fault(
                FaultCode::SeasonDatesReversed,
                Place::field(&place).then("to"),
                [("name", season.name.clone())],
            );
        }
        weekday_lines(report, &format!("{place}/weekdays"), &season.weekdays);
    }
    dates(report, calendar);
    extra(report);
}

fn extra(report: &mut Report<'_>) {
    let ward = report.ward;
    for (position, extra) in ward.staffing.extra.iter().enumerate() {
        let place = Place::entry("staffing/extra", position);
        report.shift(&extra.shift_type, &place);
        if let Some(competence) = &extra.competence {
            report.competence(competence, place.clone().then("competence"));
        }
        if extra.name.trim().is_empty() {
            report.fault(FaultCode::EmptyNameOrId, place.clone().then("name"), []);
        }
        if extra.people > MOST_PEOPLE {
            let facts = [
                ("value", extra.people.to_string()),
                ("to", MOST_PEOPLE.to_string()),
                ("shift_type", extra.shift_type.to_string()),
            ];
            report.fault(FaultCode::StaffingOutOfRange, place.clone().then("people"), facts);
        }
        if extra.to < extra.from {
            let facts = [("name", extra.name.clone())];
            report.fault(FaultCode::ExtraStaffingDatesReversed, place.then("to"), facts);
        }
    }
}

fn weekday_lines(report: &mut Report<'_>, list: &str, lines: &[WeekdayLine]) {
    let mut seen = HashSet::new();
    for (position, WeekdayLine { weekdays, line: need }) in lines.iter().enumerate() {
        let place = Place::entry(list, position);
        line(report, need, &place);
        let keys: HashSet<_> = weekdays.iter().map(|weekday| (weekday.to_string(), key(need))).collect();
        if keys.into_iter().filter(|key| !seen.insert(key.clone())).count() > 0 {
            report.fault(FaultCode::StaffingDuplicateLine, place, facts(need));
        }
    }
}

fn dates(report: &mut Report<'_>, calendar: &Calendar) {
    let ward = report.ward;
    let mut seen = HashSet::new();
    for (position, (date, need)) in ward.staffing.dates.iter().enumerate() {
        let place = Place::entry("staffing/dates", position);
        line(report, need, &place);
        if !calendar.period().contains(*date) {
            report.fault(FaultCode::StaffingDateOutsidePlan, place.clone().then("date"), [("date", date.to_string())]);
        }
        if !seen.insert((*date, key(need))) {
            report.fault(FaultCode::StaffingDuplicateLine, place, facts(need));
        }
    }
}

fn key(line: &StaffingLine) -> (&ShiftTypeId, Option<&CompetenceId>, Option<Profession>) {
    (&line.shift_type, line.competence.as_ref(), line.profession)
}

fn prices(report: &mut Report<'_>, line: &StaffingLine, place: &Place) {
    let own = line.prices;
    let named = [
        ("below_minimum", own.below_minimum),
        ("below_target", own.below_target),
        ("above_maximum", own.above_maximum),
    ];
    for (field, value) in named {
        agreement::price(report, place.clone().then("prices").then(field), value);
    }
    let usual = &report.ward.agreement.prices;
    let minimum = own.below_minimum.unwrap_or(usual.below_minimum);
    let target = own.below_target.unwrap_or(usual.below_target);
    let own_any = own.below_minimum.is_some() || own.below_target.is_some();
    // A hard minimum has no price to compare.
    let both_count = !own.minimum_is_hard && line.minimum > 0 && line.target > line.minimum;
    if own_any && both_count && minimum < target {
        let facts =
            [("value", minimum.to_string()), ("other", "below_target".to_owned()), ("least", target.to_string())];
        report.fault(FaultCode::PricesNotConvex, place.clone().then("prices/below_minimum"), facts);
    }
}

fn facts(line: &StaffingLine) -> [(&'static str, String); 1] {
    [("shift_type", line.shift_type.to_string())]
}

fn line(report: &mut Report<'_>, line: &StaffingLine, place: &Place) {
    report.shift(&line.shift_type, place);
    if let Some(competence) = &line.competence {
        report.competence(competence, place.clone().then("competence"));
    }
    prices(report, line, place);
    if line.target > MOST_PEOPLE {
        let facts = [("value", line.target.to_string()), ("to", MOST_PEOPLE.to_string()), facts(line)[0].clone()];
        report.fault(FaultCode::StaffingOutOfRange, place.clone().then("target"), facts);
    }
    let figures = |low: u32, high: u32| [("low", low.to_string()), ("high", high.to_string()), facts(line)[0].clone()];
    if line.minimum > line.target {
        let facts = figures(line.minimum, line.target);
        report.fault(FaultCode::StaffingMinimumAboveTarget, place.clone().then("minimum"), facts);
    }
    if let Some(maximum) = line.maximum.filter(|maximum| line.target > *maximum) {
        let facts = figures(line.target, maximum);
        report.fault(FaultCode::StaffingTargetAboveMaximum, place.clone().then("maximum"), facts);
    }
}
