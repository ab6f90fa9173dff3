//! One's own account: what it is, where it is signed in to, and its password.

use super::{
    address::SessionAddress,
    session::{entered, signed_out, stay},
};
use crate::{
    app::App,
    documents::{Caller, OwnAccount, OwnSession, PasswordChange},
    error::{ApiError, ApiResult, Code},
    http::{Document, Done, NoContent, Parameters},
    identity::{Browser, SignedIn, Wanted, prove_again},
    language::Reader,
    settings::Settings,
    store::entity::session,
};
use axum::{Json, extract::State};
use chrono::TimeDelta;

/// The caller's own account.
pub async fn view(State(app): State<App>, SignedIn(caller): SignedIn, browser: Browser) -> ApiResult<Json<OwnAccount>> {
    let credential = app.store.credential_of(&caller.account).await?;
    let (login_name, password_changed_at) = credential.map(|found| (found.login_name, found.changed_at)).unzip();
    let sessions = app.store.sessions_of(&caller.account).await?;
    let sessions = sessions.into_iter().map(|row| own_session(row, &browser)).collect();
    Ok(Json(OwnAccount { login_name, password_changed_at, shortest_password: shortest_password(), sessions }))
}

/// Ends one of the caller's sessions.
pub async fn end_session(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Parameters(address): Parameters<SessionAddress>,
) -> ApiResult<NoContent> {
    let ended = app.store.end_own_session(&caller.account, address.session).await?;
    if ended { Ok(NoContent::default()) } else { Err(Code::NotFound.into()) }
}

/// Signs the caller out everywhere, here too.
pub async fn end_all_sessions(State(app): State<App>, SignedIn(caller): SignedIn) -> ApiResult<NoContent> {
    app.store.end_all_sessions(&caller.account).await?;
    signed_out(&app)
}

/// Changes the caller's password. Every session ends; the browser that asks gets a new one.
pub async fn change_password(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    browser: Browser,
    Reader(language): Reader,
    Document(change): Document<PasswordChange>,
) -> ApiResult<Done<Caller>> {
    let credential = app.store.credential_of(&caller.account).await?.ok_or(Code::NotFound)?;
    let words = vec![caller.name.clone(), caller.ward.name.clone(), credential.login_name.clone()];
    prove_again(&app, &browser, credential, (change.current, language)).await?;
    let wanted = Wanted { pointer: "/new", words, language };
    let faults = app.passwords.faults(change.new.clone(), wanted).await?;
    if !faults.is_empty() {
        return Err(ApiError::faults(faults));
    }
    let hash = app.passwords.hash(change.new).await?;
    let own_device = is_own_device(&app, &caller, &browser).await?;
    app.store.change_password(&caller.account, &hash).await?;
    tracing::info!("a password was changed");
    entered(&app, &browser, &caller.account, stay(own_device)).await
}

/// Whether the session that asks is one of the long ones.
async fn is_own_device(app: &App, caller: &Caller, browser: &Browser) -> ApiResult<bool> {
    let duty = TimeDelta::hours(Settings::SESSION_HOURS);
    let sessions = app.store.sessions_of(&caller.account).await?;
    Ok(sessions.iter().any(|row| is_current(row, browser) && row.expires_at - row.created_at > duty))
}

fn is_current(row: &session::Model, browser: &Browser) -> bool {
    browser.session.as_ref().is_some_and(|token| token.hash() == row.token_hash)
}

fn own_session(row: session::Model, browser: &Browser) -> OwnSession {
    OwnSession {
        current: is_current(&row, browser),
        id: row.id,
        browser: row.browser,
        signed_in_at: row.created_at,
        seen_at: row.seen_at,
        expires_at: row.expires_at,
    }
}

/// For the pages, which say it before somebody types too little.
pub(super) fn shortest_password() -> u32 {
    u32::try_from(Settings::SHORTEST_PASSWORD).unwrap_or(u32::MAX)
}
