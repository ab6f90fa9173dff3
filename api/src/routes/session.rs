//! Signing in and out. A sign-in always makes a new session with a new token.

use crate::{
    app::App,
    documents::{Caller, DemoAccount, DemoSignIn, SignIn},
    error::{ApiResult, Code},
    http::{Document, Done, NoContent},
    identity::{Browser, SignedIn, Stay, ended_cookie, enter, prove},
};
use axum::{
    Json,
    extract::State,
    http::{HeaderValue, header},
};

/// The accounts that may be signed in to without proof; none on a server that is not for demonstration.
pub async fn demo_accounts(State(app): State<App>) -> ApiResult<Json<Vec<DemoAccount>>> {
    if !app.settings.demo_sign_in {
        return Ok(Json(Vec::new()));
    }
    Ok(Json(app.store.demo_accounts().await?))
}

/// Signs in to a demo account.
pub async fn demo_sign_in(
    State(app): State<App>,
    browser: Browser,
    Document(sign_in): Document<DemoSignIn>,
) -> ApiResult<Done<Caller>> {
    if !app.settings.demo_sign_in {
        return Err(Code::NotFound.into());
    }
    let account = app.store.demo_account(&sign_in.account).await?.ok_or(Code::NotFound)?;
    entered(&app, &browser, &account.id, Stay::Duty).await
}

/// Signs in by login name and password.
pub async fn sign_in(
    State(app): State<App>,
    browser: Browser,
    Document(SignIn { login_name, password, own_device }): Document<SignIn>,
) -> ApiResult<Done<Caller>> {
    let account = prove(&app, &browser, &login_name, password).await?;
    entered(&app, &browser, &account, stay(own_device)).await
}

/// Who is signed in.
pub async fn who(SignedIn(caller): SignedIn) -> ApiResult<Json<Caller>> {
    Ok(Json(caller))
}

/// Signs out.
pub async fn sign_out(State(app): State<App>, SignedIn(_): SignedIn, browser: Browser) -> ApiResult<NoContent> {
    if let Some(token) = &browser.session {
        app.store.end_session(&token.hash()).await?;
    }
    signed_out(&app)
}

/// How long somebody wants to stay signed in.
pub(super) fn stay(own_device: bool) -> Stay {
    if own_device { Stay::OwnDevice } else { Stay::Duty }
}

/// The answer to somebody who has just been let in.
pub(super) async fn entered(app: &App, browser: &Browser, account: &str, stay: Stay) -> ApiResult<Done<Caller>> {
    let (caller, cookies) = enter(app, browser, account, stay).await?;
    Ok(cookies.into_iter().fold(Done::of(caller), |answer, cookie| answer.with(header::SET_COOKIE, cookie)))
}

/// The answer that takes the session's cookie away.
pub(super) fn signed_out(app: &App) -> ApiResult<NoContent> {
    let cookie = ended_cookie(&app.settings).to_string();
    let cookie = HeaderValue::from_str(&cookie).map_err(|_| Code::Internal)?;
    Ok(NoContent::default().with(header::SET_COOKIE, cookie))
}
