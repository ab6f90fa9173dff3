//! From a JSON Pointer to the line where a person finds it. Knows no document's shape.

use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// Where a value begins in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// Where the value of a JSON Pointer (RFC 6901) begins in a document; where the innermost value around it begins, when
/// it is not there itself. None when the text is no JSON.
pub fn place(text: &[u8], pointer: &str) -> Option<Place> {
    let text = std::str::from_utf8(text).ok()?;
    let whole = text.trim_start_matches(|letter: char| letter == '\u{feff}' || letter.is_whitespace());
    let mut value: &RawValue = serde_json::from_str(whole).ok()?;
    for step in pointer.split('/').skip(1) {
        let Some(inner) = step_into(value, &step.replace("~1", "/").replace("~0", "~")) else { break };
        value = inner;
    }
    // Raw values borrow from the text they were read from, so that the distance to its start is their place.
    let offset = value.get().as_ptr() as usize - text.as_ptr() as usize;
    let before = &text[..offset];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Some(Place { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 })
}

fn step_into<'a>(value: &'a RawValue, step: &str) -> Option<&'a RawValue> {
    if let Ok(mut fields) = serde_json::from_str::<BTreeMap<String, &RawValue>>(value.get()) {
        return fields.remove(step);
    }
    let entries: Vec<&RawValue> = serde_json::from_str(value.get()).ok()?;
    entries.get(step.parse::<usize>().ok()?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\u{feff}{\n  \"æ/ø\": 1,\n  \"wishes\": [{\"id\": \"w1\"},\n    {\"id\": \"w2\"}]\n}";

    fn found(pointer: &str) -> (usize, usize) {
        let place = place(TEXT.as_bytes(), pointer).expect("the text is JSON");
        (place.line, place.column)
    }

    #[test]
    fn a_pointer_leads_to_its_line_and_column() {
        assert_eq!(found("/wishes/1/id"), (4, 12));
        assert_eq!(found("/wishes/0"), (3, 14));
        assert_eq!(found("/æ~1ø"), (2, 10));
    }

    #[test]
    fn what_is_not_there_is_found_by_what_is_around_it() {
        assert_eq!(found("/wishes/1/date"), found("/wishes/1"));
        assert_eq!(found("/wishes/7"), found("/wishes"));
        assert_eq!(found(""), (1, 2));
    }

    #[test]
    fn a_text_that_is_no_json_has_no_places() {
        assert_eq!(place(b"{", ""), None);
    }
}
