//! Reading documents: what cannot be read is told with its line, column and place.

mod place;

pub use place::{Place, place};

use serde::de::DeserializeOwned;

/// A document that is not the JSON it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Malformed {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// JSON Pointer to the value that was being read; empty when the text is no JSON at all.
    pub pointer: String,
    /// Whether the text is no JSON at all, rather than JSON of another shape.
    pub is_syntax: bool,
    /// What the reader stumbled over, in English.
    pub message: String,
}

impl std::fmt::Display for Malformed {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.pointer.is_empty() {
            return formatter.write_str(&self.message);
        }
        write!(formatter, "{}: {}", self.pointer, self.message)
    }
}

impl std::error::Error for Malformed {}

/// What some editors put before the text of a file.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Reads one document; a field that the document does not know is refused.
///
/// # Errors
/// When the text is not JSON of the document's shape.
pub fn document<T: DeserializeOwned>(text: &[u8]) -> Result<T, Malformed> {
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    let mut reader = serde_json::Deserializer::from_slice(text);
    let document = serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| malformed(pointer(error.path()), &error.into_inner()))?;
    reader.end().map_err(|error| malformed(String::new(), &error))?;
    Ok(document)
}

fn malformed(pointer: String, error: &serde_json::Error) -> Malformed {
    let is_syntax = !error.is_data();
    let position = format!(" at line {} column {}", error.line(), error.column());
    let message = error.to_string();
    Malformed {
        line: error.line(),
        column: error.column(),
        pointer: if is_syntax { String::new() } else { pointer },
        is_syntax,
        message: message.strip_suffix(&position).unwrap_or(&message).to_owned(),
    }
}

fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    let step = |segment: &Segment| match segment {
        Segment::Seq { index } => Some(index.to_string()),
        Segment::Map { key } => Some(key.replace('~', "~0").replace('/', "~1")),
        // What serde does not know by name, such as the inside of a flattened part, is told by its parent.
        Segment::Enum { .. } | Segment::Unknown => None,
    };
    path.iter().filter_map(step).map(|step| format!("/{step}")).collect()
}
