//! Proving by a password who one is. An unknown name and a wrong password get the same answer after the same work.

use super::{Browser, LoginName, Password, attempts::Attempt, faults::wrong_password};
use crate::{
    app::App,
    error::{ApiError, ApiResult, Code},
    store::Credential,
};
use wire::language::Language;

/// The account that a name and a password open.
///
/// # Errors
/// When they do not belong together, or there were too many attempts.
pub async fn prove(app: &App, browser: &Browser, name: &str, password: Password) -> ApiResult<String> {
    let name = LoginName::typed(name);
    let credential = app.store.credential(name.text()).await?;
    let attempt = attempt(app, browser, &name, credential.as_ref()).await?;
    attempt.pay(app).await?;
    let (account, hash) = credential.map(|found| (found.account, found.password_hash)).unzip();
    if !app.passwords.is_right(password, hash).await? {
        tracing::info!("a sign-in was refused");
        return Err(Code::SignInRefused.into());
    }
    attempt.was_right(app).await?;
    Ok(account.ok_or(Code::SignInRefused)?)
}

async fn attempt(
    app: &App,
    browser: &Browser,
    name: &LoginName,
    credential: Option<&Credential>,
) -> ApiResult<Attempt> {
    if let (Some(token), Some(credential)) = (&browser.known_by, credential)
        && app.store.browser_is_known(&token.hash(), &credential.account).await?
    {
        return Ok(Attempt::from_known(token));
    }
    Ok(Attempt::at_name(name, &browser.address))
}

/// The caller's own password, once more, before it is changed.
///
/// # Errors
/// When it is wrong, there is none, or there were too many attempts.
pub async fn prove_again(
    app: &App,
    browser: &Browser,
    credential: Credential,
    (password, language): (Password, Language),
) -> ApiResult<()> {
    let token = browser.session.as_ref().ok_or(Code::NotSignedIn)?;
    let attempt = Attempt::from_known(token);
    attempt.pay(app).await?;
    if !app.passwords.is_right(password, Some(credential.password_hash)).await? {
        return Err(ApiError::faults(vec![wrong_password(language)]));
    }
    attempt.was_right(app).await
}
