//! Letting somebody in who has proved who one is: always a new session with a new token.

use super::{
    Browser, Token,
    cookie::{browser_cookie, session_cookie},
};
use crate::{
    app::App,
    documents::Caller,
    error::{ApiResult, Code},
    settings::Settings,
    store::NewSession,
};
use axum::http::HeaderValue;
use chrono::TimeDelta;

/// How long the session shall last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stay {
    /// A duty and a bit: a computer of the ward.
    Duty,
    /// Some weeks: the person's own phone.
    OwnDevice,
}

impl Stay {
    fn hours(self) -> i64 {
        match self {
            Self::Duty => Settings::SESSION_HOURS,
            Self::OwnDevice => Settings::OWN_DEVICE_DAYS * 24,
        }
    }
}

/// Starts a session; the one that the browser had ends. Answers with the caller and the `Set-Cookie` values.
///
/// # Errors
/// When the account is closed, or the store fails.
pub async fn enter(app: &App, browser: &Browser, account: &str, stay: Stay) -> ApiResult<(Caller, Vec<HeaderValue>)> {
    let caller = app.store.caller(account).await?.ok_or(Code::NotFound)?;
    if let Some(old) = &browser.session {
        app.store.end_session(&old.hash()).await?;
    }
    let token = Token::random().map_err(|_| Code::Internal)?;
    let new = NewSession {
        token_hash: token.hash(),
        account: account.to_owned(),
        browser: browser.kind.clone(),
        expires_at: app.store.now() + TimeDelta::hours(stay.hours()),
    };
    app.store.add_session(new).await?;
    let session = session_cookie(&token, time::Duration::hours(stay.hours()), &app.settings);
    let known = browser_cookie(&known_browser(app, browser, account).await?, &app.settings);
    let header = |cookie: String| HeaderValue::from_str(&cookie).map_err(|_| Code::Internal);
    Ok((caller, vec![header(session.to_string())?, header(known.to_string())?]))
}

/// The token by which this account knows the browser; a new one where it is another's or nobody's.
async fn known_browser(app: &App, browser: &Browser, account: &str) -> ApiResult<Token> {
    if let Some(token) = &browser.known_by
        && app.store.browser_is_known(&token.hash(), account).await?
    {
        return Ok(token.clone());
    }
    let token = Token::random().map_err(|_| Code::Internal)?;
    let until = app.store.now() + TimeDelta::days(Settings::KNOWN_BROWSER_DAYS);
    app.store.know_browser(&token.hash(), account, until).await?;
    Ok(token)
}
