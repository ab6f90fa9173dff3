//! Findings as a planner reads them, in both languages.

use chrono::NaiveDate;
use wire::language::Language::{Danish, English};
use wire::report::{Finding, LayerName, OverrideWord, Report, Severity, Unit};
use wire::request::{Duty, Layer, Lock, Membership, Origin, Override, Pairing, PairingKind, WardRequest};
use wire::roster::Roster;
use wire::run;
use wire::texts::{findings, names::Names};

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn roster(ward: &WardRequest, duties: &[(&str, &str, &str)]) -> Roster {
    let duty = |(employee, date, shift_type): &(&str, &str, &str)| Duty {
        employee: (*employee).to_owned(),
        date: self::date(date),
        shift_type: (*shift_type).to_owned(),
    };
    Roster {
        format: ward.format.clone(),
        ward: ward.ward.id.clone(),
        period: ward.period,
        assignments: duties.iter().map(duty).collect(),
        handed_on: None,
    }
}

fn local_layer(groups: &[&str], terms: &[(&str, Option<u32>)]) -> Layer {
    Layer {
        name: "Lokalaftale".to_owned(),
        origin: Origin::LocalAgreement,
        reference: "Lokalaftale § 4".to_owned(),
        agreed_by: None,
        from: None,
        to: None,
        groups: groups.iter().map(|group| (*group).to_owned()).collect(),
        employees: Vec::new(),
        terms: terms.iter().copied().collect(),
    }
}

/// The sentences of one rule's findings.
fn told(ward: &WardRequest, duties: &[(&str, &str, &str)], rule: &str) -> Vec<String> {
    let roster = roster(ward, duties);
    let report: Report = run::check(ward, &roster, Danish).expect("no faults");
    let names = Names::new(ward, &roster);
    let own = report.findings.iter().filter(|finding| finding.rule == rule);
    own.map(|finding| findings::sentence(finding, &names, Danish)).collect()
}

const EVENING_THEN_DAY: [(&str, &str, &str); 2] = [("bo", "2027-03-03", "A"), ("bo", "2027-03-04", "D")];

#[test]
fn a_finding_says_who_says_so() {
    let mut ward = fixtures::tiny();
    let rest = "Bo Lauridsen har kun 8 t hvile mellem ons 3.3. (A) og tors 4.3. (D); mindst";
    assert_eq!(
        told(&ward, &EVENING_THEN_DAY, "daily_rest"),
        [format!("{rest} 11 t er krævet (Hviletidsbekendtgørelsen (BEK 324/2002) § 3).")]
    );
    ward.agreement.layers.push(local_layer(&[], &[("daily_rest_minutes", Some(720))]));
    assert_eq!(told(&ward, &EVENING_THEN_DAY, "daily_rest"), [format!("{rest} 12 t er krævet (Lokalaftale § 4).")]);
}

#[test]
fn what_is_broken_knowingly_is_told_with_reason_name_and_time() {
    let mut ward = fixtures::tiny();
    let at = date("2027-02-26").and_hms_opt(9, 30, 0).expect("half past nine exists");
    let word = Override {
        rules: vec!["daily_rest".to_owned()],
        reason: "Akut mangel.".to_owned(),
        by: "Lise Holm".to_owned(),
        at,
    };
    let lock = |day: &str, shift: &str, despite| Lock {
        employee: "bo".to_owned(),
        date: date(day),
        shift_type: Some(shift.to_owned()),
        despite,
    };
    ward.locks.extend([lock("2027-03-03", "A", None), lock("2027-03-04", "D", Some(word))]);
    assert_eq!(
        told(&ward, &EVENING_THEN_DAY, "daily_rest"),
        ["Bo Lauridsen har kun 8 t hvile mellem ons 3.3. (A) og tors 4.3. (D); mindst 11 t er krævet \
          (Hviletidsbekendtgørelsen (BEK 324/2002) § 3). Bevidst fraveget: Akut mangel \
          (Lise Holm, 26.2.2027 kl. 09:30)."]
    );
    let report = run::check(&ward, &roster(&ward, &EVENING_THEN_DAY), Danish).expect("no faults");
    assert_eq!(report.overridden_findings, 1);
    let overridden = report.findings.iter().find(|finding| finding.rule == "daily_rest").expect("it stays visible");
    assert_eq!(overridden.severity, Severity::Overridden);
}

