//! The example agreements: they can be planned by, and what a ward file says of its own comes after them.

use wire::fault::faults;
use wire::language::Language::{Danish, English};
use wire::preset;
use wire::request::{Layer, Membership, Origin, WardRequest};

fn tiny_with(preset: &str) -> WardRequest {
    let mut ward = fixtures::tiny();
    ward.agreement.preset = Some(preset.to_owned());
    ward
}

fn own_layer(terms: &[(&str, Option<u32>)]) -> Layer {
    Layer {
        name: "Egen".to_owned(),
        origin: Origin::LocalAgreement,
        reference: String::new(),
        agreed_by: None,
        from: None,
        to: None,
        groups: Vec::new(),
        employees: Vec::new(),
        terms: terms.iter().copied().collect(),
    }
}

#[test]
fn every_preset_is_lawful_in_itself_for_everyone_in_every_group() {
    for preset in preset::all() {
        let mut ward = tiny_with(&preset.id);
        // Unfit for planning, perhaps, but no layer may say more than it may.
        ward.history = Default::default();
        ward.absences.clear();
        ward.locks.clear();
        let groups = preset.layers.iter().flat_map(|layer| &layer.groups);
        ward.employees[0].groups = groups.map(|id| Membership { id: id.clone(), from: None, to: None }).collect();
        assert_eq!(faults(&ward, English), [], "{}", preset.id);
    }
}

#[test]
fn every_preset_says_that_it_must_be_checked_and_where_each_value_is_written() {
    assert_eq!(preset::all().len(), 3);
    for preset in preset::all() {
        assert!(preset.notice.of(Danish).contains("kontrollér"), "{}", preset.id);
        assert!(preset.notice.of(English).contains("check"), "{}", preset.id);
        assert!(preset.layers.iter().all(|layer| !layer.reference.is_empty() && !layer.terms.0.is_empty()));
    }
}

#[test]
fn a_fault_in_the_ward_s_own_layer_is_told_there() {
    let mut ward = tiny_with("regional_nurses");
    ward.agreement.layers = vec![own_layer(&[]), own_layer(&[("daily_rest_minutes", Some(600))])];
    let told: Vec<(String, String)> =
        faults(&ward, English).into_iter().map(|fault| (fault.code, fault.pointer)).collect();
    assert_eq!(told, [("layer_too_loose".to_owned(), "/agreement/layers/1/terms/daily_rest_minutes".to_owned())]);
}

#[test]
fn a_group_that_only_an_unknown_preset_may_name_is_not_blamed() {
    let mut ward = tiny_with("regional");
    ward.employees[0].groups = vec![Membership { id: "limited_nights".to_owned(), from: None, to: None }];
    let told: Vec<String> = faults(&ward, Danish).into_iter().map(|fault| fault.code).collect();
    assert_eq!(told, ["unknown_preset"]);
}
