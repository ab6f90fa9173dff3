//! How many attempts somebody has left: each costs some time, and a burst may be owed for. One row and one statement
//! for each attempt, so that several servers, and many attempts at once, cannot overspend.

use super::{Store, StoreResult, entity::attempt_budget};
use chrono::TimeDelta;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, EntityTrait, ExprTrait, QueryFilter, TryInsertResult,
    sea_query::{CaseStatement, Expr},
};

/// Somebody's attempts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Budget {
    /// Whose, as a hash.
    pub key: String,
    /// How many may be made at once.
    pub burst: u32,
    /// How long it takes until one more may be made.
    pub one_each: TimeDelta,
}

impl Budget {
    fn step_ms(&self) -> i64 {
        self.one_each.num_milliseconds()
    }

    fn most_owed_ms(&self) -> i64 {
        self.step_ms() * (i64::from(self.burst) - 1)
    }
}

impl Store {
    /// Charges one attempt; where none is left, says how many seconds to wait for one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn charge(&self, budget: &Budget) -> StoreResult<Result<(), u32>> {
        let now = self.now().timestamp_millis();
        // Once more at the end: of many first attempts at once, one makes the row and the others find it.
        if self.charge_again(budget, now).await?
            || self.charge_first(budget, now).await?
            || self.charge_again(budget, now).await?
        {
            return Ok(Ok(()));
        }
        let row = attempt_budget::Entity::find_by_id(&budget.key).one(&self.database).await?;
        let paid_until = row.map_or(now, |row| row.paid_until_ms);
        let wait_ms = Ord::max(paid_until - budget.most_owed_ms() - now, 1);
        Ok(Err(u32::try_from((wait_ms + 999) / 1_000).unwrap_or(u32::MAX)))
    }

    async fn charge_again(&self, budget: &Budget, now: i64) -> StoreResult<bool> {
        let paid = Expr::col(attempt_budget::Column::PaidUntilMs);
        let from: Expr = CaseStatement::new().case(paid.clone().gt(now), paid.clone()).finally(now).into();
        let update = attempt_budget::Entity::update_many()
            .col_expr(attempt_budget::Column::PaidUntilMs, from.add(budget.step_ms()))
            .filter(attempt_budget::Column::Key.eq(&budget.key))
            .filter(attempt_budget::Column::PaidUntilMs.lte(now + budget.most_owed_ms()));
        Ok(update.exec(&self.database).await?.rows_affected == 1)
    }

    /// Rows of those who owe nothing are forgotten here: nobody's attempts are remembered for long.
    async fn charge_first(&self, budget: &Budget, now: i64) -> StoreResult<bool> {
        let settled = attempt_budget::Column::PaidUntilMs.lt(now);
        attempt_budget::Entity::delete_many().filter(settled).exec(&self.database).await?;
        let row =
            attempt_budget::ActiveModel { key: Set(budget.key.clone()), paid_until_ms: Set(now + budget.step_ms()) };
        let inserted = attempt_budget::Entity::insert(row).on_conflict_do_nothing_on([attempt_budget::Column::Key]);
        Ok(matches!(inserted.exec_without_returning(&self.database).await?, TryInsertResult::Inserted(1)))
    }

    /// Takes one charge back.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn refund(&self, budget: &Budget) -> StoreResult<()> {
        let paid = Expr::col(attempt_budget::Column::PaidUntilMs);
        let update = attempt_budget::Entity::update_many()
            .col_expr(attempt_budget::Column::PaidUntilMs, paid.sub(budget.step_ms()))
            .filter(attempt_budget::Column::Key.eq(&budget.key));
        update.exec(&self.database).await?;
        Ok(())
    }

    /// Takes all charges back.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn forgive(&self, budget: &Budget) -> StoreResult<()> {
        attempt_budget::Entity::delete_by_id(&budget.key).exec(&self.database).await?;
        Ok(())
    }
}
