//! Who may do what: walks every route of the contract with every role, with another ward's people, and with no one, and
//! compares with the one table here. Every answer on the way must carry the safety headers, and no answer may tell a
//! colleague's wish.

use crate::support::{
    client::{Client, Reply},
    database::Kind,
    people::{self, PASSWORD},
    solvers::AtOnce,
    ward,
    world::{ANNE, BO, LEADER, OTHER_EMPLOYEE, OTHER_LEADER, OTHER_PLANNER, PLANNER, World},
};
use api::{
    app::App,
    documents::{KeptWellbeingFrame, OwnAccount, OwnWellbeingRequest, PlanSummary, Role, Solve},
    identity::Token,
    settings::Settings,
    store::Store,
};
use axum::http::Method;
use serde_json::{Value, json};
use std::sync::Arc;
use wire::request::Wish;

const ALL: [Role; 3] = [Role::Employee, Role::Planner, Role::Leader];
const DESK: [Role; 2] = [Role::Planner, Role::Leader];

/// Who may call an operation; none means anyone, signed in or not.
fn allowed(operation: &str) -> Option<Vec<Role>> {
    match operation {
        "health" | "listDemoAccounts" | "demoSignIn" | "signIn" | "viewInvitation" | "acceptInvitation" => None,
        "whoAmI" | "signOut" | "getOwnAccount" | "changePassword" | "signOutEverywhere" | "endSession" => {
            Some(ALL.to_vec())
        }
        "listPlans" | "getPlan" | "listWishes" => Some(ALL.to_vec()),
        "listWishBooks" | "getPlanLife" | "takeStep" | "getApproval" | "listPlanChanges" | "judgePlanChange"
        | "recordPlanChange" => Some(DESK.to_vec()),
        "getOwnDuties" => Some(vec![Role::Employee]),
        "getPlanRequest" | "getSolve" | "followSolve" | "getRoster" | "judgeChange" => Some(DESK.to_vec()),
        "getReasons" | "explainCell" => Some(DESK.to_vec()),
        "askReasons" | "cancelReasons" | "findRemedies" => Some(vec![Role::Planner]),
        "createPlan" | "startSolve" | "cancelSolve" => Some(vec![Role::Planner]),
        "getWardSettings" => Some(ALL.to_vec()),
        "getOwnLedger" => Some(vec![Role::Employee]),
        "getWardLedger" => Some(DESK.to_vec()),
        "decideWardSettings" => Some(vec![Role::Leader]),
        "listAccounts" | "createAccount" | "withdrawAccount" | "invite" | "withdrawInvitation" => {
            Some(vec![Role::Leader])
        }
        "addWish" | "changeWish" | "withdrawWish" | "getWishBook" | "setWishBook" => Some(vec![Role::Employee]),
        "getWellbeingFrame" | "listWellbeingRequests" | "weighWellbeingRequest" | "findCover" => Some(DESK.to_vec()),
        "setWellbeingFrame" | "decideWellbeingRequest" => Some(vec![Role::Leader]),
        "getOwnWellbeing"
        | "checkWellbeingDay"
        | "askWellbeingDay"
        | "withdrawWellbeingDay"
        | "giveWellbeingDayBack" => Some(vec![Role::Employee]),
        unknown => panic!("say here who may call the new operation {unknown}"),
    }
}

/// One route of the contract.
struct Route {
    operation: String,
    method: Method,
    path: String,
}

fn routes() -> Vec<Route> {
    let document = serde_json::to_value(api::router::document()).expect("JSON");
    let paths = document["paths"].as_object().expect("paths").clone();
    let routes: Vec<Route> = paths
        .iter()
        .flat_map(|(path, item)| {
            item.as_object().expect("operations").iter().map(|(method, operation)| Route {
                operation: operation["operationId"].as_str().expect("every operation has an id").to_owned(),
                method: method.to_uppercase().parse().expect("a method"),
                path: path.clone(),
            })
        })
        .collect();
    assert!(routes.len() >= 56, "the contract has shrunk to {}", routes.len());
    routes
}

