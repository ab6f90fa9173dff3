//! Each employee's wishes as a whole: draft, sent in or withdrawn, with a version that two devices cannot both change.

#![expect(elided_lifetimes_in_paths, reason = "the trait's own signature")]

use sea_orm_migration::{async_trait, prelude::*};

/// The step.
#[derive(Debug)]
pub struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m0005_wishes"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(wish_book()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("wish_book").to_owned()).await
    }
}

fn column(name: &'static str) -> sea_orm_migration::prelude::ColumnDef {
    sea_orm_migration::prelude::ColumnDef::new(name)
}

fn wish_book() -> TableCreateStatement {
    let of_plan = ForeignKey::create()
        .from("wish_book", "plan_id")
        .to("plan", "id")
        .on_delete(ForeignKeyAction::Cascade)
        .to_owned();
    Table::create()
        .table("wish_book")
        .col(column("plan_id").uuid().not_null())
        .col(column("employee").text().not_null())
        .col(column("state").text().not_null())
        .col(column("version").integer().not_null())
        .col(column("submitted_at").timestamp_with_time_zone())
        .col(column("changed_at").timestamp_with_time_zone().not_null())
        .primary_key(Index::create().col("plan_id").col("employee"))
        .foreign_key(&mut of_plan.clone())
        .to_owned()
}
