//! Pairings and limits on runs in the solver's words.

use crate::request as wire;
use solver::domain;

pub(super) fn pairing(pairing: &wire::Pairing) -> domain::Pairing {
    let valid = domain::DateRange { from: pairing.from, to: pairing.to };
    domain::Pairing { valid, kind: kind(&pairing.kind), price: pairing.price }
}

fn kind(kind: &wire::PairingKind) -> domain::PairingKind {
    use domain::{Companions, PairingKind};
    match kind {
        wire::PairingKind::WithCompetence { employee, competence } => {
            PairingKind::Accompanied(employee.as_str().into(), Companions::Holding(competence.as_str().into()))
        }
        wire::PairingKind::WithEmployees { employee, employees } => {
            let others = employees.iter().map(|id| id.as_str().into()).collect();
            PairingKind::Accompanied(employee.as_str().into(), Companions::AnyOf(others))
        }
        wire::PairingKind::Apart { employee, other } => {
            PairingKind::Apart(employee.as_str().into(), other.as_str().into())
        }
    }
}

pub(super) fn run_limit(limit: &wire::RunLimit) -> domain::RunLimit {
    domain::RunLimit {
        shift_types: limit.shift_types.iter().map(|id| id.as_str().into()).collect(),
        at_least: limit.at_least,
        at_most: limit.at_most,
        price: limit.price,
    }
}
