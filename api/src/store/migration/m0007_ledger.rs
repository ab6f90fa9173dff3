//! The ledger of fairness, one line a person for each published plan and again for each change of it that touches them;
//! and what a ward has decided about fairness and reminders, as a log. Rows of both are added and never changed.

#![expect(elided_lifetimes_in_paths, reason = "the trait's own signature")]

use sea_orm_migration::{
    async_trait,
    prelude::*,
    sea_orm::{ConnectionTrait, DatabaseBackend},
};

/// The step.
#[derive(Debug)]
pub struct Migration;

/// The tables whose rows the database itself refuses to change.
const APPEND_ONLY: [&str; 2] = ["ledger_line", "ward_settings"];

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m0007_ledger"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(ledger_line()).await?;
        manager.create_table(ward_settings()).await?;
        for table in APPEND_ONLY {
            refuse_changes(manager, table).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in APPEND_ONLY {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// The triggers of `m0003_plan_life`, for one table more; its function is there already.
async fn refuse_changes(manager: &SchemaManager<'_>, table: &str) -> Result<(), DbErr> {
    let act = if manager.get_database_backend() == DatabaseBackend::Postgres {
        "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
    } else {
        "BEGIN SELECT RAISE(ABORT, 'rows of this table are never changed'); END"
    };
    for change in ["UPDATE", "DELETE"] {
        let name = format!("{table}_refuses_{}", change.to_lowercase());
        let trigger = format!("CREATE TRIGGER {name} BEFORE {change} ON {table} {act}");
        manager.get_connection().execute_unprepared(&trigger).await?;
    }
    Ok(())
}

fn column(name: &'static str) -> sea_orm_migration::prelude::ColumnDef {
    sea_orm_migration::prelude::ColumnDef::new(name)
}

fn text(name: &'static str) -> sea_orm_migration::prelude::ColumnDef {
    column(name).text().not_null().to_owned()
}

fn ledger_line() -> TableCreateStatement {
    Table::create()
        .table("ledger_line")
        .col(column("plan_id").uuid().not_null())
        .col(text("employee"))
        .col(column("changes").integer().not_null())
        .col(text("document"))
        .col(column("at").timestamp_with_time_zone().not_null())
        .primary_key(Index::create().col("plan_id").col("employee").col("changes"))
        .foreign_key(&mut ForeignKey::create().from("ledger_line", "plan_id").to("plan", "id").to_owned())
        .to_owned()
}

fn ward_settings() -> TableCreateStatement {
    Table::create()
        .table("ward_settings")
        .col(text("ward_id"))
        .col(column("number").integer().not_null())
        .col(text("account_id"))
        .col(text("document"))
        .col(column("at").timestamp_with_time_zone().not_null())
        .primary_key(Index::create().col("ward_id").col("number"))
        .to_owned()
}
