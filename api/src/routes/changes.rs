//! Changes of a published plan: tried, made and listed. The referee judges each; whatever breaks a hard rule is refused,
//! unless it is a rule that may be broken and the maker says why.

use super::{
    address::{PlanAddress, plan_of},
    change_check,
};
use crate::{
    app::App,
    calendar,
    documents::{Caller, NewChange, RecordedChange, StoredLine},
    error::{ApiError, ApiResult, Code},
    http::{Created, Document, Parameters},
    identity::PlannerOrLeader,
    language::Reader,
    ledger,
    store::Published,
};
use axum::{Json, extract::State};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use wire::{
    language::Language,
    report::{CellChange, JudgedChange, RosterChange},
    request::{Override, WardRequest},
    run::{Amended, CheckError, JudgedRoster, amend},
};

/// Every change since the plan was published, oldest first.
pub async fn list(
    State(app): State<App>,
    PlannerOrLeader(caller): PlannerOrLeader,
    Parameters(address): Parameters<PlanAddress>,
) -> ApiResult<Json<Vec<RecordedChange>>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    Ok(Json(published(&app, plan.id).await?.changes))
}

/// What a change would do to the published plan as it holds today; nothing is stored.
pub async fn judge(
    State(app): State<App>,
    PlannerOrLeader(caller): PlannerOrLeader,
    Reader(language): Reader,
    Parameters(address): Parameters<PlanAddress>,
    Document(change): Document<RosterChange>,
) -> ApiResult<Json<JudgedChange>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    let Published { request, roster, .. } = published(&app, plan.id).await?;
    let judged = tokio::task::spawn_blocking(move || {
        // Faults are told to nobody: a stored roster had none.
        let judged = JudgedRoster::of(request, roster, language).map_err(|_| Code::Internal)?;
        judged.change(&change, language).map_err(ApiError::faults)
    });
    judged.await.map_err(|_| Code::Internal)?.map(Json)
}

/// Makes a change and records it.
pub async fn record(
    State(app): State<App>,
    PlannerOrLeader(caller): PlannerOrLeader,
    Reader(language): Reader,
    Parameters(address): Parameters<PlanAddress>,
    Document(new): Document<NewChange>,
) -> ApiResult<Created<RecordedChange>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    let now = published(&app, plan.id).await?;
    let faults = change_check::faults(&new, app.store.now(), language);
    if !faults.is_empty() {
        return Err(ApiError::faults(faults));
    }
    if change_check::is_outdated(&new, &now.roster) {
        return Err(Code::PlanChanged.into());
    }
    let change = recorded(&new, &caller, (now.changes.len(), app.store.now()));
    let (after, lines) = judged((plan.request, now), &change, language).await?;
    if !app.store.add_change(plan.id, &change, (&after, &lines), &caller).await? {
        return Err(Code::PlanChanged.into());
    }
    tracing::info!(plan = %plan.id, number = change.number, "a published plan was changed");
    Ok(Created::of(change))
}

async fn published(app: &App, plan: Uuid) -> ApiResult<Published> {
    Ok(app.store.published(plan).await?.ok_or(Code::NotPublished)?)
}

/// The change as it is kept.
pub(super) fn recorded(new: &NewChange, caller: &Caller, (known, at): (usize, DateTime<Utc>)) -> RecordedChange {
    let word = |despite: &crate::documents::Despite| Override {
        rules: despite.rules.clone(),
        reason: despite.reason.trim().to_owned(),
        by: caller.name.clone(),
        at: calendar::local(at),
    };
    let first = new.cells.iter().map(|cell| calendar::start_of(cell.date)).min().unwrap_or(at);
    RecordedChange {
        number: u32::try_from(known).unwrap_or(u32::MAX).saturating_add(1),
        cells: new.cells.clone(),
        reason: new.reason,
        call_in: !new.told.in_working_time && new.cells.iter().any(|cell| cell.to.is_some()),
        notice_minutes: (first - new.told.at).num_minutes(),
        told: new.told.clone(),
        despite: new.despite.as_ref().map(word),
        paid_from: None,
        by: caller.name.clone(),
        at,
    }
}

/// The plan after the change, if the referee lets it pass, and the ledger's lines of those whom it touches. Judging takes
/// milliseconds: too long for a thread that serves other requests.
async fn judged(
    (document, now): (WardRequest, Published),
    change: &RecordedChange,
    language: Language,
) -> ApiResult<(Amended, Vec<StoredLine>)> {
    let cells: Vec<CellChange> = change.cells.iter().map(change_check::cell).collect();
    let word = change.despite.clone();
    let judging = tokio::task::spawn_blocking(move || {
        let after = amend((&now.request, &now.roster), &cells, word.as_ref(), language);
        let after = after.and_then(|after| {
            let lines = ledger::touched(&document, &after, &cells, language)?;
            Ok((after, lines))
        });
        (now.report, after)
    });
    let (before, after) = judging.await.map_err(|_| Code::Internal)?;
    let (after, lines) = after.map_err(|error| match error {
        CheckError::Roster(faults) => ApiError::faults(faults.into_iter().map(change_check::in_change).collect()),
        CheckError::Faults(_) => change_check::unjudged(),
    })?;
    let faults = change_check::broken(&before, &after.report, change, language);
    if faults.is_empty() { Ok((after, lines)) } else { Err(ApiError::faults(faults)) }
}
