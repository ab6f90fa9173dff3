//! The reasons of one roster: how far the work is, what is told so far, and which worker holds it.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "solve_reasons")]
pub struct Model {
    /// The solve that found the roster.
    #[sea_orm(primary_key, auto_increment = false)]
    pub solve_id: Uuid,
    /// The plan.
    pub plan_id: Uuid,
    /// `queued`, `running`, `finished`, `stopped`, `failed`, or `superseded` when a better roster was found.
    pub status: String,
    /// Whether the roster stays, though a better one may turn up.
    pub keep_roster: bool,
    /// The `WishReason` documents so far, as a list.
    #[sea_orm(column_type = "Text", nullable)]
    pub told: Option<String>,
    /// The `Reasons` document, when the work has ended.
    #[sea_orm(column_type = "Text", nullable)]
    pub document: Option<String>,
    /// Whether somebody asked it to stop.
    pub cancel_requested: bool,
    /// How many times it was started.
    pub attempt: i32,
    /// The worker that holds it.
    pub lease_owner: Option<Uuid>,
    /// Until when, in milliseconds since 1970, unless renewed.
    pub lease_until_ms: Option<i64>,
    /// When it was asked for.
    pub queued_at: DateTimeUtc,
    /// When it ended.
    pub finished_at: Option<DateTimeUtc>,
}

/// No declared relations: joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
