//! What a leader signs: the roster that the plan's life is about, with what is weighed before it is signed.

use super::{
    address::{PlanAddress, plan_of},
    life::life_of,
    solves::solve_document,
};
use crate::{
    app::App,
    documents::{Approval, Caller, PlanLife, RecordedChange, RosterAnswer},
    error::{ApiResult, Code},
    http::Parameters,
    identity::PlannerOrLeader,
    language::Reader,
    store::StoredRoster,
};
use axum::{Json, extract::State};
use uuid::Uuid;
use wire::convert::overview::overview;

/// The roster that was sent, signed or published, else the newest; published plans with their changes.
pub async fn view(
    State(app): State<App>,
    PlannerOrLeader(caller): PlannerOrLeader,
    Reader(language): Reader,
    Parameters(address): Parameters<PlanAddress>,
) -> ApiResult<Json<Approval>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    let (life, stored, changes) = in_question(&app, &caller, plan.id).await?;
    let overview = overview(&stored.request, &stored.report);
    let solve = solve_document(&stored.run, language);
    let StoredRoster { request, roster, report, .. } = stored;
    Ok(Json(Approval { life, answer: RosterAnswer { solve, request, roster, report }, overview, changes }))
}

/// The roster that the plan's life is about, a published one as it holds today; every change of it since.
pub(super) async fn in_question(
    app: &App,
    caller: &Caller,
    plan: Uuid,
) -> ApiResult<(PlanLife, StoredRoster, Vec<RecordedChange>)> {
    let life = life_of(app, caller, plan).await?;
    let stored = match life.solve {
        Some(solve) => app.store.roster_of_solve(plan, solve).await?,
        None => app.store.newest_roster(plan).await?,
    };
    let stored = stored.ok_or(Code::NoRoster)?;
    Ok(match app.store.published(plan).await? {
        Some(now) => {
            let (request, roster, report) = (now.request, now.roster, now.report);
            (life, StoredRoster { request, roster, report, ..stored }, now.changes)
        }
        None => (life, stored, Vec::new()),
    })
}
