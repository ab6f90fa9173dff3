//! The cookies: one for the session, one by which an account knows a browser again. `HttpOnly`, `SameSite=Lax`, for
//! HTTPS only where the server is behind TLS.

use super::Token;
use crate::settings::Settings;
use axum::http::HeaderMap;
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};

/// A cookie's name with TLS, which browsers bind to this very host, and without.
type Names = (&'static str, &'static str);

const SESSION: Names = ("__Host-vagt_session", "vagt_session");
const BROWSER: Names = ("__Host-vagt_browser", "vagt_browser");

fn name((secure, plain): Names, settings: &Settings) -> &'static str {
    if settings.secure_cookies { secure } else { plain }
}

/// The cookie that gives a browser its session.
#[must_use]
pub(super) fn session_cookie(token: &Token, keep: time::Duration, settings: &Settings) -> Cookie<'static> {
    filled(SESSION, (token, keep), settings)
}

/// The cookie by which the account knows the browser again.
#[must_use]
pub(super) fn browser_cookie(token: &Token, settings: &Settings) -> Cookie<'static> {
    filled(BROWSER, (token, time::Duration::days(Settings::KNOWN_BROWSER_DAYS)), settings)
}

/// The cookie that takes the session away.
#[must_use]
pub fn ended_cookie(settings: &Settings) -> Cookie<'static> {
    let mut cookie = empty(SESSION, settings);
    cookie.make_removal();
    cookie
}

fn filled(names: Names, (token, keep): (&Token, time::Duration), settings: &Settings) -> Cookie<'static> {
    let mut cookie = empty(names, settings);
    cookie.set_value(token.text().to_owned());
    cookie.set_max_age(keep);
    cookie
}

fn empty(names: Names, settings: &Settings) -> Cookie<'static> {
    Cookie::build((name(names, settings), ""))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(settings.secure_cookies)
        .build()
}

/// The session's token that a request brings.
#[must_use]
pub fn token_of(headers: &HeaderMap, settings: &Settings) -> Option<Token> {
    brought(SESSION, headers, settings)
}

/// The browser's own token that a request brings.
#[must_use]
pub fn browser_token_of(headers: &HeaderMap, settings: &Settings) -> Option<Token> {
    brought(BROWSER, headers, settings)
}

fn brought(names: Names, headers: &HeaderMap, settings: &Settings) -> Option<Token> {
    let jar = CookieJar::from_headers(headers);
    jar.get(name(names, settings)).map(|cookie| Token::received(cookie.value()))
}
