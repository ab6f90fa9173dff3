//! Who may do what: walks every route of the contract with every role and with no one.

use crate::support::{
    client::{Client, Reply},
    database::Kind,
    ward,
    world::{ANNE, LEADER, OTHER_EMPLOYEE, OTHER_PLANNER, PLANNER, World},
};
use api::documents::{PlanSummary, Role, Solve};
use axum::http::Method;
use serde_json::{Value, json};
use wire::request::Wish;

const ALL: [Role; 3] = [Role::Employee, Role::Planner, Role::Leader];
const DESK: [Role; 2] = [Role::Planner, Role::Leader];

/// Who may call an operation; none means anyone, signed in or not.
fn allowed(operation: &str) -> Option<Vec<Role>> {
    match operation {
        "health" | "listDemoAccounts" | "signIn" => None,
        "whoAmI" | "signOut" | "listPlans" | "getPlan" | "listWishes" => Some(ALL.to_vec()),
        "listWishBooks" | "getPlanLife" | "takeStep" | "getApproval" | "listPlanChanges" | "judgePlanChange"
        | "recordPlanChange" => Some(DESK.to_vec()),
        "getOwnDuties" => Some(vec![Role::Employee]),
        "getPlanRequest" | "getSolve" | "followSolve" | "getRoster" | "judgeChange" => Some(DESK.to_vec()),
        "createPlan" | "startSolve" | "cancelSolve" => Some(vec![Role::Planner]),
        "addWish" | "changeWish" | "withdrawWish" | "getWishBook" | "setWishBook" => Some(vec![Role::Employee]),
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
    assert!(routes.len() >= 19, "the contract has shrunk to {}", routes.len());
    routes
}

/// A plan of the small ward with a solve and a wish of Anne's.
struct Things {
    plan: PlanSummary,
    solve: Solve,
    wish: Wish,
}

impl Things {
    async fn of(world: &World) -> Self {
        let plan = world.open_plan(&ward::without_wishes()).await;
        let path = format!("/api/v1/plans/{}/wishes", plan.id);
        let wish = world.client(ANNE).await.post(&path, body("addWish", Role::Employee)).await.expect(201);
        let solve = world.solve(&plan).await;
        // So that its event stream ends.
        let cancel = format!("/api/v1/solves/{}/cancel", solve.id);
        let solve = world.client(PLANNER).await.post(&cancel, json!({})).await.expect(202);
        Self { plan, solve, wish }
    }

    fn address(&self, path: &str) -> String {
        path.replace("{plan}", &self.plan.id.to_string())
            .replace("{solve}", &self.solve.id.to_string())
            .replace("{wish}", &self.wish.id)
    }
}

fn body(operation: &str, role: Role) -> Value {
    match operation {
        "signIn" => json!({"account": ANNE}),
        "createPlan" => json!(ward::without_wishes()),
        "addWish" | "changeWish" => json!({"kind": "day_off", "date": "2027-03-02", "priority": "nice"}),
        "recordPlanChange" => json!({
            "cells": [],
            "reason": "other",
            "told": {"by": "x", "at": "2026-01-01T00:00:00Z", "in_working_time": true},
        }),
        "setWishBook" => json!({"state": "submitted"}),
        "judgeChange" | "judgePlanChange" => json!({"changes": []}),
        // Behind the plan's life: whoever may take steps at all is told that another came first.
        "takeStep" if role == Role::Planner => json!({"step": "withdraw", "version": 99}),
        "takeStep" => json!({"step": "approve", "version": 99}),
        _ => json!({}),
    }
}

async fn call((client, role): (&Client, Role), route: &Route, things: &Things) -> Reply {
    let path = things.address(&route.path);
    client.send_document(route.method.clone(), &path, body(&route.operation, role)).await
}

/// The plan of the walk has no roster, is not published, and its life has another version than the walk says.
fn is_not_there_yet(route: &Route, reply: &Reply) -> bool {
    match route.operation.as_str() {
        "getRoster" | "judgeChange" | "getApproval" => reply.status == 404,
        "takeStep" | "getOwnDuties" | "listPlanChanges" | "judgePlanChange" | "recordPlanChange" => reply.status == 409,
        _ => false,
    }
}

async fn world() -> World {
    World::idle(Kind::Sqlite).await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_session_only_the_open_routes_answer() {
    let world = world().await;
    let things = Things::of(&world).await;
    for route in routes() {
        let reply = call((&world.nobody(), Role::Employee), &route, &things).await;
        match allowed(&route.operation) {
            None => assert!(reply.status.is_success(), "{}: {}", route.operation, reply.status),
            Some(_) => assert_eq!(reply.problem(401), "not_signed_in", "{}", route.operation),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_role_gets_what_it_may_and_nothing_else() {
    let world = world().await;
    for (account, role) in [(ANNE, Role::Employee), (PLANNER, Role::Planner), (LEADER, Role::Leader)] {
        for route in routes() {
            // New things each time: some routes take them away.
            let things = Things::of(&world).await;
            let reply = call((&world.client(account).await, role), &route, &things).await;
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
        [(OTHER_EMPLOYEE, Role::Employee), (OTHER_PLANNER, Role::Planner), ("andet.leader", Role::Leader)]
    {
        for route in routes().into_iter().filter(|route| route.path.contains('{')) {
            if allowed(&route.operation).is_some_and(|roles| roles.contains(&role)) {
                let reply = call((&world.client(account).await, role), &route, &things).await;
                assert_eq!(reply.problem(404), "not_found", "{role:?} {}", route.operation);
            }
        }
    }
}
