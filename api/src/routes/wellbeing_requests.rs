//! The ward's requests for wellbeing days: listed, weighed, and decided by the leader. Agreeing in a published plan is a
//! recorded change like any other; in a plan that is still being made the day goes into what is solved.

use super::{
    address::{PlanAddress, WellbeingAddress, plan_of},
    change_check, changes, cover,
};
use crate::{
    app::App,
    calendar,
    documents::{
        Caller, ChangeReason, ChangedCell, NewChange, NewWellbeingDecision, RecordedChange, Told, ToldCover,
        WardWellbeingRequest, WellbeingAnswer, WellbeingEffect, WellbeingState,
    },
    error::{ApiError, ApiResult, Code},
    http::{Document, Parameters},
    identity::{LeaderOnly, PlannerOrLeader},
    language::Reader,
    ledger,
    settings::Settings,
    store::{Agreed, Decision, DecisionRefusal, Plan, Published, StoredWellbeing},
};
use axum::{Json, extract::State};
use chrono::Utc;
use uuid::Uuid;
use wire::{
    fault::Fault,
    language::Language,
    report::JudgedChange,
    request::{WardRequest, WellbeingDay},
    roster::Roster,
    run::{free_for_wellbeing, told_change, with_wellbeing_day},
};

/// Every request of a plan, by date.
pub async fn list(
    State(app): State<App>,
    PlannerOrLeader(caller): PlannerOrLeader,
    Parameters(address): Parameters<PlanAddress>,
) -> ApiResult<Json<Vec<WardWellbeingRequest>>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    let requests = app.store.wellbeing_requests(plan.id, None).await?;
    let published = app.store.published(plan.id).await?;
    let told = requests.into_iter().map(|found| of_ward(&plan, published.as_ref(), found));
    Ok(Json(told.collect()))
}

/// What a request would do, or has done, and who could take the duty; nothing is stored.
pub async fn effect(
    State(app): State<App>,
    PlannerOrLeader(caller): PlannerOrLeader,
    Reader(language): Reader,
    Parameters(address): Parameters<WellbeingAddress>,
) -> ApiResult<Json<WellbeingEffect>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    let found = request_of(&app, &plan, address.request).await?;
    let published = app.store.published(plan.id).await?;
    let request = of_ward(&plan, published.as_ref(), found.clone());
    let Some(now) = published else { return Ok(Json(WellbeingEffect { request, effect: None, cover: None })) };
    let told = tokio::task::spawn_blocking(move || weighed(now, &found, language));
    let (effect, cover) = told.await.map_err(|_| Code::Internal)??;
    Ok(Json(WellbeingEffect { request, effect, cover }))
}

/// Agrees or refuses.
pub async fn decide(
    State(app): State<App>,
    LeaderOnly(caller): LeaderOnly,
    Reader(language): Reader,
    Parameters(address): Parameters<WellbeingAddress>,
    Document(new): Document<NewWellbeingDecision>,
) -> ApiResult<Json<WardWellbeingRequest>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    let found = request_of(&app, &plan, address.request).await?;
    if found.state != WellbeingState::Asked || found.version != new.version {
        return Err(Code::WellbeingChanged.into());
    }
    let decision = decision(&app, &plan, (&found, &new), (&caller, language)).await?;
    app.store.decide_wellbeing(&found, &decision, &caller).await?.map_err(told)?;
    tracing::info!(plan = %plan.id, request = %found.id, "a wellbeing day was decided");
    let published = app.store.published(plan.id).await?;
    let decided = request_of(&app, &plan, found.id).await?;
    Ok(Json(of_ward(&plan, published.as_ref(), decided)))
}

async fn request_of(app: &App, plan: &Plan, id: Uuid) -> ApiResult<StoredWellbeing> {
    let all = app.store.wellbeing_requests(plan.id, None).await?;
    Ok(all.into_iter().find(|request| request.id == id).ok_or(Code::NotFound)?)
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

fn worked(roster: &Roster, day: &WellbeingDay) -> Option<String> {
    let duty = roster.assignments.iter().find(|duty| duty.employee == day.employee && duty.date == day.date);
    duty.map(|duty| duty.shift_type.clone())
}

/// What agreeing would do to a published plan, with cover; after agreeing, cover for what is open.
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
        (WellbeingState::Agreed, _, Some(freed)) => {
            Ok((None, Some(cover::told((&request, &roster), (found.day.date, freed), language)?)))
        }
        _ => Ok((None, None)),
    }
}

async fn decision(
    app: &App,
    plan: &Plan,
    (found, new): (&StoredWellbeing, &NewWellbeingDecision),
    (caller, language): (&Caller, Language),
) -> ApiResult<Decision> {
    if new.answer == WellbeingAnswer::Refuse {
        return reason(new.reason.as_deref(), language).map(Decision::Refuse);
    }
    match app.store.published(plan.id).await? {
        Some(now) => agree_after((plan.request.clone(), now), (found, new), (caller, language)).await,
        None if fits(plan, found, language) => Ok(Decision::AgreeBefore),
        None => Err(ApiError::faults(vec![CANNOT_BE_HELD.told(language)])),
    }
}

