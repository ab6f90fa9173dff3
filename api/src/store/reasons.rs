//! The reasons of rosters: asked for when a solve has found one, worked out by whoever holds the lease, and kept as they
//! come. A better roster that turns up takes the draft's place only while it is still the newest of a draft.

mod ending;
mod lease;

pub use lease::ReasonsRun;

use super::{
    Store, StoreResult, UnheldRun,
    entity::{roster, solve_reasons},
    runs::Run,
};
use crate::documents::ReasonsStatus;
use chrono::Utc;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, UpdateMany, sea_query::Expr,
};
use uuid::Uuid;
use wire::reasons::{Reasons, WishReason};

type Column = solve_reasons::Column;

/// What is known of a roster's reasons.
#[derive(Debug, Clone)]
pub struct StoredReasons {
    /// How far the work is.
    pub status: ReasonsStatus,
    /// Whether somebody asked it to stop.
    pub cancel_requested: bool,
    /// What is told so far of wishes that are, or were, refused.
    pub told: Vec<WishReason>,
    /// All of it, when the work has ended.
    pub document: Option<Reasons>,
}

impl Store {
    /// Asks for the reasons of a roster, once more if they were stopped or not all told; false when they are being
    /// worked out already, or there is no such roster.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn ask_reasons(&self, plan: Uuid, solve: Uuid, keep_roster: bool) -> StoreResult<bool> {
        let transaction = self.begin().await?;
        let of_plan = roster::Entity::find_by_id(solve).filter(roster::Column::PlanId.eq(plan));
        if of_plan.one(&transaction).await?.is_none() {
            return Ok(false);
        }
        let known = solve_reasons::Entity::find_by_id(solve).one(&transaction).await?;
        if known.is_some_and(|row| is_open(&row.status)) {
            return Ok(false);
        }
        solve_reasons::Entity::delete_by_id(solve).exec(&transaction).await?;
        add_row(&transaction, new_row(plan, solve, keep_roster)).await?;
        transaction.commit().await?;
        Ok(true)
    }

    /// What is known of a roster's reasons; none where they were never asked for, or are another roster's by now.
    ///
    /// # Errors
    /// When the database fails, or a stored document is of another version.
    pub async fn reasons_of(&self, solve: Uuid) -> StoreResult<Option<StoredReasons>> {
        let Some(row) = solve_reasons::Entity::find_by_id(solve).one(&self.database).await? else { return Ok(None) };
        let Some(status) = status_of(&row.status) else { return Ok(None) };
        let told = row.told.as_deref().map(serde_json::from_str).transpose()?;
        let document = row.document.as_deref().map(serde_json::from_str).transpose()?;
        Ok(Some(StoredReasons {
            status,
            cancel_requested: row.cancel_requested,
            told: told.unwrap_or_default(),
            document,
        }))
    }

    /// Asks the work on a roster's reasons to stop: what is told is kept.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn cancel_reasons(&self, solve: Uuid) -> StoreResult<()> {
        cancel(&self.database, Column::SolveId.eq(solve).into()).await
    }

    /// The reasons that are to be worked out and that nobody holds, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn unheld_reasons(&self) -> StoreResult<Vec<UnheldRun>> {
        let lapsed = Column::LeaseUntilMs.lt(Utc::now().timestamp_millis());
        let open = solve_reasons::Entity::find()
            .filter(Column::Status.is_in(OPEN))
            .filter(Condition::any().add(Column::LeaseOwner.is_null()).add(lapsed))
            .order_by_asc(Column::QueuedAt);
        let rows = open.all(&self.database).await?;
        Ok(rows.into_iter().map(unheld).collect())
    }
}

const OPEN: [&str; 2] = ["queued", "running"];

fn is_open(status: &str) -> bool {
    OPEN.contains(&status)
}

