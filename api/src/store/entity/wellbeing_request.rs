//! One employee's request for a wellbeing day.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "wellbeing_request")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The ward.
    pub ward_id: String,
    /// The plan.
    pub plan_id: Uuid,
    /// The employee's id in the plan.
    pub employee: String,
    /// The date off.
    pub date: Date,
    /// `asked`, `agreed`, `refused` or `withdrawn`.
    pub state: String,
    /// How many steps were taken.
    pub version: i32,
    /// What the day is paid from, as the frame said when it was asked for: `time_off` or `vacation`.
    pub paid_from: String,
    /// The shift type of the duty that it freed in a published plan.
    pub freed: Option<String>,
}

/// No declared relations: joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
