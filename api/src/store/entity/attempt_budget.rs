//! How far somebody's attempts to sign in are paid for.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attempt_budget")]
pub struct Model {
    /// SHA-256 of whose attempts they are.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    /// The moment when nothing is owed any more, in milliseconds since 1970.
    pub paid_until_ms: i64,
}

/// No declared relations: joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