/// A plan of the small ward with a solve and a wish of Anne's; Anne's session, and Bo's account and invitation.
struct Things {
    plan: PlanSummary,
    solve: Solve,
    wish: Wish,
    /// The version of the ward's frame for wellbeing days, and Anne's request.
    frame: u32,
    wellbeing: OwnWellbeingRequest,
    session: String,
    token: String,
}

impl Things {
    async fn of(world: &World) -> Self {
        let plan = world.open_plan(&ward::without_wishes()).await;
        let path = format!("/api/v1/plans/{}/wishes", plan.id);
        let anne = world.client(ANNE).await;
        let wish = json!({"kind": "day_off", "date": "2027-03-02", "priority": "nice"});
        let wish = anne.post(&path, wish).await.expect(201);
        let solve = world.solve(&plan).await;
        // So that its event stream ends.
        let cancel = format!("/api/v1/solves/{}/cancel", solve.id);
        let solve = world.client(PLANNER).await.post(&cancel, json!({})).await.expect(202);
        let session = session_of(&anne).await;
        let token = people::link_for(world, BO).await;
        let (frame, wellbeing) = wellbeing(world, &plan, &anne).await;
        Self { plan, solve, wish, frame, wellbeing, session, token }
    }

    fn address(&self, path: &str) -> String {
        path.replace("{plan}", &self.plan.id.to_string())
            .replace("{solve}", &self.solve.id.to_string())
            .replace("{wish}", &self.wish.id)
            .replace("{request}", &self.wellbeing.id.to_string())
            .replace("{session}", &self.session)
            .replace("{account}", BO)
    }

    fn body(&self, operation: &str, role: Role) -> Value {
        match operation {
            "recordPlanChange" => json!({
                "cells": [],
                "reason": "other",
                "told": {"by": "x", "at": "2026-01-01T00:00:00Z", "in_working_time": true},
            }),
            "setWishBook" => json!({"state": "submitted"}),
            "decideWardSettings" => {
                json!({"version": 0, "fairness": null, "wishes": null, "remind_days_before": 3, "late_notice_days": 4})
            }
            "judgePlanChange" => json!({"changes": []}),
            "explainCell" => json!({"employee": ANNE, "date": "2027-03-03"}),
            "findRemedies" => json!({"seconds": 1}),
            // Behind the plan's life: whoever may take steps at all is told that another came first.
            "takeStep" if role == Role::Planner => json!({"step": "withdraw", "version": 99}),
            "takeStep" => json!({"step": "approve", "version": 99}),
            "demoSignIn" => json!({"account": ANNE}),
            "signIn" => json!({"login_name": "planner", "password": PASSWORD}),
            "viewInvitation" => json!({"token": self.token}),
            "acceptInvitation" => json!({"token": self.token, "login_name": "bo.l", "password": PASSWORD}),
            "changePassword" => json!({"current": PASSWORD, "new": format!("{PASSWORD} igen")}),
            "createAccount" => json!({"name": "Ny Leder", "role": "leader"}),
            "createPlan" => json!(ward::without_wishes()),
            "addWish" => json!({"kind": "day_off", "date": "2027-03-03", "priority": "nice"}),
            "changeWish" => json!({"kind": "day_off", "date": "2027-03-04", "priority": "nice"}),
            "judgeChange" => json!({"changes": []}),
            "setWellbeingFrame" => json!({"version": self.frame, "frame": null}),
            "checkWellbeingDay" | "askWellbeingDay" => json!({"date": "2027-03-11"}),
            "decideWellbeingRequest" => json!({"answer": "refuse", "version": 1, "reason": "Nej"}),
            "findCover" => json!({"date": "2027-03-05", "shift_type": "D"}),
            _ => json!({}),
        }
    }
}

