//! The outermost layer: gives every error response its problem document in the reader's language.

use super::{ApiError, Code, Problem};
use crate::language::accepted;
use axum::{
    body::Body,
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::Response,
};
use std::sync::Arc;
use wire::language::Language;

const PROBLEM_JSON: &str = "application/problem+json";

/// Turns whatever error came out of the routes, or of the framework, into a problem document.
pub async fn problem_documents(request: Request, next: Next) -> Response {
    let language = accepted(request.headers());
    let response = next.run(request).await;
    if let Some(error) = response.extensions().get::<Arc<ApiError>>().cloned() {
        return with_document(response, &error, language);
    }
    if response.status().is_client_error() || response.status().is_server_error() {
        let error = code_of_status(response.status()).into();
        return with_document(response, &error, language);
    }
    response
}

/// Keeps the response's own headers (such as `Allow`), but for those that describe the old body.
fn with_document(response: Response, error: &ApiError, language: Language) -> Response {
    let problem = Problem::of_error(error, language);
    let body = serde_json::to_vec(&problem).unwrap_or_default();
    let (mut parts, _) = response.into_parts();
    parts.status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(PROBLEM_JSON));
    parts.headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(tag(language)));
    parts.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Some(seconds) = error.retry_after_seconds {
        parts.headers.insert(header::RETRY_AFTER, seconds.into());
    }
    Response::from_parts(parts, Body::from(body))
}

fn tag(language: Language) -> &'static str {
    match language {
        Language::Danish => "da",
        Language::English => "en",
    }
}

fn code_of_status(status: StatusCode) -> Code {
    match status {
        StatusCode::NOT_FOUND => Code::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => Code::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => Code::DocumentTooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Code::NotJson,
        StatusCode::REQUEST_TIMEOUT => Code::TooSlow,
        status if status.is_client_error() => Code::BadRequest,
        _ => Code::Internal,
    }
}
