//! The wellbeing days that plans' own documents brought, as rows with their dates: whether a date has a place left is
//! then told without reading documents.

#![expect(elided_lifetimes_in_paths, reason = "the trait's own signature")]

use chrono::NaiveDate;
use sea_orm_migration::{async_trait, prelude::*};
use serde::Deserialize;
use uuid::Uuid;

const TABLE: &str = "document_wellbeing_day";

/// The step.
#[derive(Debug)]
pub struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m0008_wellbeing_days"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(table()).await?;
        let index = Index::create().name("document_day_of_ward").table(TABLE).col("ward_id").col("date").to_owned();
        manager.create_index(index).await?;
        fill(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table(TABLE).to_owned()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn table() -> TableCreateStatement {
    let column = sea_orm_migration::prelude::ColumnDef::new;
    Table::create()
        .table(TABLE)
        .col(column("plan_id").uuid().not_null())
        .col(column("employee").text().not_null())
        .col(column("date").date().not_null())
        .col(column("ward_id").text().not_null())
        .primary_key(Index::create().col("plan_id").col("employee").col("date"))
        .foreign_key(&mut ForeignKey::create().from(TABLE, "plan_id").to("plan", "id").to_owned())
        .to_owned()
}

/// The part of a stored document that is read here, as documents were at this step.
#[derive(Deserialize)]
struct Days {
    #[serde(default)]
    wellbeing_days: Vec<Day>,
}

#[derive(Deserialize)]
struct Day {
    employee: String,
    date: NaiveDate,
}

/// The days of the plans that are there already, one document at a time. Tables are named here, as the program's own rows
/// may have other columns at a later step.
async fn fill(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    for plan in connection.query_all(Query::select().column("id").from("plan")).await? {
        let id: Uuid = plan.try_get("", "id")?;
        let mut document = Query::select();
        document.columns(["ward_id", "request"]).from("plan").and_where(Expr::col("id").eq(id));
        let Some(row) = connection.query_one(&document).await? else { continue };
        let (ward, request): (String, String) = (row.try_get("", "ward_id")?, row.try_get("", "request")?);
        let days: Days = serde_json::from_str(&request).map_err(|error| DbErr::Json(error.to_string()))?;
        for Day { employee, date } in days.wellbeing_days {
            let mut insert = Query::insert();
            insert.into_table(TABLE).columns(["plan_id", "employee", "date", "ward_id"]);
            let values = [id.into(), employee.into(), date.into(), ward.clone().into()];
            insert.values(values).map_err(|error| DbErr::Custom(error.to_string()))?;
            connection.execute(&insert).await?;
        }
    }
    Ok(())
}
