//! A plan's life in the store: a step is taken in one transaction that holds the plan and the gate of new solves, so
//! that of two people who act at once on what they saw, one is told that the other came first.

use super::{
    Store, StoreResult,
    entity::{current_plan, plan, plan_step, published_plan, roster, solve_gate, solve_run},
    ledger::add_lines,
    plans::window,
    reasons,
    wellbeing::{agreed_days, hold_ward},
    wishes::wishes_of,
};
use crate::{
    documents::{Caller, PlanLife, PlanState, PlanStep, StepTaken, StoredLine},
    life::{self, Stage},
    wellbeing::with_agreed,
};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, ExprTrait, PaginatorTrait,
    QueryFilter, QueryOrder, sea_query::Expr,
};
use std::collections::BTreeSet;
use uuid::Uuid;
use wire::{request::WardRequest, wishes::same};

/// A step, ready to be taken.
#[derive(Debug, Clone)]
pub struct Step<'a> {
    /// The plan.
    pub plan: Uuid,
    /// The step.
    pub step: PlanStep,
    /// The version that its taker has seen.
    pub version: u32,
    /// What is said.
    pub comment: Option<String>,
    /// The solve whose roster is sent.
    pub solve: Option<Uuid>,
    /// When wishes close from now on.
    pub wishes_close: Option<DateTime<Utc>>,
    /// What the roster that is published gives and takes.
    pub ledger: Option<LedgerOfRoster>,
    /// Who takes it.
    pub caller: &'a Caller,
}

/// The ledger of fairness of one roster.
#[derive(Debug, Clone)]
pub struct LedgerOfRoster {
    /// The solve that found the roster.
    pub solve: Uuid,
    /// A line for each person.
    pub lines: Vec<StoredLine>,
}

/// Why a step was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepRefusal {
    /// Somebody else took a step first.
    PlanChanged,
    /// The plan is not where the step can be taken.
    NotNow,
    /// The plan is being solved.
    SolveRunning,
    /// The roster to be sent was made for other wishes than today's, or for other wellbeing days than are agreed by now.
    DraftOutdated,
    /// The roster that was sent or signed was made for other wellbeing days than hold by now.
    SentOutdated,
    /// There is no such roster.
    NoRoster,
}

