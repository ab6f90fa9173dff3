//! The pages: the built `web/dist`, embedded in a release build and read from disk in a development build.
//! An address that is a page's own route answers with the index; anything else that is not there is a 404.

use crate::error::{ApiError, Code};
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use rust_embed::{EmbeddedFile, RustEmbed};

/// The files of the built pages; none when they have not been built.
#[derive(RustEmbed)]
#[folder = "../web/dist"]
#[allow_missing = true]
struct Files;

const INDEX: &str = "index.html";
/// Files whose names change with their content.
const NAMED_BY_CONTENT: &str = "assets/";
const FOR_EVER: &str = "public, max-age=31536000, immutable";
const ASK_AGAIN: &str = "no-cache";
/// Answers with a page's file.
pub async fn page(method: Method, uri: Uri, headers: HeaderMap) -> Response {
    let path = uri.path().trim_start_matches('/');
    if path.starts_with("api/") || path == "api" {
        return ApiError::from(Code::NotFound).into_response();
    }
    if !matches!(method, Method::GET | Method::HEAD) {
        return ApiError::from(Code::MethodNotAllowed).into_response();
    }
    if let Some(file) = Files::get(path).filter(|_| !path.is_empty()) {
        return file_response(path, file, &headers);
    }
    if has_extension(path) {
        return ApiError::from(Code::NotFound).into_response();
    }
    match Files::get(INDEX) {
        Some(index) => file_response(INDEX, index, &headers),
        None => ApiError::from(Code::PagesNotBuilt).into_response(),
    }
}

fn has_extension(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|name| name.contains('.'))
}

fn file_response(path: &str, file: EmbeddedFile, asked: &HeaderMap) -> Response {
    let tag =
        format!("\"{}\"", file.metadata.sha256_hash().iter().map(|byte| format!("{byte:02x}")).collect::<String>());
    let keep = if path.starts_with(NAMED_BY_CONTENT) { FOR_EVER } else { ASK_AGAIN };
    let known = asked.get(header::IF_NONE_MATCH).is_some_and(|held| held.as_bytes() == tag.as_bytes());
    let mut response = match known {
        true => StatusCode::NOT_MODIFIED.into_response(),
        false => Body::from(file.data).into_response(),
    };
    let mut put = |name, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(name, value);
        }
    };
    put(header::CACHE_CONTROL, keep);
    put(header::ETAG, &tag);
    if !known {
        put(header::CONTENT_TYPE, &with_charset(file.metadata.mimetype()));
    }
    response
}

fn with_charset(kind: &str) -> String {
    let text = kind.starts_with("text/") || kind.ends_with("javascript") || kind.ends_with("json");
    if text { format!("{kind}; charset=utf-8") } else { kind.to_owned() }
}
