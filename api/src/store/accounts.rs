//! Wards and accounts.

use super::{
    Store, StoreResult,
    entity::{account, ward},
};
use crate::documents::{DemoAccount, WardRef};
use chrono::Utc;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::OnConflict};

impl Store {
    /// Writes a ward down, or its new name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn put_ward(&self, ward: &wire::request::Ward) -> StoreResult<()> {
        let row =
            ward::ActiveModel { id: Set(ward.id.clone()), name: Set(ward.name.clone()), created_at: Set(Utc::now()) };
        let known = OnConflict::column(ward::Column::Id).update_column(ward::Column::Name).to_owned();
        ward::Entity::insert(row).on_conflict(known).exec_without_returning(&self.database).await?;
        Ok(())
    }

    /// Writes accounts down that are not there yet.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn put_accounts(&self, accounts: Vec<account::Model>) -> StoreResult<()> {
        let rows = accounts.into_iter().map(account::ActiveModel::from);
        let known = OnConflict::column(account::Column::Id).do_nothing().to_owned();
        account::Entity::insert_many(rows).on_conflict(known).exec_without_returning(&self.database).await?;
        Ok(())
    }

    /// The demo accounts, ward by ward: planner, leader, then employees by name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn demo_accounts(&self) -> StoreResult<Vec<DemoAccount>> {
        let rows = account::Entity::find()
            .find_also_related(ward::Entity)
            .filter(account::Column::Demo.eq(true))
            .order_by_asc(account::Column::WardId)
            .order_by_desc(account::Column::Role)
            .order_by_asc(account::Column::Name)
            .all(&self.database)
            .await?;
        Ok(rows.into_iter().filter_map(|(account, ward)| demo_account(account, ward?)).collect())
    }

    /// A demo account by its id.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn demo_account(&self, id: &str) -> StoreResult<Option<account::Model>> {
        let found = account::Entity::find_by_id(id).filter(account::Column::Demo.eq(true)).one(&self.database).await?;
        Ok(found)
    }
}

fn demo_account(account: account::Model, ward: ward::Model) -> Option<DemoAccount> {
    let role = super::sessions::role_of(&account.role)?;
    Some(DemoAccount { id: account.id, name: account.name, role, ward: WardRef { id: ward.id, name: ward.name } })
}
