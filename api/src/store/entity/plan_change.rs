//! One recorded change of a published plan. Rows are added and never changed.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "plan_change")]
pub struct Model {
    /// The plan.
    #[sea_orm(primary_key, auto_increment = false)]
    pub plan_id: Uuid,
    /// From 1, in the order of the changes.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i32,
    /// Who recorded it.
    pub account_id: String,
    /// The `RecordedChange` document.
    #[sea_orm(column_type = "Text")]
    pub document: String,
    /// When.
    pub at: DateTimeUtc,
}

/// No declared relations: joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
