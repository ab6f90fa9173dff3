//! One employee's wish for one plan.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "wish")]
pub struct Model {
    /// The plan.
    #[sea_orm(primary_key, auto_increment = false)]
    pub plan_id: Uuid,
    /// The wish's id, unique in the plan.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// The employee's id in the plan.
    pub employee: String,
    /// Where it stands among the plan's wishes.
    pub position: i64,
    /// The `Wish` document.
    #[sea_orm(column_type = "Text")]
    pub document: String,
    /// When it was entered.
    pub created_at: DateTimeUtc,
    /// When it was last changed.
    pub updated_at: DateTimeUtc,
}

/// No declared relations: joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
