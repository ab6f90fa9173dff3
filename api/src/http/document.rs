//! A JSON body. Not said to be JSON: 415; too large: 413; malformed: 400 with line and column.

use crate::error::{ApiError, Code};
use aide::{OperationInput, generate::GenContext, openapi::Operation};
use axum::{
    body::Bytes,
    extract::{FromRequest, Json, Request},
    http::{HeaderMap, header},
    response::IntoResponse,
};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;

/// A JSON body as a document of the contract.
#[derive(Debug, Clone, Copy)]
pub struct Document<T>(pub T);

impl<T: JsonSchema> OperationInput for Document<T> {
    fn operation_input(context: &mut GenContext, operation: &mut Operation) {
        Json::<T>::operation_input(context, operation);
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Document<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        if !is_json(request.headers()) {
            return Err(Code::NotJson.into());
        }
        let body = Bytes::from_request(request, state).await.map_err(|rejection| {
            match rejection.into_response().status().as_u16() {
                413 => Code::DocumentTooLarge,
                _ => Code::BadRequest,
            }
        })?;
        wire::read::document(&body).map(Self).map_err(ApiError::malformed)
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || (essence.starts_with("application/") && essence.ends_with("+json"))
}
