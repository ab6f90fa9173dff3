//! Wishes as rows. The quota is kept inside a transaction that holds the plan: two devices at once cannot exceed it.

use super::{
    Store, StoreResult,
    entity::{wish, wish_book},
    wish_books::{HeldBook, WishRefusal, WishTurn},
};
use crate::documents::WishBookState;
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, sea_query::Expr,
};
use uuid::Uuid;
use wire::request::{Priority, Wish};

impl Store {
    /// The plan's wishes that count, in their order; when an employee is given, all of that employee's.
    ///
    /// # Errors
    /// When the database fails, or a stored document is of another version.
    pub async fn wishes(&self, plan: Uuid, employee: Option<&str>) -> StoreResult<Vec<Wish>> {
        wishes_of(&self.database, plan, employee).await
    }

    /// Stores a new wish, unless the window is closed or it draws more than the employee has left; the new version.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_wish(&self, turn: &WishTurn<'_>, new: &Wish) -> StoreResult<Result<u32, WishRefusal>> {
        let book = match self.hold_book(turn).await? {
            Ok(book) => book,
            Err(refusal) => return Ok(Err(refusal)),
        };
        if let Some(refusal) = turn.allowance.refusal(&book.wishes, new) {
            return Ok(Err(refusal));
        }
        if matter_most_too_many(&book, turn, new) {
            return Ok(Err(WishRefusal::TooManyMatterMost));
        }
        let position = last_position(&book.transaction, turn.plan).await? + 1;
        let row = wish::ActiveModel::from(wish_row(turn.plan, new, position, self.now())?);
        wish::Entity::insert(row).exec_without_returning(&book.transaction).await?;
        Ok(Ok(book.leave(WishBookState::Draft).await?))
    }

    /// Replaces an employee's wish, unless it then draws more than the employee has left; the new version.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn change_wish(&self, turn: &WishTurn<'_>, changed: &Wish) -> StoreResult<Result<u32, WishRefusal>> {
        let book = match self.hold_book(turn).await? {
            Ok(book) => book,
            Err(refusal) => return Ok(Err(refusal)),
        };
        if let Some(refusal) = turn.allowance.refusal(&book.wishes, changed) {
            return Ok(Err(refusal));
        }
        if matter_most_too_many(&book, turn, changed) {
            return Ok(Err(WishRefusal::TooManyMatterMost));
        }
        let update = wish::Entity::update_many()
            .col_expr(wish::Column::Document, Expr::value(serde_json::to_string(changed)?))
            .col_expr(wish::Column::UpdatedAt, Expr::value(self.now()))
            .filter(wish::Column::PlanId.eq(turn.plan))
            .filter(wish::Column::Id.eq(&changed.id))
            .filter(wish::Column::Employee.eq(turn.employee));
        if update.exec(&book.transaction).await?.rows_affected == 0 {
            return Ok(Err(WishRefusal::NotFound));
        }
        Ok(Ok(book.leave(WishBookState::Draft).await?))
    }

    /// Withdraws an employee's wish; the new version.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn remove_wish(&self, turn: &WishTurn<'_>, id: &str) -> StoreResult<Result<u32, WishRefusal>> {
        let book = match self.hold_book(turn).await? {
            Ok(book) => book,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let deletion = wish::Entity::delete_many()
            .filter(wish::Column::PlanId.eq(turn.plan))
            .filter(wish::Column::Id.eq(id))
            .filter(wish::Column::Employee.eq(turn.employee));
        if deletion.exec(&book.transaction).await?.rows_affected == 0 {
            return Ok(Err(WishRefusal::NotFound));
        }
        Ok(Ok(book.leave(WishBookState::Draft).await?))
    }
}

/// Whether the wish would be one too many that matters most. One that mattered most already may stay so, even where a
/// plan's document brought more of them than a page would take.
fn matter_most_too_many(book: &HeldBook, turn: &WishTurn<'_>, wish: &Wish) -> bool {
    let matters_most = |one: &&Wish| one.priority == Priority::MattersMost;
    let did = book.wishes.iter().filter(matters_most).any(|one| one.id == wish.id);
    let all = book.wishes.iter().filter(matters_most).count();
    matters_most(&wish) && !did && all >= turn.allowance.matters_most as usize
}

/// The plan's wishes that count, in their order; when an employee is given, all of that employee's.
pub(super) async fn wishes_of(
    connection: &impl ConnectionTrait,
    plan: Uuid,
    employee: Option<&str>,
) -> StoreResult<Vec<Wish>> {
    let rows = wish::Entity::find().filter(wish::Column::PlanId.eq(plan));
    let rows = match employee {
        Some(employee) => rows.filter(wish::Column::Employee.eq(employee)),
        None => rows.filter(wish::Column::Employee.not_in_subquery(withdrawn(plan))),
    };
    let rows = rows.order_by_asc(wish::Column::Position).order_by_asc(wish::Column::Id);
    let rows = rows.all(connection).await?;
    rows.iter().map(|row| Ok(serde_json::from_str(&row.document)?)).collect()
}

/// The employees who have withdrawn all of their wishes.
fn withdrawn(plan: Uuid) -> sea_orm::sea_query::SelectStatement {
    wish_book::Entity::find()
        .select_only()
        .column(wish_book::Column::Employee)
        .filter(wish_book::Column::PlanId.eq(plan))
        .filter(wish_book::Column::State.eq(WishBookState::Withdrawn.name()))
        .into_query()
}

async fn last_position(connection: &impl ConnectionTrait, plan: Uuid) -> StoreResult<i64> {
    let of_plan = wish::Entity::find().filter(wish::Column::PlanId.eq(plan));
    let last: Option<Option<i64>> =
        of_plan.select_only().column_as(wish::Column::Position.max(), "last").into_tuple().one(connection).await?;
    Ok(last.flatten().unwrap_or_default())
}

/// The row of a wish that is new.
pub(super) fn wish_row(plan: Uuid, wish: &Wish, position: i64, now: DateTime<Utc>) -> StoreResult<wish::Model> {
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
