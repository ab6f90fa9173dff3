//! The session cookie: `HttpOnly`, `SameSite=Lax`, for HTTPS only where the server is behind TLS.

use super::Token;
use crate::settings::Settings;
use axum::http::HeaderMap;
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};

/// Bound to this very host by browsers, which they accept over HTTPS only.
const SECURE_NAME: &str = "__Host-vagt_session";
const PLAIN_NAME: &str = "vagt_session";

fn name(settings: &Settings) -> &'static str {
    if settings.secure_cookies { SECURE_NAME } else { PLAIN_NAME }
}

/// The cookie that gives a browser its session.
#[must_use]
pub fn session_cookie(token: &Token, settings: &Settings) -> Cookie<'static> {
    let mut cookie = empty_cookie(settings);
    cookie.set_value(token.text().to_owned());
    cookie.set_max_age(time::Duration::hours(Settings::SESSION_HOURS));
    cookie
}

/// The cookie that takes the session away.
#[must_use]
pub fn ended_cookie(settings: &Settings) -> Cookie<'static> {
    let mut cookie = empty_cookie(settings);
    cookie.make_removal();
    cookie
}

fn empty_cookie(settings: &Settings) -> Cookie<'static> {
    Cookie::build((name(settings), ""))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(settings.secure_cookies)
        .build()
}

/// The token that a request brings.
#[must_use]
pub fn token_of(headers: &HeaderMap, settings: &Settings) -> Option<Token> {
    let jar = CookieJar::from_headers(headers);
    jar.get(name(settings)).map(|cookie| Token::received(cookie.value()))
}
