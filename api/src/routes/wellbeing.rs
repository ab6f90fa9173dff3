//! An employee's own wellbeing days: the frame, what is left, whether a date fits, asking, taking the request back, and
//! giving an agreed day back.

use super::{
    address::{PlanAddress, WellbeingAddress, plan_of},
    wellbeing_faults::BEGUN,
    wellbeing_plan::holding,
    wellbeing_requests::{addressed, back, told},
};
use crate::{
    app::App,
    calendar,
    documents::{
        NewWellbeingDay, OwnWellbeing, OwnWellbeingRequest, WellbeingCheck, WellbeingFrame, WellbeingState,
        WellbeingYear,
    },
    error::{ApiError, ApiResult, Code},
    http::{Created, Document, NoContent, Parameters},
    identity::EmployeeOnly,
    language::Reader,
    store::{Decision, Plan, Published, StoredWellbeing, last_date},
    wellbeing::{self, Asked, DutyThen, Misfit, Taken, is_absent},
};
use axum::{Json, extract::State};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use uuid::Uuid;
use wire::{
    language::Language,
    report::{CellChange, RosterChange},
    request::{ShiftType, WardRequest},
    run::JudgedRoster,
};

/// The ward's frame, and the caller's own days in a plan.
pub async fn own(
    State(app): State<App>,
    me: EmployeeOnly,
    Parameters(address): Parameters<PlanAddress>,
) -> ApiResult<Json<OwnWellbeing>> {
    let plan = own_plan(&app, &me, address.plan).await?;
    let frame = app.store.wellbeing_frame(&me.caller.ward.id).await?.frame;
    let (ward, period) = (&me.caller.ward.id, plan.request.period);
    let requests = app.store.wellbeing_requests(ward, period, Some(&me.employee)).await?;
    let years = years(&app, &me, &plan, frame.as_ref()).await?;
    Ok(Json(OwnWellbeing { frame, years, requests: requests.into_iter().map(own_request).collect() }))
}

/// Whether a date fits the frame; nothing is stored.
pub async fn check(
    State(app): State<App>,
    me: EmployeeOnly,
    Reader(language): Reader,
    Parameters(address): Parameters<PlanAddress>,
    Document(wanted): Document<NewWellbeingDay>,
) -> ApiResult<Json<WellbeingCheck>> {
    let plan = own_plan(&app, &me, address.plan).await?;
    let looked = look(&app, &me, &plan, wanted.date).await?;
    let misfits = looked.misfits.iter().map(|misfit| wellbeing::told(*misfit, looked.frame.as_ref(), language));
    Ok(Json(WellbeingCheck {
        date: wanted.date,
        fits: looked.misfits.is_empty(),
        misfits: misfits.collect(),
        below_minimum: looked.then.as_ref().is_some_and(|then| then.below_minimum),
        shift_type: looked.then.and_then(|then| then.duty).map(|(shift_type, _)| shift_type),
    }))
}

/// Asks for a day that fits.
pub async fn ask(
    State(app): State<App>,
    me: EmployeeOnly,
    Reader(language): Reader,
    Parameters(address): Parameters<PlanAddress>,
    Document(wanted): Document<NewWellbeingDay>,
) -> ApiResult<Created<OwnWellbeingRequest>> {
    let plan = own_plan(&app, &me, address.plan).await?;
    let looked = look(&app, &me, &plan, wanted.date).await?;
    if !looked.misfits.is_empty() {
        return Err(refused(&looked.misfits, looked.frame.as_ref(), language));
    }
    let stored = app.store.ask_wellbeing((plan.id, &me.employee, wanted.date), &me.caller).await?;
    let id = stored.map_err(|misfits| refused(&misfits, looked.frame.as_ref(), language))?;
    let found = own_of(&app, &me, &plan, id).await?;
    tracing::info!(plan = %plan.id, request = %id, "a wellbeing day was asked for");
    Ok(Created::of(own_request(found)))
}

