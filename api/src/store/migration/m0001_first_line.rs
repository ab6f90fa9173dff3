//! The tables of the first line: wards, accounts, sessions, plans, wishes, solves and rosters.

#![expect(elided_lifetimes_in_paths, reason = "the trait's own signature")]

use sea_orm_migration::{async_trait, prelude::*};

/// The step.
#[derive(Debug)]
pub struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m0001_first_line"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [ward(), account(), session(), plan(), wish(), solve_gate(), solve_run(), roster()] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        let gate = Query::insert()
            .into_table("solve_gate")
            .columns(["id", "turn"])
            .values_panic([1.into(), 0.into()])
            .to_owned();
        manager.execute(gate).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["roster", "solve_run", "solve_gate", "wish", "plan", "session", "account", "ward"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn id(name: &'static str) -> sea_orm_migration::prelude::ColumnDef {
    sea_orm_migration::prelude::ColumnDef::new(name)
}

fn table(name: &'static str) -> TableCreateStatement {
    Table::create().table(name).to_owned()
}

fn text(name: &'static str) -> sea_orm_migration::prelude::ColumnDef {
    id(name).text().not_null().to_owned()
}

fn moment(name: &'static str) -> sea_orm_migration::prelude::ColumnDef {
    id(name).timestamp_with_time_zone().not_null().to_owned()
}

fn whole(name: &'static str) -> sea_orm_migration::prelude::ColumnDef {
    id(name).integer().not_null().to_owned()
}

fn belongs_to(from: (&'static str, &'static str), to: (&'static str, &'static str)) -> ForeignKeyCreateStatement {
    ForeignKey::create().from(from.0, from.1).to(to.0, to.1).on_delete(ForeignKeyAction::Cascade).to_owned()
}

fn ward() -> TableCreateStatement {
    table("ward").col(text("id").primary_key()).col(text("name")).col(moment("created_at")).to_owned()
}

fn account() -> TableCreateStatement {
    table("account")
        .col(text("id").primary_key())
        .col(text("ward_id"))
        .col(text("name"))
        .col(text("role"))
        .col(id("employee").text())
        .col(id("demo").boolean().not_null())
        .foreign_key(&mut belongs_to(("account", "ward_id"), ("ward", "id")))
        .to_owned()
}

fn session() -> TableCreateStatement {
    table("session")
        .col(text("token_hash").primary_key())
        .col(text("account_id"))
        .col(moment("created_at"))
        .col(moment("expires_at"))
        .foreign_key(&mut belongs_to(("session", "account_id"), ("account", "id")))
        .to_owned()
}

fn plan() -> TableCreateStatement {
    table("plan")
        .col(id("id").uuid().not_null().primary_key())
        .col(text("ward_id"))
        .col(id("period_from").date().not_null())
        .col(whole("weeks"))
        .col(text("request"))
        .col(moment("wishes_open"))
        .col(moment("wishes_close"))
        .col(moment("created_at"))
        .foreign_key(&mut belongs_to(("plan", "ward_id"), ("ward", "id")))
        .to_owned()
}

fn wish() -> TableCreateStatement {
    table("wish")
        .col(id("plan_id").uuid().not_null())
        .col(text("id"))
        .col(text("employee"))
        .col(id("position").big_integer().not_null())
        .col(text("document"))
        .col(moment("created_at"))
        .col(moment("updated_at"))
        .primary_key(Index::create().col("plan_id").col("id"))
        .foreign_key(&mut belongs_to(("wish", "plan_id"), ("plan", "id")))
        .to_owned()
}

fn solve_gate() -> TableCreateStatement {
    table("solve_gate").col(whole("id").primary_key()).col(id("turn").big_integer().not_null()).to_owned()
}

fn solve_run() -> TableCreateStatement {
    table("solve_run")
        .col(id("id").uuid().not_null().primary_key())
        .col(id("plan_id").uuid().not_null())
        .col(id("open_plan").uuid())
        .col(text("status"))
        .col(whole("seconds"))
        .col(whole("threads"))
        .col(id("seed").big_integer().not_null())
        .col(text("language"))
        .col(id("progress").text())
        .col(id("cancel_requested").boolean().not_null())
        .col(whole("attempt"))
        .col(id("summary").text())
        .col(id("failure").text())
        .col(id("lease_owner").uuid())
        .col(id("lease_until_ms").big_integer())
        .col(moment("queued_at"))
        .col(id("started_at").timestamp_with_time_zone())
        .col(id("finished_at").timestamp_with_time_zone())
        .foreign_key(&mut belongs_to(("solve_run", "plan_id"), ("plan", "id")))
        .to_owned()
}

fn roster() -> TableCreateStatement {
    table("roster")
        .col(id("solve_id").uuid().not_null().primary_key())
        .col(id("plan_id").uuid().not_null())
        .col(text("request"))
        .col(text("roster"))
        .col(text("report"))
        .col(moment("created_at"))
        .foreign_key(&mut belongs_to(("roster", "solve_id"), ("solve_run", "id")))
        .foreign_key(&mut belongs_to(("roster", "plan_id"), ("plan", "id")))
        .to_owned()
}

fn indexes() -> Vec<IndexCreateStatement> {
    let index = |name: &'static str, table: &'static str| Index::create().name(name).table(table).to_owned();
    vec![
        index("plan_of_ward", "plan").col("ward_id").col("period_from").to_owned(),
        index("wish_of_employee", "wish").col("plan_id").col("employee").to_owned(),
        index("account_of_ward", "account").col("ward_id").to_owned(),
        index("session_of_account", "session").col("account_id").to_owned(),
        index("session_expiry", "session").col("expires_at").to_owned(),
        index("one_open_solve_of_plan", "solve_run").col("open_plan").unique().to_owned(),
        index("solve_of_plan", "solve_run").col("plan_id").to_owned(),
        index("roster_of_plan", "roster").col("plan_id").to_owned(),
    ]
}
