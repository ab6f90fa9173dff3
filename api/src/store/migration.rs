//! The store's history: one module for each step. A step that has been released is never changed.

mod m0001_first_line;
mod m0002_accounts;
mod m0003_plan_life;
mod m0004_reasons;
mod m0005_wishes;
mod m0006_wellbeing;
mod m0007_ledger;
mod m0008_wellbeing_days;

use sea_orm_migration::{MigrationTrait, MigratorTrait, async_trait};

/// All steps, oldest first.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_first_line::Migration),
            Box::new(m0002_accounts::Migration),
            Box::new(m0003_plan_life::Migration),
            Box::new(m0004_reasons::Migration),
            Box::new(m0005_wishes::Migration),
            Box::new(m0006_wellbeing::Migration),
            Box::new(m0007_ledger::Migration),
            Box::new(m0008_wellbeing_days::Migration),
        ]
    }
}
