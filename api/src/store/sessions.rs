//! Sessions: a caller is found by the hash of the token that the browser holds.

use super::{
    Store, StoreResult,
    entity::{account, session, ward},
};
use crate::{
    documents::{Caller, Role, WardRef},
    settings::Settings,
};
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr};
use uuid::Uuid;

/// A session to be started.
#[derive(Debug, Clone)]
pub struct NewSession {
    /// The hash of its token.
    pub token_hash: String,
    /// Who signs in.
    pub account: String,
    /// The kind of browser.
    pub browser: String,
    /// When it ends by itself.
    pub expires_at: DateTime<Utc>,
}

impl Store {
    /// Starts a session and forgets those that have ended by themselves.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_session(&self, new: NewSession) -> StoreResult<()> {
        let now = self.now();
        session::Entity::delete_many().filter(session::Column::ExpiresAt.lt(now)).exec(&self.database).await?;
        let signed_in = account::Entity::update_many()
            .col_expr(account::Column::SignedInAt, Expr::value(now))
            .filter(account::Column::Id.eq(&new.account));
        signed_in.exec(&self.database).await?;
        let row = session::ActiveModel {
            token_hash: Set(new.token_hash),
            id: Set(Uuid::now_v7()),
            account_id: Set(new.account),
            browser: Set(new.browser),
            created_at: Set(now),
            seen_at: Set(now),
            expires_at: Set(new.expires_at),
        };
        session::Entity::insert(row).exec_without_returning(&self.database).await?;
        Ok(())
    }

    /// Ends a session.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_session(&self, token_hash: &str) -> StoreResult<()> {
        session::Entity::delete_by_id(token_hash).exec(&self.database).await?;
        Ok(())
    }

    /// Ends one of an account's sessions; says whether there was such a one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_own_session(&self, account: &str, id: Uuid) -> StoreResult<bool> {
        let own = session::Entity::delete_many()
            .filter(session::Column::AccountId.eq(account))
            .filter(session::Column::Id.eq(id));
        Ok(own.exec(&self.database).await?.rows_affected == 1)
    }

    /// Ends every session of an account.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_all_sessions(&self, account: &str) -> StoreResult<()> {
        let own = session::Column::AccountId.eq(account);
        session::Entity::delete_many().filter(own).exec(&self.database).await?;
        Ok(())
    }

    /// An account's sessions that still last, the last used first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sessions_of(&self, account: &str) -> StoreResult<Vec<session::Model>> {
        let own = session::Entity::find()
            .filter(session::Column::AccountId.eq(account))
            .filter(session::Column::ExpiresAt.gt(self.now()))
            .order_by_desc(session::Column::SeenAt)
            .order_by_desc(session::Column::Id);
        Ok(own.all(&self.database).await?)
    }

    /// Whoever holds the token with this hash, while the session lasts.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn caller_of(&self, token_hash: &str) -> StoreResult<Option<Caller>> {
        let alive = session::Column::ExpiresAt.gt(self.now());
        let found = session::Entity::find_by_id(token_hash).filter(alive).one(&self.database).await?;
        let Some(session) = found else { return Ok(None) };
        self.see(&session).await?;
        self.caller(&session.account_id).await
    }

    /// Notes that a session is in use, unless that was noted a moment ago.
    async fn see(&self, session: &session::Model) -> StoreResult<()> {
        let now = self.now();
        if now - session.seen_at < TimeDelta::minutes(Settings::SEEN_WITHIN_MINUTES) {
            return Ok(());
        }
        let update = session::Entity::update_many()
            .col_expr(session::Column::SeenAt, Expr::value(now))
            .filter(session::Column::TokenHash.eq(&session.token_hash));
        update.exec(&self.database).await?;
        Ok(())
    }

    /// The caller that an open account stands for.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn caller(&self, account: &str) -> StoreResult<Option<Caller>> {
        let open = account::Entity::find_by_id(account).filter(account::Column::WithdrawnAt.is_null());
        let found = open.find_also_related(ward::Entity).one(&self.database).await?;
        Ok(found.and_then(|(account, ward)| caller(account, ward?)))
    }
}

fn caller(account: account::Model, ward: ward::Model) -> Option<Caller> {
    Some(Caller {
        role: role_of(&account.role)?,
        account: account.id,
        name: account.name,
        ward: WardRef { id: ward.id, name: ward.name },
        employee: account.employee,
    })
}

const ROLES: [(&str, Role); 3] = [("employee", Role::Employee), ("planner", Role::Planner), ("leader", Role::Leader)];

/// The role that a row names.
pub(super) fn role_of(text: &str) -> Option<Role> {
    ROLES.into_iter().find_map(|(name, role)| (name == text).then_some(role))
}

/// What a row calls a role.
pub(super) fn name_of(role: Role) -> String {
    ROLES.into_iter().find_map(|(name, candidate)| (candidate == role).then(|| name.to_owned())).unwrap_or_default()
}
