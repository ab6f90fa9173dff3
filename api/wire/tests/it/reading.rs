//! A typing mistake in a document is told with its place, wherever it is; nothing is ignored silently.

use serde_json::{Value, json};
use wire::read::{self, Malformed};
use wire::request::WardRequest;

fn tiny() -> Value {
    serde_json::to_value(fixtures::tiny()).expect("a request is JSON")
}

/// The tiny ward with an object of each kind that it has none of.
fn with_every_kind() -> Value {
    let mut ward = tiny();
    let layer = json!({"name": "Natarbejdere", "origin": "individual", "reference": "Lov om arbejdstidsdirektivet § 5",
        "groups": ["night_worker"], "terms": {"night_average_minutes_a_day": 480, "max_nights_in_row": null}});
    ward["agreement"]["layers"] = json!([layer]);
    ward["agreement"]["norm_period"] = json!({"from": "2027-03-01", "weeks": 14});
    ward["employees"][0]["groups"] = json!([{"id": "night_worker", "from": "2027-03-01"}]);
    ward["employees"][0]["shift_limits"] = json!([{"shift_type": "N", "at_most": 3}]);
    ward["staffing"]["weekdays"][0]["prices"] = json!({"below_minimum": 20_000});
    ward["staffing"]["extra"] = json!([{"name": "Projekt", "from": "2027-03-01", "to": "2027-03-14",
        "weekdays": ["Mon"], "shift_type": "A", "people": 1}]);
    ward["pairings"] = json!([{"kind": "with_competence", "employee": "emir", "competence": "medicine"},
        {"kind": "apart", "employee": "anne", "other": "bo", "price": 100}]);
    ward["run_limits"] = json!([{"shift_types": ["N"], "at_most": 3}]);
    ward["history"]["worked"] = json!([{"employee": "anne", "from": "2027-02-01", "minutes": 9000, "neutral_days": 0}]);
    ward["locks"][0]["despite"] =
        json!({"rules": ["daily_rest"], "reason": "Akut", "by": "Lise Holm", "at": "2027-02-26T09:30:00"});
    ward
}

#[test]
fn a_ward_with_every_kind_of_object_can_be_planned() {
    let text = serde_json::to_vec(&with_every_kind()).expect("JSON");
    let ward: WardRequest = read::document(&text).expect("the document can be read");
    assert_eq!(wire::fault::faults(&ward, wire::language::Language::English), []);
    assert_eq!(serde_json::to_value(&ward).expect("JSON")["pairings"], with_every_kind()["pairings"]);
}

fn refused(document: &Value) -> Malformed {
    let text = serde_json::to_vec_pretty(document).expect("JSON");
    read::document::<WardRequest>(&text).expect_err("the document has a fault")
}

/// Every object of a document, by its pointer.
fn objects(value: &Value, pointer: &str) -> Vec<String> {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(name, inner)| (name.clone(), inner)).collect(),
        Value::Array(entries) => entries.iter().enumerate().map(|(index, inner)| (index.to_string(), inner)).collect(),
        _ => Vec::new(),
    };
    let own = value.is_object().then(|| pointer.to_owned());
    own.into_iter().chain(inner.iter().flat_map(|(step, inner)| objects(inner, &format!("{pointer}/{step}")))).collect()
}

#[test]
fn an_unknown_field_is_refused_in_every_object_and_told_with_its_place() {
    let tiny = with_every_kind();
    // Any parameter can be read, so that one that is not known is told with all other faults.
    let pointers = objects(&tiny, "").into_iter().filter(|pointer| !pointer.ends_with("/terms"));
    let pointers: Vec<String> = pointers.collect();
    assert!(pointers.len() > 80, "the tiny ward has objects of every kind");
    for pointer in pointers {
        let mut document = tiny.clone();
        document.pointer_mut(&pointer).expect("an object of the ward")["prioritet"] = json!(1);
        let malformed = refused(&document);
        assert!(malformed.message.contains("unknown field `prioritet`"), "{pointer}: {malformed}");
        // A staffing line is flattened into its entry: what is inside it is told at the entry.
        let told_at = pointer.strip_suffix("/prices").unwrap_or(&pointer);
        assert!(malformed.pointer.starts_with(told_at), "{pointer}: {malformed}");
        assert!(malformed.line > 1 && !malformed.is_syntax);
    }
}

#[test]
fn misspelt_optional_fields_are_refused_where_serde_flattens() {
    let line = json!({"weekdays": ["Mon"], "shift_type": "D", "minimum": 1, "maximun": 3});
    let single = json!({"date": "2027-03-02", "shift_type": "D", "minimum": 1, "competense": "medicine"});
    let consideration = json!({"employee": "bo", "kind": "exempt_category", "category": "night", "form": "2027-03-01"});
    let pairing = json!({"kind": "apart", "employee": "bo", "other": "anne", "pris": 3});
    let wish =
        json!({"id": "w", "employee": "bo", "priority": "nice", "kind": "work", "date": "2027-03-02", "tid": "8"});
    for (list, entry, misspelt) in [
        ("/staffing/weekdays", line, "maximun"),
        ("/staffing/dates", single, "competense"),
        ("/considerations", consideration, "form"),
        ("/wishes", wish, "tid"),
        ("/pairings", pairing, "pris"),
    ] {
        let mut document = with_every_kind();
        *document.pointer_mut(list).expect("a list of the ward") = json!([entry]);
        let malformed = refused(&document);
        assert!(malformed.message.contains(&format!("unknown field `{misspelt}`")), "{malformed}");
        assert_eq!(malformed.pointer, format!("{list}/0"));
    }
}

#[test]
fn a_misspelt_required_field_is_refused() {
    let mut document = tiny();
    let wish = document["wishes"][3].as_object_mut().expect("a wish");
    let priority = wish.remove("priority").expect("every wish has a priority");
    wish.insert("priorty".to_owned(), priority);
    assert_eq!(refused(&document).pointer, "/wishes/3");
}

#[test]
fn a_parameter_that_stands_twice_is_refused() {
    let text = serde_json::to_string(&with_every_kind()).expect("JSON");
    let twice = text.replace("\"terms\":{", "\"terms\":{\"night_average_minutes_a_day\":500,");
    let malformed = read::document::<WardRequest>(twice.as_bytes()).expect_err("a parameter stands there twice");
    assert!(malformed.message.contains("duplicate field `night_average_minutes_a_day`"), "{malformed}");
    assert!(malformed.pointer.starts_with("/agreement/layers/0/terms"), "{malformed}");
}

#[test]
fn text_that_is_no_json_is_told_with_line_and_column() {
    let malformed = read::document::<WardRequest>(fixtures::faulty::MALFORMED.as_bytes()).expect_err("it breaks off");
    assert_eq!((malformed.line, malformed.column), fixtures::faulty::MALFORMED_AT);
    assert!(malformed.is_syntax && malformed.pointer.is_empty());
    assert!(read::document::<WardRequest>(b"{} {}").is_err(), "nothing may follow the document");
}

#[test]
fn a_byte_order_mark_is_no_fault() {
    let text = [b"\xEF\xBB\xBF".to_vec(), serde_json::to_vec(&tiny()).expect("JSON")].concat();
    assert_eq!(read::document::<WardRequest>(&text), Ok(fixtures::tiny()));
}
