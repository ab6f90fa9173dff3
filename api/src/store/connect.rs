//! Opening the database by its URL, and bringing its tables up to date.

use super::{Store, StoreResult, migration::Migrator};
use crate::clock::Clock;
use sea_orm::{ConnectOptions, Database, DbErr};
use sea_orm_migration::MigratorTrait;
use std::{path::Path, time::Duration};

const BUSY_TIMEOUT: Duration = Duration::from_secs(10);
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(10);
const MOST_CONNECTIONS: u32 = 12;
const MIGRATION_TRIES: u32 = 5;
const MIGRATION_PAUSE: Duration = Duration::from_millis(400);

impl Store {
    /// Opens `sqlite://path` or `postgres://…` and creates or updates the tables.
    ///
    /// # Errors
    /// When the database cannot be reached, or its tables are of a newer version.
    pub async fn open(url: &str) -> StoreResult<Self> {
        if let Some(path) = url.strip_prefix("sqlite://") {
            make_folder(path)?;
        }
        let database = Database::connect(options(url)).await?;
        let store = Self { database, clock: Clock::default() };
        store.migrate().await?;
        Ok(store)
    }

    /// The same store by another clock.
    #[must_use]
    pub fn with_clock(self, clock: Clock) -> Self {
        Self { clock, ..self }
    }

    /// Two servers may start on one empty database at once: the one that loses the race tries again.
    async fn migrate(&self) -> StoreResult<()> {
        for _ in 1..MIGRATION_TRIES {
            if Migrator::up(&self.database, None).await.is_ok() {
                return Ok(());
            }
            tokio::time::sleep(MIGRATION_PAUSE).await;
        }
        Ok(Migrator::up(&self.database, None).await?)
    }
}

fn make_folder(path: &str) -> StoreResult<()> {
    let file = path.split('?').next().unwrap_or(path);
    let Some(folder) = Path::new(file).parent().filter(|folder| !folder.as_os_str().is_empty()) else { return Ok(()) };
    std::fs::create_dir_all(folder)
        .map_err(|error| DbErr::Custom(format!("the folder {} cannot be made: {error}", folder.display())).into())
}

fn options(url: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(MOST_CONNECTIONS)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .create_if_missing(true)
                .foreign_keys(true)
                .busy_timeout(BUSY_TIMEOUT)
                .pragma("journal_mode", "WAL")
                .pragma("synchronous", "FULL")
        });
    options
}
