//! The staffing plan.

use super::{Calendar, FaultCode, Place, Report};
use crate::domain::{CompetenceId, ShiftTypeId, StaffingLine, WeekdayLine};
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

fn key(line: &StaffingLine) -> (&ShiftTypeId, Option<&CompetenceId>) {
    (&line.shift_type, line.competence.as_ref())
}

fn facts(line: &StaffingLine) -> [(&'static str, String); 1] {
    [("shift_type", line.shift_type.to_string())]
}

fn line(report: &mut Report<'_>, line: &StaffingLine, place: &Place) {
    report.shift(&line.shift_type, place);
    if let Some(competence) = &line.competence {
        report.competence(competence, place.clone().then("competence"));
    }
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
