//! Wards and accounts.

use super::{
    Store, StoreResult,
    credentials::is_taken,
    entity::{account, credential, invitation, ward},
    sessions::{name_of, role_of},
};
use crate::documents::{DemoAccount, Role, WardRef};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::OnConflict,
};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// An account as its ward's leader sees it.
#[derive(Debug, Clone)]
pub struct StaffAccount {
    /// The account.
    pub row: account::Model,
    /// What it may do.
    pub role: Role,
    /// Whether it has a password.
    pub has_password: bool,
    /// When its invitation ends, while it can be used.
    pub invited_until: Option<DateTime<Utc>>,
}

/// Somebody who shall have an account.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// The ward.
    pub ward: String,
    /// The name people use.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// The employee's id in the ward's documents, for an employee.
    pub employee: Option<String>,
}

impl Store {
    /// Writes a ward down, or its new name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn put_ward(&self, ward: &wire::request::Ward) -> StoreResult<()> {
        let row =
            ward::ActiveModel { id: Set(ward.id.clone()), name: Set(ward.name.clone()), created_at: Set(self.now()) };
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
        // Known by its id, or because the leader made an account for the employee.
        let known = OnConflict::new().do_nothing().to_owned();
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
            .filter(account::Column::WithdrawnAt.is_null())
            .order_by_asc(account::Column::WardId)
            .order_by_desc(account::Column::Role)
            .order_by_asc(account::Column::Name)
            .all(&self.database)
            .await?;
        Ok(rows.into_iter().filter_map(|(account, ward)| demo_account(account, ward?)).collect())
    }

    /// The ward's accounts: by name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn staff_accounts(&self, ward: &str) -> StoreResult<Vec<StaffAccount>> {
        let of_ward = account::Entity::find().filter(account::Column::WardId.eq(ward));
        let rows = of_ward.order_by_asc(account::Column::Name).order_by_asc(account::Column::Id);
        let rows = rows.all(&self.database).await?;
        let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
        let with_password: HashSet<String> = credential::Entity::find()
            .filter(credential::Column::AccountId.is_in(ids.clone()))
            .select_only()
            .column(credential::Column::AccountId)
            .into_tuple()
            .all(&self.database)
            .await?
            .into_iter()
            .collect();
        let invited: HashMap<String, DateTime<Utc>> = invitation::Entity::find()
            .filter(invitation::Column::AccountId.is_in(ids))
            .filter(invitation::Column::ExpiresAt.gt(self.now()))
            .all(&self.database)
            .await?
            .into_iter()
            .map(|row| (row.account_id, row.expires_at))
            .collect();
        let account = |row: account::Model| {
            let (has_password, invited_until) = (with_password.contains(&row.id), invited.get(&row.id).copied());
            Some(StaffAccount { role: role_of(&row.role)?, has_password, invited_until, row })
        };
        Ok(rows.into_iter().filter_map(account).collect())
    }

    /// An account of a ward.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn account_of_ward(&self, ward: &str, id: &str) -> StoreResult<Option<account::Model>> {
        let of_ward = account::Entity::find_by_id(id).filter(account::Column::WardId.eq(ward));
        Ok(of_ward.one(&self.database).await?)
    }

    /// How many accounts a ward has.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn count_accounts(&self, ward: &str) -> StoreResult<u64> {
        Ok(account::Entity::find().filter(account::Column::WardId.eq(ward)).count(&self.database).await?)
    }

    /// Makes an account that nobody can sign in to yet, and answers with its id; none when the employee has one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_account(&self, new: NewAccount) -> StoreResult<Option<String>> {
        let row = account::Model {
            id: Uuid::now_v7().to_string(),
            ward_id: new.ward,
            name: new.name,
            role: name_of(new.role),
            employee: new.employee,
            demo: false,
            signed_in_at: None,
            withdrawn_at: None,
        };
        let id = row.id.clone();
        let insert = account::Entity::insert(account::ActiveModel::from(row));
        match insert.exec_without_returning(&self.database).await {
            Ok(_) => Ok(Some(id)),
            Err(error) if is_taken(&error) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// A ward by its id.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn ward(&self, id: &str) -> StoreResult<Option<WardRef>> {
        let found = ward::Entity::find_by_id(id).one(&self.database).await?;
        Ok(found.map(|ward| WardRef { id: ward.id, name: ward.name }))
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
    let role = role_of(&account.role)?;
    Some(DemoAccount { id: account.id, name: account.name, role, ward: WardRef { id: ward.id, name: ward.name } })
}
