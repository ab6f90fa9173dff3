//! Solve runs: the truth about every solve. The job queue only delivers "work on this run"; who may work on it is
//! decided here, by a lease: a worker claims the run, renews the lease while it works, and its answer is taken
//! only while it holds the lease. So a run that is delivered twice is still solved once at a time.

mod lease;

pub use lease::{Claim, Hold, Outcome, Pulse};

use super::{
    Store, StoreResult,
    entity::{plan, solve_gate, solve_run},
    reasons,
};
use crate::{documents::SolveStatus, error::Code};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder, sea_query::Expr,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wire::{
    fault::Fault,
    language::Language,
    report::{Progress, SolveSummary},
};

/// A solve to be stored.
#[derive(Debug, Clone, Copy)]
pub struct NewRun {
    /// The plan.
    pub plan: Uuid,
    /// Time limit in seconds.
    pub seconds: u32,
    /// Threads for the solver.
    pub threads: u32,
    /// Seed of the search.
    pub seed: u64,
    /// The language of the texts that the solve writes.
    pub language: Language,
}

/// Why a solve failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// What happened.
    pub code: Code,
    /// The request's faults, when it had any.
    pub faults: Vec<Fault>,
}

/// A stored solve.
#[derive(Debug, Clone)]
pub struct Run {
    /// UUIDv7.
    pub id: Uuid,
    /// What was asked.
    pub asked: NewRun,
    /// How far it is.
    pub status: SolveStatus,
    /// The latest step.
    pub progress: Option<Progress>,
    /// What the solve said of itself.
    pub summary: Option<SolveSummary>,
    /// Why it failed.
    pub failure: Option<Failure>,
    /// Whether somebody asked it to stop.
    pub cancel_requested: bool,
    /// How many times it was started.
    pub attempt: u32,
    /// When it was asked for, first started, ended.
    pub moments: (DateTime<Utc>, Option<DateTime<Utc>>, Option<DateTime<Utc>>),
}

/// Why a solve was not queued.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunRefusal {
    /// The plan has a solve that is queued or running.
    AlreadyOpen,
    /// Too many solves are waiting or running.
    QueueFull,
}

impl Store {
    /// Queues a solve, unless the plan has an open one or `most_open` are open.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_run(&self, new: NewRun, most_open: u64) -> StoreResult<Result<Run, RunRefusal>> {
        let transaction = self.begin().await?;
        let turn = Expr::col(solve_gate::Column::Turn).add(1);
        solve_gate::Entity::update_many().col_expr(solve_gate::Column::Turn, turn).exec(&transaction).await?;
        let of_plan = solve_run::Entity::find().filter(solve_run::Column::OpenPlan.eq(new.plan));
        if of_plan.count(&transaction).await? > 0 {
            return Ok(Err(RunRefusal::AlreadyOpen));
        }
        let open = solve_run::Entity::find().filter(solve_run::Column::OpenPlan.is_not_null());
        if open.count(&transaction).await? >= most_open {
            return Ok(Err(RunRefusal::QueueFull));
        }
        // The roster that comes makes the reasons of earlier ones idle, and they would keep it waiting.
        reasons::cancel_of_plan(&transaction, new.plan).await?;
        let row = new_row(new);
        solve_run::Entity::insert(solve_run::ActiveModel::from(row.clone()))
            .exec_without_returning(&transaction)
            .await?;
        transaction.commit().await?;
        Ok(Ok(run_of(row)?))
    }

    /// A solve of one of the ward's plans.
    ///
    /// # Errors
    /// When the database fails, or a stored document is of another version.
    pub async fn run(&self, ward: &str, id: Uuid) -> StoreResult<Option<Run>> {
        let Some(row) = solve_run::Entity::find_by_id(id).one(&self.database).await? else { return Ok(None) };
        let of_ward = plan::Entity::find_by_id(row.plan_id).filter(plan::Column::WardId.eq(ward));
        if of_ward.count(&self.database).await? == 0 {
            return Ok(None);
        }
        run_of(row).map(Some)
    }

    /// The open solves that nobody holds, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn unheld_runs(&self) -> StoreResult<Vec<UnheldRun>> {
        let lapsed = solve_run::Column::LeaseUntilMs.lt(Utc::now().timestamp_millis());
        let open = solve_run::Entity::find()
            .filter(solve_run::Column::OpenPlan.is_not_null())
            .filter(Condition::any().add(solve_run::Column::LeaseOwner.is_null()).add(lapsed))
            .order_by_asc(solve_run::Column::QueuedAt);
        let rows = open.all(&self.database).await?;
        Ok(rows.into_iter().map(unheld).collect())
    }
}

/// An open solve, or the reasons of its roster, that nobody holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct UnheldRun {
    /// The solve.
    pub id: Uuid,
    /// Names this very state of it: how many times it was started and when its last lease ran out.
    pub state: String,
    /// Whether it is the reasons of its roster that are to be worked out.
    pub is_reasons: bool,
}

fn unheld(row: solve_run::Model) -> UnheldRun {
    let state = format!("{}:{}", row.attempt, row.lease_until_ms.unwrap_or_default());
    UnheldRun { id: row.id, state, is_reasons: false }
}

impl Run {
    /// This solve, newly queued, as one that nobody holds.
    #[must_use]
    pub fn unheld(&self) -> UnheldRun {
        UnheldRun { id: self.id, state: format!("{}:0", self.attempt), is_reasons: false }
    }
}

fn new_row(new: NewRun) -> solve_run::Model {
    solve_run::Model {
        id: Uuid::now_v7(),
        plan_id: new.plan,
        open_plan: Some(new.plan),
        status: "queued".to_owned(),
        seconds: i32::try_from(new.seconds).unwrap_or(i32::MAX),
        threads: i32::try_from(new.threads).unwrap_or(1),
        seed: i64::try_from(new.seed).unwrap_or(i64::MAX),
        language: if new.language == Language::English { "en" } else { "da" }.to_owned(),
        progress: None,
        cancel_requested: false,
        attempt: 0,
        summary: None,
        failure: None,
        lease_owner: None,
        lease_until_ms: None,
        queued_at: Utc::now(),
        started_at: None,
        finished_at: None,
    }
}

/// The solve that a row holds.
pub(super) fn run_of(row: solve_run::Model) -> StoreResult<Run> {
    Ok(Run {
        id: row.id,
        asked: NewRun {
            plan: row.plan_id,
            seconds: row.seconds.unsigned_abs(),
            threads: row.threads.unsigned_abs(),
            seed: row.seed.unsigned_abs(),
            language: if row.language == "en" { Language::English } else { Language::Danish },
        },
        status: status_of(&row.status),
        progress: read(row.progress.as_deref())?,
        summary: read(row.summary.as_deref())?,
        failure: read(row.failure.as_deref())?,
        cancel_requested: row.cancel_requested,
        attempt: row.attempt.unsigned_abs(),
        moments: (row.queued_at, row.started_at, row.finished_at),
    })
}

fn status_of(text: &str) -> SolveStatus {
    match text {
        "queued" => SolveStatus::Queued,
        "running" => SolveStatus::Running,
        "finished" => SolveStatus::Finished,
        _ => SolveStatus::Failed,
    }
}

fn read<T: serde::de::DeserializeOwned>(document: Option<&str>) -> StoreResult<Option<T>> {
    Ok(document.map(serde_json::from_str).transpose()?)
}
