//! Plans: list, make, look at.

use super::{
    address::{PlanAddress, plan_of},
    plan_check,
    ward_settings::now,
};
use crate::{
    app::App,
    calendar,
    documents::{Caller, OwnPart, PlanSummary, PlanView, Role},
    error::{ApiError, ApiResult, Code},
    http::{Created, Document, Parameters, Search},
    identity::{PlannerOnly, PlannerOrLeader, SignedIn},
    language::Reader,
    life,
    store::{Allowance, NewPlan, Plan},
    to_solve,
    wanted_off::wanted_off,
    wellbeing::with_agreed,
};
use axum::{Json, extract::State};
use chrono::{NaiveDate, TimeDelta};
use schemars::JsonSchema;
use serde::Deserialize;
use wire::{request::WardRequest, wishes::WishTerms};

/// What may be said about a new plan besides its document.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanOptions {
    /// Last date, inclusive, on which wishes are taken; the day before four weeks before the plan, when left out.
    pub wishes_until: Option<NaiveDate>,
}

/// The plans of the caller's ward, newest period first.
pub async fn list(State(app): State<App>, SignedIn(caller): SignedIn) -> ApiResult<Json<Vec<PlanSummary>>> {
    let summaries = app.store.summaries(&caller.ward).await?;
    Ok(Json(summaries.into_iter().map(|summary| as_seen_by(&caller, summary)).collect()))
}

/// Makes a plan from a whole document, if the document has no fault.
pub async fn create(
    State(app): State<App>,
    PlannerOnly(caller): PlannerOnly,
    Reader(language): Reader,
    Search(options): Search<PlanOptions>,
    Document(request): Document<WardRequest>,
) -> ApiResult<Created<PlanSummary>> {
    if request.ward.id != caller.ward.id {
        return Err(Code::NotYourWard.into());
    }
    let agreed = app.store.agreed_days(&request.ward.id, request.period).await?;
    let faults = plan_check::faults(&request, agreed, language);
    if !faults.is_empty() {
        return Err(ApiError::faults(faults));
    }
    let wish_window = calendar::wish_window(request.period, options.wishes_until, app.store.now());
    let id = app.store.add_plan(NewPlan { request, wish_window }).await?;
    tracing::info!(plan = %id, "a plan was made");
    let plan = plan_of(&app, &caller, id).await?;
    Ok(Created::of(app.store.summary(&caller.ward, &plan).await?))
}

/// A plan, with what the caller needs to enter wishes.
pub async fn view(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Parameters(address): Parameters<PlanAddress>,
) -> ApiResult<Json<PlanView>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    let own = match &caller.employee {
        Some(employee) => own_part(&app, &plan, employee).await?,
        None => None,
    };
    let remind = TimeDelta::days(now(&app, &caller).await?.remind_days_before.into());
    Ok(Json(PlanView {
        remind_from: plan.wish_window.closes - remind,
        summary: as_seen_by(&caller, app.store.summary(&caller.ward, &plan).await?),
        shift_types: plan.request.shift_types.clone(),
        holidays: calendar::holidays(&plan.request),
        own,
    }))
}

/// The whole document as a solve that starts now would read it.
pub async fn request(
    State(app): State<App>,
    PlannerOrLeader(caller): PlannerOrLeader,
    Parameters(address): Parameters<PlanAddress>,
) -> ApiResult<Json<WardRequest>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    Ok(Json(to_solve::request_of(&app.store, plan).await?))
}

/// Employees are not told of solves: a roster is theirs to see when it is published.
fn as_seen_by(caller: &Caller, summary: PlanSummary) -> PlanSummary {
    match caller.role {
        Role::Employee => {
            let state = life::told_to_employees(summary.state);
            PlanSummary { running_solve: None, has_roster: false, state, ..summary }
        }
        Role::Planner | Role::Leader => summary,
    }
}

async fn own_part(app: &App, plan: &Plan, employee: &str) -> ApiResult<Option<OwnPart>> {
    let Some(allowance) = allowance_of(app, plan, employee).await? else { return Ok(None) };
    let own = app.store.wishes(plan.id, Some(employee)).await?;
    let wanted_off = match plan.wish_window.open {
        true => wanted_off(&plan.request, &app.store.wishes(plan.id, None).await?, employee),
        false => Vec::new(),
    };
    let agreed = app.store.agreed_days(&plan.request.ward.id, plan.request.period).await?;
    let WardRequest { absences, wellbeing_days, considerations, .. } = with_agreed(plan.request.clone(), agreed);
    Ok(Some(OwnPart {
        employee: employee.to_owned(),
        quota: allowance.quota,
        draws: allowance.draws,
        used: allowance.drawn(&own),
        matters_most_quota: allowance.matters_most,
        wanted_off,
        absences: absences.into_iter().filter(|absence| absence.employee == employee).collect(),
        wellbeing_days: wellbeing_days.into_iter().filter(|day| day.employee == employee).collect(),
        considerations: considerations.into_iter().filter(|one| one.employee == employee).collect(),
    }))
}

/// How many wishes an employee may have now; none for someone who is not in the plan.
pub(super) async fn allowance_of(app: &App, plan: &Plan, employee: &str) -> ApiResult<Option<Allowance>> {
    let found = plan.request.employees.iter().find(|candidate| candidate.id == employee);
    let Some(found) = found else { return Ok(None) };
    let terms = wish_terms_of(app, plan).await?;
    Ok(Some(Allowance::of(&terms, found)))
}

/// How many wishes there may be in a plan now.
pub(super) async fn wish_terms_of(app: &App, plan: &Plan) -> ApiResult<WishTerms> {
    let decided = app.store.decided(&plan.request.ward.id).await?;
    Ok(to_solve::wish_terms(decided.as_ref(), &plan.request))
}
