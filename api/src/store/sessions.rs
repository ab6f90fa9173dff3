//! Sessions: a caller is found by the hash of the token that the browser holds.

use super::{
    Store, StoreResult,
    entity::{account, session, ward},
};
use crate::documents::{Caller, Role, WardRef};
use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

impl Store {
    /// Starts a session and forgets those that have ended by themselves.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_session(&self, token_hash: &str, account: &str, expires_at: DateTime<Utc>) -> StoreResult<()> {
        let now = Utc::now();
        session::Entity::delete_many().filter(session::Column::ExpiresAt.lt(now)).exec(&self.database).await?;
        let row = session::ActiveModel {
            token_hash: Set(token_hash.to_owned()),
            account_id: Set(account.to_owned()),
            created_at: Set(now),
            expires_at: Set(expires_at),
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

    /// Whoever holds the token with this hash, while the session lasts.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn caller_of(&self, token_hash: &str) -> StoreResult<Option<Caller>> {
        let alive = session::Column::ExpiresAt.gt(Utc::now());
        let found = session::Entity::find_by_id(token_hash).filter(alive).one(&self.database).await?;
        match found {
            Some(session) => self.caller(&session.account_id).await,
            None => Ok(None),
        }
    }

    /// The caller that an account stands for.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn caller(&self, account: &str) -> StoreResult<Option<Caller>> {
        let found = account::Entity::find_by_id(account).find_also_related(ward::Entity).one(&self.database).await?;
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

/// The role that a row names.
pub(super) fn role_of(text: &str) -> Option<Role> {
    [("employee", Role::Employee), ("planner", Role::Planner), ("leader", Role::Leader)]
        .into_iter()
        .find_map(|(name, role)| (name == text).then_some(role))
}
