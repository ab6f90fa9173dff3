//! Wishes: an employee's own; the ward's for planner and leader.

use super::{
    address::{PlanAddress, WishAddress, plan_of},
    plans::allowance_of,
    wish_check,
};
use crate::{
    app::App,
    documents::{NewWish, Role},
    error::{ApiError, ApiResult, Code},
    http::{Created, Document, Done, IfMatch, MaybeIfMatch, NoContent, Parameters, etag},
    identity::{EmployeeOnly, SignedIn},
    language::Reader,
    store::{Plan, Seen, WishRefusal, WishTurn},
};
use axum::{extract::State, http::header::ETAG};
use uuid::Uuid;
use wire::{language::Language, request::Wish};

/// The wishes that the caller may see; for an employee with the version as `ETag`.
pub async fn list(
    State(app): State<App>,
    SignedIn(caller): SignedIn,
    Parameters(address): Parameters<PlanAddress>,
) -> ApiResult<Done<Vec<Wish>>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    match (caller.role, &caller.employee) {
        (Role::Employee, None) => Ok(Done::of(Vec::new())),
        (Role::Employee, Some(own)) => {
            // The version first: should a wish change in between, the version is the one that is outdated.
            let version = app.store.wish_book(plan.id, own).await?.version;
            Ok(Done::of(app.store.wishes(plan.id, Some(own)).await?).with(ETAG, etag(version)))
        }
        (Role::Planner | Role::Leader, _) => Ok(Done::of(app.store.wishes(plan.id, None).await?)),
    }
}

/// Enters a wish.
pub async fn add(
    State(app): State<App>,
    me: EmployeeOnly,
    Reader(language): Reader,
    (MaybeIfMatch(seen), Parameters(address)): (MaybeIfMatch, Parameters<PlanAddress>),
    Document(new): Document<NewWish>,
) -> ApiResult<Created<Wish>> {
    let plan = open_plan(&app, &me, address.plan).await?;
    let turn = turn(&app, &plan, &me, seen).await?;
    let wish = new.of(&me.employee, Uuid::now_v7().to_string());
    check(&app, &plan, &wish, language).await?;
    let version = app.store.add_wish(&turn, &wish).await?.map_err(|refusal| told(refusal, &turn, language))?;
    Ok(Created::of(wish).with(ETAG, etag(version)))
}

/// Changes one of the caller's wishes.
pub async fn change(
    State(app): State<App>,
    me: EmployeeOnly,
    Reader(language): Reader,
    (Parameters(address), IfMatch(seen)): (Parameters<WishAddress>, IfMatch),
    Document(changed): Document<NewWish>,
) -> ApiResult<Done<Wish>> {
    let plan = open_plan(&app, &me, address.plan).await?;
    let turn = turn(&app, &plan, &me, seen).await?;
    let own = app.store.wishes(plan.id, Some(&me.employee)).await?;
    if own.iter().all(|wish| wish.id != address.wish) {
        return Err(Code::NotFound.into());
    }
    let wish = changed.of(&me.employee, address.wish);
    check(&app, &plan, &wish, language).await?;
    let version = app.store.change_wish(&turn, &wish).await?.map_err(|refusal| told(refusal, &turn, language))?;
    Ok(Done::of(wish).with(ETAG, etag(version)))
}

/// Withdraws one of the caller's wishes.
pub async fn withdraw(
    State(app): State<App>,
    me: EmployeeOnly,
    Reader(language): Reader,
    (Parameters(address), IfMatch(seen)): (Parameters<WishAddress>, IfMatch),
) -> ApiResult<NoContent> {
    let plan = open_plan(&app, &me, address.plan).await?;
    let turn = turn(&app, &plan, &me, seen).await?;
    let removed = app.store.remove_wish(&turn, &address.wish).await?;
    let version = removed.map_err(|refusal| told(refusal, &turn, language))?;
    Ok(NoContent::default().with(ETAG, etag(version)))
}

pub(super) async fn open_plan(app: &App, me: &EmployeeOnly, id: Uuid) -> ApiResult<Plan> {
    let plan = plan_of(app, &me.caller, id).await?;
    if plan.wish_window.open { Ok(plan) } else { Err(Code::WishWindowClosed.into()) }
}

/// The caller's turn. An outdated version is told here, before any fault of a wish that may be there already.
pub(super) async fn turn<'a>(app: &App, plan: &Plan, me: &'a EmployeeOnly, seen: Seen) -> ApiResult<WishTurn<'a>> {
    let allowance = allowance_of(app, plan, &me.employee).await?.ok_or(Code::NotFound)?;
    let version = app.store.wish_book(plan.id, &me.employee).await?.version;
    match seen {
        Seen::Version(seen) if seen != version => Err(Code::WishesChanged.into()),
        _ => Ok(WishTurn { plan: plan.id, employee: &me.employee, seen, allowance }),
    }
}

async fn check(app: &App, plan: &Plan, wish: &Wish, language: Language) -> ApiResult<()> {
    let others = app.store.wishes(plan.id, Some(&wish.employee)).await?;
    let faults = wish_check::faults(&plan.request, others, wish, language);
    if faults.is_empty() { Ok(()) } else { Err(ApiError::faults(faults)) }
}

pub(super) fn told(refusal: WishRefusal, turn: &WishTurn<'_>, language: Language) -> ApiError {
    let too_many = |fault| ApiError::faults(vec![fault]);
    match refusal {
        WishRefusal::QuotaExceeded { used, .. } if used > turn.allowance.quota => {
            too_many(wish_check::over_quota_fault((used, turn.allowance.quota), language))
        }
        WishRefusal::QuotaExceeded { draws, left, .. } => {
            too_many(wish_check::quota_fault((draws, left, turn.allowance.quota), language))
        }
        WishRefusal::TooManyMatterMost => {
            too_many(wish_check::matters_most_fault(turn.allowance.matters_most, language))
        }
        WishRefusal::NotFound => Code::NotFound.into(),
        WishRefusal::WindowClosed => Code::WishWindowClosed.into(),
        WishRefusal::Changed => Code::WishesChanged.into(),
    }
}
