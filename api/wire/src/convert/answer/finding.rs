//! The referee's findings as documents.

use crate::report::{Finding, LayerName, OverrideWord, Severity, Unit};
use crate::request::{Origin, Profession};
use solver::domain;
use solver::problem::Problem;
use solver::rules;

pub(crate) fn finding(problem: &Problem, found: &rules::Finding) -> Finding {
    let id = |employee: domain::EmployeeIndex| problem.person(employee).id.to_string();
    let dates = |days: &[domain::Day]| days.iter().map(|day| problem.calendar.date(*day)).collect();
    Finding {
        rule: found.rule.to_owned(),
        severity: severity(found.severity),
        employee: found.employee.map(id),
        other: found.other.map(id),
        dates: dates(&found.days),
        broken_on: dates(&found.broken_on),
        shift_type: found.shift.map(|shift| problem.shift(shift).id.to_string()),
        competence: found.competence.map(|competence| problem.competence_id(competence).to_string()),
        profession: found.profession.map(profession),
        wish: found.wish.map(|wish| problem.wish_id(wish).to_string()),
        measured: found.measured,
        allowed: found.allowed,
        unit: unit(found.unit),
        parameter: found.parameter.map(|parameter| parameter.code().to_owned()),
        layer: layer(problem, found),
        overridden: found.overridden.as_ref().map(|word| OverrideWord {
            reason: word.reason.clone(),
            by: word.by.clone(),
            at: word.at,
        }),
        cost: found.cost,
    }
}

/// The layer that says what is allowed; else the rule's own origin and reference.
fn layer(problem: &Problem, found: &rules::Finding) -> LayerName {
    let layer = found.layer.and_then(|position| problem.agreement.layers.get(position)).map(|layer| LayerName {
        name: Some(layer.name.clone()),
        origin: origin(layer.origin),
        reference: layer.reference.clone(),
    });
    layer.unwrap_or_else(|| {
        let rule = rules::rule(found.rule).expect("the referee judges by the catalogue's rules alone");
        LayerName { name: None, origin: origin(rule.origin), reference: rule.reference.to_owned() }
    })
}

pub(super) fn origin(origin: domain::Origin) -> Origin {
    match origin {
        domain::Origin::Law => Origin::Law,
        domain::Origin::Agreement => Origin::Agreement,
        domain::Origin::LocalAgreement => Origin::LocalAgreement,
        domain::Origin::Individual => Origin::Individual,
    }
}

pub(super) fn profession(profession: domain::Profession) -> Profession {
    match profession {
        domain::Profession::Nurse => Profession::Nurse,
        domain::Profession::SocialHealthAssistant => Profession::SocialHealthAssistant,
        domain::Profession::Doctor => Profession::Doctor,
        domain::Profession::Student => Profession::Student,
        domain::Profession::Other => Profession::Other,
    }
}

fn severity(severity: rules::Severity) -> Severity {
    match severity {
        rules::Severity::Hard => Severity::Hard,
        rules::Severity::Overridden => Severity::Overridden,
        rules::Severity::Soft => Severity::Soft,
    }
}

pub(super) fn unit(unit: rules::Unit) -> Unit {
    match unit {
        rules::Unit::Minutes => Unit::Minutes,
        rules::Unit::Days => Unit::Days,
        rules::Unit::Weekends => Unit::Weekends,
        rules::Unit::People => Unit::People,
        rules::Unit::Duties => Unit::Duties,
        rules::Unit::Wishes => Unit::Wishes,
        rules::Unit::Percent => Unit::Percent,
        rules::Unit::Permille => Unit::Permille,
        rules::Unit::BurdenPoints => Unit::BurdenPoints,
        rules::Unit::Points => Unit::Points,
        rules::Unit::ClockMinutes => Unit::ClockMinutes,
    }
}
