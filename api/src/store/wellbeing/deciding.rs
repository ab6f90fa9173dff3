//! What becomes of a request: one transaction for it and for the plan that it changes, or neither.

use super::{Request, StoredWellbeing, hold_ward, leave, settled};
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
use uuid::Uuid;
use wire::run::Amended;

/// A decision, or a day that is given or taken back.
#[derive(Debug, Clone)]
pub struct Decision {
    /// Where the request comes.
    pub to: WellbeingState,
    /// Why, where a reason is due.
    pub reason: Option<String>,
    /// What it does to what is planned for the date.
    pub effect: PlanEffect,
}

/// What a decision does to what is planned for its date.
#[derive(Debug, Clone)]
pub enum PlanEffect {
    /// Nothing.
    None,
    /// The day is off in whatever is being made: this plan must be the newest for the date and in the making, and none
    /// published for the date.
    AgreedBefore(Uuid),
    /// The day is no longer off in whatever is being made: no plan is published for the date.
    BackBefore,
    /// The published plan changes.
    Published(Box<Amendment>),
}

/// The change of a published plan.
#[derive(Debug, Clone)]
pub struct Amendment {
    /// The plan: the one that holds for the date.
    pub plan: Uuid,
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
    /// The published plan was changed meanwhile, or another plan was published or begun for the date.
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
        hold_ward(&transaction, &caller.ward.id).await?;
        let said = (decision.to, decision.reason.as_deref());
        if !leave(&transaction, found, said, (caller, self.now())).await? {
            return Ok(Err(DecisionRefusal::Decided));
        }
        if let Err(refusal) = put_in_plan(&transaction, found, &decision.effect, caller).await? {
            return Ok(Err(refusal));
        }
        if decision.to.is_back() {
            settled::take_out_of_documents(&transaction, &caller.ward.id, &found.day).await?;
        }
        transaction.commit().await?;
        Ok(Ok(()))
    }
}

async fn put_in_plan(
    transaction: &DatabaseTransaction,
    found: &StoredWellbeing,
    effect: &PlanEffect,
    caller: &Caller,
) -> StoreResult<Result<(), DecisionRefusal>> {
    if matches!(effect, PlanEffect::None) {
        return Ok(Ok(()));
    }
    let holds = settled::published_on(transaction, &caller.ward.id, found.day.date).await?;
    match effect {
        PlanEffect::Published(amendment) => {
            let Amendment { plan, change, after, lines } = amendment.as_ref();
            if holds != Some(*plan) || !record(transaction, *plan, change, (after, lines, caller)).await? {
                return Ok(Err(DecisionRefusal::PlanChanged));
            }
            keep_freed(transaction, found, change).await?;
        }
        _ if holds.is_some() => return Ok(Err(DecisionRefusal::PlanChanged)),
        PlanEffect::AgreedBefore(plan) if !is_newest(transaction, *plan, (caller, found)).await? => {
            return Ok(Err(DecisionRefusal::PlanChanged));
        }
        PlanEffect::AgreedBefore(plan) if !is_in_the_making(transaction, *plan).await? => {
            return Ok(Err(DecisionRefusal::NotNow));
        }
        PlanEffect::AgreedBefore(_) | PlanEffect::BackBefore | PlanEffect::None => {}
    }
    Ok(Ok(()))
}

/// Whether no newer plan was begun for the date since somebody looked.
async fn is_newest(
    transaction: &DatabaseTransaction,
    plan: Uuid,
    (caller, found): (&Caller, &StoredWellbeing),
) -> StoreResult<bool> {
    let newest = settled::being_made_for(transaction, &caller.ward.id, found.day.date).await?;
    Ok(newest == Some(plan))
}

/// Whether a plan is being made, and holds it so until the transaction ends.
async fn is_in_the_making(transaction: &DatabaseTransaction, plan: Uuid) -> StoreResult<bool> {
    let held = plan::Entity::update_many()
        .col_expr(plan::Column::Weeks, Expr::col(plan::Column::Weeks))
        .filter(plan::Column::Id.eq(plan))
        .filter(plan::Column::Stage.eq(Stage::Making.name()));
    Ok(held.exec(transaction).await?.rows_affected > 0)
}

/// Remembers the duty that the day freed, so that whoever looks for cover finds it; also when the day is taken back.
async fn keep_freed(
    transaction: &DatabaseTransaction,
    found: &StoredWellbeing,
    change: &RecordedChange,
) -> StoreResult<()> {
    let Some(freed) = change.cells.iter().find(|cell| cell.from != cell.to).and_then(|cell| cell.from.clone()) else {
        return Ok(());
    };
    wellbeing_request::Entity::update_many()
        .col_expr(Request::Freed, Expr::value(Some(freed)))
        .filter(Request::Id.eq(found.id))
        .exec(transaction)
        .await?;
    Ok(())
}
