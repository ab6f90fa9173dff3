//! Who could take a duty of a published plan that nobody works. Taking it is recorded as any other change.

use super::{
    address::{PlanAddress, plan_of},
    change_check,
};
use crate::{
    app::App,
    documents::{CoverQuestion, ToldCandidate, ToldCover, ToldStopped},
    error::{ApiError, ApiResult, Code},
    http::{Document, Parameters},
    identity::PlannerOrLeader,
    language::Reader,
};
use axum::{Json, extract::State};
use chrono::NaiveDate;
use wire::{
    language::Language,
    request::WardRequest,
    roster::Roster,
    run::{self, CheckError},
    texts::{names::Names, reasons::cover as texts},
};

/// Everybody in the place of a duty, the rest of the plan as it holds today; nothing is stored.
pub async fn find(
    State(app): State<App>,
    PlannerOrLeader(caller): PlannerOrLeader,
    Reader(language): Reader,
    Parameters(address): Parameters<PlanAddress>,
    Document(asked): Document<CoverQuestion>,
) -> ApiResult<Json<ToldCover>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    let now = app.store.published(plan.id).await?.ok_or(Code::NotPublished)?;
    let told = tokio::task::spawn_blocking(move || {
        told((&now.request, &now.roster), (asked.date, &asked.shift_type), language)
    });
    told.await.map_err(|_| Code::Internal)?.map(Json)
}

/// The answer with its sentences. Judging everybody takes a while: not for a thread that serves other requests.
pub(super) fn told(
    (request, roster): (&WardRequest, &Roster),
    duty: (NaiveDate, &str),
    language: Language,
) -> ApiResult<ToldCover> {
    let found = run::cover(request, roster, duty, language).map_err(refused)?;
    let names = Names::new(request, roster);
    Ok(ToldCover {
        open: texts::open(&found, &names, language),
        date: found.date,
        shift_type: found.shift_type,
        candidates: found
            .candidates
            .into_iter()
            .map(|candidate| ToldCandidate {
                name: names.employee(&candidate.employee).to_owned(),
                sentence: texts::candidate(&candidate, &names, language),
                candidate,
            })
            .collect(),
        stopped: found
            .stopped
            .into_iter()
            .map(|stopped| ToldStopped { sentence: texts::stopped(&stopped, &names, language), stopped })
            .collect(),
    })
}

fn refused(error: CheckError) -> ApiError {
    match error {
        CheckError::Roster(faults) => ApiError::faults(faults.into_iter().map(change_check::in_question).collect()),
        CheckError::Faults(_) => change_check::unjudged(),
    }
}
