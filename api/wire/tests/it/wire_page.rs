//! `docs/WIRE.md`: every field of every document, generated from the schemas after a page written by hand.

use crate::kept::assert_kept;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use wire::read;
use wire::request::WardRequest;
use wire::schema::Document;

const EXAMPLE: &str = include_str!("pages/ward.json");

#[test]
fn the_kept_page_is_the_generated_one() {
    let mut page = Page { text: include_str!("pages/WIRE.md").to_owned(), told: BTreeSet::new() };
    page.text += &format!("```json\n{EXAMPLE}```\n");
    for (document, title) in [
        (Document::Ward, "The ward file"),
        (Document::Roster, "The roster"),
        (Document::Report, "The report"),
        (Document::Reasons, "The reasons"),
        (Document::Remedies, "The remedies"),
    ] {
        page.document(title, &document.schema());
    }
    assert_kept("docs/WIRE.md", &page.text);
}

#[test]
fn the_example_of_the_page_can_be_planned() {
    let ward: WardRequest = read::document(EXAMPLE.as_bytes()).expect("the example is a ward file");
    assert_eq!(wire::fault::faults(&ward, wire::language::Language::English), []);
}

struct Page {
    text: String,
    told: BTreeSet<String>,
}

impl Page {
    fn document(&mut self, title: &str, schema: &Value) {
        self.text += &format!("\n## {title}\n\n");
        self.object(schema);
        let mut waiting = references(schema);
        while !waiting.is_empty() {
            let name = waiting.remove(0);
            if self.told.insert(name.clone()) {
                let definition = &schema["$defs"][&name];
                self.text += &format!("\n### {name}\n\n");
                self.object(definition);
                // Depth first: what a type needs stands right below it.
                waiting.splice(0..0, references(definition));
            }
        }
    }

    fn object(&mut self, schema: &Value) {
        self.text += &format!("{}\n", cell(text(&schema["description"])));
        if schema["properties"]["daily_rest_minutes"].is_object() {
            self.text += "\nEach parameter with its unit, range and default: [RULES.md](RULES.md#parameters).\n";
        } else if let Some(fields) = schema["properties"].as_object() {
            self.text += "\n| field | type | unit | when left out | meaning |\n|---|---|---|---|---|\n";
            self.text +=
                &fields_in_order(schema, fields).map(|(name, field)| line(schema, name, field)).collect::<String>();
        }
        self.variants(schema);
    }

    fn variants(&mut self, schema: &Value) {
        if let Some(texts) = schema["enum"].as_array() {
            let texts: Vec<String> = texts.iter().map(|one| format!("`{}`", text(one))).collect();
            self.text += &format!("\nOne of the texts {}.\n", texts.join(", "));
        }
        let Some(variants) = schema["oneOf"].as_array() else { return };
        if variants.iter().any(|variant| variant["properties"].is_object()) {
            self.text +=
                "\nAnd, by its `kind`, the fields of one of these:\n\n| `kind` | meaning | fields |\n|---|---|---|\n";
            self.text += &variants.iter().map(kind_line).collect::<String>();
        } else {
            self.text += "\nOne of these texts:\n\n| text | meaning |\n|---|---|\n";
            self.text += &variants.iter().map(text_line).collect::<String>();
        }
    }
}

fn kind_line(variant: &Value) -> String {
    let kind = text(&variant["properties"]["kind"]["const"]);
    format!("| `{kind}` | {} | {} |\n", cell(text(&variant["description"])), own_fields(variant))
}

fn text_line(variant: &Value) -> String {
    format!("| `{}` | {} |\n", text(&variant["const"]), cell(text(&variant["description"])))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn cell(text: &str) -> String {
    text.replace('\n', " ").replace('|', "\\|")
}

/// Required fields in the order of the type, then the others.
fn fields_in_order<'a>(
    schema: &'a Value,
    fields: &'a Map<String, Value>,
) -> impl Iterator<Item = (&'a String, &'a Value)> {
    let required = required(schema);
    let position = move |name: &str| required.iter().position(|known| *known == name).unwrap_or(usize::MAX);
    let mut sorted: Vec<_> = fields.iter().collect();
    sorted.sort_by_key(|(name, _)| position(name));
    sorted.into_iter()
}

fn required(schema: &Value) -> Vec<&str> {
    schema["required"].as_array().into_iter().flatten().map(text).collect()
}

fn line(schema: &Value, name: &str, field: &Value) -> String {
    let default = match &field["default"] {
        _ if required(schema).contains(&name) => "**required**".to_owned(),
        Value::Object(_) => "all of its defaults".to_owned(),
        Value::Null => "–".to_owned(),
        value => format!("`{value}`"),
    };
    let (kind, unit, meaning) = (kind(field), text(&field["x-unit"]), cell(text(&field["description"])));
    format!("| `{name}` | {kind} | {unit} | {default} | {meaning} |\n")
}

fn kind(field: &Value) -> String {
    if let Some(name) = reference(field) {
        return format!("[{name}](#{})", name.to_lowercase());
    }
    if let Some(any) = field["anyOf"].as_array() {
        return any.iter().map(kind).collect::<Vec<_>>().join(" or ");
    }
    let names: Vec<&str> = match &field["type"] {
        Value::Array(names) => names.iter().map(text).collect(),
        name => vec![text(name)],
    };
    names.into_iter().map(|name| plain(name, field)).collect::<Vec<_>>().join(" or ")
}

fn plain(name: &str, field: &Value) -> String {
    match name {
        "array" => format!("list of {}", kind(&field["items"])),
        "string" if field["format"] == "date" => "date".to_owned(),
        "string" if field["format"] == "partial-date-time" => "date and time".to_owned(),
        "null" => "`null`".to_owned(),
        "string" if field["pattern"].is_string() => "time".to_owned(),
        "string" => "text".to_owned(),
        "integer" if field["maximum"].is_number() && field["minimum"] != 0 => {
            format!("whole number {} to {}", field["minimum"], field["maximum"])
        }
        "integer" if field["minimum"] == 0 => "whole number from 0".to_owned(),
        "integer" => "whole number".to_owned(),
        "boolean" => "`true` or `false`".to_owned(),
        other => other.to_owned(),
    }
}

fn own_fields(variant: &Value) -> String {
    let Some(fields) = variant["properties"].as_object() else { return String::new() };
    let own = fields_in_order(variant, fields).filter(|(name, _)| *name != "kind");
    let told = own.map(|(name, field)| {
        let unit = field["x-unit"].as_str().map_or_else(String::new, |unit| format!(" ({unit})"));
        format!("`{name}`: {}{unit}. {}", kind(field), cell(text(&field["description"])))
    });
    told.collect::<Vec<_>>().join("<br>")
}

fn reference(field: &Value) -> Option<&str> {
    field["$ref"].as_str()?.rsplit('/').next()
}

/// The types that a schema names, in order; those in `$defs` are not its own.
fn references(schema: &Value) -> Vec<String> {
    let inner: Vec<&Value> = match schema {
        Value::Object(fields) => fields.iter().filter(|(name, _)| *name != "$defs").map(|(_, inner)| inner).collect(),
        Value::Array(entries) => entries.iter().collect(),
        _ => Vec::new(),
    };
    reference(schema).map(str::to_owned).into_iter().chain(inner.into_iter().flat_map(references)).collect()
}
