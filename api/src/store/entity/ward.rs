//! A ward: the smallest place that has its own plans.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ward")]
pub struct Model {
    /// The ward's id in its documents.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// The name people use.
    pub name: String,
    /// When it was first seen.
    pub created_at: DateTimeUtc,
}

/// No declared relations: joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
