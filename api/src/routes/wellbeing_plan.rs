//! What a wellbeing day does to the plan that holds for its date: a yes frees the duty, and a day that is given or taken
//! back lets the person be planned again. Both are recorded changes; neither gives anybody a duty.

use super::{change_check, changes, wellbeing_faults::CANNOT_BE_HELD};
use crate::{
    app::App,
    documents::{Caller, ChangeReason, ChangedCell, NewChange, RecordedChange, StoredLine, Told},
    error::{ApiError, ApiResult, Code},
    ledger,
    store::{Amendment, Plan, PlanEffect, Published, StoredWellbeing},
};
use chrono::{DateTime, NaiveDate, Utc};
use wire::{
    language::Language,
    report::Report,
    request::{WardRequest, WellbeingDay},
    roster::Roster,
    run::{Amended, CheckError, free_for_wellbeing, take_wellbeing_back},
};

/// A published plan: as it was made, and as it holds today.
pub(super) struct Holding {
    pub(super) plan: Plan,
    pub(super) now: Published,
}

/// The published plan that holds for a date, whichever plan somebody looks at.
pub(super) async fn holding(app: &App, ward: &str, date: NaiveDate) -> ApiResult<Option<Holding>> {
    let Some(id) = app.store.published_on(ward, date).await? else { return Ok(None) };
    let (plan, now) = (app.store.plan(ward, id).await?, app.store.published(id).await?);
    Ok(plan.zip(now).map(|(plan, now)| Holding { plan, now }))
}

/// The duty that somebody works on the date of a wellbeing day.
pub(super) fn worked(roster: &Roster, day: &WellbeingDay) -> Option<String> {
    let duty = roster.assignments.iter().find(|duty| duty.employee == day.employee && duty.date == day.date);
    duty.map(|duty| duty.shift_type.clone())
}

/// The change that gives the day off, if the referee lets it pass.
pub(super) async fn freed(
    holding: Holding,
    found: &StoredWellbeing,
    by: (&Caller, DateTime<Utc>),
    language: Language,
) -> ApiResult<PlanEffect> {
    let from = worked(&holding.now.roster, &found.day);
    let change = change_of(&holding.now, found, (ChangeReason::WellbeingDay, from, None), by);
    let change = RecordedChange { paid_from: Some(found.day.paid_from), ..change };
    let free = move |plan: (&WardRequest, &Roster), day: &WellbeingDay| free_for_wellbeing(plan, day, language);
    let (plan, before, after, lines) = judged(holding, found.day.clone(), free, language)
        .await?
        .map_err(|_| ApiError::faults(vec![CANNOT_BE_HELD.told(language)]))?;
    let faults = change_check::broken(&before, &after.report, &change, language);
    if !faults.is_empty() {
        return Err(ApiError::faults(faults));
    }
    Ok(PlanEffect::Published(Box::new(Amendment { plan: plan.id, change, after, lines })))
}

/// The change that lets the person be planned again. Nobody is given a duty: whoever has taken it since keeps it.
pub(super) async fn given_back(
    holding: Holding,
    found: &StoredWellbeing,
    by: (&Caller, DateTime<Utc>),
    language: Language,
) -> ApiResult<PlanEffect> {
    let same = worked(&holding.now.roster, &found.day);
    let change = change_of(&holding.now, found, (ChangeReason::WellbeingDayBack, same.clone(), same), by);
    let change = RecordedChange { call_in: false, ..change };
    let back = move |plan: (&WardRequest, &Roster), day: &WellbeingDay| take_wellbeing_back(plan, day, language);
    let (plan, _, after, lines) =
        judged(holding, found.day.clone(), back, language).await?.map_err(|_| change_check::unjudged())?;
    Ok(PlanEffect::Published(Box::new(Amendment { plan: plan.id, change, after, lines })))
}

type Judged = Result<(Plan, Report, Amended, Vec<StoredLine>), CheckError>;

/// The plan after the change, with everybody's line of the ledger: whoever is off shares in nothing of the day, so that all
/// shares move. Judging takes milliseconds: too long for a thread that serves other requests.
async fn judged(
    Holding { plan, now }: Holding,
    day: WellbeingDay,
    amend: impl Fn((&WardRequest, &Roster), &WellbeingDay) -> Result<Amended, CheckError> + Send + 'static,
    language: Language,
) -> ApiResult<Judged> {
    let judging = tokio::task::spawn_blocking(move || {
        let after = amend((&now.request, &now.roster), &day)?;
        let lines = ledger::lines(&plan.request, (&after.request, &after.roster, &after.report), language)?;
        Ok((plan, now.report, after, lines))
    });
    Ok(judging.await.map_err(|_| Code::Internal)?)
}

/// Whoever asks, or gives back, reads the answer on the page: nobody has to be told in working time.
fn change_of(
    now: &Published,
    found: &StoredWellbeing,
    (reason, from, to): (ChangeReason, Option<String>, Option<String>),
    (caller, at): (&Caller, DateTime<Utc>),
) -> RecordedChange {
    let cell = ChangedCell { employee: found.day.employee.clone(), date: found.day.date, from, to };
    let told = Told { by: caller.name.clone(), at, in_working_time: false };
    let new = NewChange { cells: vec![cell], reason, told, despite: None };
    changes::recorded(&new, caller, (now.changes.len(), at))
}
