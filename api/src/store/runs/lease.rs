//! The lease on a solve: claim, renew, hand back, end; and the wish to stop it.

use super::{Failure, Run, run_of};
use crate::store::{
    Store, StoreResult,
    entity::{roster, solve_run},
    reasons,
};
use chrono::Utc;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter, QuerySelect, UpdateMany,
    sea_query::{Expr, SimpleExpr},
};
use std::time::Duration;
use uuid::Uuid;
use wire::{
    report::{OutcomeStatus, Progress, Report, SolveSummary, StoppedBy},
    request::WardRequest,
    roster::Roster,
};

type Column = solve_run::Column;

/// A solve and whoever holds it, or wants to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hold {
    /// The solve.
    pub run: Uuid,
    /// One attempt of one worker.
    pub owner: Uuid,
}

impl Hold {
    /// A new attempt at a solve.
    #[must_use]
    pub fn new(run: Uuid) -> Self {
        Self { run, owner: Uuid::now_v7() }
    }
}

/// What came of asking for a solve.
#[derive(Debug)]
pub enum Claim {
    /// It is the claimer's, until the lease runs out.
    Taken(Box<Run>),
    /// Another worker holds it.
    Held,
    /// It has ended, or never was.
    Ended,
}

/// What a worker learns when it renews its lease.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pulse {
    /// Work on.
    Continue,
    /// Somebody asked the solve to stop.
    Cancel,
    /// The lease is another's: the work is in vain.
    Lost,
}

/// How a solve ends.
#[derive(Debug)]
pub enum Outcome {
    /// With an answer: what was solved, what the solve says of itself, and the roster if one was found.
    Finished(Box<WardRequest>, SolveSummary, Option<Box<(Roster, Report)>>),
    /// Without.
    Failed(Failure),
}

impl Store {
    /// Claims a solve, if nobody else holds it; a started attempt is counted.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn claim(&self, Hold { run, owner }: Hold, lease: Duration) -> StoreResult<Claim> {
        let now = Utc::now();
        let free =
            Condition::any().add(Column::LeaseOwner.is_null()).add(Column::LeaseUntilMs.lt(now.timestamp_millis()));
        let first_start = Expr::col(Column::StartedAt).if_null(now);
        let claimed = solve_run::Entity::update_many()
            .col_expr(Column::Status, Expr::value("running"))
            .col_expr(Column::Attempt, Expr::col(Column::Attempt).add(1))
            .col_expr(Column::LeaseOwner, Expr::value(owner))
            .col_expr(Column::LeaseUntilMs, Expr::value(until_ms(lease)))
            .col_expr(Column::StartedAt, first_start)
            .col_expr(Column::Progress, Expr::value(None::<String>))
            .filter(Column::Id.eq(run))
            .filter(Column::OpenPlan.is_not_null())
            .filter(free)
            .exec(&self.database)
            .await?
            .rows_affected;
        let found = solve_run::Entity::find_by_id(run).one(&self.database).await?;
        match found {
            Some(row) if claimed == 1 => Ok(Claim::Taken(Box::new(run_of(row)?))),
            Some(row) if row.open_plan.is_some() => Ok(Claim::Held),
            _ => Ok(Claim::Ended),
        }
    }

    /// Renews the lease and writes the latest step.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn renew(&self, hold: Hold, lease: Duration, step: Option<&Progress>) -> StoreResult<bool> {
        let mut update = held(hold).col_expr(Column::LeaseUntilMs, Expr::value(until_ms(lease)));
        if let Some(step) = step {
            update = update.col_expr(Column::Progress, Expr::value(serde_json::to_string(step)?));
        }
        Ok(update.exec(&self.database).await?.rows_affected == 1)
    }

    /// Whether the holder shall work on.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn pulse(&self, hold: Hold) -> StoreResult<Pulse> {
        let flags: Option<(bool, Option<Uuid>)> = solve_run::Entity::find_by_id(hold.run)
            .select_only()
            .columns([Column::CancelRequested, Column::LeaseOwner])
            .into_tuple()
            .one(&self.database)
            .await?;
        Ok(match flags {
            Some((_, holder)) if holder != Some(hold.owner) => Pulse::Lost,
            Some((true, _)) => Pulse::Cancel,
            Some((false, _)) => Pulse::Continue,
            None => Pulse::Lost,
        })
    }

    /// Gives a solve back unfinished, to be started again.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn hand_back(&self, hold: Hold) -> StoreResult<()> {
        let update = released(held(hold)).col_expr(Column::Status, Expr::value("queued"));
        update.exec(&self.database).await?;
        Ok(())
    }

    /// Ends a solve, stores its roster and asks for its reasons, all or nothing; false when the lease was another's.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_run(&self, hold: Hold, outcome: Outcome) -> StoreResult<bool> {
        let ending = ended(released(held(hold)));
        let (ending, found) = match outcome {
            Outcome::Failed(failure) => {
                let failure = serde_json::to_string(&failure)?;
                let ending = ending.col_expr(Column::Failure, Expr::value(failure));
                (ending.col_expr(Column::Status, Expr::value("failed")), None)
            }
            Outcome::Finished(request, summary, found) => {
                let summary = serde_json::to_string(&summary)?;
                let ending = ending.col_expr(Column::Summary, Expr::value(summary));
                (ending.col_expr(Column::Status, Expr::value("finished")), found.map(|found| (request, found)))
            }
        };
        let transaction = self.begin().await?;
        if ending.exec(&transaction).await?.rows_affected == 0 {
            return Ok(false);
        }
        if let Some((request, found)) = found {
            let plan = plan_of(&transaction, hold.run).await?;
            let row = roster_row((hold.run, plan), &request, &found)?;
            roster::Entity::insert(row).exec_without_returning(&transaction).await?;
            reasons::ask_first(&transaction, plan, hold.run).await?;
        }
        transaction.commit().await?;
        Ok(true)
    }

    /// Asks a solve to stop: one that waits ends at once, one that runs is told by its worker.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn cancel(&self, run: &Run) -> StoreResult<()> {
        let summary = serde_json::to_string(&cancelled(run))?;
        let waiting = solve_run::Entity::update_many()
            .col_expr(Column::CancelRequested, Expr::value(true))
            .col_expr(Column::Status, Expr::value("finished"))
            .col_expr(Column::Summary, Expr::value(summary))
            .filter(Column::Id.eq(run.id))
            .filter(Column::Status.eq("queued"))
            .filter(Column::LeaseOwner.is_null());
        if ended(waiting).exec(&self.database).await?.rows_affected == 1 {
            return Ok(());
        }
        let running = solve_run::Entity::update_many()
            .col_expr(Column::CancelRequested, Expr::value(true))
            .filter(Column::Id.eq(run.id))
            .filter(Column::OpenPlan.is_not_null());
        running.exec(&self.database).await?;
        Ok(())
    }
}