#[test]
fn a_protected_group_is_told_without_the_group() {
    let mut ward = fixtures::tiny();
    ward.agreement.layers.push(local_layer(&["limited_nights"], &[("max_night_duties_in_week", Some(1))]));
    ward.employees[0].groups = vec![Membership { id: "limited_nights".to_owned(), from: None, to: None }];
    let nights = [("anne", "2027-03-02", "N"), ("anne", "2027-03-03", "N")];
    assert_eq!(
        told(&ward, &nights, "category_in_week"),
        ["Anne Skov har 2 nattevagter i samme uge (tirs 2.3.–ons 3.3.); højst 1 er tilladt (Lokalaftale § 4)."]
    );
}

#[test]
fn pairings_are_told_with_both_names_or_with_what_is_missing() {
    let mut ward = fixtures::tiny();
    let pairing = |kind| Pairing { from: None, to: None, price: None, kind };
    let (employee, other) = ("anne".to_owned(), "bo".to_owned());
    ward.pairings.push(pairing(PairingKind::Apart { employee, other }));
    let competence = "medicine".to_owned();
    ward.pairings.push(pairing(PairingKind::WithCompetence { employee: "emir".to_owned(), competence }));
    let duties = [("anne", "2027-03-02", "D"), ("bo", "2027-03-02", "D"), ("emir", "2027-03-03", "A")];
    assert_eq!(
        told(&ward, &duties, "pairing"),
        [
            "Anne Skov og Bo Lauridsen er på vagt samtidig i 8 t tirs 2.3.; de skal holdes adskilt.",
            "Emir Demir har Aftenvagt ons 3.3. uden en anden med kompetencen Medicinansvarlig på samme vagt.",
        ]
    );
}

/// Findings of every rule, with too few and with too many, about one date, two and a week.
#[test]
fn every_finding_is_a_whole_sentence_in_both_languages() {
    let ward = fixtures::tiny();
    let roster = roster(&ward, &[("anne", "2027-03-02", "D")]);
    let names = Names::new(&ward, &roster);
    for rule in solver::rules::CATALOGUE {
        for (measured, allowed, days) in [(3, 2, 1), (1, 2, 2), (4, 0, 7)] {
            let finding = finding(rule.code, (measured, allowed), days);
            let [danish, english] = [Danish, English].map(|language| findings::sentence(&finding, &names, language));
            for sentence in [&danish, &english] {
                assert!(sentence.ends_with('.') && !sentence.ends_with(".."), "{sentence}");
                assert!(!sentence.contains(['{', '}']) && !sentence.contains("  "), "{sentence}");
            }
            assert_ne!(danish, english);
            assert!(danish.contains("Bevidst fraveget: Akut (Lise, "), "{danish}");
        }
    }
}

fn finding(rule: &str, (measured, allowed): (i64, i64), days: usize) -> Finding {
    let at = date("2027-02-26").and_hms_opt(9, 30, 0).expect("half past nine exists");
    Finding {
        rule: rule.to_owned(),
        severity: Severity::Overridden,
        employee: Some("anne".to_owned()),
        other: None,
        dates: date("2027-03-02").iter_days().take(days).collect(),
        broken_on: Vec::new(),
        shift_type: Some("N".to_owned()),
        competence: Some("medicine".to_owned()),
        profession: None,
        wish: Some("w1".to_owned()),
        measured,
        allowed,
        unit: Unit::Days,
        parameter: Some("max_night_duties_in_week".to_owned()),
        layer: LayerName { name: None, origin: Origin::Law, reference: String::new() },
        overridden: Some(OverrideWord { reason: "Akut".to_owned(), by: "Lise".to_owned(), at }),
        cost: 0,
    }
}
