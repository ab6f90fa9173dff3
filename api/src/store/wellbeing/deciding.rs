//! A leader's decision: one transaction for the request and for the plan that it changes, or neither.

use super::{Request, StoredWellbeing, leave};
use crate::{
    documents::{Caller, RecordedChange, StoredLine, WellbeingState},
    life::Stage,
    store::{
        Store, StoreResult,
        entity::{plan, wellbeing_request},
        published::record,
    },
};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, sea_query::Expr};
use wire::{
    request::WardRequest,
    run::{Amended, with_wellbeing_day},
};

/// What a decision does.
#[derive(Debug, Clone)]
pub enum Decision {
    /// Nothing but to say no, and why.
    Refuse(String),
    /// The day is off in a plan that is still being made: it goes into what is solved.
    AgreeBefore,
    /// The day is off in a published plan: a change is recorded.
    AgreeAfter(Box<Agreed>),
}

/// The change of a published plan.
#[derive(Debug, Clone)]
pub struct Agreed {
    /// As it is recorded.
    pub change: RecordedChange,
    /// The plan afterwards.
    pub after: Amended,
    /// The ledger's lines of whom it touches, as they are then.
    pub lines: Vec<StoredLine>,
}

/// Why a decision was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecisionRefusal {
    /// Somebody decided first, or the employee took it back.
    Decided,
    /// The published plan was changed meanwhile.
    PlanChanged,
    /// The roster lies before the leader or is signed: it is not what is solved any more, and not published yet.
    NotNow,
}

impl Store {
    /// Takes a decision, all or nothing.
    ///
    /// # Errors
    /// When the database fails, or a stored document is of another version.
    pub async fn decide_wellbeing(
        &self,
        found: &StoredWellbeing,
        decision: &Decision,
        caller: &Caller,
    ) -> StoreResult<Result<(), DecisionRefusal>> {
        let transaction = self.begin().await?;
        let to = match decision {
            Decision::Refuse(reason) => (WellbeingState::Refused, Some(reason.as_str())),
            Decision::AgreeBefore | Decision::AgreeAfter(_) => (WellbeingState::Agreed, None),
        };
        if !leave(&transaction, found, to, caller).await? {
            return Ok(Err(DecisionRefusal::Decided));
        }
        match decision {
            Decision::Refuse(_) => {}
            Decision::AgreeBefore => {
                if !put_in_request(&transaction, found).await? {
                    return Ok(Err(DecisionRefusal::NotNow));
                }
            }
            Decision::AgreeAfter(agreed) => {
                let Agreed { change, after, lines } = agreed.as_ref();
                if !record(&transaction, found.plan, change, (after, lines, caller)).await? {
                    return Ok(Err(DecisionRefusal::PlanChanged));
                }
                keep_freed(&transaction, found, change).await?;
            }
        }
        transaction.commit().await?;
        Ok(Ok(()))
    }
}

/// Adds the day to what a plan in the making is solved from; false where it is no longer being made.
async fn put_in_request(transaction: &DatabaseTransaction, found: &StoredWellbeing) -> StoreResult<bool> {
    let held = plan::Entity::update_many()
        .col_expr(plan::Column::Weeks, Expr::col(plan::Column::Weeks))
        .filter(plan::Column::Id.eq(found.plan))
        .filter(plan::Column::Stage.eq(Stage::Making.name()));
    if held.exec(transaction).await?.rows_affected == 0 {
        return Ok(false);
    }
    let Some(row) = plan::Entity::find_by_id(found.plan).one(transaction).await? else { return Ok(false) };
    let request: WardRequest = serde_json::from_str(&row.request)?;
    let request = serde_json::to_string(&with_wellbeing_day(&request, &found.day))?;
    plan::Entity::update_many()
        .col_expr(plan::Column::Request, Expr::value(request))
        .filter(plan::Column::Id.eq(found.plan))
        .exec(transaction)
        .await?;
    Ok(true)
}

/// Remembers the duty that the day freed, so that whoever looks for cover finds it.
async fn keep_freed(
    transaction: &DatabaseTransaction,
    found: &StoredWellbeing,
    change: &RecordedChange,
) -> StoreResult<()> {
    let freed = change.cells.first().and_then(|cell| cell.from.clone());
    wellbeing_request::Entity::update_many()
        .col_expr(Request::Freed, Expr::value(freed))
        .filter(Request::Id.eq(found.id))
        .exec(transaction)
        .await?;
    Ok(())
}