fn held(hold: Hold) -> UpdateMany<solve_run::Entity> {
    solve_run::Entity::update_many().filter(Column::Id.eq(hold.run)).filter(Column::LeaseOwner.eq(hold.owner))
}

fn released(update: UpdateMany<solve_run::Entity>) -> UpdateMany<solve_run::Entity> {
    update
        .col_expr(Column::LeaseOwner, Expr::value(None::<Uuid>))
        .col_expr(Column::LeaseUntilMs, Expr::value(None::<i64>))
        .col_expr(Column::Progress, Expr::value(None::<String>))
}

fn ended(update: UpdateMany<solve_run::Entity>) -> UpdateMany<solve_run::Entity> {
    let now: SimpleExpr = Expr::value(Utc::now());
    update.col_expr(Column::OpenPlan, Expr::value(None::<Uuid>)).col_expr(Column::FinishedAt, now)
}

fn until_ms(lease: Duration) -> i64 {
    Utc::now().timestamp_millis() + i64::try_from(lease.as_millis()).unwrap_or(i64::MAX / 2)
}

async fn plan_of(connection: &impl sea_orm::ConnectionTrait, id: Uuid) -> StoreResult<Uuid> {
    let found = solve_run::Entity::find_by_id(id).select_only().column(Column::PlanId).into_tuple();
    let plan: Option<Uuid> = found.one(connection).await?;
    Ok(plan.ok_or_else(|| sea_orm::DbErr::RecordNotFound("solve_run".to_owned()))?)
}

fn roster_row(
    (solve_id, plan_id): (Uuid, Uuid),
    request: &WardRequest,
    (found, report): &(Roster, Report),
) -> StoreResult<roster::ActiveModel> {
    let row = roster::Model {
        solve_id,
        plan_id,
        request: serde_json::to_string(request)?,
        roster: serde_json::to_string(found)?,
        report: serde_json::to_string(report)?,
        created_at: Utc::now(),
    };
    Ok(row.into())
}

/// What is said of a solve that was stopped before it started.
fn cancelled(run: &Run) -> SolveSummary {
    SolveSummary {
        status: OutcomeStatus::NoneFound,
        stopped_by: StoppedBy::Cancelled,
        cost: None,
        bound: None,
        gap_percent: None,
        seconds: 0.0,
        seed: run.asked.seed,
        threads: run.asked.threads,
        clash: Vec::new(),
        stages: Vec::new(),
        notices: Vec::new(),
    }
}
