//! A wellbeing day that a plan's own document brought, found by its date without reading the document.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "document_wellbeing_day")]
pub struct Model {
    /// The plan.
    #[sea_orm(primary_key, auto_increment = false)]
    pub plan_id: Uuid,
    /// The employee's id in the plan.
    #[sea_orm(primary_key, auto_increment = false)]
    pub employee: String,
    /// The date off.
    #[sea_orm(primary_key, auto_increment = false)]
    pub date: Date,
    /// The plan's ward.
    pub ward_id: String,
}

/// No declared relations: joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
