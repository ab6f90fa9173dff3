//! All of an employee's wishes at once: sent in, withdrawn; and who of the ward has sent in.

use super::{
    address::{PlanAddress, plan_of},
    plans::wish_terms_of,
    wishes::{open_plan, told, turn},
};
use crate::{
    app::App,
    documents::{NewWishBookState, WishBook, WishBookLine, WishBookState, WishBooks},
    error::ApiResult,
    http::{Document, Done, IfMatch, Parameters, etag},
    identity::{EmployeeOnly, PlannerOrLeader},
    language::Reader,
};
use axum::{Json, extract::State, http::header::ETAG};

/// Where the caller's wishes are.
pub async fn own(
    State(app): State<App>,
    me: EmployeeOnly,
    Parameters(address): Parameters<PlanAddress>,
) -> ApiResult<Done<WishBook>> {
    let plan = plan_of(&app, &me.caller, address.plan).await?;
    let book = app.store.wish_book(plan.id, &me.employee).await?;
    Ok(Done::of(book).with(ETAG, etag(book.version)))
}

/// Sends in or withdraws all of the caller's wishes.
pub async fn set(
    State(app): State<App>,
    me: EmployeeOnly,
    Reader(language): Reader,
    (Parameters(address), IfMatch(seen)): (Parameters<PlanAddress>, IfMatch),
    Document(new): Document<NewWishBookState>,
) -> ApiResult<Done<WishBook>> {
    let plan = open_plan(&app, &me, address.plan).await?;
    let turn = turn(&app, &plan, &me, seen).await?;
    app.store.set_wish_book(&turn, new.state).await?.map_err(|refusal| told(refusal, &turn, language))?;
    let book = app.store.wish_book(plan.id, &me.employee).await?;
    Ok(Done::of(book).with(ETAG, etag(book.version)))
}

/// Who of the ward has sent in wishes.
pub async fn of_ward(
    State(app): State<App>,
    PlannerOrLeader(caller): PlannerOrLeader,
    Parameters(address): Parameters<PlanAddress>,
) -> ApiResult<Json<WishBooks>> {
    let plan = plan_of(&app, &caller, address.plan).await?;
    let terms = wish_terms_of(&app, &plan).await?;
    Ok(Json(counted(app.store.wish_books(plan.id, &plan.request.employees, &terms).await?)))
}

fn counted(people: Vec<WishBookLine>) -> WishBooks {
    let count = |is_so: &dyn Fn(&WishBookLine) -> bool| {
        u32::try_from(people.iter().filter(|line| is_so(line)).count()).unwrap_or(u32::MAX)
    };
    WishBooks {
        submitted: count(&|line| line.state == WishBookState::Submitted),
        draft: count(&|line| line.state == WishBookState::Draft && line.wishes > 0),
        withdrawn: count(&|line| line.state == WishBookState::Withdrawn),
        nothing: count(&|line| line.state == WishBookState::Draft && line.wishes == 0),
        people,
    }
}
