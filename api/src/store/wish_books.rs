//! Each employee's wishes as a whole. Every change of a wish passes here: it holds the plan, needs the version that
//! the employee's device has seen, and leaves the next one, so that two devices never overwrite each other unseen.

use super::{
    Store, StoreResult,
    entity::{plan, wish, wish_book},
    wishes::wishes_of,
};
use crate::documents::{WishBook, WishBookLine, WishBookState};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect,
    sea_query::{Expr, OnConflict},
};
use std::collections::HashMap;
use uuid::Uuid;
use wire::{
    request::{Employee, Wish, WishDraws},
    wishes::{WishTerms, drawn},
};

/// What a device has seen of the wishes that it changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// Whatever is there now.
    Any,
    /// This version.
    Version(u32),
}

/// How many wishes an employee may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    /// What they may draw together.
    pub quota: u32,
    /// What each kind draws.
    pub draws: WishDraws,
    /// How many may matter most.
    pub matters_most: u32,
}

impl Allowance {
    /// What an employee of a plan may have; an own quota wins over the ward's.
    #[must_use]
    pub fn of(terms: &WishTerms, employee: &Employee) -> Self {
        let (quota, matters_most) = (terms.quota_of(employee), terms.matters_most_of(employee));
        Self { quota, draws: terms.draws, matters_most }
    }

    /// What wishes draw.
    #[must_use]
    pub fn drawn<'a>(&self, wishes: impl IntoIterator<Item = &'a Wish>) -> u32 {
        wishes.into_iter().fold(0, |sum, wish| sum.saturating_add(drawn(&self.draws, wish)))
    }

    /// Why a new or changed wish does not fit beside an employee's other wishes. A change that draws no more than before
    /// always fits: a ward may have lowered the quota since.
    pub(super) fn refusal(&self, own: &[Wish], wish: &Wish) -> Option<WishRefusal> {
        let draws = drawn(&self.draws, wish);
        let before = own.iter().find(|other| other.id == wish.id).map(|other| drawn(&self.draws, other));
        let (used, others) = (self.drawn(own), self.drawn(own.iter().filter(|other| other.id != wish.id)));
        let fits = before.is_some_and(|before| draws <= before) || others.saturating_add(draws) <= self.quota;
        (!fits).then(|| WishRefusal::QuotaExceeded { draws, left: self.quota.saturating_sub(others), used })
    }
}

/// One employee about to change something.
#[derive(Debug, Clone, Copy)]
pub struct WishTurn<'a> {
    /// The plan.
    pub plan: Uuid,
    /// The employee.
    pub employee: &'a str,
    /// What the employee's device has seen.
    pub seen: Seen,
    /// How many wishes the employee may have.
    pub allowance: Allowance,
}

/// Why a change was not stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WishRefusal {
    /// The wish draws more than the employee has left.
    QuotaExceeded {
        /// What it draws.
        draws: u32,
        /// What is left.
        left: u32,
        /// What the employee's wishes draw now; more than the quota where a ward has lowered it since.
        used: u32,
    },
    /// The employee has no wish left that matters most.
    TooManyMatterMost,
    /// The employee has no such wish.
    NotFound,
    /// The plan takes no wishes now.
    WindowClosed,
    /// Another device of the employee came first.
    Changed,
}

/// An employee's wishes, held until the transaction ends.
pub(super) struct HeldBook {
    pub(super) transaction: DatabaseTransaction,
    pub(super) wishes: Vec<Wish>,
    row: wish_book::Model,
    /// When it was held.
    now: DateTime<Utc>,
}

