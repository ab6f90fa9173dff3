//! Everything that can go wrong for a caller, and how it is told: one problem document (RFC 9457) for every error.
//!
//! A route returns [`ApiError`]; it becomes a response without a text. The text is written by
//! [`render`], the outermost layer, because only there the reader's language is known, and because errors made
//! by the web framework itself (404, 405, 413 ...) must look the same. No other module writes error texts.

mod catalogue;
mod problem;
mod render;

pub use catalogue::Code;
pub use problem::Problem;
pub use render::problem_documents;

use crate::openapi::described;
use aide::{
    OperationOutput,
    generate::GenContext,
    openapi::{Operation, Response as DescribedResponse, StatusCode},
};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use wire::{fault::Fault, read::Malformed};

/// An error on its way to the caller.
#[derive(Debug, Clone)]
pub struct ApiError {
    /// What happened; status and texts follow from it.
    pub code: Code,
    /// Every fault of a document, at once.
    pub faults: Vec<Fault>,
    /// Where a malformed document broke, and over what.
    pub malformed: Option<Malformed>,
    /// When it may be worth trying again.
    pub retry_after_seconds: Option<u32>,
}

/// What every route answers with.
pub type ApiResult<T> = Result<T, ApiError>;

impl ApiError {
    /// A document that cannot be used, with all of its faults.
    #[must_use]
    pub fn faults(faults: Vec<Fault>) -> Self {
        Self { faults, ..Code::Faults.into() }
    }

    /// Too many attempts; when the next one is free.
    #[must_use]
    pub fn too_many_attempts(wait_seconds: u32) -> Self {
        Self { retry_after_seconds: Some(wait_seconds), ..Code::TooManyAttempts.into() }
    }

    /// A document that is not the JSON it should be.
    #[must_use]
    pub fn malformed(malformed: Malformed) -> Self {
        Self { malformed: Some(malformed), ..Code::MalformedJson.into() }
    }
}

impl From<Code> for ApiError {
    fn from(code: Code) -> Self {
        let retry_after_seconds = match code {
            Code::QueueFull => Some(60),
            Code::StoreUnavailable => Some(5),
            _ => None,
        };
        Self { code, faults: Vec::new(), malformed: None, retry_after_seconds }
    }
}

impl From<sea_orm::DbErr> for ApiError {
    fn from(error: sea_orm::DbErr) -> Self {
        // The text of a database error may hold values of a row: only its kind is logged.
        let unreachable = matches!(error, sea_orm::DbErr::ConnectionAcquire(_) | sea_orm::DbErr::Conn(_));
        let code = if unreachable { Code::StoreUnavailable } else { Code::Internal };
        tracing::error!(kind = crate::store::error_kind(&error), "the store failed");
        code.into()
    }
}

impl From<serde_json::Error> for ApiError {
    fn from(error: serde_json::Error) -> Self {
        tracing::error!(line = error.line(), column = error.column(), "a stored document cannot be read");
        Code::Internal.into()
    }
}

impl From<crate::store::StoreError> for ApiError {
    fn from(error: crate::store::StoreError) -> Self {
        match error {
            crate::store::StoreError::Database(error) => error.into(),
            crate::store::StoreError::Document(error) => error.into(),
        }
    }
}

impl OperationOutput for ApiError {
    type Inner = Problem;

    fn operation_response(context: &mut GenContext, _: &mut Operation) -> Option<DescribedResponse> {
        Some(described::<Problem>(context, "application/problem+json", "What went wrong."))
    }

    fn inferred_responses(
        context: &mut GenContext,
        operation: &mut Operation,
    ) -> Vec<(Option<StatusCode>, DescribedResponse)> {
        Self::operation_response(context, operation).map(|response| (None, response)).into_iter().collect()
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut response = self.code.status().into_response();
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}
