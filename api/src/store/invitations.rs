//! Invitations: a link that is used once. What must happen together (the link ends, the password is set, the sessions of
//! before end) happens in one transaction.

use super::{
    Store, StoreResult,
    credentials::{forget_browsers, put_credential, set_withdrawn, sign_out_everywhere},
    entity::{account, credential, invitation, ward},
};
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::OnConflict};

/// Whoever holds a link.
#[derive(Debug, Clone)]
pub struct Invited {
    /// The account that the link opens.
    pub account: account::Model,
    /// The name of its ward.
    pub ward_name: String,
    /// The login name, for someone who has one.
    pub login_name: Option<String>,
}

/// Why an invitation was not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvitationRefusal {
    /// Used, withdrawn, replaced or too old.
    Ended,
    /// The login name is another account's. The invitation can still be used.
    NameTaken,
}

impl Store {
    /// Makes an invitation. The one of before, if there was one, ends; a closed account is open again.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn invite(&self, account: &str, token_hash: &str, expires_at: DateTime<Utc>) -> StoreResult<()> {
        let row = invitation::Model {
            account_id: account.to_owned(),
            token_hash: token_hash.to_owned(),
            created_at: self.now(),
            expires_at,
        };
        let replaced = OnConflict::column(invitation::Column::AccountId)
            .update_columns([
                invitation::Column::TokenHash,
                invitation::Column::CreatedAt,
                invitation::Column::ExpiresAt,
            ])
            .to_owned();
        let transaction = self.begin().await?;
        set_withdrawn(&transaction, account, None).await?;
        let insert = invitation::Entity::insert(invitation::ActiveModel::from(row)).on_conflict(replaced);
        insert.exec_without_returning(&transaction).await?;
        Ok(transaction.commit().await?)
    }

    /// Ends an account's invitation; says whether there was one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_invitation(&self, account: &str) -> StoreResult<bool> {
        Ok(invitation::Entity::delete_by_id(account).exec(&self.database).await?.rows_affected == 1)
    }

    /// Whoever holds the link with this token's hash, while it can be used.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn invited(&self, token_hash: &str) -> StoreResult<Option<Invited>> {
        let alive = invitation::Entity::find()
            .filter(invitation::Column::TokenHash.eq(token_hash))
            .filter(invitation::Column::ExpiresAt.gt(self.now()));
        let Some(invitation) = alive.one(&self.database).await? else { return Ok(None) };
        let found = account::Entity::find_by_id(&invitation.account_id).find_also_related(ward::Entity);
        let Some((account, Some(ward))) = found.one(&self.database).await? else { return Ok(None) };
        let login_name = self.credential_of(&account.id).await?.map(|credential| credential.login_name);
        Ok(Some(Invited { account, ward_name: ward.name, login_name }))
    }

    /// Uses an invitation up: sets login name and password, and ends whatever was signed in before.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn accept_invitation(
        &self,
        token_hash: &str,
        new: credential::Model,
    ) -> StoreResult<Result<(), InvitationRefusal>> {
        let transaction = self.begin().await?;
        let used = invitation::Entity::delete_many()
            .filter(invitation::Column::TokenHash.eq(token_hash))
            .filter(invitation::Column::AccountId.eq(&new.account_id))
            .filter(invitation::Column::ExpiresAt.gt(self.now()));
        if used.exec(&transaction).await?.rows_affected == 0 {
            return Ok(Err(InvitationRefusal::Ended));
        }
        let account = new.account_id.clone();
        if !put_credential(&transaction, new).await? {
            return Ok(Err(InvitationRefusal::NameTaken));
        }
        sign_out_everywhere(&transaction, &account).await?;
        forget_browsers(&transaction, &account).await?;
        transaction.commit().await?;
        Ok(Ok(()))
    }

    /// Closes an account: its sessions, its password and its invitation end at once.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn withdraw_account(&self, account: &str) -> StoreResult<()> {
        let transaction = self.begin().await?;
        set_withdrawn(&transaction, account, Some(self.now())).await?;
        invitation::Entity::delete_by_id(account).exec(&transaction).await?;
        credential::Entity::delete_by_id(account).exec(&transaction).await?;
        sign_out_everywhere(&transaction, account).await?;
        forget_browsers(&transaction, account).await?;
        Ok(transaction.commit().await?)
    }
}
