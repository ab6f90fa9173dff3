//! A signed-in session. Only the token's hash is kept.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    /// SHA-256 of the token, in hexadecimal.
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: String,
    /// What the account's owner calls it by; opens nothing.
    pub id: Uuid,
    /// Who signed in.
    pub account_id: String,
    /// The kind of browser, such as `Safari, iPhone`; empty when it did not say.
    pub browser: String,
    /// When.
    pub created_at: DateTimeUtc,
    /// When it was last used, give or take some minutes.
    pub seen_at: DateTimeUtc,
    /// When it ends by itself.
    pub expires_at: DateTimeUtc,
}

/// No declared relations: joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
