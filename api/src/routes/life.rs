//! A plan's life: where it is, and taking a step.

use super::{
    address::{PlanAddress, plan_of},
    reasons::ask_of_sent,
};
use crate::{
    app::App,
    calendar,
    documents::{Caller, NewStep, PlanLife, PlanStep},
    error::{ApiError, ApiResult, Code},
    http::{Document, Parameters},
    identity::PlannerOrLeader,
    language::Reader,
    ledger, life,
    settings::Settings,
    store::{LedgerOfRoster, Plan, Step, StepRefusal},
};
use axum::{Json, extract::State};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use wire::{fault::Fault, language::Language};

/// Where the plan is, every step that was taken, and what the caller may do now.
pub async fn view(
    State(app): State<App>,
    PlannerOrLeader(caller): PlannerOrLeader,
    Parameters(address): Parameters<PlanAddress>,
) -> ApiResult<Json<PlanLife>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    life_of(&app, &caller, plan.id).await.map(Json)
}

/// Takes a step, if it is the caller's to take and the plan is where it can be taken.
pub async fn step(
    State(app): State<App>,
    PlannerOrLeader(caller): PlannerOrLeader,
    Reader(language): Reader,
    Parameters(address): Parameters<PlanAddress>,
    Document(new): Document<NewStep>,
) -> ApiResult<Json<PlanLife>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    if !life::may(caller.role, new.step) {
        return Err(Code::NotAllowed.into());
    }
    let faults = faults_of(&plan, &new, app.store.now(), language);
    if !faults.is_empty() {
        return Err(ApiError::faults(faults));
    }
    let mut step = ready(&caller, &plan, &new);
    if new.step == PlanStep::Publish {
        step.ledger = ledger_of_signed(&app, &plan, language).await?;
    }
    app.store.take_step(&step).await?.map_err(told)?;
    tracing::info!(plan = %plan.id, step = ?new.step, "a step was taken");
    let life = life_of(&app, &caller, plan.id).await?;
    if ask_of_sent(&app, plan.id, life.solve).await.is_err() {
        // The step is taken: reasons can be asked for later.
        tracing::warn!(plan = %plan.id, "the reasons of what was sent could not be asked for");
    }
    Ok(Json(life))
}

/// The plan's life, with what the caller may do now.
pub(super) async fn life_of(app: &App, caller: &Caller, plan: Uuid) -> ApiResult<PlanLife> {
    let life = app.store.life(plan).await?.ok_or(Code::NotFound)?;
    Ok(PlanLife { may: life::open_to(caller.role, life.state), ..life })
}

fn ready<'a>(caller: &'a Caller, plan: &Plan, new: &NewStep) -> Step<'a> {
    let comment = new.comment.as_deref().map(str::trim).filter(|comment| !comment.is_empty());
    Step {
        plan: plan.id,
        step: new.step,
        version: new.version,
        comment: comment.map(str::to_owned),
        solve: new.solve,
        wishes_close: closing(new).filter(|_| new.step == PlanStep::ExtendWishes),
        ledger: None,
        caller,
    }
}

/// What the signed roster gives and takes; none where none is signed.
async fn ledger_of_signed(app: &App, plan: &Plan, language: Language) -> ApiResult<Option<LedgerOfRoster>> {
    let Some(solve) = app.store.life(plan.id).await?.and_then(|life| life.solve) else { return Ok(None) };
    let Some(signed) = app.store.roster_of_solve(plan.id, solve).await? else { return Ok(None) };
    let document = plan.request.clone();
    let counting = tokio::task::spawn_blocking(move || {
        ledger::lines(&document, (&signed.request, &signed.roster, &signed.report), language)
    });
    // Faults are told to nobody: a stored roster had none.
    let lines = counting.await.map_err(|_| Code::Internal)?.map_err(|_| Code::Internal)?;
    Ok(Some(LedgerOfRoster { solve, lines }))
}

/// The end of the last date for wishes.
fn closing(new: &NewStep) -> Option<DateTime<Utc>> {
    new.wishes_until.map(|last| calendar::start_of(last.succ_opt().unwrap_or(last)))
}

fn told(refusal: StepRefusal) -> ApiError {
    match refusal {
        StepRefusal::PlanChanged => Code::PlanChanged,
        StepRefusal::NotNow => Code::StepNotNow,
        StepRefusal::SolveRunning => Code::SolveRunning,
        StepRefusal::DraftOutdated => Code::DraftOutdated,
        StepRefusal::SentOutdated => Code::SentOutdated,
        StepRefusal::NoRoster => Code::NoRoster,
    }
    .into()
}

/// What is wrong with a step, whatever the state of the plan.
fn faults_of(plan: &Plan, new: &NewStep, now: DateTime<Utc>, language: Language) -> Vec<Fault> {
    let comment = new.comment.as_deref().unwrap_or_default();
    let window = plan.wish_window;
    let earliest = if window.open { window.closes } else { now };
    let checks = [
        (StepFault::CommentMissing, new.step == PlanStep::SendBack && comment.trim().is_empty()),
        (StepFault::CommentTooLong, comment.chars().count() > Settings::LONGEST_COMMENT),
        (StepFault::SolveMissing, new.step == PlanStep::Send && new.solve.is_none()),
        (
            StepFault::DateNotLater,
            new.step == PlanStep::ExtendWishes && closing(new).is_none_or(|until| until <= earliest),
        ),
    ];
    checks.into_iter().filter(|(_, is_wrong)| *is_wrong).map(|(fault, _)| fault.told(language)).collect()
}

/// What is wrong with a step.
#[derive(Clone, Copy)]
enum StepFault {
    CommentMissing,
    CommentTooLong,
    SolveMissing,
    DateNotLater,
}

impl StepFault {
    fn told(self, language: Language) -> Fault {
        let (code, pointer, danish, english) = match self {
            Self::CommentMissing => (
                "comment_missing",
                "/comment",
                ("Der mangler en kommentar.", "Skriv, hvad vagtplanlæggeren skal ændre."),
                ("A comment is missing.", "Write what the planner shall change."),
            ),
            Self::CommentTooLong => (
                "comment_too_long",
                "/comment",
                ("Kommentaren er for lang.", "Skriv højst 2.000 tegn."),
                ("The comment is too long.", "Write at most 2,000 characters."),
            ),
            Self::SolveMissing => (
                "solve_missing",
                "/solve",
                ("Det er ikke sagt, hvilken vagtplan der sendes.", "Nævn den beregning, der fandt den."),
                ("It is not said which roster is sent.", "Name the solve that found it."),
            ),
            Self::DateNotLater => (
                "wishes_until_not_later",
                "/wishes_until",
                ("Datoen giver ikke længere tid til ønsker.", "Vælg en senere dato."),
                ("The date gives no more time for wishes.", "Choose a later date."),
            ),
        };
        let (cause, action) = if language == Language::English { english } else { danish };
        let text = str::to_owned;
        Fault { code: text(code), pointer: text(pointer), cause: text(cause), action: text(action) }
    }
}
