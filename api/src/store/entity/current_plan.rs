//! A published plan with every recorded change in it: what holds today. It follows from the published plan and its
//! changes, and is kept so that a reader need not go through them.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "current_plan")]
pub struct Model {
    /// The plan.
    #[sea_orm(primary_key, auto_increment = false)]
    pub plan_id: Uuid,
    /// How many changes are in it.
    pub changes: i32,
    /// The `WardRequest` that the roster is judged by.
    #[sea_orm(column_type = "Text")]
    pub request: String,
    /// The `Roster` document.
    #[sea_orm(column_type = "Text")]
    pub roster: String,
    /// The referee's `Report` document.
    #[sea_orm(column_type = "Text")]
    pub report: String,
}

/// No declared relations: joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
