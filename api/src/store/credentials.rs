//! Passwords' hashes and login names, and the browsers in which accounts have been signed in to.

use super::{
    Store, StoreResult,
    entity::{account, credential, known_browser, session},
};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, DatabaseTransaction, DbErr, EntityTrait, PaginatorTrait, QueryFilter, SqlErr,
    sea_query::{Expr, OnConflict},
};

/// What an account is signed in to with.
#[derive(Debug, Clone)]
pub struct Credential {
    /// Whose it is.
    pub account: String,
    /// The login name.
    pub login_name: String,
    /// Argon2id, as a PHC string.
    pub password_hash: String,
    /// When the password was last set.
    pub changed_at: DateTime<Utc>,
}

impl From<credential::Model> for Credential {
    fn from(row: credential::Model) -> Self {
        let credential::Model { account_id, login_name, password_hash, changed_at } = row;
        Self { account: account_id, login_name, password_hash, changed_at }
    }
}

impl Store {
    /// What stands behind a login name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn credential(&self, login_name: &str) -> StoreResult<Option<Credential>> {
        let of_name = credential::Entity::find().filter(credential::Column::LoginName.eq(login_name));
        Ok(of_name.one(&self.database).await?.map(Credential::from))
    }

    /// What an account is signed in to with; none while it has no password.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn credential_of(&self, account: &str) -> StoreResult<Option<Credential>> {
        Ok(credential::Entity::find_by_id(account).one(&self.database).await?.map(Credential::from))
    }

    /// Changes the password of an account that has one, and ends all of its sessions.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn change_password(&self, account: &str, password_hash: &str) -> StoreResult<()> {
        let transaction = self.begin().await?;
        let update = credential::Entity::update_many()
            .col_expr(credential::Column::PasswordHash, Expr::value(password_hash))
            .col_expr(credential::Column::ChangedAt, Expr::value(self.now()))
            .filter(credential::Column::AccountId.eq(account));
        update.exec(&transaction).await?;
        sign_out_everywhere(&transaction, account).await?;
        Ok(transaction.commit().await?)
    }

    /// Whether the account has been signed in to in the browser with this token.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn browser_is_known(&self, token_hash: &str, account: &str) -> StoreResult<bool> {
        let known = known_browser::Entity::find_by_id(token_hash)
            .filter(known_browser::Column::AccountId.eq(account))
            .filter(known_browser::Column::ExpiresAt.gt(self.now()));
        Ok(known.count(&self.database).await? > 0)
    }

    /// Knows a browser from now on, and forgets those that have not been seen for long.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn know_browser(&self, token_hash: &str, account: &str, until: DateTime<Utc>) -> StoreResult<()> {
        let old = known_browser::Column::ExpiresAt.lt(self.now());
        known_browser::Entity::delete_many().filter(old).exec(&self.database).await?;
        let row = known_browser::ActiveModel {
            token_hash: Set(token_hash.to_owned()),
            account_id: Set(account.to_owned()),
            expires_at: Set(until),
        };
        known_browser::Entity::insert(row).exec_without_returning(&self.database).await?;
        Ok(())
    }
}

/// Writes a password and its login name down; false when the name is another account's.
pub(super) async fn put_credential(transaction: &DatabaseTransaction, new: credential::Model) -> StoreResult<bool> {
    let known = OnConflict::column(credential::Column::AccountId)
        .update_columns([
            credential::Column::LoginName,
            credential::Column::PasswordHash,
            credential::Column::ChangedAt,
        ])
        .to_owned();
    let insert = credential::Entity::insert(credential::ActiveModel::from(new)).on_conflict(known);
    match insert.exec_without_returning(transaction).await {
        Ok(_) => Ok(true),
        Err(error) if is_taken(&error) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Whether a row was refused because another has the same name.
pub(super) fn is_taken(error: &DbErr) -> bool {
    matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_)))
}

/// Ends every session of an account.
pub(super) async fn sign_out_everywhere(transaction: &DatabaseTransaction, account: &str) -> StoreResult<()> {
    session::Entity::delete_many().filter(session::Column::AccountId.eq(account)).exec(transaction).await?;
    Ok(())
}

/// Forgets the browsers of an account: a lost phone is a stranger's.
pub(super) async fn forget_browsers(transaction: &DatabaseTransaction, account: &str) -> StoreResult<()> {
    let of_account = known_browser::Column::AccountId.eq(account);
    known_browser::Entity::delete_many().filter(of_account).exec(transaction).await?;
    Ok(())
}

/// Opens or closes an account.
pub(super) async fn set_withdrawn(
    transaction: &DatabaseTransaction,
    account: &str,
    withdrawn_at: Option<DateTime<Utc>>,
) -> StoreResult<()> {
    let update = account::Entity::update_many()
        .col_expr(account::Column::WithdrawnAt, Expr::value(withdrawn_at))
        .filter(account::Column::Id.eq(account));
    update.exec(transaction).await?;
    Ok(())
}