impl Store {
    /// Takes a step, all or nothing.
    ///
    /// # Errors
    /// When the database fails, or a stored document is of another version.
    pub async fn take_step(&self, step: &Step<'_>) -> StoreResult<Result<(), StepRefusal>> {
        let (transaction, now) = (self.begin().await?, self.now());
        // A wellbeing day that is agreed to at the same moment comes before the step or after it.
        hold_ward(&transaction, &step.caller.ward.id).await?;
        let Some(row) = hold(&transaction, step).await? else { return Ok(Err(StepRefusal::PlanChanged)) };
        let from = state_of(&transaction, &row, now).await?;
        let Some(to) = life::next(from, step.step) else { return Ok(Err(StepRefusal::NotNow)) };
        let change = match change_of(&transaction, &row, (step, now)).await? {
            Ok(change) => change,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let solve = change.stage_solve.clone().take().unwrap_or(row.stage_solve);
        let stage = Set(Stage::of(to).name().to_owned());
        let held = plan::ActiveModel { stage, ..change };
        plan::Entity::update_many().set(held).filter(plan::Column::Id.eq(row.id)).exec(&transaction).await?;
        let Some(row) = plan::Entity::find_by_id(row.id).one(&transaction).await? else {
            return Ok(Err(StepRefusal::PlanChanged));
        };
        let to = state_of(&transaction, &row, now).await?;
        let taken = plan_step::ActiveModel::from(step_row(&row, (step, now), (from, to, solve))?);
        plan_step::Entity::insert(taken).exec_without_returning(&transaction).await?;
        transaction.commit().await?;
        Ok(Ok(()))
    }

    /// Where a plan is, and how it came there, without what anyone may do next.
    ///
    /// # Errors
    /// When the database fails, or a stored document is of another version.
    pub async fn life(&self, plan: Uuid) -> StoreResult<Option<PlanLife>> {
        let Some(row) = plan::Entity::find_by_id(plan).one(&self.database).await? else { return Ok(None) };
        let rows = plan_step::Entity::find()
            .filter(plan_step::Column::PlanId.eq(plan))
            .filter(plan_step::Column::Number.lte(row.version))
            .order_by_asc(plan_step::Column::Number)
            .all(&self.database)
            .await?;
        let steps = rows.iter().map(|row| Ok(serde_json::from_str(&row.document)?)).collect::<StoreResult<_>>()?;
        Ok(Some(PlanLife {
            state: state_of(&self.database, &row, self.now()).await?,
            version: row.version.unsigned_abs(),
            solve: row.stage_solve,
            may: Vec::new(),
            steps,
        }))
    }
}

/// Holds the plan, if nobody took a step since, and the gate that new solves pass.
async fn hold(transaction: &DatabaseTransaction, step: &Step<'_>) -> StoreResult<Option<plan::Model>> {
    let seen = i32::try_from(step.version).unwrap_or(i32::MAX);
    let held = plan::Entity::update_many()
        .col_expr(plan::Column::Version, Expr::col(plan::Column::Version).add(1))
        .filter(plan::Column::Id.eq(step.plan))
        .filter(plan::Column::Version.eq(seen));
    if held.exec(transaction).await?.rows_affected == 0 {
        return Ok(None);
    }
    let turn = Expr::col(solve_gate::Column::Turn);
    solve_gate::Entity::update_many().col_expr(solve_gate::Column::Turn, turn).exec(transaction).await?;
    Ok(plan::Entity::find_by_id(step.plan).one(transaction).await?)
}

async fn state_of(connection: &impl ConnectionTrait, row: &plan::Model, now: DateTime<Utc>) -> StoreResult<PlanState> {
    let rosters = roster::Entity::find().filter(roster::Column::PlanId.eq(row.id)).count(connection).await?;
    Ok(Stage::from_name(&row.stage).state(window(row, now).open, rosters > 0))
}

/// What the step changes of the plan's row besides the stage, or why it is not taken.
async fn change_of(
    transaction: &DatabaseTransaction,
    row: &plan::Model,
    (step, now): (&Step<'_>, DateTime<Utc>),
) -> StoreResult<Result<plan::ActiveModel, StepRefusal>> {
    let change = plan::ActiveModel::default();
    Ok(match step.step {
        PlanStep::CloseWishes | PlanStep::ExtendWishes => {
            let open = solve_run::Entity::find().filter(solve_run::Column::OpenPlan.eq(row.id));
            let closes = step.wishes_close.unwrap_or(now);
            match open.count(transaction).await? {
                0 => Ok(plan::ActiveModel { wishes_close: Set(closes), stage_solve: Set(None), ..change }),
                _ => Err(StepRefusal::SolveRunning),
            }
        }
        PlanStep::Send => {
            let solve = sent_roster(transaction, row, step.solve).await?;
            if solve.is_ok() {
                reasons::keep_rosters_of(transaction, row.id).await?;
            }
            solve.map(|solve| plan::ActiveModel { stage_solve: Set(Some(solve)), ..change })
        }
        PlanStep::Withdraw | PlanStep::SendBack => Ok(plan::ActiveModel { stage_solve: Set(None), ..change }),
        PlanStep::Approve => signed_roster(transaction, row).await?.map(|_| change),
        PlanStep::Publish => match signed_roster(transaction, row).await? {
            Ok(found) => copy_roster(transaction, found, (step.ledger.as_ref(), now)).await?.map(|()| change),
            Err(refusal) => Err(refusal),
        },
    })
}

/// The solve to be sent, if its roster is one of the plan's and was made for the wishes as they were locked, and for the
/// wellbeing days that are agreed by now.
async fn sent_roster(
    transaction: &DatabaseTransaction,
    row: &plan::Model,
    solve: Option<Uuid>,
) -> StoreResult<Result<Uuid, StepRefusal>> {
    let Some(found) = roster_of(transaction, row.id, solve).await? else { return Ok(Err(StepRefusal::NoRoster)) };
    let solved: WardRequest = serde_json::from_str(&found.request)?;
    let wishes = wishes_of(transaction, row.id, None).await?;
    let is_of_today = same(&solved.wishes, &wishes) && has_days_of_today(transaction, row, solved).await?;
    Ok(if is_of_today { Ok(found.solve_id) } else { Err(StepRefusal::DraftOutdated) })
}

/// The roster that was sent, if nobody's wellbeing day was agreed or taken back since.
async fn signed_roster(
    transaction: &DatabaseTransaction,
    row: &plan::Model,
) -> StoreResult<Result<roster::Model, StepRefusal>> {
    let Some(found) = roster_of(transaction, row.id, row.stage_solve).await? else {
        return Ok(Err(StepRefusal::NoRoster));
    };
    let solved: WardRequest = serde_json::from_str(&found.request)?;
    let is_of_today = has_days_of_today(transaction, row, solved).await?;
    Ok(if is_of_today { Ok(found) } else { Err(StepRefusal::SentOutdated) })
}

/// Whether a roster was made for the wellbeing days that hold by now.
async fn has_days_of_today(
    transaction: &DatabaseTransaction,
    row: &plan::Model,
    solved: WardRequest,
) -> StoreResult<bool> {
    let today: WardRequest = serde_json::from_str(&row.request)?;
    let agreed = agreed_days(transaction, &row.ward_id, today.period).await?;
    let days = |request: WardRequest| -> BTreeSet<(String, NaiveDate)> {
        request.wellbeing_days.into_iter().map(|day| (day.employee, day.date)).collect()
    };
    Ok(days(solved) == days(with_agreed(today, agreed)))
}

async fn roster_of(
    transaction: &DatabaseTransaction,
    plan: Uuid,
    solve: Option<Uuid>,
) -> StoreResult<Option<roster::Model>> {
    let Some(solve) = solve else { return Ok(None) };
    let of_plan = roster::Entity::find_by_id(solve).filter(roster::Column::PlanId.eq(plan));
    Ok(of_plan.one(transaction).await?)
}

/// Copies the signed roster, with its ledger: what is published depends on no later solve.
async fn copy_roster(
    transaction: &DatabaseTransaction,
    roster::Model { solve_id, plan_id, request, roster, report, .. }: roster::Model,
    (ledger, at): (Option<&LedgerOfRoster>, DateTime<Utc>),
) -> StoreResult<Result<(), StepRefusal>> {
    // The ledger was counted before the plan was held: of another roster it would be worth nothing.
    let Some(ledger) = ledger.filter(|ledger| ledger.solve == solve_id) else {
        return Ok(Err(StepRefusal::PlanChanged));
    };
    let current = current_plan::Model {
        plan_id,
        changes: 0,
        request: request.clone(),
        roster: roster.clone(),
        report: report.clone(),
    };
    let published = published_plan::Model { plan_id, solve_id, request, roster, report, at };
    published_plan::Entity::insert(published_plan::ActiveModel::from(published))
        .exec_without_returning(transaction)
        .await?;
    current_plan::Entity::insert(current_plan::ActiveModel::from(current)).exec_without_returning(transaction).await?;
    add_lines(transaction, (plan_id, 0), &ledger.lines, at).await?;
    Ok(Ok(()))
}

fn step_row(
    row: &plan::Model,
    (step, at): (&Step<'_>, DateTime<Utc>),
    (from, to, solve): (PlanState, PlanState, Option<Uuid>),
) -> StoreResult<plan_step::Model> {
    let moved = matches!(step.step, PlanStep::CloseWishes | PlanStep::ExtendWishes);
    let taken = StepTaken {
        number: row.version.unsigned_abs(),
        step: step.step,
        from,
        to,
        by: step.caller.name.clone(),
        role: step.caller.role,
        at,
        comment: step.comment.clone(),
        wishes_close: moved.then_some(row.wishes_close),
        solve,
    };
    Ok(plan_step::Model {
        plan_id: row.id,
        number: row.version,
        account_id: step.caller.account.clone(),
        document: serde_json::to_string(&taken)?,
        at,
    })
}
