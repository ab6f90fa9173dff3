//! What one change of the newest roster would do, before it is made.

use super::address::{PlanAddress, plan_of};
use crate::{
    app::App,
    error::{ApiError, ApiResult, Code},
    http::{Document, Parameters},
    identity::PlannerOrLeader,
    language::Reader,
};
use axum::{Json, extract::State};
use std::sync::Arc;
use uuid::Uuid;
use wire::{
    language::Language,
    report::{JudgedChange, RosterChange},
    run::JudgedRoster,
};

/// Judges a change of the newest roster, as it was stored; nothing is stored.
pub async fn judge(
    State(app): State<App>,
    PlannerOrLeader(caller): PlannerOrLeader,
    Reader(language): Reader,
    Parameters(address): Parameters<PlanAddress>,
    Document(change): Document<RosterChange>,
) -> ApiResult<Json<JudgedChange>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    let roster = judged_roster(&app, plan.id).await?;
    let judged = tokio::task::spawn_blocking(move || roster.change(&change, language)).await;
    judged.map_err(|_| Code::Internal)?.map(Json).map_err(ApiError::faults)
}

/// The newest roster, judged as a whole, from a moment ago or now. Judging takes milliseconds: too long for a thread
/// that serves other requests.
async fn judged_roster(app: &App, plan: Uuid) -> ApiResult<Arc<JudgedRoster>> {
    let solve = app.store.newest_roster_solve(plan).await?.ok_or(Code::NoRoster)?;
    if let Some(kept) = app.judged.get(solve) {
        return Ok(kept);
    }
    let stored = app.store.newest_roster(plan).await?.ok_or(Code::NoRoster)?;
    let solve = stored.run.id;
    // Faults are told to nobody: a stored roster had none.
    let judge = move || JudgedRoster::of(stored.request, stored.roster, Language::English);
    let judged = tokio::task::spawn_blocking(judge).await.map_err(|_| Code::Internal)?;
    let judged = Arc::new(judged.map_err(|_| {
        tracing::error!(%plan, "a stored roster can no longer be judged");
        Code::Internal
    })?);
    app.judged.keep(solve, judged.clone());
    Ok(judged)
}
