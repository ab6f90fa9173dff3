//! The store's steps on tables that are filled: what a step computes from rows that are there must be what the program
//! itself would have written.

use crate::{
    on_both,
    support::{ward, world::World},
};
use api::store::{entity::document_day, migration::Migrator};
use sea_orm::{DatabaseConnection, EntityTrait, QueryOrder};
use sea_orm_migration::MigratorTrait;
use wire::request::WellbeingDay;

async fn days(database: &DatabaseConnection) -> Vec<document_day::Model> {
    let rows = document_day::Entity::find()
        .order_by_asc(document_day::Column::PlanId)
        .order_by_asc(document_day::Column::Date)
        .order_by_asc(document_day::Column::Employee);
    rows.all(database).await.expect("read")
}

/// How many steps lead back to before one.
fn steps_back_to(name: &str) -> u32 {
    let steps = Migrator::migrations();
    let at = steps.iter().position(|step| step.name() == name).expect("a step of that name");
    u32::try_from(steps.len() - at).expect("few steps")
}

on_both! {
    async fn the_wellbeing_days_of_documents_that_are_there_become_rows(kind) {
        let world = World::idle(kind).await;
        let mut several = ward::without_wishes();
        let day = several.wellbeing_days[0].clone();
        several.wellbeing_days.push(WellbeingDay { date: "2027-03-09".parse().expect("a date"), ..day });
        let mut none = ward::without_wishes();
        none.wellbeing_days.clear();
        for request in [&ward::small(), &several, &none] {
            world.open_plan(request).await;
        }
        let database = world.app.store.database();
        let written = days(database).await;
        assert_eq!(written.len(), 3);
        Migrator::down(database, Some(steps_back_to("m0008_wellbeing_days"))).await.expect("down");
        assert!(document_day::Entity::find().all(database).await.is_err(), "the table is gone");
        Migrator::up(database, None).await.expect("up");
        assert_eq!(days(database).await, written);
    }
}