fn unheld(row: solve_reasons::Model) -> UnheldRun {
    let lease = row.lease_until_ms.unwrap_or_default();
    let asked = row.queued_at.timestamp_micros();
    UnheldRun { id: row.solve_id, state: format!("reasons:{asked}:{}:{lease}", row.attempt), is_reasons: true }
}

/// Stops the open work on reasons that the condition names.
pub(super) async fn cancel(connection: &impl ConnectionTrait, which: Condition) -> StoreResult<()> {
    let waiting = solve_reasons::Entity::update_many()
        .col_expr(Column::CancelRequested, Expr::value(true))
        .filter(which.clone())
        .filter(Column::Status.eq("queued"))
        .filter(Column::LeaseOwner.is_null());
    ended(waiting, "stopped").exec(connection).await?;
    let running = solve_reasons::Entity::update_many()
        .col_expr(Column::CancelRequested, Expr::value(true))
        .filter(which)
        .filter(Column::Status.is_in(OPEN));
    running.exec(connection).await?;
    Ok(())
}

/// Stops the open work on reasons of a plan's rosters.
pub(super) async fn cancel_of_plan(connection: &impl ConnectionTrait, plan: Uuid) -> StoreResult<()> {
    cancel(connection, Column::PlanId.eq(plan).into()).await
}

/// Lets the open work on reasons of a plan begin anew on rosters that stay: what was told so far may be of a better roster
/// that can no longer take the draft's place. Whoever works on it finds the lease gone and stops.
pub(super) async fn keep_rosters_of(connection: &impl ConnectionTrait, plan: Uuid) -> StoreResult<()> {
    let open = solve_reasons::Entity::update_many()
        .filter(Column::PlanId.eq(plan))
        .filter(Column::Status.is_in(OPEN))
        .filter(Column::KeepRoster.eq(false));
    let anew = released(open)
        .col_expr(Column::Status, Expr::value("queued"))
        .col_expr(Column::Told, Expr::value(None::<String>))
        .col_expr(Column::KeepRoster, Expr::value(true));
    anew.exec(connection).await?;
    Ok(())
}

/// Asks for the reasons of a roster that was just found.
pub(super) async fn ask_first(connection: &impl ConnectionTrait, plan: Uuid, run: Uuid) -> StoreResult<()> {
    add_row(connection, new_row(plan, run, false)).await
}

async fn add_row(connection: &impl ConnectionTrait, row: solve_reasons::Model) -> StoreResult<()> {
    let row = solve_reasons::ActiveModel::from(row);
    solve_reasons::Entity::insert(row).exec_without_returning(connection).await?;
    Ok(())
}

fn new_row(plan_id: Uuid, solve_id: Uuid, keep_roster: bool) -> solve_reasons::Model {
    solve_reasons::Model {
        solve_id,
        plan_id,
        status: "queued".to_owned(),
        keep_roster,
        told: None,
        document: None,
        cancel_requested: false,
        attempt: 0,
        lease_owner: None,
        lease_until_ms: None,
        queued_at: Utc::now(),
        finished_at: None,
    }
}

fn ended(update: UpdateMany<solve_reasons::Entity>, status: &str) -> UpdateMany<solve_reasons::Entity> {
    released(update).col_expr(Column::Status, Expr::value(status)).col_expr(Column::FinishedAt, Expr::value(Utc::now()))
}

fn released(update: UpdateMany<solve_reasons::Entity>) -> UpdateMany<solve_reasons::Entity> {
    update
        .col_expr(Column::LeaseOwner, Expr::value(None::<Uuid>))
        .col_expr(Column::LeaseUntilMs, Expr::value(None::<i64>))
}

/// None of reasons that are another roster's by now.
fn status_of(text: &str) -> Option<ReasonsStatus> {
    Some(match text {
        "queued" => ReasonsStatus::Queued,
        "running" => ReasonsStatus::Running,
        "finished" => ReasonsStatus::Finished,
        "stopped" => ReasonsStatus::Stopped,
        "superseded" => return None,
        _ => ReasonsStatus::Failed,
    })
}
