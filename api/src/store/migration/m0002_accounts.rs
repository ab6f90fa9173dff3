//! Real accounts: passwords, invitations, known browsers, counted attempts, and sessions that a person can tell apart.
//!
//! Sessions of before are ended: they lack what a person is shown of a session. Everybody signs in once more.

#![expect(elided_lifetimes_in_paths, reason = "the trait's own signature")]

use sea_orm_migration::{async_trait, prelude::*};

type Column = sea_orm_migration::prelude::ColumnDef;

/// The step.
#[derive(Debug)]
pub struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m0002_accounts"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in ["signed_in_at", "withdrawn_at"] {
            let mut column = Column::new(name).timestamp_with_time_zone().to_owned();
            manager.alter_table(Table::alter().table("account").add_column(&mut column).to_owned()).await?;
        }
        manager.drop_table(Table::drop().table("session").to_owned()).await?;
        for table in [session(), credential(), invitation(), known_browser(), attempt_budget()] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    /// All or nothing on SQLite too: a step that was cut off half-way could never be taken again.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn text(name: &'static str) -> Column {
    Column::new(name).text().not_null().to_owned()
}

fn moment(name: &'static str) -> Column {
    Column::new(name).timestamp_with_time_zone().not_null().to_owned()
}

fn table(name: &'static str) -> TableCreateStatement {
    Table::create().table(name).to_owned()
}

/// A table whose rows go when their account goes.
fn of_account(name: &'static str) -> ForeignKeyCreateStatement {
    let key = ForeignKey::create().from(name, "account_id").to("account", "id").to_owned();
    key.to_owned().on_delete(ForeignKeyAction::Cascade).to_owned()
}

fn session() -> TableCreateStatement {
    table("session")
        .col(text("token_hash").primary_key())
        .col(Column::new("id").uuid().not_null().unique_key())
        .col(text("account_id"))
        .col(text("browser"))
        .col(moment("created_at"))
        .col(moment("seen_at"))
        .col(moment("expires_at"))
        .foreign_key(&mut of_account("session"))
        .to_owned()
}

fn credential() -> TableCreateStatement {
    table("credential")
        .col(text("account_id").primary_key())
        .col(text("login_name").unique_key())
        .col(text("password_hash"))
        .col(moment("changed_at"))
        .foreign_key(&mut of_account("credential"))
        .to_owned()
}

fn invitation() -> TableCreateStatement {
    table("invitation")
        .col(text("account_id").primary_key())
        .col(text("token_hash").unique_key())
        .col(moment("created_at"))
        .col(moment("expires_at"))
        .foreign_key(&mut of_account("invitation"))
        .to_owned()
}

fn known_browser() -> TableCreateStatement {
    table("known_browser")
        .col(text("token_hash").primary_key())
        .col(text("account_id"))
        .col(moment("expires_at"))
        .foreign_key(&mut of_account("known_browser"))
        .to_owned()
}

fn attempt_budget() -> TableCreateStatement {
    table("attempt_budget")
        .col(text("key").primary_key())
        .col(Column::new("paid_until_ms").big_integer().not_null())
        .to_owned()
}

fn indexes() -> Vec<IndexCreateStatement> {
    let index = |name: &'static str, table: &'static str| Index::create().name(name).table(table).to_owned();
    vec![
        index("one_account_of_employee", "account").col("ward_id").col("employee").unique().to_owned(),
        index("session_of_account", "session").col("account_id").to_owned(),
        index("session_expiry", "session").col("expires_at").to_owned(),
        index("known_browser_of_account", "known_browser").col("account_id").to_owned(),
        index("attempt_budget_age", "attempt_budget").col("paid_until_ms").to_owned(),
    ]
}
