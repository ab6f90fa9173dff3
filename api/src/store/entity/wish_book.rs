//! One employee's wishes for one plan as a whole: whether they are sent in, and how often they have changed.

use sea_orm::entity::prelude::*;

/// One row. An employee who has done nothing yet has none, which is a draft of version 0.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "wish_book")]
pub struct Model {
    /// The plan.
    #[sea_orm(primary_key, auto_increment = false)]
    pub plan_id: Uuid,
    /// The employee's id in the plan.
    #[sea_orm(primary_key, auto_increment = false)]
    pub employee: String,
    /// `draft`, `submitted` or `withdrawn`.
    pub state: String,
    /// How often anything in it has changed.
    pub version: i32,
    /// When the wishes were last sent in.
    pub submitted_at: Option<DateTimeUtc>,
    /// When anything in it last changed.
    pub changed_at: DateTimeUtc,
}

/// No declared relations: joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
