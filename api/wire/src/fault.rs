//! What is wrong with a request, where, why, and what to do.

use crate::{language::Language, request::WardRequest};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One fault of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Fault {
    /// Permanent code, such as `wish_outside_plan`.
    pub code: String,
    /// JSON Pointer (RFC 6901) to the place in the document.
    pub pointer: String,
    /// What is wrong, for people.
    pub cause: String,
    /// What to do about it, for people.
    pub action: String,
}

/// Every fault of a request at once; none when it can be planned.
pub fn faults(request: &WardRequest, language: Language) -> Vec<Fault> {
    let _ = (request, language);
    Vec::new()
}
