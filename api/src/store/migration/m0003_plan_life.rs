//! A plan's life: where it is, every step that was taken, what was published and what was changed since.

#![expect(elided_lifetimes_in_paths, reason = "the trait's own signature")]

use sea_orm_migration::{
    async_trait,
    prelude::*,
    sea_orm::{ConnectionTrait, DatabaseBackend},
};

/// The step.
#[derive(Debug)]
pub struct Migration;

/// The tables whose rows are added and never changed; the database itself refuses.
const APPEND_ONLY: [&str; 3] = ["plan_step", "plan_change", "published_plan"];

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m0003_plan_life"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // One column a statement: SQLite adds no more at a time.
        for column in [
            column("stage").text().not_null().default("making").to_owned(),
            column("version").integer().not_null().default(0).to_owned(),
            column("stage_solve").uuid().to_owned(),
        ] {
            manager.alter_table(Table::alter().table("plan").add_column(column).to_owned()).await?;
        }
        for table in [log("plan_step"), log("plan_change"), published_plan(), current_plan()] {
            manager.create_table(table).await?;
        }
        refuse_changes(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["current_plan", "published_plan", "plan_change", "plan_step"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        if manager.get_database_backend() == DatabaseBackend::Postgres {
            manager.get_connection().execute_unprepared("DROP FUNCTION refuse_change()").await?;
        }
        for name in ["stage_solve", "version", "stage"] {
            manager.alter_table(Table::alter().table("plan").drop_column(name).to_owned()).await?;
        }
        Ok(())
    }
}

/// Triggers that refuse to change or delete a row of the append-only tables.
async fn refuse_changes(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    let is_postgres = manager.get_database_backend() == DatabaseBackend::Postgres;
    if is_postgres {
        let function = "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS \
            $$ BEGIN RAISE EXCEPTION 'rows of this table are never changed'; END $$";
        connection.execute_unprepared(function).await?;
    }
    for table in APPEND_ONLY {
        for change in ["UPDATE", "DELETE"] {
            let act = if is_postgres {
                "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
            } else {
                "BEGIN SELECT RAISE(ABORT, 'rows of this table are never changed'); END"
            };
            let name = format!("{table}_refuses_{}", change.to_lowercase());
            let trigger = format!("CREATE TRIGGER {name} BEFORE {change} ON {table} {act}");
            connection.execute_unprepared(&trigger).await?;
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

fn of_plan(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from(table, "plan_id").to("plan", "id").to_owned()
}

/// A list of documents of a plan, in their order.
fn log(name: &'static str) -> TableCreateStatement {
    Table::create()
        .table(name)
        .col(column("plan_id").uuid().not_null())
        .col(column("number").integer().not_null())
        .col(text("account_id"))
        .col(text("document"))
        .col(column("at").timestamp_with_time_zone().not_null())
        .primary_key(Index::create().col("plan_id").col("number"))
        .foreign_key(&mut of_plan(name))
        .to_owned()
}

fn published_plan() -> TableCreateStatement {
    Table::create()
        .table("published_plan")
        .col(column("plan_id").uuid().not_null().primary_key())
        .col(column("solve_id").uuid().not_null())
        .col(text("request"))
        .col(text("roster"))
        .col(text("report"))
        .col(column("at").timestamp_with_time_zone().not_null())
        .foreign_key(&mut of_plan("published_plan"))
        .to_owned()
}

fn current_plan() -> TableCreateStatement {
    Table::create()
        .table("current_plan")
        .col(column("plan_id").uuid().not_null().primary_key())
        .col(column("changes").integer().not_null())
        .col(text("request"))
        .col(text("roster"))
        .col(text("report"))
        .foreign_key(&mut of_plan("current_plan"))
        .to_owned()
}
