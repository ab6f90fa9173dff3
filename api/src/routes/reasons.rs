//! Why the roster that a plan's life is about is as it is, for planner and leader; a planner may ask for it once more,
//! and stop the work.

use super::{
    address::{PlanAddress, plan_of},
    approval::in_question,
};
use crate::{
    app::App,
    documents::{Caller, PlanReasons, ReasonsStatus, ToldShortage, ToldWish},
    error::{ApiResult, Code},
    http::{Accepted, Parameters},
    identity::{PlannerOnly, PlannerOrLeader},
    jobs::deliver_reasons,
    language::Reader,
    store::{StoredReasons, StoredRoster},
};
use axum::{Json, extract::State};
use uuid::Uuid;
use wire::{
    language::Language,
    reasons::{Reasons, WishOutcome, WishReason},
    texts::{self, names::Names},
};

/// The reasons so far.
pub async fn view(
    State(app): State<App>,
    PlannerOrLeader(caller): PlannerOrLeader,
    Reader(language): Reader,
    Parameters(address): Parameters<PlanAddress>,
) -> ApiResult<Json<PlanReasons>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    reasons_of(&app, &caller, plan.id, language).await.map(Json)
}

/// Asks for the reasons once more, of the roster as it is; while they are being worked out nothing changes.
pub async fn ask(
    State(app): State<App>,
    PlannerOnly(caller): PlannerOnly,
    Reader(language): Reader,
    Parameters(address): Parameters<PlanAddress>,
) -> ApiResult<Accepted<PlanReasons>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    let (_, stored, _) = in_question(&app, &caller, plan.id).await?;
    if app.store.ask_reasons(plan.id, stored.run.id, true).await? {
        deliver_reasons(&app).await;
        tracing::info!(solve = %stored.run.id, "reasons were asked for");
    }
    Ok(Accepted::of(reasons_of(&app, &caller, plan.id, language).await?))
}

/// Stops the work on the reasons; what is told is kept.
pub async fn cancel(
    State(app): State<App>,
    PlannerOnly(caller): PlannerOnly,
    Reader(language): Reader,
    Parameters(address): Parameters<PlanAddress>,
) -> ApiResult<Accepted<PlanReasons>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    let (_, stored, _) = in_question(&app, &caller, plan.id).await?;
    app.store.cancel_reasons(stored.run.id).await?;
    Ok(Accepted::of(reasons_of(&app, &caller, plan.id, language).await?))
}

/// Asks for the reasons of a roster that is sent, where they are not known and nobody works on them: those of an older
/// draft that was chosen after all. Work that sending has stopped, since it looked for a better roster, begins anew.
pub(super) async fn ask_of_sent(app: &App, plan: Uuid, solve: Option<Uuid>) -> ApiResult<()> {
    let Some(solve) = solve else { return Ok(()) };
    if app.store.reasons_of(solve).await?.is_none() {
        app.store.ask_reasons(plan, solve, true).await?;
    }
    deliver_reasons(app).await;
    Ok(())
}

async fn reasons_of(app: &App, caller: &Caller, plan: Uuid, language: Language) -> ApiResult<PlanReasons> {
    let (life, stored, _) = in_question(app, caller, plan).await?;
    // Reasons are told of the roster as it was signed: changes that were recorded since are no part of them.
    let stored = match life.solve {
        Some(solve) => app.store.roster_of_solve(plan, solve).await?.ok_or(Code::NoRoster)?,
        None => stored,
    };
    let known = app.store.reasons_of(stored.run.id).await?;
    Ok(document(&stored, known, language))
}

fn document(stored: &StoredRoster, known: Option<StoredReasons>, language: Language) -> PlanReasons {
    let names = Names::new(&stored.request, &stored.roster);
    let status = known.as_ref().map_or(ReasonsStatus::NotAsked, |known| known.status);
    let cancel_requested = known.as_ref().is_some_and(|known| known.cancel_requested);
    let mut told = known.as_ref().map(told_wishes).unwrap_or_default();
    // While they come they are stored by id, later in the order of the request: a list that a reader looks at stays.
    told.sort_by_key(|reason| stored.request.wishes.iter().position(|wish| wish.id == reason.wish));
    let refused = stored.report.wishes.iter().filter(|fate| !fate.granted).count();
    let instead = told.iter().filter(|reason| reason.outcome == WishOutcome::GrantedInstead).count();
    let answered = told.iter().filter(|reason| is_answered(reason)).count();
    let is_over = matches!(status, ReasonsStatus::Finished | ReasonsStatus::Stopped);
    let wish = |reason: &WishReason| ToldWish {
        reason: reason.clone(),
        sentences: texts::reasons::wish(reason, &names, language),
    };
    let finished = known.as_ref().and_then(|known| known.document.as_ref()).filter(|_| is_over);
    PlanReasons {
        solve: stored.run.id,
        status,
        cancel_requested,
        refused: number(refused + instead),
        answered: number(answered),
        wishes: told.into_iter().map(wish).collect(),
        shortages: finished.map(|document| shortages(document, &names, language)).unwrap_or_default(),
    }
}

/// What is told of the wishes that are, or were, refused.
pub(super) fn told_wishes(known: &StoredReasons) -> Vec<&WishReason> {
    let all = known.document.as_ref().map_or(&known.told, |document| &document.wishes);
    all.iter().filter(|reason| reason.outcome != WishOutcome::Granted).collect()
}

fn is_answered(reason: &WishReason) -> bool {
    reason.outcome == WishOutcome::GrantedInstead || reason.granting.as_ref().is_some_and(|granting| granting.solved)
}

fn shortages(document: &Reasons, names: &Names<'_>, language: Language) -> Vec<ToldShortage> {
    let told = document.shortages.iter().map(|reason| ToldShortage {
        reason: reason.clone(),
        sentences: texts::reasons::shortage(reason, names, language),
    });
    told.collect()
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