/// Takes an own request back, while nobody has decided.
pub async fn withdraw(
    State(app): State<App>,
    me: EmployeeOnly,
    Parameters(address): Parameters<WellbeingAddress>,
) -> ApiResult<NoContent> {
    let plan = own_plan(&app, &me, address.plan).await?;
    let found = own_of(&app, &me, &plan, address.request).await?;
    let is_open = found.state == WellbeingState::Asked;
    if !is_open || !app.store.withdraw_wellbeing(&found, &me.caller).await? {
        return Err(Code::WellbeingChanged.into());
    }
    Ok(NoContent::default())
}

/// Gives an agreed day back, until it begins. A duty that it freed is not given again: the planner sees who is there.
pub async fn give_back(
    State(app): State<App>,
    me: EmployeeOnly,
    Reader(language): Reader,
    Parameters(address): Parameters<WellbeingAddress>,
) -> ApiResult<Json<OwnWellbeingRequest>> {
    let plan = own_plan(&app, &me, address.plan).await?;
    let found = own_of(&app, &me, &plan, address.request).await?;
    if found.state != WellbeingState::Agreed {
        return Err(Code::WellbeingChanged.into());
    }
    let (holds, now) = (holding(&app, &me.caller.ward.id, found.day.date).await?, app.store.now());
    let request = holds.as_ref().map_or(&plan.request, |holding| &holding.now.request);
    if begins(request, &found) <= now {
        return Err(ApiError::faults(vec![BEGUN.told(language)]));
    }
    let effect = back(holds, &found, (&me.caller, now), language).await?;
    let decision = Decision { to: WellbeingState::GivenBack, reason: None, effect };
    app.store.decide_wellbeing(&found, &decision, &me.caller).await?.map_err(told)?;
    tracing::info!(plan = %plan.id, request = %found.id, "a wellbeing day was given back");
    Ok(Json(own_request(own_of(&app, &me, &plan, found.id).await?)))
}

/// When the duty would have begun that the day freed, by the shift types of the plan that holds; without one, the date.
fn begins(request: &WardRequest, found: &StoredWellbeing) -> DateTime<Utc> {
    let freed = found.freed.as_deref();
    let shift = request.shift_types.iter().find(|shift| Some(shift.id.as_str()) == freed);
    let start = |shift: &ShiftType| calendar::span_of(found.day.date, (shift.start, shift.end)).0;
    shift.map_or_else(|| calendar::start_of(found.day.date), start)
}

/// A plan that the caller is in.
async fn own_plan(app: &App, me: &EmployeeOnly, id: Uuid) -> ApiResult<Plan> {
    let plan = plan_of(app, &me.caller, id).await?;
    let is_in_it = plan.request.employees.iter().any(|employee| employee.id == me.employee);
    if is_in_it { Ok(plan) } else { Err(Code::NotFound.into()) }
}

async fn own_of(app: &App, me: &EmployeeOnly, plan: &Plan, id: Uuid) -> ApiResult<StoredWellbeing> {
    let found = addressed(app, plan, id).await?;
    if found.day.employee == me.employee { Ok(found) } else { Err(Code::NotFound.into()) }
}

fn own_request(found: StoredWellbeing) -> OwnWellbeingRequest {
    let StoredWellbeing { id, day, state, steps, .. } = found;
    OwnWellbeingRequest { id, date: day.date, state, paid_from: day.paid_from, steps }
}

async fn years(
    app: &App,
    me: &EmployeeOnly,
    plan: &Plan,
    frame: Option<&WellbeingFrame>,
) -> ApiResult<Vec<WellbeingYear>> {
    let Some(frame) = frame else { return Ok(Vec::new()) };
    let (first, last) = (plan.request.period.from.year(), last_date(plan.request.period).year());
    let mut years = Vec::new();
    for year in first..=last {
        let taken = app.store.wellbeing_taken(&me.caller.ward.id, year).await?;
        years.push(WellbeingYear {
            year,
            allowed: frame.days_per_year,
            used: wellbeing::used(&me.employee, year, &taken),
        });
    }
    Ok(years)
}

