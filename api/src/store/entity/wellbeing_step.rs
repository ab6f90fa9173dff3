//! One step of a request for a wellbeing day. Rows are added and never changed.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "wellbeing_step")]
pub struct Model {
    /// The request.
    #[sea_orm(primary_key, auto_increment = false)]
    pub request_id: Uuid,
    /// From 1, in the order of the steps.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i32,
    /// Who took it.
    pub account_id: String,
    /// The `WellbeingStep` document.
    #[sea_orm(column_type = "Text")]
    pub document: String,
    /// When.
    pub at: DateTimeUtc,
}

/// No declared relations: joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
