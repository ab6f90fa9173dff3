//! One setting of a ward's frame for wellbeing days. Rows are added and never changed; the newest holds.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "wellbeing_frame")]
pub struct Model {
    /// The ward.
    #[sea_orm(primary_key, auto_increment = false)]
    pub ward_id: String,
    /// From 1, in the order of the settings.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i32,
    /// Who set it.
    pub account_id: String,
    /// The `KeptWellbeingFrame` document.
    #[sea_orm(column_type = "Text")]
    pub document: String,
    /// When.
    pub at: DateTimeUtc,
}

/// No declared relations: joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
