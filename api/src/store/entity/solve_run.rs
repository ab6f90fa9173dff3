//! One solve: what was asked, how far it is, how it ended, and which worker holds it.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "solve_run")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The plan that is solved.
    pub plan_id: Uuid,
    /// The plan's id while the solve is queued or running, else null: unique, so that a plan has one at a time.
    pub open_plan: Option<Uuid>,
    /// `queued`, `running`, `finished` or `failed`.
    pub status: String,
    /// Time limit.
    pub seconds: i32,
    /// Threads for the solver.
    pub threads: i32,
    /// Seed of the search.
    pub seed: i64,
    /// The language of texts that the solve writes: `da` or `en`.
    pub language: String,
    /// The latest `Progress` document.
    #[sea_orm(column_type = "Text", nullable)]
    pub progress: Option<String>,
    /// Whether somebody asked it to stop.
    pub cancel_requested: bool,
    /// How many times it was started.
    pub attempt: i32,
    /// The `SolveSummary` document, when finished.
    #[sea_orm(column_type = "Text", nullable)]
    pub summary: Option<String>,
    /// Why it failed: `{code, faults}`.
    #[sea_orm(column_type = "Text", nullable)]
    pub failure: Option<String>,
    /// The worker that holds it.
    pub lease_owner: Option<Uuid>,
    /// Until when, in milliseconds since 1970, unless renewed.
    pub lease_until_ms: Option<i64>,
    /// When it was asked for.
    pub queued_at: DateTimeUtc,
    /// When it was first started.
    pub started_at: Option<DateTimeUtc>,
    /// When it ended.
    pub finished_at: Option<DateTimeUtc>,
}

/// No declared relations: joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
