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
use wire::{
    report::{JudgedChange, RosterChange},
    run::{JudgeError, judge_change},
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
    let stored = app.store.newest_roster(plan.id).await?.ok_or(Code::NoRoster)?;
    let judge = move || judge_change(&stored.request, &stored.roster, &change, language);
    // Milliseconds of work: too long for a thread that serves other requests.
    let judged = tokio::task::spawn_blocking(judge).await.map_err(|_| Code::Internal)?;
    judged.map(Json).map_err(|error| match error {
        JudgeError::Change(faults) => ApiError::faults(faults),
        JudgeError::Roster(_) => {
            tracing::error!(plan = %plan.id, "a stored roster can no longer be judged");
            Code::Internal.into()
        }
    })
}