impl Store {
    /// An employee's wishes as a whole.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn wish_book(&self, plan: Uuid, employee: &str) -> StoreResult<WishBook> {
        let row = book_row(&self.database, plan, employee).await?;
        let closes: Option<DateTime<Utc>> = plan::Entity::find_by_id(plan)
            .select_only()
            .column(plan::Column::WishesClose)
            .into_tuple()
            .one(&self.database)
            .await?;
        Ok(WishBook {
            state: WishBookState::from_name(&row.state),
            locked: closes.is_some_and(|closes| closes <= self.now()),
            version: row.version.unsigned_abs(),
            submitted_at: row.submitted_at,
            changed_at: (row.version > 0).then_some(row.changed_at),
        })
    }

    /// Sends in or withdraws all of an employee's wishes; the new version.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_wish_book(
        &self,
        turn: &WishTurn<'_>,
        state: WishBookState,
    ) -> StoreResult<Result<u32, WishRefusal>> {
        match self.hold_book(turn).await? {
            Ok(book) => Ok(Ok(book.leave(state).await?)),
            Err(refusal) => Ok(Err(refusal)),
        }
    }

    /// How far each employee of a plan is.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn wish_books(
        &self,
        plan: Uuid,
        employees: &[Employee],
        terms: &WishTerms,
    ) -> StoreResult<Vec<WishBookLine>> {
        let of_plan = wish_book::Entity::find().filter(wish_book::Column::PlanId.eq(plan));
        let rows = of_plan.all(&self.database).await?;
        let books: HashMap<_, _> = rows.into_iter().map(|row| (row.employee.clone(), row)).collect();
        let mut wishes: HashMap<String, Vec<Wish>> = HashMap::new();
        for row in wish::Entity::find().filter(wish::Column::PlanId.eq(plan)).all(&self.database).await? {
            wishes.entry(row.employee).or_default().push(serde_json::from_str(&row.document)?);
        }
        let line = |one: &Employee| {
            let (book, own) = (books.get(&one.id), wishes.get(&one.id).map(Vec::as_slice).unwrap_or_default());
            let allowance = Allowance::of(terms, one);
            WishBookLine {
                employee: one.id.clone(),
                name: one.name.clone(),
                state: book.map_or(WishBookState::Draft, |row| WishBookState::from_name(&row.state)),
                wishes: u32::try_from(own.len()).unwrap_or(u32::MAX),
                used: allowance.drawn(own),
                quota: allowance.quota,
                submitted_at: book.and_then(|row| row.submitted_at),
            }
        };
        Ok(employees.iter().map(line).collect())
    }

    /// Holds an employee's wishes, if wishes are open and no other device has come first.
    pub(super) async fn hold_book(&self, turn: &WishTurn<'_>) -> StoreResult<Result<HeldBook, WishRefusal>> {
        let transaction = self.begin().await?;
        if !hold_open_plan(&transaction, turn.plan, self.now()).await? {
            return Ok(Err(WishRefusal::WindowClosed));
        }
        let row = book_row(&transaction, turn.plan, turn.employee).await?;
        if matches!(turn.seen, Seen::Version(seen) if seen != row.version.unsigned_abs()) {
            return Ok(Err(WishRefusal::Changed));
        }
        let wishes = wishes_of(&transaction, turn.plan, Some(turn.employee)).await?;
        Ok(Ok(HeldBook { transaction, wishes, row, now: self.now() }))
    }
}

impl HeldBook {
    /// Ends the turn with the wishes in a state; the new version.
    pub(super) async fn leave(self, state: WishBookState) -> StoreResult<u32> {
        let (version, now) = (self.row.version.saturating_add(1), self.now);
        let is_sent = state == WishBookState::Submitted;
        let submitted_at = if is_sent { Some(now) } else { self.row.submitted_at };
        let state = state.name().to_owned();
        let row = wish_book::Model { state, version, submitted_at, changed_at: now, ..self.row };
        let changed = [
            wish_book::Column::State,
            wish_book::Column::Version,
            wish_book::Column::SubmittedAt,
            wish_book::Column::ChangedAt,
        ];
        let key = OnConflict::columns([wish_book::Column::PlanId, wish_book::Column::Employee])
            .update_columns(changed)
            .to_owned();
        let row = wish_book::ActiveModel::from(row);
        wish_book::Entity::insert(row).on_conflict(key).exec_without_returning(&self.transaction).await?;
        self.transaction.commit().await?;
        Ok(version.unsigned_abs())
    }
}

async fn book_row(connection: &impl ConnectionTrait, plan: Uuid, employee: &str) -> StoreResult<wish_book::Model> {
    let found = wish_book::Entity::find_by_id((plan, employee.to_owned())).one(connection).await?;
    Ok(found.unwrap_or_else(|| wish_book::Model {
        plan_id: plan,
        employee: employee.to_owned(),
        state: WishBookState::Draft.name().to_owned(),
        version: 0,
        submitted_at: None,
        changed_at: DateTime::UNIX_EPOCH,
    }))
}

/// Locks the plan's row until the transaction ends; says whether its wish window is open.
async fn hold_open_plan(transaction: &DatabaseTransaction, plan: Uuid, now: DateTime<Utc>) -> StoreResult<bool> {
    let update = plan::Entity::update_many()
        .col_expr(plan::Column::Weeks, Expr::col(plan::Column::Weeks))
        .filter(plan::Column::Id.eq(plan))
        .filter(plan::Column::WishesOpen.lte(now))
        .filter(plan::Column::WishesClose.gt(now));
    Ok(update.exec(transaction).await?.rows_affected == 1)
}
