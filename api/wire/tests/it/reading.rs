//! A typing mistake in a document is told with its place, wherever it is; nothing is ignored silently.

use serde_json::{Value, json};
use wire::read::{self, Malformed};
use wire::request::WardRequest;

fn tiny() -> Value {
    serde_json::to_value(fixtures::tiny()).expect("a request is JSON")
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
    let tiny = tiny();
    let pointers = objects(&tiny, "");
    assert!(pointers.len() > 80, "the tiny ward has objects of every kind");
    for pointer in pointers {
        let mut document = tiny.clone();
        document.pointer_mut(&pointer).expect("an object of the ward")["prioritet"] = json!(1);
        let malformed = refused(&document);
        assert!(malformed.message.contains("unknown field `prioritet`"), "{pointer}: {malformed}");
        assert!(malformed.pointer.starts_with(&pointer), "{pointer}: {malformed}");
        assert!(malformed.line > 1 && !malformed.is_syntax);
    }
}

#[test]
fn misspelt_optional_fields_are_refused_where_serde_flattens() {
    let line = json!({"weekdays": ["Mon"], "shift_type": "D", "minimum": 1, "maximun": 3});
    let single = json!({"date": "2027-03-02", "shift_type": "D", "minimum": 1, "competense": "medicine"});
    let consideration = json!({"employee": "bo", "kind": "exempt_category", "category": "night", "form": "2027-03-01"});
    let wish =
        json!({"id": "w", "employee": "bo", "priority": "nice", "kind": "work", "date": "2027-03-02", "tid": "8"});
    for (list, entry, misspelt) in [
        ("/staffing/weekdays", line, "maximun"),
        ("/staffing/dates", single, "competense"),
        ("/considerations", consideration, "form"),
        ("/wishes", wish, "tid"),
    ] {
        let mut document = tiny();
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
