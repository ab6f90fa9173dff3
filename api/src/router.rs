//! Every route on one page, with what the OpenAPI document says of it, and the layers around them all.

use crate::{
    app::App,
    error::problem_documents,
    http::{refuse_cross_site, safe_headers},
    openapi, page,
    routes::{
        account, accounts, approval, changes, cover, duties, events, health, invitation, judgement, ledger, life,
        plans, reasons, roster, session, solves, ward_settings, wellbeing, wellbeing_frame, wellbeing_requests, why,
        wish_books, wishes,
    },
    settings::Settings,
};
use aide::{
    axum::{
        ApiRouter,
        routing::{delete_with, get_with, post_with, put_with},
    },
    openapi::OpenApi,
    transform::TransformOperation,
};
use axum::{
    Json, Router,
    extract::DefaultBodyLimit,
    http::StatusCode,
    middleware::{from_fn, from_fn_with_state},
    routing::get,
};
use std::sync::Arc;
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, timeout::TimeoutLayer, trace::TraceLayer,
};

type Operation<'a> = TransformOperation<'a>;

/// The documented routes.
fn routes() -> ApiRouter<App> {
    ApiRouter::new()
        .api_route("/healthz", get_with(health::healthz, |op| told(op, "health", "Whether the server is fit for work")))
        .api_route(
            "/api/v1/demo-accounts",
            get_with(session::demo_accounts, |op| told(op, "listDemoAccounts", "The demo sign-ins")),
        )
        .api_route(
            "/api/v1/demo-session",
            post_with(session::demo_sign_in, |op| told(op, "demoSignIn", "Sign in to a demo account")),
        )
        .merge(own_routes())
        .merge(account_routes())
        .merge(fairness_routes())
        .merge(wellbeing_routes())
        .api_route(
            "/api/v1/plans",
            get_with(plans::list, |op| told(op, "listPlans", "The ward's plans, newest period first"))
                .post_with(plans::create, |op| told(op, "createPlan", "Make a plan from a whole document")),
        )
        .api_route(
            "/api/v1/plans/{plan}",
            get_with(plans::view, |op| told(op, "getPlan", "A plan, with the caller's own part")),
        )
        .api_route(
            "/api/v1/plans/{plan}/request",
            get_with(plans::request, |op| told(op, "getPlanRequest", "The whole document, with today's wishes")),
        )
        .api_route(
            "/api/v1/plans/{plan}/life",
            get_with(life::view, |op| {
                told(op, "getPlanLife", "Where the plan is, every step taken, and what may be done")
            })
            .post_with(life::step, |op| told(op, "takeStep", "Close or extend the wishes, send, sign, publish")),
        )
        .api_route(
            "/api/v1/plans/{plan}/approval",
            get_with(approval::view, |op| {
                told(op, "getApproval", "The roster that is signed or published, with what a leader weighs")
            }),
        )
        .api_route(
            "/api/v1/plans/{plan}/duties",
            get_with(duties::own, |op| told(op, "getOwnDuties", "One's own part of a published plan")),
        )
        .api_route(
            "/api/v1/plans/{plan}/changes",
            get_with(changes::list, |op| told(op, "listPlanChanges", "What has changed since the plan was published"))
                .post_with(changes::record, |op| told(op, "recordPlanChange", "Change a published plan")),
        )
        .api_route(
            "/api/v1/plans/{plan}/changes/judgement",
            post_with(changes::judge, |op| {
                told(op, "judgePlanChange", "What a change of a published plan would do; nothing is stored")
            }),
        )
        .api_route(
            "/api/v1/plans/{plan}/wishes",
            get_with(wishes::list, |op| {
                told(op, "listWishes", "An employee's own wishes; the ward's for planner and leader")
            })
            .post_with(wishes::add, |op| told(op, "addWish", "Enter a wish")),
        )
        .api_route(
            "/api/v1/plans/{plan}/wishes/{wish}",
            put_with(wishes::change, |op| told(op, "changeWish", "Change an own wish"))
                .delete_with(wishes::withdraw, |op| told(op, "withdrawWish", "Withdraw an own wish")),
        )
        .api_route(
            "/api/v1/plans/{plan}/wish-book",
            get_with(wish_books::own, |op| told(op, "getWishBook", "Where one's own wishes are"))
                .put_with(wish_books::set, |op| told(op, "setWishBook", "Send in or withdraw all own wishes")),
        )
        .api_route(
            "/api/v1/plans/{plan}/wish-books",
            get_with(wish_books::of_ward, |op| told(op, "listWishBooks", "Who of the ward has sent in wishes")),
        )
        .api_route(
            "/api/v1/plans/{plan}/solves",
            post_with(solves::start, |op| {
                told(op, "startSolve", "Queue a solve with today's wishes; see the Location header")
            }),
        )
        .api_route(
            "/api/v1/plans/{plan}/roster",
            get_with(roster::newest, |op| {
                told(op, "getRoster", "The newest roster, what was solved, and the referee's report")
            }),
        )
        .api_route(
            "/api/v1/plans/{plan}/reasons",
            get_with(reasons::view, |op| told(op, "getReasons", "Why the roster is as it is, as far as it is known"))
                .post_with(reasons::ask, |op| told(op, "askReasons", "Work the reasons out once more")),
        )
        .api_route(
            "/api/v1/plans/{plan}/reasons/cancel",
            post_with(reasons::cancel, |op| {
                told(op, "cancelReasons", "Stop working out reasons; what is told is kept")
            }),
        )
        .api_route(
            "/api/v1/plans/{plan}/roster/cell",
            post_with(why::cell, |op| told(op, "explainCell", "Why somebody works a duty; nothing is stored")),
        )
        .api_route(
            "/api/v1/plans/{plan}/remedies",
            post_with(why::remedies, |op| {
                told(op, "findRemedies", "What would help a plan that is short or impossible; nothing is stored")
            }),
        )
        .api_route(
            "/api/v1/plans/{plan}/roster/judgement",
            post_with(judgement::judge, |op| {
                told(op, "judgeChange", "What a change of the newest roster would do; nothing is stored")
            }),
        )
        .api_route("/api/v1/solves/{solve}", get_with(solves::view, |op| told(op, "getSolve", "How far a solve is")))
        .api_route(
            "/api/v1/solves/{solve}/events",
            get_with(events::follow, |op| {
                told(op, "followSolve", "Server-sent events: `progress` (Progress), then one `finished` (Solve)")
            }),
        )
        .api_route(
            "/api/v1/solves/{solve}/cancel",
            post_with(solves::cancel, |op| told(op, "cancelSolve", "Stop a solve; the best roster so far is kept")),
        )
}

