//! The reasons of rosters: what was asked, how far the work is, what is told so far, and who holds it.

#![expect(elided_lifetimes_in_paths, reason = "the trait's own signature")]

use sea_orm_migration::{async_trait, prelude::*};

/// The step.
#[derive(Debug)]
pub struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m0004_reasons"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(solve_reasons()).await?;
        let index = Index::create().name("reasons_of_plan").table("solve_reasons").col("plan_id").to_owned();
        manager.create_index(index).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("solve_reasons").to_owned()).await
    }
}

fn column(name: &'static str) -> sea_orm_migration::prelude::ColumnDef {
    sea_orm_migration::prelude::ColumnDef::new(name)
}

fn solve_reasons() -> TableCreateStatement {
    let table = "solve_reasons";
    Table::create()
        .table(table)
        .col(column("solve_id").uuid().not_null().primary_key())
        .col(column("plan_id").uuid().not_null())
        .col(column("status").text().not_null())
        .col(column("keep_roster").boolean().not_null())
        .col(column("told").text())
        .col(column("document").text())
        .col(column("cancel_requested").boolean().not_null())
        .col(column("attempt").integer().not_null())
        .col(column("lease_owner").uuid())
        .col(column("lease_until_ms").big_integer())
        .col(column("queued_at").timestamp_with_time_zone().not_null())
        .col(column("finished_at").timestamp_with_time_zone())
        .foreign_key(&mut ForeignKey::create().from(table, "solve_id").to("solve_run", "id").to_owned())
        .foreign_key(&mut ForeignKey::create().from(table, "plan_id").to("plan", "id").to_owned())
        .to_owned()
}