/// Switches wellbeing days on, and lets Anne ask for one: each time for a date of its own.
async fn wellbeing(world: &World, plan: &PlanSummary, anne: &Client) -> (u32, OwnWellbeingRequest) {
    let leader = world.client(LEADER).await;
    let known: KeptWellbeingFrame = leader.get("/api/v1/wellbeing-frame").await.expect(200);
    let frame = json!({
        "from": "2027-01-01", "to": "2027-12-31", "days_per_year": 31, "per_date": 50, "notice_hours": 0,
        "paid_from": "time_off", "below_minimum": "leader_decides",
    });
    let set = leader.put("/api/v1/wellbeing-frame", json!({"version": known.version, "frame": frame})).await;
    let set: KeptWellbeingFrame = set.expect(200);
    let date = json!({"date": format!("2027-03-{:02}", set.version)});
    let asked = anne.post(&format!("/api/v1/plans/{}/wellbeing-days", plan.id), date).await.expect(201);
    (set.version, asked)
}

async fn session_of(client: &Client) -> String {
    let own: OwnAccount = client.get("/api/v1/account").await.expect(200);
    own.sessions.into_iter().find(|session| session.current).expect("it is signed in").id.to_string()
}

async fn call((client, role): (&Client, Role), route: &Route, things: &Things) -> Reply {
    let path = things.address(&route.path);
    let reply = client.send_document(route.method.clone(), &path, things.body(&route.operation, role)).await;
    assert_is_safe(&reply, &route.operation);
    reply
}

/// The plan of the walk has no roster, is not published, and its life has another version than the walk says.
fn is_not_there_yet(route: &Route, reply: &Reply) -> bool {
    match route.operation.as_str() {
        "getRoster" | "judgeChange" | "getApproval" => reply.status == 404,
        "getReasons" | "askReasons" | "cancelReasons" | "explainCell" | "findRemedies" => reply.status == 404,
        "takeStep" | "getOwnDuties" | "listPlanChanges" | "judgePlanChange" | "recordPlanChange" => reply.status == 409,
        "findCover" | "giveWellbeingDayBack" => reply.status == 409,
        _ => false,
    }
}

/// What must stand on whatever the server answers.
fn assert_is_safe(reply: &Reply, what: &str) {
    let header = |name: &str| reply.headers.get(name).map(|value| value.to_str().expect("text")).unwrap_or_default();
    let policy = header("content-security-policy");
    for part in
        ["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"]
    {
        assert!(policy.contains(part), "{what}: {policy}");
    }
    assert!(!policy.contains("unsafe") && !policy.contains('*'), "{what}: {policy}");
    assert_eq!(header("x-content-type-options"), "nosniff", "{what}");
    assert_eq!(header("referrer-policy"), "no-referrer", "{what}");
    assert_eq!(header("cross-origin-opener-policy"), "same-origin", "{what}");
    assert_eq!(header("cache-control"), "no-store", "{what}");
}

