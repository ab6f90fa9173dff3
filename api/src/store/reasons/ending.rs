//! How the work on a roster's reasons ends: with the reasons, without, or with a better roster in the draft's place.

use super::{Column, Run, add_row, ended, lease::held, new_row};
use crate::{
    documents::ReasonsStatus,
    life::Stage,
    store::{
        Hold, Store, StoreResult,
        entity::{plan, roster, solve_gate, solve_reasons, solve_run},
    },
};
use chrono::Utc;
use sea_orm::{
    ColumnTrait, DatabaseTransaction, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::Expr,
};
use uuid::Uuid;
use wire::{
    reasons::Reasons,
    report::{Report, SolveSummary},
    roster::Roster,
};

impl Store {
    /// Ends the work; false when the lease was another's.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_reasons(&self, hold: Hold, status: ReasonsStatus, reasons: Option<&Reasons>) -> StoreResult<bool> {
        let status = match status {
            ReasonsStatus::Finished => "finished",
            ReasonsStatus::Stopped => "stopped",
            _ => "failed",
        };
        let mut ending = ended(held(hold), status);
        if let Some(reasons) = reasons {
            ending = ending.col_expr(Column::Document, Expr::value(serde_json::to_string(reasons)?));
        }
        Ok(ending.exec(&self.database).await?.rows_affected == 1)
    }

    /// Ends the work with a better roster in the draft's place, as one that the same solve found later; false, and
    /// nothing done, when the lease was another's or the draft is no longer there to be replaced: a roster that was sent,
    /// signed or published stays, and so does one that a newer solve has followed or is to follow.
    ///
    /// # Errors
    /// When the database fails, or a stored document is of another version.
    pub async fn adopt_better(
        &self,
        hold: Hold,
        of: &Run,
        (reasons, summary): (&Reasons, &SolveSummary),
        better: &(Roster, Report),
    ) -> StoreResult<bool> {
        let transaction = self.begin().await?;
        if !is_newest_draft(&transaction, of).await? {
            return Ok(false);
        }
        let superseded = ended(held(hold), "superseded");
        if superseded.exec(&transaction).await?.rows_affected == 0 {
            return Ok(false);
        }
        let Some(solve) = copy_run(&transaction, of.id, summary).await? else { return Ok(false) };
        copy_roster(&transaction, (of.id, solve), better).await?;
        let explained = solve_reasons::Model {
            status: "finished".to_owned(),
            document: Some(serde_json::to_string(reasons)?),
            finished_at: Some(Utc::now()),
            ..new_row(of.asked.plan, solve, true)
        };
        add_row(&transaction, explained).await?;
        transaction.commit().await?;
        Ok(true)
    }
}

/// Whether the roster is the plan's newest, and a draft that no solve is about to follow. Holds the gate of solves and
/// the plan until the transaction ends, as every step does.
async fn is_newest_draft(transaction: &DatabaseTransaction, of: &Run) -> StoreResult<bool> {
    let same_version = Expr::col(plan::Column::Version);
    plan::Entity::update_many()
        .col_expr(plan::Column::Version, same_version)
        .filter(plan::Column::Id.eq(of.asked.plan))
        .exec(transaction)
        .await?;
    let turn = Expr::col(solve_gate::Column::Turn).add(1);
    solve_gate::Entity::update_many().col_expr(solve_gate::Column::Turn, turn).exec(transaction).await?;
    let Some(row) = plan::Entity::find_by_id(of.asked.plan).one(transaction).await? else { return Ok(false) };
    let open = solve_run::Entity::find().filter(solve_run::Column::OpenPlan.eq(of.asked.plan)).count(transaction);
    let newest = roster::Entity::find()
        .filter(roster::Column::PlanId.eq(of.asked.plan))
        .order_by_desc(roster::Column::CreatedAt)
        .order_by_desc(roster::Column::SolveId)
        .select_only()
        .column(roster::Column::SolveId);
    let is_idle = open.await? == 0;
    let newest: Option<Uuid> = newest.into_tuple().one(transaction).await?;
    Ok(Stage::from_name(&row.stage) == Stage::Making && is_idle && newest == Some(of.id))
}

/// The solve once more, as one that ended with the better roster.
async fn copy_run(transaction: &DatabaseTransaction, of: Uuid, summary: &SolveSummary) -> StoreResult<Option<Uuid>> {
    let Some(row) = solve_run::Entity::find_by_id(of).one(transaction).await? else { return Ok(None) };
    let id = Uuid::now_v7();
    let summary = Some(serde_json::to_string(summary)?);
    let copy = solve_run::Model { id, summary, finished_at: Some(Utc::now()), ..row };
    let copy = solve_run::ActiveModel::from(copy);
    solve_run::Entity::insert(copy).exec_without_returning(transaction).await?;
    Ok(Some(id))
}

async fn copy_roster(
    transaction: &DatabaseTransaction,
    (of, solve_id): (Uuid, Uuid),
    (found, report): &(Roster, Report),
) -> StoreResult<()> {
    let Some(row) = roster::Entity::find_by_id(of).one(transaction).await? else { return Ok(()) };
    let better = roster::Model {
        solve_id,
        roster: serde_json::to_string(found)?,
        report: serde_json::to_string(report)?,
        created_at: Utc::now(),
        ..row
    };
    roster::Entity::insert(roster::ActiveModel::from(better)).exec_without_returning(transaction).await?;
    Ok(())
}
