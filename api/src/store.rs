//! The store: one layer over SQLite and PostgreSQL. Routes and jobs speak to [`Store`] and never write SQL;
//! nothing here knows HTTP. Whatever must hold when two people press at once is kept by a transaction here.

mod accounts;
mod attempts;
mod connect;
mod credentials;
pub mod entity;
mod invitations;
mod ledger;
mod life;
pub mod migration;
mod plans;
mod published;
mod reasons;
mod rosters;
mod runs;
mod sessions;
mod ward_settings;
mod wellbeing;
mod wish_books;
mod wishes;

pub use accounts::{NewAccount, StaffAccount};
pub use attempts::Budget;
pub use credentials::Credential;
pub use invitations::{InvitationRefusal, Invited};
pub use life::{LedgerOfRoster, Step, StepRefusal};
pub use plans::{NewPlan, Plan, last_date};
pub use published::Published;
pub use reasons::{ReasonsRun, StoredReasons};
pub use rosters::StoredRoster;
pub use runs::{Claim, Failure, Hold, NewRun, Outcome, Pulse, Run, RunRefusal, UnheldRun};
pub use sessions::NewSession;
pub use wellbeing::{Amendment, Decision, DecisionRefusal, PlanEffect, StoredWellbeing};
pub use wish_books::{Allowance, Seen, WishRefusal, WishTurn};

use crate::clock::Clock;
use chrono::{DateTime, Utc};
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbErr, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};

/// A connection to the one database.
#[derive(Debug, Clone)]
pub struct Store {
    database: DatabaseConnection,
    clock: Clock,
}

/// What can go wrong in the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database.
    #[error("the database failed")]
    Database(#[from] DbErr),
    /// A stored document is not what this version writes.
    #[error("a stored document cannot be read")]
    Document(#[from] serde_json::Error),
}

/// What the store answers.
pub type StoreResult<T> = Result<T, StoreError>;

impl Store {
    /// The connection, for the job queue, which keeps its own tables in the same database.
    #[must_use]
    pub fn database(&self) -> &DatabaseConnection {
        &self.database
    }

    /// What the server's clock shows.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&self) -> StoreResult<()> {
        Ok(self.database.execute_unprepared("SELECT 1").await.map(|_| ())?)
    }

    /// A transaction that may write: SQLite takes its write lock at once, so that it never has to be given up half-way.
    async fn begin(&self) -> StoreResult<DatabaseTransaction> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        Ok(self.database.begin_with_options(options).await?)
    }
}

/// The kind of a database error, without its text, which may hold values of a row.
#[must_use]
pub fn error_kind(error: &DbErr) -> &'static str {
    match error {
        DbErr::ConnectionAcquire(_) => "no free connection",
        DbErr::Conn(_) => "no connection",
        DbErr::Exec(_) => "a statement failed",
        DbErr::Query(_) => "a query failed",
        DbErr::Migration(_) => "a migration failed",
        _ => "other",
    }
}
