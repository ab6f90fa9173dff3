//! The ledger of fairness: one's own, and the ward's for planner and leader.

use super::ward_settings::now;
use crate::{
    app::App,
    documents::{OwnLedger, WardLedger},
    error::ApiResult,
    identity::{EmployeeOnly, PlannerOrLeader},
    ledger,
};
use axum::{Json, extract::State};

/// The caller's own ledger over the ward's last published plans.
pub async fn own(State(app): State<App>, me: EmployeeOnly) -> ApiResult<Json<OwnLedger>> {
    let plans = app.store.ledger(&me.caller.ward.id, None).await?;
    let settings = now(&app, &me.caller).await?;
    Ok(Json(ledger::own(&plans, &me.employee, settings.late_notice_days)))
}

/// The ledger of everybody in the ward's last published plans.
pub async fn of_ward(State(app): State<App>, PlannerOrLeader(caller): PlannerOrLeader) -> ApiResult<Json<WardLedger>> {
    let plans = app.store.ledger(&caller.ward.id, None).await?;
    let settings = now(&app, &caller).await?;
    Ok(Json(ledger::of_ward(&plans, settings.late_notice_days)))
}
