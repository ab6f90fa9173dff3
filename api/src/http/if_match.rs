//! `If-Match`: which version of their wishes a device has seen, so that two devices never overwrite each other unseen.

use crate::{
    error::{ApiError, Code},
    store::Seen,
};
use aide::{OperationInput, generate::GenContext, openapi::Operation};
use axum::{
    extract::FromRequestParts,
    http::{HeaderValue, header, request::Parts},
};

/// The version that a change rests on; the header must be there.
#[derive(Debug, Clone, Copy)]
pub struct IfMatch(pub Seen);

/// The version that a change rests on; whatever is there, when the header is left out.
#[derive(Debug, Clone, Copy)]
pub struct MaybeIfMatch(pub Seen);

/// The `ETag` of a version.
#[must_use]
pub fn etag(version: u32) -> HeaderValue {
    HeaderValue::from_str(&format!("\"{version}\"")).unwrap_or(HeaderValue::from_static("\"\""))
}

fn seen(parts: &Parts) -> Result<Option<Seen>, ApiError> {
    let Some(value) = parts.headers.get(header::IF_MATCH) else { return Ok(None) };
    let text = value.to_str().unwrap_or_default().trim();
    if text == "*" {
        return Ok(Some(Seen::Any));
    }
    let version = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).and_then(|text| text.parse().ok());
    version.map(|version| Some(Seen::Version(version))).ok_or(Code::BadRequest.into())
}

impl<S: Send + Sync> FromRequestParts<S> for IfMatch {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        seen(parts)?.map(Self).ok_or(Code::VersionMissing.into())
    }
}

impl<S: Send + Sync> FromRequestParts<S> for MaybeIfMatch {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        Ok(Self(seen(parts)?.unwrap_or(Seen::Any)))
    }
}

fn document(operation: &mut Operation, when: &str) {
    let text = format!("`If-Match` ({when}): the `ETag` of the wishes that the device has seen, or `*`.");
    operation.description = Some(match operation.description.take() {
        Some(before) => format!("{before}\n\n{text}"),
        None => text,
    });
}

impl OperationInput for IfMatch {
    fn operation_input(_: &mut GenContext, operation: &mut Operation) {
        document(operation, "required");
    }
}

impl OperationInput for MaybeIfMatch {
    fn operation_input(_: &mut GenContext, operation: &mut Operation) {
        document(operation, "optional");
    }
}
