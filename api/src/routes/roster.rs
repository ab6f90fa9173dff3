//! The newest roster of a plan.

use super::{
    address::{PlanAddress, plan_of},
    solves::solve_document,
};
use crate::{
    app::App,
    documents::RosterAnswer,
    error::{ApiResult, Code},
    http::Parameters,
    identity::PlannerOrLeader,
    language::Reader,
};
use axum::{Json, extract::State};

/// The newest roster, with what was solved and what the referee says.
pub async fn newest(
    State(app): State<App>,
    PlannerOrLeader(caller): PlannerOrLeader,
    Reader(language): Reader,
    Parameters(address): Parameters<PlanAddress>,
) -> ApiResult<Json<RosterAnswer>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    let stored = app.store.newest_roster(plan.id).await?.ok_or(Code::NoRoster)?;
    Ok(Json(RosterAnswer {
        solve: solve_document(&stored.run, language),
        request: stored.request,
        roster: stored.roster,
        report: stored.report,
    }))
}
