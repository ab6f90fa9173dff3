//! A ward's plan for one period.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "plan")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The ward it is for.
    pub ward_id: String,
    /// First date of the period.
    pub period_from: Date,
    /// Length in weeks.
    pub weeks: i32,
    /// The `WardRequest` document without its wishes.
    #[sea_orm(column_type = "Text")]
    pub request: String,
    /// When wishes are first taken.
    pub wishes_open: DateTimeUtc,
    /// When wishes are no longer taken.
    pub wishes_close: DateTimeUtc,
    /// `making`, `sent`, `approved` or `published`.
    pub stage: String,
    /// How many steps were taken in its life.
    pub version: i32,
    /// The solve whose roster was sent, signed or published.
    pub stage_solve: Option<Uuid>,
    /// When it was made.
    pub created_at: DateTimeUtc,
}

/// No declared relations: joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
