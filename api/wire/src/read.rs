//! Reading documents: malformed JSON is told with its line and column.

use serde::de::DeserializeOwned;

/// A document that is not the JSON it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Malformed {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// What the reader stumbled over, in English.
    pub message: String,
}

impl std::fmt::Display for Malformed {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Malformed {}

/// Reads one document.
///
/// # Errors
/// When the text is not JSON of the document's shape.
pub fn document<T: DeserializeOwned>(text: &[u8]) -> Result<T, Malformed> {
    serde_json::from_slice(text).map_err(|error| Malformed {
        line: error.line(),
        column: error.column(),
        message: error.to_string(),
    })
}
