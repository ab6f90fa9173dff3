//! The kept schemas are the generated ones, and say the same of a document as the program.

use crate::kept::assert_kept;
use jsonschema::Validator;
use serde_json::{Value, json};
use wire::schema::Document;

fn validator(document: Document) -> Validator {
    jsonschema::draft202012::options()
        .should_validate_formats(true)
        .build(&document.schema())
        .expect("a schema of draft 2020-12")
}

#[test]
fn the_kept_schemas_are_the_generated_ones() {
    for document in Document::ALL {
        assert_kept(&format!("docs/schema/{}.json", document.name()), &format!("{:#}\n", document.schema()));
    }
}

#[test]
fn the_schemas_are_schemas() {
    for document in Document::ALL {
        jsonschema::draft202012::meta::validate(&document.schema()).expect("valid by the meta-schema");
    }
}

#[test]
fn the_kept_wards_are_valid_by_the_schema() {
    let validator = validator(Document::Ward);
    let single = [fixtures::tiny(), fixtures::medical(), fixtures::emergency()];
    for ward in single.into_iter().chain(fixtures::hospital()) {
        let ward = serde_json::to_value(ward).expect("a request is JSON");
        let faults: Vec<String> = validator.iter_errors(&ward).map(|error| error.to_string()).collect();
        assert_eq!(faults, Vec::<String>::new(), "{}", ward["ward"]["name"]);
    }
}

#[test]
fn the_schema_refuses_what_the_program_refuses() {
    let validator = validator(Document::Ward);
    let tiny = serde_json::to_value(fixtures::tiny()).expect("a request is JSON");
    for (pointer, value) in [
        ("/wishes/0/priority", json!("vigtig")),
        ("/wishes/0/prioritet", json!("nice")),
        ("/staffing/weekdays/0/maximun", json!(3)),
        ("/staffing/dates/0/maximun", json!(3)),
        ("/considerations/0/form", json!("2027-03-01")),
        ("/shift_types/0/start", json!("7.00")),
        ("/employees/0/weekly_minutes", json!(-1)),
        ("/absences/0/from", json!("1.3.2027")),
        ("/lock", json!([])),
        ("/agreement/daily_rest_minutes", json!(660)),
        ("/shift_types/0/presence", json!("home")),
    ] {
        let mut ward = tiny.clone();
        let (object, field) = pointer.rsplit_once('/').expect("a pointer has steps");
        ward.pointer_mut(object).expect("an object of the ward")[field] = value;
        assert!(!validator.is_valid(&ward), "the schema lets {pointer} through");
        let text = serde_json::to_vec(&ward).expect("JSON");
        assert!(
            wire::read::document::<wire::request::WardRequest>(&text).is_err(),
            "the program lets {pointer} through"
        );
    }
}

#[test]
fn the_schema_knows_every_parameter_and_its_range() {
    let schema = Document::Ward.schema();
    let terms = schema["$defs"]["Terms"]["properties"].as_object().expect("the terms have fields");
    assert_eq!(terms.len(), solver::domain::Parameter::ALL.len());
    assert_eq!(terms["daily_rest_minutes"]["minimum"], 480);
    assert_eq!(terms["daily_rest_minutes"]["default"], 660);
    assert_eq!(schema["$defs"]["Terms"]["additionalProperties"], false);
}

#[test]
fn every_number_has_a_unit() {
    for document in Document::ALL {
        without_unit(&document.schema(), document.name());
    }
}

fn without_unit(value: &Value, place: &str) {
    let Some(fields) = value.as_object() else { return };
    for (name, property) in fields.get("properties").and_then(Value::as_object).into_iter().flatten() {
        let kind = property["type"].to_string();
        let numeric = kind.contains("integer") || kind.contains("number");
        assert!(!numeric || property["x-unit"].is_string(), "{place}/{name} has no unit");
    }
    for (name, inner) in fields {
        without_unit(inner, &format!("{place}/{name}"));
        inner.as_array().into_iter().flatten().for_each(|inner| without_unit(inner, &format!("{place}/{name}")));
    }
}
