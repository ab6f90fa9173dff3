//! An employee's own part of a published plan. Nothing of a roster is told before it is published, and of colleagues
//! nothing ever.

use super::{
    address::{PlanAddress, plan_of},
    reasons::told_wishes,
};
use crate::{
    app::App,
    calendar,
    documents::{OwnChange, OwnDuties, OwnDuty, OwnWish, ReasonsStatus, RecordedChange},
    error::{ApiResult, Code},
    http::Parameters,
    identity::EmployeeOnly,
    language::Reader,
    store::{Published, StoredReasons},
};
use axum::{Json, extract::State};
use wire::{
    convert::overview::own_findings,
    language::Language,
    report::Report,
    request::WardRequest,
    roster::Roster,
    texts::{self, names::Names},
};

/// The caller's duties, what has changed, and what became of the caller's wishes.
pub async fn own(
    State(app): State<App>,
    me: EmployeeOnly,
    Reader(language): Reader,
    Parameters(address): Parameters<PlanAddress>,
) -> ApiResult<Json<OwnDuties>> {
    let plan = plan_of(&app, &me.caller, address.plan).await?;
    let published = app.store.published(plan.id).await?.ok_or(Code::NotPublished)?;
    let known = app.store.reasons_of(published.solve).await?;
    Ok(Json(own_part(published, known.as_ref(), &me.employee, language)))
}

fn own_part(plan: Published, known: Option<&StoredReasons>, me: &str, language: Language) -> OwnDuties {
    let Published { at, request, roster, report, changes, .. } = plan;
    OwnDuties {
        employee: me.to_owned(),
        published_at: at,
        findings: own_findings((&request, &roster, &report), me, language),
        duties: duties(&request, &roster, me),
        hours: report.employees.iter().find(|hours| hours.employee == me).cloned(),
        changes: changes.iter().rev().flat_map(|change| own_changes(change, me)).collect(),
        wishes: outcomes((&request, &roster, &report), known, me, language),
        reasons_to_come: known
            .is_some_and(|known| matches!(known.status, ReasonsStatus::Queued | ReasonsStatus::Running)),
        absences: request.absences.into_iter().filter(|absence| absence.employee == me).collect(),
        wellbeing_days: request.wellbeing_days.into_iter().filter(|day| day.employee == me).collect(),
        shift_types: request.shift_types,
    }
}

fn duties(request: &wire::request::WardRequest, roster: &wire::roster::Roster, me: &str) -> Vec<OwnDuty> {
    let mine = roster.assignments.iter().filter(|duty| duty.employee == me);
    let mut duties: Vec<OwnDuty> = mine
        .filter_map(|duty| {
            let shift = request.shift_types.iter().find(|shift| shift.id == duty.shift_type)?;
            let (starts, ends) = calendar::span_of(duty.date, (shift.start, shift.end));
            Some(OwnDuty { date: duty.date, shift_type: duty.shift_type.clone(), starts, ends })
        })
        .collect();
    duties.sort_by_key(|duty| duty.starts);
    duties
}

/// Why somebody's duty changed may tell of a colleague: it is not among what is told.
fn own_changes(change: &RecordedChange, me: &str) -> Vec<OwnChange> {
    // A wellbeing day that is taken back changes no duty.
    let own = change.cells.iter().filter(|cell| cell.employee == me && cell.from != cell.to);
    own.map(|cell| OwnChange {
        date: cell.date,
        from: cell.from.clone(),
        to: cell.to.clone(),
        told: change.told.clone(),
        call_in: change.call_in && cell.to.is_some(),
        at: change.at,
    })
    .collect()
}

/// What became of the wishes of one employee. A reason is told of one's own wishes only, and it names nobody.
fn outcomes(
    (request, roster, report): (&WardRequest, &Roster, &Report),
    known: Option<&StoredReasons>,
    me: &str,
    language: Language,
) -> Vec<OwnWish> {
    let told = known.map(told_wishes).unwrap_or_default();
    let names = Names::new(request, roster);
    let own = request.wishes.iter().filter(|wish| wish.employee == me);
    own.map(|wish| {
        let fate = report.wishes.iter().find(|fate| fate.wish == wish.id);
        let granted = fate.is_some_and(|fate| fate.granted);
        let reason = told.iter().find(|reason| reason.wish == wish.id && reason.employee == me && !granted);
        let reasons = reason.map(|reason| texts::reasons::own(reason, &names, language)).unwrap_or_default();
        OwnWish { wish: wish.clone(), granted, reasons }
    })
    .collect()
}
