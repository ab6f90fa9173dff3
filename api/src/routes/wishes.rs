//! Wishes: an employee's own; the ward's for planner and leader.

use super::{
    address::{PlanAddress, WishAddress, plan_of},
    plans::quota_of,
    wish_check,
};
use crate::{
    app::App,
    documents::{NewWish, Role},
    error::{ApiError, ApiResult, Code},
    http::{Created, Document, NoContent, Parameters},
    identity::{EmployeeOnly, SignedIn},
    language::Reader,
    store::{Plan, WishRefusal},
};
use axum::{Json, extract::State};
use uuid::Uuid;
use wire::{language::Language, request::Wish};

/// The wishes that the caller may see.
pub async fn list(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Parameters(address): Parameters<PlanAddress>,
) -> ApiResult<Json<Vec<Wish>>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    match (caller.role, &caller.employee) {
        (Role::Employee, None) => Ok(Json(Vec::new())),
        (Role::Employee, Some(own)) => Ok(Json(app.store.wishes(plan.id, Some(own)).await?)),
        (Role::Planner | Role::Leader, _) => Ok(Json(app.store.wishes(plan.id, None).await?)),
    }
}

/// Enters a wish.
pub async fn add(
    State(app): State<App>,
    me: EmployeeOnly,
    Reader(language): Reader,
    Parameters(address): Parameters<PlanAddress>,
    Document(new): Document<NewWish>,
) -> ApiResult<Created<Wish>> {
    let plan = open_plan(&app, &me, address.plan).await?;
    let quota = quota_of(&plan.request, &me.employee).ok_or(Code::NotFound)?;
    let wish = new.of(&me.employee, Uuid::now_v7().to_string());
    check(&app, &plan, &wish, language).await?;
    let stored = app.store.add_wish(plan.id, &wish, quota).await?;
    stored.map_err(|refusal| told(refusal, quota, language))?;
    Ok(Created::of(wish))
}

/// Changes one of the caller's wishes.
pub async fn change(
    State(app): State<App>,
    me: EmployeeOnly,
    Reader(language): Reader,
    Parameters(address): Parameters<WishAddress>,
    Document(changed): Document<NewWish>,
) -> ApiResult<Json<Wish>> {
    let plan = open_plan(&app, &me, address.plan).await?;
    let own = app.store.wishes(plan.id, Some(&me.employee)).await?;
    if own.iter().all(|wish| wish.id != address.wish) {
        return Err(Code::NotFound.into());
    }
    let wish = changed.of(&me.employee, address.wish);
    check(&app, &plan, &wish, language).await?;
    let stored = app.store.change_wish(plan.id, &wish).await?;
    stored.map_err(|refusal| told(refusal, 0, language))?;
    Ok(Json(wish))
}

/// Withdraws one of the caller's wishes.
pub async fn withdraw(
    State(app): State<App>,
    me: EmployeeOnly,
    Reader(language): Reader,
    Parameters(address): Parameters<WishAddress>,
) -> ApiResult<NoContent> {
    let plan = open_plan(&app, &me, address.plan).await?;
    let removed = app.store.remove_wish(plan.id, &me.employee, &address.wish).await?;
    removed.map_err(|refusal| told(refusal, 0, language))?;
    Ok(NoContent::default())
}

async fn open_plan(app: &App, me: &EmployeeOnly, id: Uuid) -> ApiResult<Plan> {
    let plan = plan_of(app, &me.caller, id).await?;
    if plan.wish_window.open { Ok(plan) } else { Err(Code::WishWindowClosed.into()) }
}

async fn check(app: &App, plan: &Plan, wish: &Wish, language: Language) -> ApiResult<()> {
    let others = app.store.wishes(plan.id, Some(&wish.employee)).await?;
    let faults = wish_check::faults(&plan.request, others, wish, language);
    if faults.is_empty() { Ok(()) } else { Err(ApiError::faults(faults)) }
}

fn told(refusal: WishRefusal, quota: u32, language: Language) -> ApiError {
    match refusal {
        WishRefusal::QuotaExceeded => ApiError::faults(vec![wish_check::quota_fault(quota, language)]),
        WishRefusal::NotFound => Code::NotFound.into(),
        WishRefusal::WindowClosed => Code::WishWindowClosed.into(),
    }
}
