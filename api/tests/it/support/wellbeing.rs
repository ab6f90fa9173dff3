//! Wellbeing days as people ask for them, decide and take them back, over HTTP.

use super::{
    client::{Client, Reply},
    life::at,
    world::{ANNE, LEADER, World},
};
use api::documents::{
    Approval, KeptWellbeingFrame, OwnWellbeing, OwnWellbeingRequest, PlanState, PlanSummary, WardWellbeingRequest,
    WellbeingCheck,
};
use serde_json::{Value, json};
use wire::request::WardRequest;

/// Anne works the day duty then, alone.
pub const FRIDAY: &str = "2027-03-05";

pub fn frame() -> Value {
    json!({
        "from": "2027-01-01",
        "to": "2027-12-31",
        "days_per_year": 2,
        "per_date": 1,
        "notice_hours": 24,
        "paid_from": "time_off",
        "below_minimum": "leader_decides",
        "conditions": "Spørg gerne i god tid.",
    })
}

/// The frame with one field otherwise.
pub fn frame_with(field: &str, value: Value) -> Value {
    let mut frame = frame();
    frame[field] = value;
    frame
}

pub async fn set(world: &World, frame: Value) -> KeptWellbeingFrame {
    let leader = world.client(LEADER).await;
    let known: KeptWellbeingFrame = leader.get("/api/v1/wellbeing-frame").await.expect(200);
    leader.put("/api/v1/wellbeing-frame", json!({"version": known.version, "frame": frame})).await.expect(200)
}

pub fn days(plan: &PlanSummary) -> String {
    format!("/api/v1/plans/{}/wellbeing-days", plan.id)
}

pub async fn ask(client: &Client, plan: &PlanSummary, date: &str) -> Reply {
    client.post(&days(plan), json!({"date": date})).await
}

pub async fn checked(client: &Client, plan: &PlanSummary, date: &str) -> WellbeingCheck {
    client.post(&format!("{}/check", days(plan)), json!({"date": date})).await.expect(200)
}

pub async fn misfits(client: &Client, plan: &PlanSummary, date: &str) -> Vec<String> {
    checked(client, plan, date).await.misfits.into_iter().map(|fault| fault.code).collect()
}

pub fn of(plan: &PlanSummary, request: &OwnWellbeingRequest) -> String {
    format!("/api/v1/plans/{}/wellbeing-requests/{}", plan.id, request.id)
}

pub async fn decide(client: &Client, plan: &PlanSummary, request: &OwnWellbeingRequest, decision: Value) -> Reply {
    client.post(&format!("{}/decision", of(plan, request)), decision).await
}

pub fn agree(shift_type: Option<&str>) -> Value {
    json!({"answer": "agree", "version": 1, "shift_type": shift_type})
}

pub fn refuse(reason: &str) -> Value {
    json!({"answer": "refuse", "version": 1, "reason": reason})
}

pub async fn own(client: &Client, plan: &PlanSummary) -> OwnWellbeing {
    client.get(&days(plan)).await.expect(200)
}

pub async fn approval(world: &World, plan: &PlanSummary) -> Approval {
    world.client(LEADER).await.get(&format!("/api/v1/plans/{}/approval", plan.id)).await.expect(200)
}

/// A published plan in which Anne has asked for the Friday.
pub async fn asked(world: &World) -> (PlanSummary, OwnWellbeingRequest) {
    let plan = at(world, PlanState::Published).await;
    set(world, frame()).await;
    let request = ask(&world.client(ANNE).await, &plan, FRIDAY).await.expect(201);
    (plan, request)
}

/// Anne asks for a date, and the leader agrees, in a plan that is being made.
pub async fn agreed_before(world: &World, plan: &PlanSummary, date: &str) -> OwnWellbeingRequest {
    let request: OwnWellbeingRequest = ask(&world.client(ANNE).await, plan, date).await.expect(201);
    decide(&world.client(LEADER).await, plan, &request, agree(None)).await.expect::<WardWellbeingRequest>(200);
    request
}

pub fn take_back(reason: &str) -> Value {
    json!({"answer": "take_back", "version": 2, "reason": reason})
}

pub async fn give_back(client: &Client, plan: &PlanSummary, request: &OwnWellbeingRequest) -> Reply {
    client.post(&format!("{}/{}/return", days(plan), request.id), json!({})).await
}

/// The document of a plan as a solve that starts now reads it.
pub async fn to_solve(world: &World, plan: &PlanSummary) -> WardRequest {
    let planner = world.client(super::world::PLANNER).await;
    planner.get(&format!("/api/v1/plans/{}/request", plan.id)).await.expect(200)
}

/// The dates on which somebody is off by a wellbeing day.
pub fn off(request: &WardRequest, employee: &str) -> Vec<String> {
    let own = request.wellbeing_days.iter().filter(|day| day.employee == employee);
    own.map(|day| day.date.to_string()).collect()
}
