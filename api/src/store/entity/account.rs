//! Someone who can sign in.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
pub struct Model {
    /// Stable id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// The ward it belongs to.
    pub ward_id: String,
    /// The name people use.
    pub name: String,
    /// `employee`, `planner` or `leader`.
    pub role: String,
    /// The employee's id in the ward's documents, for an employee.
    pub employee: Option<String>,
    /// Whether it may be signed in to without proof.
    pub demo: bool,
    /// When it was last signed in to; null when it never was.
    pub signed_in_at: Option<DateTimeUtc>,
    /// When the leader closed it; null while it is open.
    pub withdrawn_at: Option<DateTimeUtc>,
}

/// The account's ward.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// The ward it belongs to.
    #[sea_orm(belongs_to = "super::ward::Entity", from = "Column::WardId", to = "super::ward::Column::Id")]
    Ward,
}

impl Related<super::ward::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Ward.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
