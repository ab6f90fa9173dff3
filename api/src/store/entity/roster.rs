//! What a solve found.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "roster")]
pub struct Model {
    /// The solve that found it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub solve_id: Uuid,
    /// The plan it is for.
    pub plan_id: Uuid,
    /// The `WardRequest` that was solved.
    #[sea_orm(column_type = "Text")]
    pub request: String,
    /// The `Roster` document.
    #[sea_orm(column_type = "Text")]
    pub roster: String,
    /// The referee's `Report` document.
    #[sea_orm(column_type = "Text")]
    pub report: String,
    /// When it was found.
    pub created_at: DateTimeUtc,
}

/// No declared relations: joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
