//! What is worked out only when somebody asks: why this person works a duty, and what would help a plan that is short or
//! impossible. Nothing is stored.

use super::{
    address::{PlanAddress, plan_of},
    approval::in_question,
    change_check,
};
use crate::{
    app::App,
    documents::{Caller, CellQuestion, RemediesQuestion, ToldCell, ToldRemedies},
    error::{ApiError, ApiResult, Code},
    http::{Document, Parameters},
    identity::{PlannerOnly, PlannerOrLeader},
    language::Reader,
    settings::Settings,
    store::Plan,
    to_solve,
};
use axum::{Json, extract::State};
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use wire::{
    language::Language,
    reasons::Remedies,
    request::WardRequest,
    roster::Roster,
    run::{self, CheckError, Follower, Limits, ReasonsError},
    texts::{self, names::Names},
};

/// Why somebody works a duty of the roster that the plan's life is about, as it holds today.
pub async fn cell(
    State(app): State<App>,
    PlannerOrLeader(caller): PlannerOrLeader,
    Reader(language): Reader,
    Parameters(address): Parameters<PlanAddress>,
    Document(asked): Document<CellQuestion>,
) -> ApiResult<Json<ToldCell>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    let (_, stored, _) = in_question(&app, &caller, plan.id).await?;
    let told = tokio::task::spawn_blocking(move || {
        let (request, roster) = (&stored.request, &stored.roster);
        let reason = run::cell(request, roster, (&asked.employee, asked.date), language).map_err(refused)?;
        let names = Names::new(request, roster);
        let sentences = reason.as_ref().map(|reason| texts::reasons::cell(reason, &names, language));
        Ok(ToldCell { sentences: sentences.unwrap_or_default(), reason })
    });
    told.await.map_err(|_| Code::Internal)?.map(Json)
}

/// What would help, looked for while the caller waits; whoever goes away ends it.
pub async fn remedies(
    State(app): State<App>,
    PlannerOnly(caller): PlannerOnly,
    Reader(language): Reader,
    Parameters(address): Parameters<PlanAddress>,
    Document(asked): Document<RemediesQuestion>,
) -> ApiResult<Json<ToldRemedies>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    let seconds = asked.seconds.unwrap_or(Settings::REMEDIES_SECONDS);
    super::solves::in_range(&[("seconds", seconds.into(), 1..=Settings::MOST_REMEDIES_SECONDS.into())], language)?;
    // One at a time: each takes a thread, and solves shall have the others.
    let Ok(seat) = app.remedies.clone().try_acquire_owned() else { return Err(Code::QueueFull.into()) };
    let (request, roster) = subject(&app, &caller, plan, asked.without_roster).await?;
    let stop = StopOnDrop(Arc::new(AtomicBool::new(false)));
    let heard = stop.0.clone();
    let told = tokio::task::spawn_blocking(move || {
        let _seat = seat;
        let found = look(&request, roster.as_ref(), (seconds, &heard), language)?;
        let empty = roster.unwrap_or_else(|| empty(&request));
        let sentences = texts::reasons::remedies(&found, &Names::new(&request, &empty), language);
        Ok(ToldRemedies { remedies: found, sentences })
    });
    told.await.map_err(|_| Code::Internal)?.map(Json)
}

/// The request of today, or what was solved with the roster that the plan's life is about.
async fn subject(
    app: &App,
    caller: &Caller,
    plan: Plan,
    without_roster: bool,
) -> ApiResult<(WardRequest, Option<Roster>)> {
    if without_roster {
        return Ok((to_solve::request_of(&app.store, plan).await?, None));
    }
    let (_, stored, _) = in_question(app, caller, plan.id).await?;
    Ok((stored.request, Some(stored.roster)))
}

fn look(
    request: &WardRequest,
    roster: Option<&Roster>,
    (seconds, stop): (u32, &AtomicBool),
    language: Language,
) -> ApiResult<Remedies> {
    let limits = Limits {
        time: Duration::from_secs(seconds.into()),
        rounds: None,
        work: None,
        memory_bytes: None,
        threads: 1,
        seed: Settings::SOLVE_SEED,
    };
    let follower = Follower { stop, progress: &|_| () };
    run::remedies(request, roster, &limits, language, follower).map_err(|error| match error {
        ReasonsError::Check(error) => refused(error),
        ReasonsError::Unlawful(_) | ReasonsError::Internal(_) => {
            tracing::error!("remedies could not be looked for");
            Code::Internal.into()
        }
    })
}

fn refused(error: CheckError) -> ApiError {
    match error {
        CheckError::Faults(faults) | CheckError::Roster(faults) => {
            ApiError::faults(faults.into_iter().map(change_check::in_question).collect())
        }
    }
}

fn empty(request: &WardRequest) -> Roster {
    Roster {
        format: wire::FORMAT.to_owned(),
        ward: request.ward.id.clone(),
        period: request.period,
        assignments: Vec::new(),
        handed_on: None,
    }
}

/// Stops the search when nobody waits for its answer any more.
struct StopOnDrop(Arc<AtomicBool>);

impl Drop for StopOnDrop {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}
