//! Published plans: what was published, what holds today, and the changes between. A change is added in one transaction
//! that holds the plan, and only to the plan that its maker has seen.

use super::{
    Store, StoreResult, StoredRoster,
    entity::{current_plan, plan_change, published_plan, roster, solve_run},
    ledger::add_lines,
    runs::run_of,
};
use crate::documents::{Caller, RecordedChange, StoredLine};
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr};
use uuid::Uuid;
use wire::{report::Report, request::WardRequest, roster::Roster, run::Amended};

/// A published plan as it holds today.
#[derive(Debug, Clone)]
pub struct Published {
    /// The solve that found the roster.
    pub solve: Uuid,
    /// When it was published.
    pub at: DateTime<Utc>,
    /// What the roster is judged by.
    pub request: WardRequest,
    /// The roster.
    pub roster: Roster,
    /// What the referee says of it.
    pub report: Report,
    /// The changes that are in it, oldest first.
    pub changes: Vec<RecordedChange>,
}

impl Store {
    /// The plan as it was published, before any change.
    ///
    /// # Errors
    /// When the database fails, or a stored document is of another version.
    pub async fn as_published(&self, plan: Uuid) -> StoreResult<Option<(WardRequest, Roster, Report)>> {
        let Some(row) = published_plan::Entity::find_by_id(plan).one(&self.database).await? else { return Ok(None) };
        let documents = (&row.request, &row.roster, &row.report);
        Ok(Some((
            serde_json::from_str(documents.0)?,
            serde_json::from_str(documents.1)?,
            serde_json::from_str(documents.2)?,
        )))
    }

    /// The published plan as it holds today; none before it is published.
    ///
    /// # Errors
    /// When the database fails, or a stored document is of another version.
    pub async fn published(&self, plan: Uuid) -> StoreResult<Option<Published>> {
        let heading = published_plan::Entity::find_by_id(plan)
            .select_only()
            .columns([published_plan::Column::SolveId, published_plan::Column::At])
            .into_tuple::<(Uuid, DateTime<Utc>)>();
        let Some((solve, at)) = heading.one(&self.database).await? else { return Ok(None) };
        let Some(row) = current_plan::Entity::find_by_id(plan).one(&self.database).await? else { return Ok(None) };
        let changes = plan_change::Entity::find()
            .filter(plan_change::Column::PlanId.eq(plan))
            .filter(plan_change::Column::Number.lte(row.changes))
            .order_by_asc(plan_change::Column::Number)
            .all(&self.database)
            .await?;
        Ok(Some(Published {
            solve,
            at,
            request: serde_json::from_str(&row.request)?,
            roster: serde_json::from_str(&row.roster)?,
            report: serde_json::from_str(&row.report)?,
            changes: changes.iter().map(|row| Ok(serde_json::from_str(&row.document)?)).collect::<StoreResult<_>>()?,
        }))
    }

    /// Adds a change to a published plan, with the ledger's lines of those whom it touches; false when another change
    /// came first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_change(
        &self,
        plan: Uuid,
        change: &RecordedChange,
        (after, lines): (&Amended, &[StoredLine]),
        caller: &Caller,
    ) -> StoreResult<bool> {
        let transaction = self.begin().await?;
        if !record(&transaction, plan, change, (after, lines, caller)).await? {
            return Ok(false);
        }
        transaction.commit().await?;
        Ok(true)
    }

    /// The roster that a solve of the plan found.
    ///
    /// # Errors
    /// When the database fails, or a stored document is of another version.
    pub async fn roster_of_solve(&self, plan: Uuid, solve: Uuid) -> StoreResult<Option<StoredRoster>> {
        let found = roster::Entity::find_by_id(solve).filter(roster::Column::PlanId.eq(plan));
        let Some(row) = found.one(&self.database).await? else { return Ok(None) };
        let Some(run) = solve_run::Entity::find_by_id(solve).one(&self.database).await? else { return Ok(None) };
        Ok(Some(StoredRoster {
            run: run_of(run)?,
            request: serde_json::from_str(&row.request)?,
            roster: serde_json::from_str(&row.roster)?,
            report: serde_json::from_str(&row.report)?,
        }))
    }
}

/// Adds a change with the ledger's lines of those whom it touches, if it is the next of the plan as it holds.
pub(super) async fn record(
    transaction: &DatabaseTransaction,
    plan: Uuid,
    change: &RecordedChange,
    (after, lines, caller): (&Amended, &[StoredLine], &Caller),
) -> StoreResult<bool> {
    let number = i32::try_from(change.number).unwrap_or(i32::MAX);
    let held = current_plan::Entity::update_many()
        .col_expr(current_plan::Column::Changes, Expr::value(number))
        .col_expr(current_plan::Column::Request, Expr::value(serde_json::to_string(&after.request)?))
        .col_expr(current_plan::Column::Roster, Expr::value(serde_json::to_string(&after.roster)?))
        .col_expr(current_plan::Column::Report, Expr::value(serde_json::to_string(&after.report)?))
        .filter(current_plan::Column::PlanId.eq(plan))
        .filter(current_plan::Column::Changes.eq(number - 1));
    if held.exec(transaction).await?.rows_affected == 0 {
        return Ok(false);
    }
    let row = plan_change::Model {
        plan_id: plan,
        number,
        account_id: caller.account.clone(),
        document: serde_json::to_string(change)?,
        at: change.at,
    };
    let row = plan_change::ActiveModel::from(row);
    plan_change::Entity::insert(row).exec_without_returning(transaction).await?;
    add_lines(transaction, (plan, number), lines, change.at).await?;
    Ok(true)
}
