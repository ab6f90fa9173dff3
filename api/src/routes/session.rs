//! Signing in and out.

use crate::{
    app::App,
    documents::{Caller, DemoAccount, SignIn},
    error::{ApiResult, Code},
    http::{Document, Done, NoContent},
    identity::{SignedIn, Token, ended_cookie, session_cookie, token_of},
    settings::Settings,
};
use axum::{
    Json,
    extract::State,
    http::{HeaderMap, HeaderValue, header},
};
use axum_extra::extract::cookie::Cookie;
use chrono::{TimeDelta, Utc};

/// The accounts that may be signed in to without proof; none on a server that is not for demonstration.
pub async fn demo_accounts(State(app): State<App>) -> ApiResult<Json<Vec<DemoAccount>>> {
    if !app.settings.demo_sign_in {
        return Ok(Json(Vec::new()));
    }
    Ok(Json(app.store.demo_accounts().await?))
}

/// Signs in to a demo account. A session that the browser had before ends.
pub async fn sign_in(
    State(app): State<App>,
    headers: HeaderMap,
    Document(sign_in): Document<SignIn>,
) -> ApiResult<Done<Caller>> {
    if !app.settings.demo_sign_in {
        return Err(Code::NotFound.into());
    }
    let account = app.store.demo_account(&sign_in.account).await?.ok_or(Code::NotFound)?;
    let caller = app.store.caller(&account.id).await?.ok_or(Code::NotFound)?;
    if let Some(old) = token_of(&headers, &app.settings) {
        app.store.end_session(&old.hash()).await?;
    }
    let token = Token::random().map_err(|_| Code::Internal)?;
    let expires = Utc::now() + TimeDelta::hours(Settings::SESSION_HOURS);
    app.store.add_session(&token.hash(), &account.id, expires).await?;
    Ok(Done::of(caller).with(header::SET_COOKIE, header_of(&session_cookie(&token, &app.settings))?))
}

/// Who is signed in.
pub async fn who(SignedIn(caller): SignedIn) -> ApiResult<Json<Caller>> {
    Ok(Json(caller))
}

/// Signs out.
pub async fn sign_out(State(app): State<App>, SignedIn(_): SignedIn, headers: HeaderMap) -> ApiResult<NoContent> {
    if let Some(token) = token_of(&headers, &app.settings) {
        app.store.end_session(&token.hash()).await?;
    }
    Ok(NoContent::default().with(header::SET_COOKIE, header_of(&ended_cookie(&app.settings))?))
}

fn header_of(cookie: &Cookie<'_>) -> ApiResult<HeaderValue> {
    Ok(HeaderValue::from_str(&cookie.to_string()).map_err(|_| Code::Internal)?)
}
