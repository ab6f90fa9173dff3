//! Refuses changes that a browser sends on behalf of another site.
//!
//! Browsers say where a request comes from in `Sec-Fetch-Site`, older ones and those without TLS in `Origin`. A request
//! that says neither is believed only when it brings no cookie either: then there is nothing that another site could
//! misuse (`SameSite=Lax` besides). Programs that hold a cookie send `Sec-Fetch-Site: same-origin`.

use crate::error::{ApiError, Code};
use axum::{
    extract::Request,
    http::{HeaderMap, Method, Uri, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// Lets reading methods through, and changes from our own pages.
pub async fn refuse_cross_site(request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if reads || from_own_page(request.headers(), request.uri()) {
        return next.run(request).await;
    }
    ApiError::from(Code::CrossSite).into_response()
}

fn from_own_page(headers: &HeaderMap, uri: &Uri) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("unreadable"));
    if let Some(site) = text("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text(header::ORIGIN.as_str()) else {
        return !headers.contains_key(header::COOKIE);
    };
    let host = text(header::HOST.as_str()).or_else(|| uri.authority().map(|authority| authority.as_str()));
    let origin_host = origin.split_once("://").map(|(_, host)| host);
    origin_host.is_some() && origin_host == host
}
