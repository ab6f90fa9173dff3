//! Wishes as rows. The quota is kept inside a transaction that holds the plan: two devices at once cannot exceed it.

use super::{
    Store, StoreResult,
    entity::{plan, wish},
};
use chrono::Utc;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, sea_query::Expr,
};
use uuid::Uuid;
use wire::request::Wish;

/// Why a wish was not stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WishRefusal {
    /// The employee has no wish left.
    QuotaExceeded,
    /// The employee has no such wish.
    NotFound,
    /// The plan takes no wishes now.
    WindowClosed,
}

impl Store {
    /// The plan's wishes in their order; only one employee's, when given.
    ///
    /// # Errors
    /// When the database fails, or a stored document is of another version.
    pub async fn wishes(&self, plan: Uuid, employee: Option<&str>) -> StoreResult<Vec<Wish>> {
        wishes_of(&self.database, plan, employee).await
    }

    /// Stores a new wish, unless the window is closed or the employee has `quota` already.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_wish(&self, plan: Uuid, new: &Wish, quota: u32) -> StoreResult<Result<(), WishRefusal>> {
        let transaction = self.begin().await?;
        if !hold_open_plan(&transaction, plan).await? {
            return Ok(Err(WishRefusal::WindowClosed));
        }
        let of_employee = wish::Entity::find().filter(wish::Column::PlanId.eq(plan));
        let used = of_employee.filter(wish::Column::Employee.eq(&new.employee)).count(&transaction).await?;
        if used >= u64::from(quota) {
            return Ok(Err(WishRefusal::QuotaExceeded));
        }
        let position = last_position(&transaction, plan).await? + 1;
        let row = wish::ActiveModel::from(wish_row(plan, new, position)?);
        wish::Entity::insert(row).exec_without_returning(&transaction).await?;
        transaction.commit().await?;
        Ok(Ok(()))
    }

    /// Replaces an employee's wish.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn change_wish(&self, plan: Uuid, changed: &Wish) -> StoreResult<Result<(), WishRefusal>> {
        let transaction = self.begin().await?;
        if !hold_open_plan(&transaction, plan).await? {
            return Ok(Err(WishRefusal::WindowClosed));
        }
        let update = wish::Entity::update_many()
            .col_expr(wish::Column::Document, Expr::value(serde_json::to_string(changed)?))
            .col_expr(wish::Column::UpdatedAt, Expr::value(Utc::now()))
            .filter(wish::Column::PlanId.eq(plan))
            .filter(wish::Column::Id.eq(&changed.id))
            .filter(wish::Column::Employee.eq(&changed.employee));
        if update.exec(&transaction).await?.rows_affected == 0 {
            return Ok(Err(WishRefusal::NotFound));
        }
        transaction.commit().await?;
        Ok(Ok(()))
    }

    /// Withdraws an employee's wish.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn remove_wish(&self, plan: Uuid, employee: &str, id: &str) -> StoreResult<Result<(), WishRefusal>> {
        let transaction = self.begin().await?;
        if !hold_open_plan(&transaction, plan).await? {
            return Ok(Err(WishRefusal::WindowClosed));
        }
        let deletion = wish::Entity::delete_many()
            .filter(wish::Column::PlanId.eq(plan))
            .filter(wish::Column::Id.eq(id))
            .filter(wish::Column::Employee.eq(employee));
        if deletion.exec(&transaction).await?.rows_affected == 0 {
            return Ok(Err(WishRefusal::NotFound));
        }
        transaction.commit().await?;
        Ok(Ok(()))
    }
}

/// The plan's wishes in their order; only one employee's, when given.
pub(super) async fn wishes_of(
    connection: &impl ConnectionTrait,
    plan: Uuid,
    employee: Option<&str>,
) -> StoreResult<Vec<Wish>> {
    let mut rows = wish::Entity::find().filter(wish::Column::PlanId.eq(plan));
    if let Some(employee) = employee {
        rows = rows.filter(wish::Column::Employee.eq(employee));
    }
    let rows = rows.order_by_asc(wish::Column::Position).order_by_asc(wish::Column::Id);
    let rows = rows.all(connection).await?;
    rows.iter().map(|row| Ok(serde_json::from_str(&row.document)?)).collect()
}

/// Locks the plan's row until the transaction ends; says whether its wish window is open.
async fn hold_open_plan(transaction: &DatabaseTransaction, plan: Uuid) -> StoreResult<bool> {
    let now = Utc::now();
    let update = plan::Entity::update_many()
        .col_expr(plan::Column::Weeks, Expr::col(plan::Column::Weeks))
        .filter(plan::Column::Id.eq(plan))
        .filter(plan::Column::WishesOpen.lte(now))
        .filter(plan::Column::WishesClose.gt(now));
    Ok(update.exec(transaction).await?.rows_affected == 1)
}

async fn last_position(connection: &impl ConnectionTrait, plan: Uuid) -> StoreResult<i64> {
    let of_plan = wish::Entity::find().filter(wish::Column::PlanId.eq(plan));
    let last: Option<Option<i64>> =
        of_plan.select_only().column_as(wish::Column::Position.max(), "last").into_tuple().one(connection).await?;
    Ok(last.flatten().unwrap_or_default())
}

/// The row of a wish that is new.
pub(super) fn wish_row(plan: Uuid, wish: &Wish, position: i64) -> StoreResult<wish::Model> {
    let now = Utc::now();
    Ok(wish::Model {
        plan_id: plan,
        id: wish.id.clone(),
        employee: wish.employee.clone(),
        position,
        document: serde_json::to_string(wish)?,
        created_at: now,
        updated_at: now,
    })
}
