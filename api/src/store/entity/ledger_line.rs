//! One person's line in the ledger of fairness, of one published plan after so many of its changes. Rows are added and
//! never changed; the one with the most changes holds.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ledger_line")]
pub struct Model {
    /// The plan.
    #[sea_orm(primary_key, auto_increment = false)]
    pub plan_id: Uuid,
    /// Id of the employee.
    #[sea_orm(primary_key, auto_increment = false)]
    pub employee: String,
    /// How many recorded changes of the plan are in it; nought as it was published.
    #[sea_orm(primary_key, auto_increment = false)]
    pub changes: i32,
    /// The `StoredLine` document.
    #[sea_orm(column_type = "Text")]
    pub document: String,
    /// When.
    pub at: DateTimeUtc,
}

/// No declared relations: joins are written where they are needed.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
