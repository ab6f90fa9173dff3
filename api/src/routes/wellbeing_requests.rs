//! The ward's requests for wellbeing days: listed, weighed, decided by the leader, and taken back. Agreeing in a published
//! plan is a recorded change like any other; in a plan that is still being made the day goes into what is solved.
//!
//! A request is addressed through a plan of its date: the one that the page shows. That says who may read it, and nothing
//! else: what it affects is the plan that holds for the date, or where none is published the newest that is being made.

use super::{
    address::{PlanAddress, WellbeingAddress, plan_of},
    cover,
    wellbeing_faults::{BEGUN, CANNOT_BE_HELD, NO_DUTY, OVER, REASON_MISSING, REASON_TOO_LONG},
    wellbeing_plan::{Holding, freed, given_back, holding, worked},
};
use crate::{
    app::App,
    calendar,
    documents::{
        Caller, NewWellbeingDecision, ToldCover, WardWellbeingRequest, WellbeingAnswer, WellbeingEffect, WellbeingState,
    },
    error::{ApiError, ApiResult, Code},
    http::{Document, Parameters},
    identity::{LeaderOnly, PlannerOrLeader},
    language::Reader,
    settings::Settings,
    store::{Decision, DecisionRefusal, Plan, PlanEffect, Published, StoredWellbeing, last_date},
    wellbeing::with_agreed,
};
use axum::{Json, extract::State};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::HashMap;
use uuid::Uuid;
use wire::{
    language::Language,
    report::JudgedChange,
    run::{free_for_wellbeing, told_change, with_wellbeing_day},
};

/// Every request for the dates of a plan, by date, whichever plan it was asked in.
pub async fn list(
    State(app): State<App>,
    PlannerOrLeader(caller): PlannerOrLeader,
    Parameters(address): Parameters<PlanAddress>,
) -> ApiResult<Json<Vec<WardWellbeingRequest>>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    let requests = app.store.wellbeing_requests(&caller.ward.id, plan.request.period, None).await?;
    let mut known: HashMap<Uuid, Option<Published>> = HashMap::new();
    let mut told = Vec::with_capacity(requests.len());
    for found in requests {
        let holds = app.store.published_on(&caller.ward.id, found.day.date).await?;
        if let Some(id) = holds.filter(|id| !known.contains_key(id)) {
            known.insert(id, app.store.published(id).await?);
        }
        let now = holds.and_then(|id| known.get(&id)?.as_ref());
        told.push(of_ward(&plan, now, found));
    }
    Ok(Json(told))
}

/// What a request would do, or has done, and who could take the duty; nothing is stored.
pub async fn effect(
    State(app): State<App>,
    PlannerOrLeader(caller): PlannerOrLeader,
    Reader(language): Reader,
    Parameters(address): Parameters<WellbeingAddress>,
) -> ApiResult<Json<WellbeingEffect>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    let found = addressed(&app, &plan, address.request).await?;
    let holding = holding(&app, &caller.ward.id, found.day.date).await?;
    let request = of_ward(&plan, holding.as_ref().map(|holding| &holding.now), found.clone());
    let Some(Holding { plan: Plan { id, .. }, now }) = holding else {
        return Ok(Json(WellbeingEffect { request, plan: None, effect: None, cover: None }));
    };
    let told = tokio::task::spawn_blocking(move || weighed(now, &found, language));
    let (effect, cover) = told.await.map_err(|_| Code::Internal)??;
    Ok(Json(WellbeingEffect { request, plan: Some(id), effect, cover }))
}

/// Agrees, refuses, or takes an agreed day back.
pub async fn decide(
    State(app): State<App>,
    LeaderOnly(caller): LeaderOnly,
    Reader(language): Reader,
    Parameters(address): Parameters<WellbeingAddress>,
    Document(new): Document<NewWellbeingDecision>,
) -> ApiResult<Json<WardWellbeingRequest>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    let found = addressed(&app, &plan, address.request).await?;
    let due = if new.answer == WellbeingAnswer::TakeBack { WellbeingState::Agreed } else { WellbeingState::Asked };
    if found.state != due || found.version != new.version {
        return Err(Code::WellbeingChanged.into());
    }
    let decision = match new.answer {
        WellbeingAnswer::Agree => agree(&app, (&found, &new), (&caller, language)).await?,
        WellbeingAnswer::Refuse => refuse(&new, language)?,
        WellbeingAnswer::TakeBack => take_back(&app, (&found, &new), (&caller, language)).await?,
    };
    app.store.decide_wellbeing(&found, &decision, &caller).await?.map_err(told)?;
    tracing::info!(plan = %plan.id, request = %found.id, "a wellbeing day was decided");
    let holding = holding(&app, &caller.ward.id, found.day.date).await?;
    let decided = addressed(&app, &plan, found.id).await?;
    Ok(Json(of_ward(&plan, holding.as_ref().map(|holding| &holding.now), decided)))
}

/// A request for one of the dates of the plan in the address.
pub(super) async fn addressed(app: &App, plan: &Plan, id: Uuid) -> ApiResult<StoredWellbeing> {
    let (ward, period) = (&plan.request.ward.id, plan.request.period);
    let found = app.store.wellbeing_request(ward, id).await?;
    let is_of_plan = |found: &StoredWellbeing| (period.from..=last_date(period)).contains(&found.day.date);
    Ok(found.filter(is_of_plan).ok_or(Code::NotFound)?)
}

fn of_ward(plan: &Plan, published: Option<&Published>, found: StoredWellbeing) -> WardWellbeingRequest {
    let StoredWellbeing { id, day, state, version, freed, steps, .. } = found;
    let employee = plan.request.employees.iter().find(|employee| employee.id == day.employee);
    WardWellbeingRequest {
        id,
        name: employee.map_or_else(|| day.employee.clone(), |employee| employee.name.clone()),
        shift_type: published.and_then(|now| worked(&now.roster, &day)),
        employee: day.employee,
        date: day.date,
        state,
        paid_from: day.paid_from,
        version,
        freed,
        steps,
    }
}