/// What is known of a date that somebody asks for.
struct Looked {
    frame: Option<WellbeingFrame>,
    then: Option<DutyThen>,
    misfits: Vec<Misfit>,
}

async fn look(app: &App, me: &EmployeeOnly, plan: &Plan, date: NaiveDate) -> ApiResult<Looked> {
    let ward = &me.caller.ward.id;
    let frame = app.store.wellbeing_frame(ward).await?.frame;
    let taken = app.store.wellbeing_taken(ward, date.year()).await?;
    let published = holding(app, ward, date).await?.map(|holding| holding.now);
    let is_absent = is_absent(published.as_ref().map_or(&plan.request, |now| &now.request), &me.employee, date);
    let then = match published {
        Some(now) if frame.is_some() => Some(duty_then(now, me.employee.clone(), date).await?),
        _ => None,
    };
    let asked = Asked {
        employee: &me.employee,
        date,
        begins: calendar::start_of(date),
        period: (plan.request.period.from, last_date(plan.request.period)),
        is_absent,
        then: then.as_ref(),
    };
    let misfits = misfits(frame.as_ref(), &asked, &taken, app.store.now());
    Ok(Looked { frame, then, misfits })
}

/// A date outside a published plan, or one that is taken already, has no duty: that alone is no point of its own.
fn misfits(frame: Option<&WellbeingFrame>, asked: &Asked<'_>, taken: &Taken, now: DateTime<Utc>) -> Vec<Misfit> {
    let mut found = wellbeing::misfits(frame, asked, taken, now);
    if found.iter().any(|one| matches!(one, Misfit::OutsidePlan | Misfit::AskedAlready)) {
        found.retain(|one| *one != Misfit::NoDuty);
    }
    found
}

/// What a published plan says of somebody's date. Judging takes milliseconds: too long for a thread that serves others.
async fn duty_then(now: Published, me: String, date: NaiveDate) -> ApiResult<DutyThen> {
    let looked = tokio::task::spawn_blocking(move || {
        let begins = calendar::start_of(date);
        let shift = |id: &str| now.request.shift_types.iter().find(|shift| shift.id == id);
        let own = now.roster.assignments.iter().filter(|duty| duty.employee == me);
        let spans: Vec<_> = own
            .filter_map(|duty| Some((duty, shift(&duty.shift_type)?)))
            .map(|(duty, shift)| (duty, calendar::span_of(duty.date, (shift.start, shift.end))))
            .collect();
        let duty = spans.iter().find(|(duty, _)| duty.date == date);
        let duty = duty.map(|(duty, (starts, _))| (duty.shift_type.clone(), *starts));
        let night_before = spans.iter().any(|(duty, (_, ends))| duty.date < date && *ends > begins);
        let below_minimum = duty.is_some() && leaves_too_few(now, me, date)?;
        Ok(DutyThen { duty, night_before, below_minimum })
    });
    looked.await.map_err(|_| Code::Internal)?
}

/// Whether a duty would be below its minimum, or further below it, without somebody.
fn leaves_too_few(now: Published, me: String, date: NaiveDate) -> ApiResult<bool> {
    // Faults are told to nobody: a stored roster had none.
    let judged = JudgedRoster::of(now.request, now.roster, Language::English).map_err(|_| Code::Internal)?;
    let freed = RosterChange { changes: vec![CellChange { employee: me, date, shift_type: None }] };
    let judged = judged.change(&freed, Language::English).map_err(|_| Code::Internal)?;
    Ok(judged.findings_new.iter().any(|told| told.finding.rule == "staffing_minimum"))
}

fn refused(misfits: &[Misfit], frame: Option<&WellbeingFrame>, language: Language) -> ApiError {
    ApiError::faults(misfits.iter().map(|misfit| wellbeing::told(*misfit, frame, language)).collect())
}
