//! The lease on the work on a roster's reasons: as that on a solve, so that a worker that dies is followed by another.

use super::{Column, OPEN, released};
use crate::{
    life::Stage,
    store::{
        Hold, Pulse, Store, StoreResult, StoredRoster,
        entity::{plan, solve_reasons},
    },
};
use chrono::Utc;
use sea_orm::{ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter, QuerySelect, UpdateMany, sea_query::Expr};
use std::time::Duration;
use uuid::Uuid;
use wire::reasons::WishReason;

/// Reasons to be worked out.
#[derive(Debug, Clone)]
pub struct ReasonsRun {
    /// The roster, and the solve that found it.
    pub of: StoredRoster,
    /// Whether the roster stays, though a better one may turn up.
    pub keep_roster: bool,
    /// Whether somebody asked the work to stop.
    pub cancel_requested: bool,
    /// How many times it was started.
    pub attempt: u32,
}

impl Store {
    /// Claims the work on a roster's reasons; none when another holds it or it has ended.
    ///
    /// # Errors
    /// When the database fails, or a stored document is of another version.
    pub async fn claim_reasons(&self, hold: Hold, lease: Duration) -> StoreResult<Option<ReasonsRun>> {
        let now = Utc::now().timestamp_millis();
        let free = Condition::any().add(Column::LeaseOwner.is_null()).add(Column::LeaseUntilMs.lt(now));
        let claimed = solve_reasons::Entity::update_many()
            .col_expr(Column::Status, Expr::value("running"))
            .col_expr(Column::Attempt, Expr::col(Column::Attempt).add(1))
            // An attempt of before may have told of a roster that nobody took.
            .col_expr(Column::Told, Expr::value(None::<String>))
            .col_expr(Column::LeaseOwner, Expr::value(hold.owner))
            .col_expr(Column::LeaseUntilMs, Expr::value(until_ms(lease)))
            .filter(Column::SolveId.eq(hold.run))
            .filter(Column::Status.is_in(OPEN))
            .filter(free);
        if claimed.exec(&self.database).await?.rows_affected == 0 {
            return Ok(None);
        }
        let found = solve_reasons::Entity::find_by_id(hold.run).one(&self.database).await?;
        let Some(row) = found else { return Ok(None) };
        let Some(of) = self.roster_of_solve(row.plan_id, row.solve_id).await? else { return Ok(None) };
        let attempt = row.attempt.unsigned_abs();
        // What was sent or signed stays, whoever asked first.
        let keep_roster = row.keep_roster || !self.is_in_the_making(row.plan_id).await?;
        Ok(Some(ReasonsRun { of, keep_roster, cancel_requested: row.cancel_requested, attempt }))
    }

    async fn is_in_the_making(&self, plan: Uuid) -> StoreResult<bool> {
        let found = plan::Entity::find_by_id(plan).one(&self.database).await?;
        Ok(found.is_some_and(|row| Stage::from_name(&row.stage) == Stage::Making))
    }

    /// Renews the lease and keeps what is told so far.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn renew_reasons(&self, hold: Hold, lease: Duration, told: Option<&[WishReason]>) -> StoreResult<bool> {
        let mut update = held(hold).col_expr(Column::LeaseUntilMs, Expr::value(until_ms(lease)));
        if let Some(told) = told {
            update = update.col_expr(Column::Told, Expr::value(serde_json::to_string(told)?));
        }
        Ok(update.exec(&self.database).await?.rows_affected == 1)
    }

    /// Whether the holder shall work on.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn reasons_pulse(&self, hold: Hold) -> StoreResult<Pulse> {
        let flags: Option<(bool, Option<Uuid>)> = solve_reasons::Entity::find_by_id(hold.run)
            .select_only()
            .columns([Column::CancelRequested, Column::LeaseOwner])
            .into_tuple()
            .one(&self.database)
            .await?;
        Ok(match flags {
            Some((true, Some(holder))) if holder == hold.owner => Pulse::Cancel,
            Some((false, Some(holder))) if holder == hold.owner => Pulse::Continue,
            _ => Pulse::Lost,
        })
    }

    /// Gives the work back unfinished, to be started again; then the roster may have to stay.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn hand_back_reasons(&self, hold: Hold, keep_roster: bool) -> StoreResult<()> {
        let update = released(held(hold))
            .col_expr(Column::Status, Expr::value("queued"))
            .col_expr(Column::Told, Expr::value(None::<String>))
            .col_expr(Column::KeepRoster, Expr::value(keep_roster));
        update.exec(&self.database).await?;
        Ok(())
    }
}

pub(super) fn held(hold: Hold) -> UpdateMany<solve_reasons::Entity> {
    solve_reasons::Entity::update_many().filter(Column::SolveId.eq(hold.run)).filter(Column::LeaseOwner.eq(hold.owner))
}

fn until_ms(lease: Duration) -> i64 {
    Utc::now().timestamp_millis() + i64::try_from(lease.as_millis()).unwrap_or(i64::MAX / 2)
}
