//! Solves: ask for one, look at it, stop it.

use super::address::{PlanAddress, SolveAddress, plan_of, run_of};
use crate::{
    app::App,
    documents::{Solve, SolveInput},
    error::{ApiError, ApiResult, Code, Problem},
    http::{Accepted, Document, Parameters},
    identity::{PlannerOnly, PlannerOrLeader},
    language::Reader,
    settings::Settings,
    store::{Failure, NewRun, Run, RunRefusal},
};
use axum::{
    Json,
    extract::State,
    http::{HeaderValue, header},
};
use std::ops::RangeInclusive;
use uuid::Uuid;
use wire::{fault::Fault, language::Language};

/// Queues a solve of the plan with today's wishes.
pub async fn start(
    State(app): State<App>,
    PlannerOnly(caller): PlannerOnly,
    Reader(language): Reader,
    Parameters(address): Parameters<PlanAddress>,
    Document(input): Document<SolveInput>,
) -> ApiResult<Accepted<Solve>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    let new = new_run(plan.id, input, language)?;
    let run = app.store.add_run(new, Settings::MOST_OPEN_SOLVES).await?.map_err(|refusal| match refusal {
        RunRefusal::AlreadyOpen => Code::SolveRunning,
        RunRefusal::QueueFull => Code::QueueFull,
    })?;
    if app.queue.push(&run.unheld()).await.is_err() {
        // The run is stored: a worker's regular look for runs without a job will deliver it.
        tracing::warn!(solve = %run.id, "the solve is stored, but its job is not yet");
    }
    tracing::info!(solve = %run.id, plan = %plan.id, "a solve was queued");
    Ok(Accepted::of(solve_document(&run, language)).with(header::LOCATION, location(run.id)))
}

/// How far a solve is.
pub async fn view(
    State(app): State<App>,
    PlannerOrLeader(caller): PlannerOrLeader,
    Reader(language): Reader,
    Parameters(address): Parameters<SolveAddress>,
) -> ApiResult<Json<Solve>> {
    let run = run_of(&app, &caller, address.solve).await?;
    Ok(Json(solve_document(&run, language)))
}

/// Asks a solve to stop with the best roster so far; one that has ended stays as it is.
pub async fn cancel(
    State(app): State<App>,
    PlannerOnly(caller): PlannerOnly,
    Reader(language): Reader,
    Parameters(address): Parameters<SolveAddress>,
) -> ApiResult<Accepted<Solve>> {
    let run = run_of(&app, &caller, address.solve).await?;
    app.store.cancel(&run).await?;
    tracing::info!(solve = %run.id, "a solve was asked to stop");
    let run = run_of(&app, &caller, address.solve).await?;
    Ok(Accepted::of(solve_document(&run, language)))
}

/// The document of a stored solve, in the reader's language.
pub(super) fn solve_document(run: &Run, language: Language) -> Solve {
    let (queued_at, started_at, finished_at) = run.moments;
    Solve {
        id: run.id,
        plan: run.asked.plan,
        status: run.status,
        progress: run.progress.clone(),
        summary: run.summary.clone(),
        failure: run.failure.as_ref().map(|failure| problem(failure, language)),
        cancel_requested: run.cancel_requested,
        queued_at,
        started_at,
        finished_at,
        attempt: run.attempt,
    }
}

fn problem(failure: &Failure, language: Language) -> Problem {
    Problem { faults: failure.faults.clone(), ..Problem::of_code(failure.code, language) }
}

fn location(id: Uuid) -> HeaderValue {
    HeaderValue::from_str(&format!("/api/v1/solves/{id}")).expect("an id is plain text")
}

fn new_run(plan: Uuid, input: SolveInput, language: Language) -> ApiResult<NewRun> {
    let run = NewRun {
        plan,
        seconds: input.seconds.unwrap_or(Settings::SOLVE_SECONDS),
        threads: input.threads.unwrap_or(Settings::SOLVE_THREADS),
        seed: input.seed.unwrap_or(Settings::SOLVE_SEED),
        language,
    };
    let checks = [
        ("seconds", u64::from(run.seconds), 1..=u64::from(Settings::MOST_SOLVE_SECONDS)),
        ("threads", u64::from(run.threads), 1..=u64::from(Settings::SOLVE_THREADS)),
        ("seed", run.seed, 0..=Settings::LARGEST_SEED),
    ];
    in_range(&checks, language).map(|()| run)
}

/// Every limit that is outside its range, at once.
pub(super) fn in_range(checks: &[(&str, u64, RangeInclusive<u64>)], language: Language) -> ApiResult<()> {
    let faults = checks.iter().filter(|(_, value, range)| !range.contains(value));
    let faults: Vec<_> = faults.map(|(field, value, range)| out_of_range((field, *value), range, language)).collect();
    if faults.is_empty() { Ok(()) } else { Err(ApiError::faults(faults)) }
}

fn out_of_range((field, value): (&str, u64), range: &RangeInclusive<u64>, language: Language) -> Fault {
    let (first, last) = (range.start(), range.end());
    let (cause, action) = match language {
        Language::Danish => {
            (format!("{value} er uden for {first} til {last}."), format!("Vælg fra {first} til {last}."))
        }
        Language::English => {
            (format!("{value} is outside {first} to {last}."), format!("Choose from {first} to {last}."))
        }
    };
    Fault { code: "limit_out_of_range".to_owned(), pointer: format!("/{field}"), cause, action }
}
