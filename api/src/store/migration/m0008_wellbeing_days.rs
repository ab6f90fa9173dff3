//! The wellbeing days that plans' own documents brought, as rows with their dates: whether a date has a place left is
//! then told without reading documents.

#![expect(elided_lifetimes_in_paths, reason = "the trait's own signature")]

use crate::store::entity::{document_day, plan};
use sea_orm_migration::{
    async_trait,
    prelude::*,
    sea_orm::{EntityTrait, QuerySelect},
};
use serde::Deserialize;
use uuid::Uuid;
use wire::request::WellbeingDay;

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

/// The part of a stored document that is read here.
#[derive(Deserialize)]
struct Days {
    #[serde(default)]
    wellbeing_days: Vec<WellbeingDay>,
}

/// The days of the plans that are there already, one document at a time.
async fn fill(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    let ids: Vec<Uuid> =
        plan::Entity::find().select_only().column(plan::Column::Id).into_tuple().all(connection).await?;
    for id in ids {
        let row = plan::Entity::find_by_id(id).select_only().columns([plan::Column::WardId, plan::Column::Request]);
        let Some((ward, request)) = row.into_tuple::<(String, String)>().one(connection).await? else { continue };
        let days: Days = serde_json::from_str(&request).map_err(|error| DbErr::Json(error.to_string()))?;
        let rows = days.wellbeing_days.into_iter().map(|day| {
            let WellbeingDay { employee, date, .. } = day;
            document_day::ActiveModel::from(document_day::Model { plan_id: id, employee, date, ward_id: ward.clone() })
        });
        let rows: Vec<_> = rows.collect();
        if !rows.is_empty() {
            document_day::Entity::insert_many(rows).exec_without_returning(connection).await?;
        }
    }
    Ok(())
}