/// Why it is refused.
fn reason(reason: Option<&str>, language: Language) -> ApiResult<String> {
    let reason = reason.unwrap_or_default().trim();
    match reason.chars().count() {
        0 => Err(ApiError::faults(vec![REASON_MISSING.told(language)])),
        length if length > Settings::LONGEST_REFUSAL => Err(ApiError::faults(vec![REASON_TOO_LONG.told(language)])),
        _ => Ok(reason.to_owned()),
    }
}

/// Whether the plan's document can hold the day.
fn fits(plan: &Plan, found: &StoredWellbeing, language: Language) -> bool {
    wire::fault::faults(&with_wellbeing_day(&plan.request, &found.day), language).is_empty()
}

/// The change of a published plan that gives the day off, if the plan is as the leader has seen it and the referee lets
/// it pass.
async fn agree_after(
    (document, now): (WardRequest, Published),
    (found, new): (&StoredWellbeing, &NewWellbeingDecision),
    (caller, language): (&Caller, Language),
) -> ApiResult<Decision> {
    let from = worked(&now.roster, &found.day);
    if from != new.shift_type {
        return Err(Code::PlanChanged.into());
    }
    if from.is_none() {
        return Err(ApiError::faults(vec![NO_DUTY.told(language)]));
    }
    if found.day.date < calendar::local(Utc::now()).date() {
        return Err(ApiError::faults(vec![OVER.told(language)]));
    }
    let change = change_of(&now, found, (from, caller));
    let day = found.day.clone();
    let judging = tokio::task::spawn_blocking(move || {
        let after = free_for_wellbeing((&now.request, &now.roster), &day, language).and_then(|after| {
            // Whoever is off shares in nothing of the day, so everybody's share moves.
            let lines = ledger::lines(&document, (&after.request, &after.roster, &after.report), language)?;
            Ok((after, lines))
        });
        (now.report, after)
    });
    let (before, after) = judging.await.map_err(|_| Code::Internal)?;
    let (after, lines) = after.map_err(|_| ApiError::faults(vec![CANNOT_BE_HELD.told(language)]))?;
    let faults = change_check::broken(&before, &after.report, &change, language);
    if !faults.is_empty() {
        return Err(ApiError::faults(faults));
    }
    Ok(Decision::AgreeAfter(Box::new(Agreed { change, after, lines })))
}

/// The employee asked for it and reads the answer here: nobody has to be told in working time.
fn change_of(now: &Published, found: &StoredWellbeing, (from, caller): (Option<String>, &Caller)) -> RecordedChange {
    let cell = ChangedCell { employee: found.day.employee.clone(), date: found.day.date, from, to: None };
    let new = NewChange {
        cells: vec![cell],
        reason: ChangeReason::WellbeingDay,
        told: Told { by: caller.name.clone(), at: Utc::now(), in_working_time: false },
        despite: None,
    };
    let paid_from = Some(found.day.paid_from);
    RecordedChange { paid_from, ..changes::recorded(&new, caller, now.changes.len()) }
}

fn told(refusal: DecisionRefusal) -> ApiError {
    match refusal {
        DecisionRefusal::Decided => Code::WellbeingChanged,
        DecisionRefusal::PlanChanged => Code::PlanChanged,
        DecisionRefusal::NotNow => Code::StepNotNow,
    }
    .into()
}

/// What is wrong with a decision.
struct DecisionFault {
    code: &'static str,
    pointer: &'static str,
    danish: (&'static str, &'static str),
    english: (&'static str, &'static str),
}

const REASON_MISSING: DecisionFault = DecisionFault {
    code: "reason_missing",
    pointer: "/reason",
    danish: ("Der mangler en begrundelse.", "Skriv, hvorfor det ikke kan lade sig gøre. Medarbejderen læser det."),
    english: ("A reason is missing.", "Write why it cannot be done. The employee reads it."),
};
const REASON_TOO_LONG: DecisionFault = DecisionFault {
    code: "reason_too_long",
    pointer: "/reason",
    danish: ("Begrundelsen er for lang.", "Skriv højst 500 tegn."),
    english: ("The reason is too long.", "Write at most 500 characters."),
};
const NO_DUTY: DecisionFault = DecisionFault {
    code: "wellbeing_no_duty",
    pointer: "",
    danish: ("Medarbejderen har ingen vagt den dato.", "Afslå, og skriv hvorfor."),
    english: ("The employee has no duty that date.", "Refuse, and write why."),
};
const OVER: DecisionFault = DecisionFault {
    code: "wellbeing_past",
    pointer: "",
    danish: ("Datoen er forbi: det, der er arbejdet, kan ikke blive en trivselsdag.", "Afslå, og skriv hvorfor."),
    english: ("The date has passed: what was worked cannot become a wellbeing day.", "Refuse, and write why."),
};
const CANNOT_BE_HELD: DecisionFault = DecisionFault {
    code: "wellbeing_not_possible",
    pointer: "",
    danish: (
        "Dagen kan ikke lægges ind i vagtplanen: medarbejderen er væk eller har en låst vagt omkring den.",
        "Afslå, og skriv hvorfor, eller ret vagtplanen først.",
    ),
    english: (
        "The plan cannot hold the day: the employee is away, or has a locked duty around it.",
        "Refuse and write why, or mend the plan first.",
    ),
};

impl DecisionFault {
    fn told(&self, language: Language) -> Fault {
        let (cause, action) = if language == Language::English { self.english } else { self.danish };
        let text = str::to_owned;
        Fault { code: text(self.code), pointer: text(self.pointer), cause: text(cause), action: text(action) }
    }
}
