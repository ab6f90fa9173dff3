//! Using an invitation: whom it is for, and setting the password by it. The token travels in bodies only.

use super::{
    account::shortest_password,
    session::{entered, stay},
};
use crate::{
    app::App,
    documents::{Acceptance, Caller, Invitation, InvitationToken},
    error::{ApiError, ApiResult, Code},
    http::{Document, Done},
    identity::{Browser, LoginName, Wanted, name_taken},
    language::Reader,
    store::{InvitationRefusal, Invited, entity::credential},
};
use axum::{Json, extract::State};
use wire::language::Language;

/// Whom the invitation is for.
pub async fn view(
    State(app): State<App>,
    Document(InvitationToken { token }): Document<InvitationToken>,
) -> ApiResult<Json<Invitation>> {
    let invited = app.store.invited(&token.hash()).await?.ok_or(Code::InvitationEnded)?;
    let caller_role = app.store.caller(&invited.account.id).await?.ok_or(Code::InvitationEnded)?.role;
    Ok(Json(Invitation {
        had_password: invited.login_name.is_some(),
        login_name: login_name(&app, &invited).await?,
        name: invited.account.name,
        role: caller_role,
        ward_name: invited.ward_name,
        shortest_password: shortest_password(),
    }))
}

/// Sets login name and password, uses the invitation up, and signs in.
pub async fn accept(
    State(app): State<App>,
    browser: Browser,
    Reader(language): Reader,
    Document(acceptance): Document<Acceptance>,
) -> ApiResult<Done<Caller>> {
    let token_hash = acceptance.token.hash();
    let invited = app.store.invited(&token_hash).await?.ok_or(Code::InvitationEnded)?;
    let name = checked(&app, &invited, &acceptance, language).await?;
    let new = credential::Model {
        account_id: invited.account.id.clone(),
        login_name: name.text().to_owned(),
        password_hash: app.passwords.hash(acceptance.password).await?,
        changed_at: app.store.now(),
    };
    app.store.accept_invitation(&token_hash, new).await?.map_err(|refusal| match refusal {
        InvitationRefusal::Ended => Code::InvitationEnded.into(),
        InvitationRefusal::NameTaken => ApiError::faults(vec![name_taken(language)]),
    })?;
    tracing::info!("an invitation was accepted");
    entered(&app, &browser, &invited.account.id, stay(acceptance.own_device)).await
}

/// The login name, when neither it nor the password has a fault; else every fault at once.
async fn checked(app: &App, invited: &Invited, acceptance: &Acceptance, language: Language) -> ApiResult<LoginName> {
    let words = vec![invited.account.name.clone(), invited.ward_name.clone(), acceptance.login_name.trim().to_owned()];
    let wanted = Wanted { pointer: "/password", words, language };
    let mut faults = app.passwords.faults(acceptance.password.clone(), wanted).await?;
    match LoginName::chosen(&acceptance.login_name, language) {
        Ok(name) if faults.is_empty() => Ok(name),
        Ok(_) => Err(ApiError::faults(faults)),
        Err(fault) => {
            faults.insert(0, fault);
            Err(ApiError::faults(faults))
        }
    }
}

/// The name that the account has, or the first suggestion that is nobody's.
async fn login_name(app: &App, invited: &Invited) -> ApiResult<String> {
    if let Some(name) = &invited.login_name {
        return Ok(name.clone());
    }
    for name in LoginName::suggestions(&invited.account.name) {
        if app.store.credential(name.text()).await?.is_none() {
            return Ok(name.text().to_owned());
        }
    }
    Ok(String::new())
}
