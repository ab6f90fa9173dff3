//! The problem document.

use super::{ApiError, Code};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wire::{fault::Fault, language::Language};

/// A problem document (RFC 9457): what every error answers with, as `application/problem+json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Problem {
    /// `/problems/<code>`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The permanent code, such as `wish_window_closed`.
    pub code: String,
    /// What happened, in a few words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What happened and what to do, for people.
    pub detail: String,
    /// Every fault of the document, for `faults`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<Fault>,
    /// Seconds until it may be worth trying again, as in `Retry-After`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after_seconds: Option<u32>,
    /// Line where a malformed document broke, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// Column where a malformed document broke, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
}

impl Problem {
    /// The document for a code alone.
    #[must_use]
    pub fn of_code(code: Code, language: Language) -> Self {
        let text = code.text(language);
        Self {
            kind: format!("/problems/{}", code.name()),
            code: code.name().to_owned(),
            title: text.title.to_owned(),
            status: code.status().as_u16(),
            detail: text.detail.to_owned(),
            faults: Vec::new(),
            retry_after_seconds: None,
            line: None,
            column: None,
        }
    }

    /// The document for an error.
    #[must_use]
    pub fn of_error(error: &ApiError, language: Language) -> Self {
        let mut problem = Self::of_code(error.code, language);
        problem.faults.clone_from(&error.faults);
        problem.retry_after_seconds = error.retry_after_seconds;
        if let Some(malformed) = &error.malformed {
            problem.line = Some(malformed.line);
            problem.column = Some(malformed.column);
            problem.detail = format!("{} ({malformed})", problem.detail);
        }
        problem
    }
}