/// Signing in, and one's own account.
fn own_routes() -> ApiRouter<App> {
    ApiRouter::new()
        .api_route(
            "/api/v1/session",
            post_with(session::sign_in, |op| told(op, "signIn", "Sign in by login name and password"))
                .get_with(session::who, |op| told(op, "whoAmI", "Who is signed in"))
                .delete_with(session::sign_out, |op| told(op, "signOut", "Sign out")),
        )
        .api_route(
            "/api/v1/invitation",
            post_with(invitation::view, |op| told(op, "viewInvitation", "Whom an invitation is for")),
        )
        .api_route(
            "/api/v1/invitation/acceptance",
            post_with(invitation::accept, |op| {
                told(op, "acceptInvitation", "Set login name and password by an invitation, once, and sign in")
            }),
        )
        .api_route(
            "/api/v1/account",
            get_with(account::view, |op| told(op, "getOwnAccount", "One's own account and its sessions")),
        )
        .api_route(
            "/api/v1/account/password",
            put_with(account::change_password, |op| {
                told(op, "changePassword", "Change one's password; every other session ends")
            }),
        )
        .api_route(
            "/api/v1/account/sessions",
            delete_with(account::end_all_sessions, |op| told(op, "signOutEverywhere", "Sign out on every device")),
        )
        .api_route(
            "/api/v1/account/sessions/{session}",
            delete_with(account::end_session, |op| told(op, "endSession", "End one of one's sessions")),
        )
}

/// The ledger of fairness, and what the ward has decided about it.
fn fairness_routes() -> ApiRouter<App> {
    ApiRouter::new()
        .api_route(
            "/api/v1/ledger",
            get_with(ledger::own, |op| told(op, "getOwnLedger", "One's own ledger of wishes and burdens")),
        )
        .api_route(
            "/api/v1/ward-ledger",
            get_with(ledger::of_ward, |op| told(op, "getWardLedger", "The ledger of everybody in the ward")),
        )
        .api_route(
            "/api/v1/ward-settings",
            get_with(ward_settings::view, |op| {
                told(op, "getWardSettings", "What the ward has decided about fairness and reminders")
            })
            .put_with(ward_settings::decide, |op| {
                told(
                    op,
                    "decideWardSettings",
                    "Decide about fairness and reminders; plans that are sent stay as they are",
                )
            }),
        )
}

