//! The job queue's tables in the store's database, and putting jobs there.

use crate::{
    settings::Settings,
    store::{Store, UnheldRun},
};
use apalis::prelude::{Task, TaskBuilder, TaskSink, TaskSinkError};
use apalis_postgres::PostgresStorage;
use apalis_sqlite::SqliteStorage;
use sea_orm::DatabaseBackend;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The queue's name in the database.
const QUEUE: &str = "solve";
/// How often a job whose work could not be done (the store away, the server stopping) is handed out again.
const MOST_DELIVERIES: usize = 1_000;

/// "Work on this run."
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SolveJob {
    /// The run.
    pub solve: Uuid,
    /// Whether it is the reasons of its roster that are to be worked out.
    #[serde(default)]
    pub reasons: bool,
}

/// The queue, in whichever database the store is.
#[derive(Clone)]
pub enum Queue {
    /// Beside the store's tables.
    Sqlite(SqliteStorage<SolveJob>),
    /// In the schema `apalis`.
    Postgres(PostgresStorage<SolveJob>),
}

impl std::fmt::Debug for Queue {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Sqlite(_) => "Queue::Sqlite",
            Self::Postgres(_) => "Queue::Postgres",
        })
    }
}

impl Queue {
    /// Opens the queue in the store's database; makes its tables where they are missing.
    ///
    /// # Errors
    /// When the tables cannot be made.
    pub async fn open(store: &Store, settings: &Settings) -> anyhow::Result<Self> {
        let database = store.database();
        if database.get_database_backend() == DatabaseBackend::Postgres {
            let pool = database.get_postgres_connection_pool();
            PostgresStorage::setup(pool).await?;
            return Ok(Self::Postgres(PostgresStorage::new(pool).with_config(postgres_config(settings))));
        }
        let pool = database.get_sqlite_connection_pool();
        // Not `SqliteStorage::setup`: it would set `synchronous = OFF`, and a power cut could lose what was stored.
        SqliteStorage::migrations().run(pool).await?;
        Ok(Self::Sqlite(SqliteStorage::new(pool).with_config(sqlite_config(settings))))
    }

    /// Puts a job in the queue, unless one for the same run in the same state was put there before.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn push(&self, run: &UnheldRun) -> anyhow::Result<()> {
        let task = job(run);
        match self {
            Self::Sqlite(storage) => storage.clone().push_task(task).await?,
            Self::Postgres(storage) => match storage.clone().push_task(task).await {
                // PostgreSQL's queue refuses a second job of one key; SQLite's passes over it in silence.
                Err(error) if is_known_already(&error) => {}
                pushed => pushed?,
            },
        }
        Ok(())
    }
}

fn job(run: &UnheldRun) -> Task<SolveJob> {
    let key = format!("{}:{}", run.id, run.state);
    TaskBuilder::new(SolveJob { solve: run.id, reasons: run.is_reasons })
        .idempotency_key(key)
        .max_attempts(MOST_DELIVERIES)
        .build()
}

/// Whether the database refused a second job of one key; told by its code, as its words depend on its language.
fn is_known_already(error: &TaskSinkError<apalis_postgres::Error>) -> bool {
    let TaskSinkError::PushError(apalis_postgres::Error::Database(error)) = error else { return false };
    error.as_database_error().is_some_and(|error| error.is_unique_violation())
}

fn sqlite_config(settings: &Settings) -> apalis_sqlite::Config {
    apalis_sqlite::Config::default()
        .queue(QUEUE)
        .batch_size(1)
        .heartbeat_interval(settings.heartbeat)
        .missed_heartbeats(Settings::MISSED_HEARTBEATS as usize)
}

fn postgres_config(settings: &Settings) -> apalis_postgres::Config {
    apalis_postgres::Config::default()
        .queue(QUEUE)
        .batch_size(1)
        .heartbeat_interval(settings.heartbeat)
        .missed_heartbeats(Settings::MISSED_HEARTBEATS as usize)
}
