//! The agreement's layers: what each person's terms are, and whether a layer says more than it may.
//!
//! What a layer may not say is not applied, so that nothing else is blamed for it.

use super::{Calendar, FaultCode, Person, Place, Report};
use crate::domain::terms::{Loosening, Specification};
use crate::domain::{DateRange, Day, Employee, Layer, Origin, Parameter, Terms, time};
use crate::problem::PersonTerms;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// A parameter of a layer that may not say what it says: positions of layer and setting.
type TooLoose = BTreeSet<(usize, usize)>;

pub(super) fn check(report: &mut Report<'_>, calendar: &Calendar, people: &mut [Person]) {
    let ward = report.ward;
    for (position, layer) in ward.agreement.layers.iter().enumerate() {
        layer_itself(report, position, layer);
    }
    groups(report);
    let mut too_loose = TooLoose::new();
    for (person, employee) in people.iter_mut().zip(&ward.employees) {
        person.terms = terms_of(&ward.agreement.layers, employee, calendar, &mut too_loose);
    }
    for (layer, setting) in too_loose {
        let Layer { name, settings, .. } = &ward.agreement.layers[layer];
        let setting = &settings[setting];
        let place = Place::entry("agreement/layers", layer).then("terms").then(&setting.parameter);
        let facts =
            [("layer", name.clone()), ("parameter", setting.parameter.clone()), ("value", written(setting.value))];
        report.fault(FaultCode::LayerTooLoose, place, facts);
    }
}

fn written(value: Option<u32>) -> String {
    value.map_or_else(|| "null".to_owned(), |value| value.to_string())
}

fn layer_itself(report: &mut Report<'_>, position: usize, layer: &Layer) {
    let place = Place::entry("agreement/layers", position);
    let name = ("layer", layer.name.clone());
    if layer.name.trim().is_empty() {
        report.fault(FaultCode::EmptyNameOrId, place.clone().then("name"), []);
    }
    if layer.valid.is_reversed() {
        report.fault(FaultCode::LayerDatesReversed, place.clone().then("to"), [name.clone()]);
    }
    if layer.origin == Origin::Individual && layer.groups.is_empty() && layer.employees.is_empty() {
        report.fault(FaultCode::LayerForNobody, place.clone(), [name]);
    }
    for (number, employee) in layer.employees.iter().enumerate() {
        if report.lookup.employee(employee).is_none() {
            let place = place.clone().then(&format!("employees/{number}"));
            report.fault(FaultCode::UnknownEmployee, place, [("id", employee.to_string())]);
        }
    }
    for setting in &layer.settings {
        let place = place.clone().then("terms").then(&setting.parameter);
        let Some(parameter) = Parameter::of_code(&setting.parameter) else {
            report.fault(FaultCode::UnknownParameter, place, [("parameter", setting.parameter.clone())]);
            continue;
        };
        let range = parameter.specification().range;
        if let Some(value) = setting.value.filter(|value| !range.contains(value)) {
            let facts =
                [("value", value.to_string()), ("from", range.start().to_string()), ("to", range.end().to_string())];
            report.fault(FaultCode::AgreementOutOfRange, place, facts);
        }
    }
}

/// A group that no layer names protects nobody: most likely it is misspelt.
fn groups(report: &mut Report<'_>) {
    let ward = report.ward;
    let named: BTreeSet<_> = ward.agreement.layers.iter().flat_map(|layer| &layer.groups).collect();
    for (position, employee) in ward.employees.iter().enumerate() {
        for (number, membership) in employee.groups.iter().enumerate() {
            let place = Place::entry("employees", position).then(&format!("groups/{number}"));
            let facts = || [("employee", employee.name.clone()), ("id", membership.group.to_string())];
            if !named.contains(&membership.group) {
                report.fault(FaultCode::UnknownGroup, place.clone().then("id"), facts());
            }
            if membership.valid.is_reversed() {
                report.fault(FaultCode::GroupDatesReversed, place.then("to"), facts());
            }
        }
    }
}

fn terms_of(layers: &[Layer], employee: &Employee, calendar: &Calendar, too_loose: &mut TooLoose) -> PersonTerms {
    let ranges =
        layers.iter().map(|layer| layer.valid).chain(employee.groups.iter().map(|membership| membership.valid));
    let changes: BTreeSet<Day> = ranges.flat_map(|range| changes(range, calendar)).collect();
    let first = Day(-super::history::DAYS_LOOKED_BACK);
    let days = changes.into_iter().filter(|day| (first.0 + 1..calendar.days()).contains(&day.0));
    let days = std::iter::once(first).chain(days);
    PersonTerms::of(days.map(|day| (day, terms_on(layers, employee, calendar.date(day), too_loose))))
}

/// The days on which something begins to hold or has ceased to.
fn changes(range: DateRange, calendar: &Calendar) -> impl Iterator<Item = Day> {
    let day = |date: NaiveDate| calendar.period().day(date);
    range.from.map(day).into_iter().chain(range.to.map(|to| day(time::next_date(to))))
}

fn terms_on(layers: &[Layer], employee: &Employee, date: NaiveDate, too_loose: &mut TooLoose) -> Terms {
    let mut applying: Vec<(usize, &Layer)> =
        layers.iter().enumerate().filter(|(_, layer)| applies(layer, employee, date)).collect();
    // Stable: later layers of one origin replace earlier ones.
    applying.sort_by_key(|(_, layer)| layer.origin);
    let mut terms = Terms::default();
    let mut above = (Origin::Law, terms.clone());
    for (position, layer) in applying {
        if layer.origin > above.0 {
            above = (layer.origin, terms.clone());
        }
        for (number, setting) in layer.settings.iter().enumerate() {
            let Some(parameter) = Parameter::of_code(&setting.parameter) else { continue };
            let specification = parameter.specification();
            if setting.value.is_some_and(|value| !specification.range.contains(&value)) {
                continue;
            }
            if !may_say(&specification, layer.origin, setting.value, above.1.get(parameter)) {
                too_loose.insert((position, number));
            } else if !is_milder(layers, layer, &specification, (setting.value, &terms, parameter)) {
                terms.set(parameter, setting.value, position);
            }
        }
    }
    terms
}

/// Whether a protected group's layer asks for less than another group's that has spoken: whoever is in both has the
/// stricter of the two, whatever their order. A layer that names the person is free to say otherwise.
fn is_milder(
    layers: &[Layer],
    layer: &Layer,
    specification: &Specification,
    (value, terms, parameter): (Option<u32>, &Terms, Parameter),
) -> bool {
    let of_groups = |layer: &Layer| layer.origin == Origin::Individual && layer.employees.is_empty();
    let spoken = terms.layer(parameter).and_then(|position| layers.get(position));
    of_groups(layer) && spoken.is_some_and(of_groups) && specification.is_looser(value, terms.get(parameter))
}

fn applies(layer: &Layer, employee: &Employee, date: NaiveDate) -> bool {
    let for_all = layer.groups.is_empty() && layer.employees.is_empty();
    let in_group = |group| employee.groups.iter().any(|own| own.group == group && own.valid.contains(date));
    let meant = for_all || layer.employees.contains(&employee.id) || layer.groups.iter().cloned().any(in_group);
    meant && layer.valid.contains(date)
}

fn may_say(specification: &Specification, origin: Origin, value: Option<u32>, above: Option<u32>) -> bool {
    if !specification.is_looser(value, above) {
        return true;
    }
    match specification.loosening_by(origin) {
        Loosening::Any => true,
        Loosening::Keep => false,
        Loosening::To(limit) => !specification.is_looser(value, Some(limit)),
    }
}
