//! Making an invitation: the token for the link, its hash for the store.

use super::Token;
use crate::{
    documents::MadeInvitation,
    error::{ApiResult, Code},
    settings::Settings,
    store::Store,
};
use chrono::TimeDelta;

/// Makes an account's invitation; the one of before, if there was one, ends.
///
/// # Errors
/// When the store fails.
pub async fn invite(store: &Store, account: &str) -> ApiResult<MadeInvitation> {
    let token = Token::random().map_err(|_| Code::Internal)?;
    let expires_at = store.now() + TimeDelta::days(Settings::INVITATION_DAYS);
    store.invite(account, &token.hash(), expires_at).await?;
    tracing::info!(account, "an invitation was made");
    Ok(MadeInvitation { token, expires_at })
}

/// The link to an invitation. The token stands behind `#`, which browsers keep to themselves: it is in no server's log
/// and in no referrer.
#[must_use]
pub fn link(address: &str, token: &Token) -> String {
    format!("{}/#/invitation/{}", address.trim_end_matches('/'), token.text())
}
