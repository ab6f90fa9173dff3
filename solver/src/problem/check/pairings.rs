//! Who works together, and limits on runs of shift types.

use super::{FaultCode, Place, Report, agreement};
use crate::domain::{Companions, EmployeeId, EmployeeIndex, PairingKind, RunLimit, ShiftIndex};
use crate::problem::{Accompanying, LimitedRun, Paired, PairedKind};

pub(super) fn check(report: &mut Report<'_>) -> Vec<Paired> {
    let ward = report.ward;
    let mut paired = Vec::new();
    for (position, pairing) in ward.pairings.iter().enumerate() {
        let place = Place::entry("pairings", position);
        agreement::price(report, place.clone().then("price"), pairing.price);
        if pairing.valid.is_reversed() {
            report.fault(FaultCode::PairingDatesReversed, place.then("to"), []);
            continue;
        }
        if let Some(kind) = kind(report, &pairing.kind, &place) {
            paired.push(Paired { valid: pairing.valid, kind, price: pairing.price });
        }
    }
    paired
}

fn kind(report: &mut Report<'_>, kind: &PairingKind, place: &Place) -> Option<PairedKind> {
    match kind {
        PairingKind::Apart(one, other) => {
            let one = report.employee(one, place);
            let other = known(report, other, place.clone().then("other"));
            let (one, other) = (one?, other?);
            if one == other {
                return nobody(report, one, place);
            }
            Some(PairedKind::Apart(one, other))
        }
        PairingKind::Accompanied(employee, companions) => {
            let employee = report.employee(employee, place);
            let by = by(report, companions, place)?;
            let employee = employee?;
            let alone = matches!(&by, Accompanying::AnyOf(others) if others.iter().all(|other| *other == employee));
            if alone {
                return nobody(report, employee, place);
            }
            Some(PairedKind::Accompanied(employee, by))
        }
    }
}

fn by(report: &mut Report<'_>, companions: &Companions, place: &Place) -> Option<Accompanying> {
    match companions {
        Companions::Holding(id) => {
            let place = place.clone().then("competence");
            Some(Accompanying::Holding(report.competence(id, place)?))
        }
        Companions::AnyOf(ids) => {
            let mut found = Vec::new();
            for (number, id) in ids.iter().enumerate() {
                found.push(known(report, id, place.clone().then(&format!("employees/{number}"))));
            }
            found.into_iter().collect::<Option<Vec<_>>>().map(Accompanying::AnyOf)
        }
    }
}

/// The employee of an id that stands in another field than `employee`.
fn known(report: &mut Report<'_>, id: &EmployeeId, place: Place) -> Option<EmployeeIndex> {
    let found = report.lookup.employee(id);
    if found.is_none() {
        report.fault(FaultCode::UnknownEmployee, place, [("id", id.to_string())]);
    }
    found
}

fn nobody(report: &mut Report<'_>, employee: EmployeeIndex, place: &Place) -> Option<PairedKind> {
    let facts = [report.name(employee)];
    report.fault(FaultCode::PairingOfNobody, place.clone(), facts);
    None
}

pub(super) fn run_limits(report: &mut Report<'_>) -> Vec<LimitedRun> {
    let ward = report.ward;
    let mut limits = Vec::new();
    for (position, limit) in ward.run_limits.iter().enumerate() {
        let place = Place::entry("run_limits", position);
        agreement::price(report, place.clone().then("price"), limit.price);
        let shifts = shifts(report, limit, &place);
        let reversed = matches!((limit.at_least, limit.at_most), (Some(least), Some(most)) if least > most);
        if reversed || limit.shift_types.is_empty() || limit.at_most == Some(0) {
            report.fault(FaultCode::RunLimitReversed, place, []);
        } else {
            limits.push(LimitedRun { shifts, at_least: limit.at_least, at_most: limit.at_most, price: limit.price });
        }
    }
    limits
}

fn shifts(report: &mut Report<'_>, limit: &RunLimit, place: &Place) -> Vec<ShiftIndex> {
    let mut shifts = Vec::new();
    for (number, id) in limit.shift_types.iter().enumerate() {
        match report.lookup.shift(id) {
            Some(shift) => shifts.push(shift),
            None => {
                let place = place.clone().then(&format!("shift_types/{number}"));
                report.fault(FaultCode::UnknownShiftType, place, [("id", id.to_string())]);
            }
        }
    }
    shifts
}