/// What agreeing would do to a published plan, with cover; afterwards cover for the duty that it freed, by whoever was off as
/// well once the day is given or taken back.
fn weighed(
    now: Published,
    found: &StoredWellbeing,
    language: Language,
) -> ApiResult<(Option<JudgedChange>, Option<ToldCover>)> {
    let Published { request, roster, report, .. } = now;
    match (found.state, worked(&roster, &found.day), &found.freed) {
        (WellbeingState::Asked, Some(shift_type), _) => {
            // What the plan cannot hold is told when it is agreed to.
            let Ok(after) = free_for_wellbeing((&request, &roster), &found.day, language) else {
                return Ok((None, None));
            };
            let effect = told_change((&request, &roster, &report), &after, language);
            let cover = cover::told((&after.request, &after.roster), (found.day.date, &shift_type), language)?;
            Ok((Some(effect), Some(cover)))
        }
        (WellbeingState::Agreed | WellbeingState::GivenBack | WellbeingState::TakenBack, _, Some(freed)) => {
            Ok((None, Some(cover::told((&request, &roster), (found.day.date, freed), language)?)))
        }
        _ => Ok((None, None)),
    }
}

/// A yes: in the published plan that holds for the date, if it is as the leader has seen it; else in what is being made.
async fn agree(
    app: &App,
    (found, new): (&StoredWellbeing, &NewWellbeingDecision),
    (caller, language): (&Caller, Language),
) -> ApiResult<Decision> {
    let effect = match holding(app, &caller.ward.id, found.day.date).await? {
        Some(holding) => {
            let from = worked(&holding.now.roster, &found.day);
            if from != new.shift_type {
                return Err(Code::PlanChanged.into());
            }
            if from.is_none() {
                return Err(ApiError::faults(vec![NO_DUTY.told(language)]));
            }
            if found.day.date < today(app) {
                return Err(ApiError::faults(vec![OVER.told(language)]));
            }
            freed(holding, found, (caller, app.store.now()), language).await?
        }
        None => agreed_before(app, found, caller, language).await?,
    };
    Ok(Decision { to: WellbeingState::Agreed, reason: None, effect })
}

/// A yes before publication: the newest document that is being made for the date must be able to hold the day.
async fn agreed_before(
    app: &App,
    found: &StoredWellbeing,
    caller: &Caller,
    language: Language,
) -> ApiResult<PlanEffect> {
    let ward = &caller.ward.id;
    let newest = app.store.being_made_for(ward, found.day.date).await?.ok_or(Code::PlanChanged)?;
    let plan = plan_of(app, caller, newest).await?;
    if !fits(app, &plan, found, language).await? {
        return Err(ApiError::faults(vec![CANNOT_BE_HELD.told(language)]));
    }
    Ok(PlanEffect::AgreedBefore(newest))
}

fn refuse(new: &NewWellbeingDecision, language: Language) -> ApiResult<Decision> {
    let reason = Some(reason(new, language)?);
    Ok(Decision { to: WellbeingState::Refused, reason, effect: PlanEffect::None })
}

async fn take_back(
    app: &App,
    (found, new): (&StoredWellbeing, &NewWellbeingDecision),
    (caller, language): (&Caller, Language),
) -> ApiResult<Decision> {
    let reason = Some(reason(new, language)?);
    if found.day.date < today(app) {
        return Err(ApiError::faults(vec![BEGUN.told(language)]));
    }
    let holds = holding(app, &caller.ward.id, found.day.date).await?;
    let effect = back(holds, found, (caller, app.store.now()), language).await?;
    Ok(Decision { to: WellbeingState::TakenBack, reason, effect })
}

/// What it does to the plan that holds for the date, if one is published, that a day is given or taken back.
pub(super) async fn back(
    holds: Option<Holding>,
    found: &StoredWellbeing,
    by: (&Caller, DateTime<Utc>),
    language: Language,
) -> ApiResult<PlanEffect> {
    match holds {
        Some(holding) => given_back(holding, found, by, language).await,
        None => Ok(PlanEffect::BackBefore),
    }
}

fn today(app: &App) -> NaiveDate {
    calendar::local(app.store.now()).date()
}

/// What the leader says to the employee.
fn reason(new: &NewWellbeingDecision, language: Language) -> ApiResult<String> {
    let reason = new.reason.as_deref().unwrap_or_default().trim();
    match reason.chars().count() {
        0 => Err(ApiError::faults(vec![REASON_MISSING.told(language)])),
        length if length > Settings::LONGEST_REFUSAL => Err(ApiError::faults(vec![REASON_TOO_LONG.told(language)])),
        _ => Ok(reason.to_owned()),
    }
}

/// Whether the plan's document can hold the day, beside those that are agreed already.
async fn fits(app: &App, plan: &Plan, found: &StoredWellbeing, language: Language) -> ApiResult<bool> {
    let agreed = app.store.agreed_days(&plan.request.ward.id, plan.request.period).await?;
    let request = with_agreed(plan.request.clone(), agreed);
    Ok(wire::fault::faults(&with_wellbeing_day(&request, &found.day), language).is_empty())
}

pub(super) fn told(refusal: DecisionRefusal) -> ApiError {
    match refusal {
        DecisionRefusal::Decided => Code::WellbeingChanged,
        DecisionRefusal::PlanChanged => Code::PlanChanged,
        DecisionRefusal::NotNow => Code::StepNotNow,
    }
    .into()
}
