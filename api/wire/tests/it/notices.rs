//! What is out of reach before any search, in words.

use wire::language::Language;
use wire::notice::notices;
use wire::request::{Competence, StaffingLine};

#[test]
fn a_shortage_on_several_dates_is_told_once_with_all_of_them() {
    let mut ward = fixtures::tiny();
    ward.competences.push(Competence { id: "dialyse".to_owned(), name: "Dialyse".to_owned() });
    let first = ward.staffing.weekdays[0].clone();
    let line = StaffingLine { competence: Some("dialyse".to_owned()), minimum: 1, target: None, ..first.line };
    ward.staffing.weekdays.push(wire::request::WeekdayLine { weekdays: vec![chrono::Weekday::Mon], line });
    let told = notices(&ward, Language::Danish).expect("the ward has no fault");
    let missing: Vec<_> = told.iter().filter(|notice| notice.code == "competence_missing").collect();
    assert_eq!(missing.len(), 1, "{told:?}");
    let cause = &missing[0].cause;
    assert!(cause.contains("man 1.3., man 8.3. kræver mindst 1 med kompetencen »dialyse«"), "{cause}");
}

#[test]
fn hours_out_of_reach_are_told_as_hours() {
    let mut ward = fixtures::tiny();
    let balance = wire::request::Balance { employee: "bo".to_owned(), minutes: 20_000 };
    ward.history.balances = vec![balance];
    let told = notices(&ward, Language::English).expect("the ward has no fault");
    let cause = &told.iter().find(|notice| notice.code == "norm_out_of_reach").expect("it is told").cause;
    assert!(cause.starts_with("Bo Lauridsen is to be planned for -"), "{cause}");
    assert!(!cause.contains('{'), "{cause}");
}

#[test]
fn an_ordinary_ward_has_none() {
    assert_eq!(notices(&fixtures::tiny(), Language::Danish), Ok(Vec::new()));
}
