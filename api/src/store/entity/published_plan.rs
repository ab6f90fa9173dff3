//! A plan as it was published: a copy that is never changed, whatever is solved later.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "published_plan")]
pub struct Model {
    /// The plan.
    #[sea_orm(primary_key, auto_increment = false)]
    pub plan_id: Uuid,
    /// The solve that found the roster.
    pub solve_id: Uuid,
    /// The `WardRequest` that was solved.
    #[sea_orm(column_type = "Text")]
    pub request: String,
    /// The `Roster` document.
    #[sea_orm(column_type = "Text")]
    pub roster: String,
    /// The referee's `Report` document.
    #[sea_orm(column_type = "Text")]
    pub report: String,
    /// When it was published.
    pub at: DateTimeUtc,
}

/// No declared relations: joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
