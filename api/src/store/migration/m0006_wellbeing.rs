//! Wellbeing days: each ward's frame with its history, the requests, and every step of each.

#![expect(elided_lifetimes_in_paths, reason = "the trait's own signature")]

use sea_orm_migration::{
    async_trait,
    prelude::*,
    sea_orm::{ConnectionTrait, DatabaseBackend},
};

/// The step.
#[derive(Debug)]
pub struct Migration;

/// The tables whose rows are added and never changed; the database itself refuses, as in `m0003_plan_life`.
const APPEND_ONLY: [&str; 2] = ["wellbeing_frame", "wellbeing_step"];

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m0006_wellbeing"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [frame(), request(), step()] {
            manager.create_table(table).await?;
        }
        let index =
            Index::create().name("wellbeing_of_ward").table("wellbeing_request").col("ward_id").col("date").to_owned();
        manager.create_index(index).await?;
        refuse_changes(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["wellbeing_step", "wellbeing_request", "wellbeing_frame"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }

    /// All or nothing on SQLite too: a step that was cut off half-way could never be taken again.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

async fn refuse_changes(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let is_postgres = manager.get_database_backend() == DatabaseBackend::Postgres;
    for table in APPEND_ONLY {
        for change in ["UPDATE", "DELETE"] {
            let act = if is_postgres {
                "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
            } else {
                "BEGIN SELECT RAISE(ABORT, 'rows of this table are never changed'); END"
            };
            let name = format!("{table}_refuses_{}", change.to_lowercase());
            let trigger = format!("CREATE TRIGGER {name} BEFORE {change} ON {table} {act}");
            manager.get_connection().execute_unprepared(&trigger).await?;
        }
    }
    Ok(())
}

fn column(name: &'static str) -> sea_orm_migration::prelude::ColumnDef {
    sea_orm_migration::prelude::ColumnDef::new(name)
}

fn text(name: &'static str) -> sea_orm_migration::prelude::ColumnDef {
    column(name).text().not_null().to_owned()
}

fn at() -> sea_orm_migration::prelude::ColumnDef {
    column("at").timestamp_with_time_zone().not_null().to_owned()
}

fn of_ward(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from(table, "ward_id").to("ward", "id").to_owned()
}

fn frame() -> TableCreateStatement {
    Table::create()
        .table("wellbeing_frame")
        .col(text("ward_id"))
        .col(column("number").integer().not_null())
        .col(text("account_id"))
        .col(text("document"))
        .col(at())
        .primary_key(Index::create().col("ward_id").col("number"))
        .foreign_key(&mut of_ward("wellbeing_frame"))
        .to_owned()
}

fn request() -> TableCreateStatement {
    Table::create()
        .table("wellbeing_request")
        .col(column("id").uuid().not_null().primary_key())
        .col(text("ward_id"))
        .col(column("plan_id").uuid().not_null())
        .col(text("employee"))
        .col(column("date").date().not_null())
        .col(text("state"))
        .col(column("version").integer().not_null())
        .col(text("paid_from"))
        .col(column("freed").text())
        .foreign_key(&mut of_ward("wellbeing_request"))
        .foreign_key(&mut ForeignKey::create().from("wellbeing_request", "plan_id").to("plan", "id").to_owned())
        .to_owned()
}

fn step() -> TableCreateStatement {
    let of_request = ForeignKey::create().from("wellbeing_step", "request_id").to("wellbeing_request", "id").to_owned();
    Table::create()
        .table("wellbeing_step")
        .col(column("request_id").uuid().not_null())
        .col(column("number").integer().not_null())
        .col(text("account_id"))
        .col(text("document"))
        .col(at())
        .primary_key(Index::create().col("request_id").col("number"))
        .foreign_key(&mut of_request.clone())
        .to_owned()
}
