//! Competences and shift types.

use super::{FaultCode, Lookup, Place, Report, Shift};
use crate::domain::ShiftType;

const FULL_PERCENT: u32 = 100;

pub(super) fn check(report: &mut Report<'_>) {
    let ward = report.ward;
    let competences =
        ward.competences.iter().map(|competence| (competence.id.0.as_str(), Some(competence.name.as_str())));
    report.ids("competences", FaultCode::DuplicateCompetence, competences);
    let shifts = ward.shift_types.iter().map(|shift| (shift.id.0.as_str(), Some(shift.name.as_str())));
    report.ids("shift_types", FaultCode::DuplicateShiftType, shifts);
    for (position, shift) in ward.shift_types.iter().enumerate() {
        let place = Place::entry("shift_types", position);
        for (number, competence) in shift.requires.iter().enumerate() {
            report.competence(competence, place.clone().then(&format!("requires/{number}")));
        }
        for (number, next) in shift.forbidden_next.iter().enumerate() {
            if report.lookup.shift(next).is_none() {
                let place = place.clone().then(&format!("forbidden_next/{number}"));
                report.fault(FaultCode::UnknownShiftType, place, [("id", next.to_string())]);
            }
        }
        if shift.norm_percent > FULL_PERCENT {
            let facts = [("shift_type", shift.name.clone()), ("value", shift.norm_percent.to_string())];
            report.fault(FaultCode::NormPercentOutOfRange, place.then("norm_percent"), facts);
        }
    }
}

/// The shift type with its competences found.
pub(super) fn shift(shift: &ShiftType, lookup: &Lookup) -> Shift {
    Shift {
        id: shift.id.clone(),
        name: shift.name.clone(),
        start: shift.start,
        end: shift.end,
        category: shift.category,
        requires: shift.requires.iter().filter_map(|id| lookup.competence(id)).collect(),
        norm_percent: shift.norm_percent,
        presence: shift.presence,
        forbidden_next: shift.forbidden_next.iter().filter_map(|id| lookup.shift(id)).collect(),
    }
}