/// The ward's accounts, for its leader.
fn account_routes() -> ApiRouter<App> {
    ApiRouter::new()
        .api_route(
            "/api/v1/accounts",
            get_with(accounts::list, |op| told(op, "listAccounts", "The ward's accounts, and who has none"))
                .post_with(accounts::create, |op| told(op, "createAccount", "Make an account, to be invited")),
        )
        .api_route(
            "/api/v1/accounts/{account}",
            delete_with(accounts::withdraw, |op| told(op, "withdrawAccount", "Close an account at once")),
        )
        .api_route(
            "/api/v1/accounts/{account}/invitation",
            post_with(accounts::invite, |op| {
                told(op, "invite", "Make a link that sets a password, once; a link of before ends")
            })
            .delete_with(accounts::end_invitation, |op| told(op, "withdrawInvitation", "Withdraw the link")),
        )
}

/// Wellbeing days, and cover for the duties that they leave open.
fn wellbeing_routes() -> ApiRouter<App> {
    ApiRouter::new()
        .api_route(
            "/api/v1/wellbeing-frame",
            get_with(wellbeing_frame::view, |op| {
                told(op, "getWellbeingFrame", "What the ward's wellbeing days keep to")
            })
            .put_with(wellbeing_frame::set, |op| {
                told(op, "setWellbeingFrame", "Set the frame, or switch wellbeing days off")
            }),
        )
        .api_route(
            "/api/v1/plans/{plan}/wellbeing-days",
            get_with(wellbeing::own, |op| told(op, "getOwnWellbeing", "The frame, and one's own wellbeing days"))
                .post_with(wellbeing::ask, |op| told(op, "askWellbeingDay", "Ask for a wellbeing day")),
        )
        .api_route(
            "/api/v1/plans/{plan}/wellbeing-days/check",
            post_with(wellbeing::check, |op| {
                told(op, "checkWellbeingDay", "Whether a date fits the frame; nothing is stored")
            }),
        )
        .api_route(
            "/api/v1/plans/{plan}/wellbeing-days/{request}",
            delete_with(wellbeing::withdraw, |op| told(op, "withdrawWellbeingDay", "Take an own request back")),
        )
        .api_route(
            "/api/v1/plans/{plan}/wellbeing-days/{request}/return",
            post_with(wellbeing::give_back, |op| {
                told(op, "giveWellbeingDayBack", "Give an own agreed day back, until it begins")
            }),
        )
        .api_route(
            "/api/v1/plans/{plan}/wellbeing-requests",
            get_with(wellbeing_requests::list, |op| {
                told(op, "listWellbeingRequests", "The ward's requests for wellbeing days")
            }),
        )
        .api_route(
            "/api/v1/plans/{plan}/wellbeing-requests/{request}",
            get_with(wellbeing_requests::effect, |op| {
                told(op, "weighWellbeingRequest", "What a request does, and who could take the duty")
            }),
        )
        .api_route(
            "/api/v1/plans/{plan}/wellbeing-requests/{request}/decision",
            post_with(wellbeing_requests::decide, |op| {
                told(op, "decideWellbeingRequest", "Agree, refuse and say why, or take an agreed day back")
            }),
        )
        .api_route(
            "/api/v1/plans/{plan}/cover",
            post_with(cover::find, |op| {
                told(op, "findCover", "Who could take a duty of a published plan; nothing is stored")
            }),
        )
}

fn told<'a>(operation: Operation<'a>, id: &str, summary: &str) -> Operation<'a> {
    operation.id(id).summary(summary)
}

/// The OpenAPI document alone.
#[must_use]
pub fn document() -> OpenApi {
    documented().1
}

fn documented() -> (Router<App>, OpenApi) {
    let mut document = openapi::begin();
    let router = routes().finish_api_with(&mut document, openapi::complete);
    (router, document)
}

/// The whole HTTP side: routes, pages, layers. The layer that is named last is passed first.
pub(crate) fn router(app: App) -> Router {
    let (routes, document) = documented();
    let document = Arc::new(document);
    let serve_document = move || async move { Json(document.as_ref().clone()) };
    routes
        .route(openapi::PATH, get(serve_document))
        .fallback(page::page)
        .with_state(app.clone())
        .layer(DefaultBodyLimit::max(Settings::LARGEST_BODY_BYTES))
        .layer(from_fn(refuse_cross_site))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, Settings::ANSWER_WITHIN))
        .layer(CatchPanicLayer::new())
        .layer(from_fn(problem_documents))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(app, safe_headers))
        .layer(TraceLayer::new_for_http().make_span_with(span))
}

/// What the log says of a request: the route, never the address itself.
fn span(request: &axum::extract::Request) -> tracing::Span {
    let route = request.extensions().get::<axum::extract::MatchedPath>().map_or("(page)", |path| path.as_str());
    tracing::info_span!("request", method = %request.method(), route)
}
