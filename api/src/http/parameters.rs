//! Parts of the address. An id that cannot be one names nothing (404); a search that cannot be read is 400.

use crate::error::{ApiError, Code};
use aide::{OperationInput, generate::GenContext, openapi::Operation};
use axum::{
    extract::{FromRequestParts, Path, Query},
    http::request::Parts,
};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;

/// The named parts of the path.
#[derive(Debug, Clone, Copy)]
pub struct Parameters<T>(pub T);

impl<T: JsonSchema> OperationInput for Parameters<T> {
    fn operation_input(context: &mut GenContext, operation: &mut Operation) {
        Path::<T>::operation_input(context, operation);
    }
}

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Parameters<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let found = Path::<T>::from_request_parts(parts, state).await;
        found.map(|Path(parameters)| Self(parameters)).map_err(|_| Code::NotFound.into())
    }
}

/// What stands behind the question mark.
#[derive(Debug, Clone, Copy)]
pub struct Search<T>(pub T);

impl<T: JsonSchema> OperationInput for Search<T> {
    fn operation_input(context: &mut GenContext, operation: &mut Operation) {
        Query::<T>::operation_input(context, operation);
    }
}

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Search<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let found = Query::<T>::from_request_parts(parts, state).await;
        found.map(|Query(search)| Self(search)).map_err(|_| Code::BadRequest.into())
    }
}