/// A world in which the planner, the leader and Anne have passwords.
async fn world() -> World {
    let world = World::idle(Kind::Sqlite).await;
    for (account, name) in [(ANNE, "anne"), (PLANNER, "planner"), (LEADER, "leader")] {
        people::give_password(&world, account, name).await;
    }
    world
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_session_only_the_open_routes_answer() {
    let world = world().await;
    let things = Things::of(&world).await;
    let liar = world.nobody().with_cookie(&format!("vagt_session={}", Token::random().expect("randomness").text()));
    for route in routes() {
        for nobody in [world.nobody(), liar.clone()] {
            // An invitation is used up by the first who calls.
            let things = if route.operation == "acceptInvitation" { &Things::of(&world).await } else { &things };
            let reply = call((&nobody, Role::Employee), &route, things).await;
            match allowed(&route.operation) {
                None => assert!(reply.status.is_success(), "{}: {}", route.operation, reply.status),
                Some(_) => assert_eq!(reply.problem(401), "not_signed_in", "{}", route.operation),
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_role_gets_what_it_may_and_nothing_else() {
    for (account, role) in [(ANNE, Role::Employee), (PLANNER, Role::Planner), (LEADER, Role::Leader)] {
        for route in routes() {
            // A new world each time: some routes take things away.
            let world = world().await;
            let mut things = Things::of(&world).await;
            let caller = world.client(account).await;
            things.session = session_of(&caller).await;
            let reply = call((&caller, role), &route, &things).await;
            if allowed(&route.operation).is_none_or(|roles| roles.contains(&role)) {
                let fine = reply.status.is_success() || is_not_there_yet(&route, &reply);
                assert!(fine, "{role:?} {}: {}", route.operation, reply.status);
            } else {
                assert_eq!(reply.problem(403), "not_allowed", "{role:?} {}", route.operation);
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_wards_things_are_not_there_whatever_the_role() {
    let world = world().await;
    let things = Things::of(&world).await;
    for (account, role) in
        [(OTHER_EMPLOYEE, Role::Employee), (OTHER_PLANNER, Role::Planner), (OTHER_LEADER, Role::Leader)]
    {
        for route in routes() {
            let Some(roles) = allowed(&route.operation) else { continue };
            let reply = call((&world.client(account).await, role), &route, &things).await;
            let told = String::from_utf8_lossy(&reply.body).into_owned();
            let ids = [things.plan.id, things.solve.id, things.wellbeing.id].map(|id| id.to_string());
            for secret in ids.iter().map(String::as_str).chain([things.wish.id.as_str(), ANNE, BO]) {
                assert!(!told.contains(secret), "{role:?} {} tells {secret}", route.operation);
            }
            match (roles.contains(&role), route.path.contains('{')) {
                (false, _) => assert_eq!(reply.problem(403), "not_allowed", "{role:?} {}", route.operation),
                (true, true) => assert_eq!(reply.problem(404), "not_found", "{role:?} {}", route.operation),
                (true, false) => {}
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_route_tells_a_colleagues_wish() {
    for route in routes() {
        let world = world().await;
        let things = Things::of(&world).await;
        let told = call((&world.client(BO).await, Role::Employee), &route, &things).await;
        let told = String::from_utf8_lossy(&told.body).into_owned();
        for secret in [&things.wish.id, &things.wellbeing.id.to_string()] {
            assert!(!told.contains(secret), "{} tells Bo what Anne wants: {told}", route.operation);
        }
    }
    let world = world().await;
    let things = Things::of(&world).await;
    let wishes = format!("/api/v1/plans/{}/wishes", things.plan.id);
    for (account, sees) in [(ANNE, true), (BO, false), (PLANNER, true), (LEADER, true)] {
        let seen: Vec<Wish> = world.client(account).await.get(&wishes).await.expect(200);
        assert_eq!(seen.contains(&things.wish), sees, "{account}");
    }
    assert_eq!(world.client(OTHER_LEADER).await.get(&wishes).await.problem(404), "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn behind_tls_every_answer_binds_browsers_to_tls_and_the_cookie_to_the_host() {
    let world = world().await;
    let things = Things::of(&world).await;
    let store = Store::open(&world.database.url).await.expect("opened");
    let settings = Settings { secure_cookies: true, demo_sign_in: true, ..Settings::default() };
    let behind_tls = Client::new(App::new(store, Arc::new(AtOnce), settings).await.expect("opened").http());
    for route in routes() {
        let reply = call((&behind_tls, Role::Employee), &route, &things).await;
        assert_eq!(reply.headers["strict-transport-security"], "max-age=63072000", "{}", route.operation);
        let without = call((&world.nobody(), Role::Employee), &route, &things).await;
        assert!(!without.headers.contains_key("strict-transport-security"), "{}", route.operation);
    }
    let reply = behind_tls.post("/api/v1/demo-session", json!({"account": ANNE})).await;
    for cookie in reply.headers.get_all("set-cookie") {
        let cookie = cookie.to_str().expect("text");
        assert!(cookie.starts_with("__Host-vagt_"), "{cookie}");
        for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(cookie.contains(part), "{cookie}");
        }
    }
}
