//! Plans at every place of their life, reached over HTTP as people would.

use super::{
    client::Client,
    ward,
    world::{LEADER, PLANNER, World},
};
use api::documents::{PlanLife, PlanState, PlanStep, PlanSummary, SolveStatus};
use serde_json::{Value, json};
use uuid::Uuid;

fn path(plan: &PlanSummary) -> String {
    format!("/api/v1/plans/{}/life", plan.id)
}

/// Where a plan is, as the planner sees it but for what the planner may do.
pub async fn life(world: &World, plan: &PlanSummary) -> PlanLife {
    world.client(PLANNER).await.get(&path(plan)).await.expect(200)
}

/// A whole step of somebody who has seen the plan as it is.
pub fn step(step: PlanStep, seen: &PlanLife) -> Value {
    json!({
        "step": step,
        "version": seen.version,
        "comment": "se igen",
        "solve": seen.solve.or(Some(Uuid::nil())),
        "wishes_until": "3000-06-01",
    })
}

/// Takes a step that can be taken.
pub async fn take(client: &Client, plan: &PlanSummary, wanted: PlanStep) -> PlanLife {
    let seen: PlanLife = client.get(&path(plan)).await.expect(200);
    client.post(&path(plan), step(wanted, &seen)).await.expect(200)
}

/// Sends the newest roster.
pub async fn send(planner: &Client, plan: &PlanSummary) -> PlanLife {
    let seen: PlanLife = planner.get(&path(plan)).await.expect(200);
    let newest: Value = planner.get(&format!("/api/v1/plans/{}/roster", plan.id)).await.expect(200);
    let body = json!({"step": "send", "version": seen.version, "solve": newest["solve"]["id"]});
    planner.post(&path(plan), body).await.expect(200)
}

/// Solves a plan; the solve.
pub async fn solved(world: &World, plan: &PlanSummary) -> Uuid {
    let solve = world.solve(plan).await;
    world.solve_when(&solve, "a roster", |solve| solve.status == SolveStatus::Finished).await.id
}

/// A new plan of the small ward at a place of its life.
pub async fn at(world: &World, state: PlanState) -> PlanSummary {
    let plan = world.open_plan(&ward::small()).await;
    bring(world, &plan, state).await;
    plan
}

/// Brings a new plan to a place of its life.
pub async fn bring(world: &World, plan: &PlanSummary, state: PlanState) {
    let (planner, leader) = (world.client(PLANNER).await, world.client(LEADER).await);
    if state == PlanState::WishesOpen {
        return;
    }
    take(&planner, plan, PlanStep::CloseWishes).await;
    if state == PlanState::WishesClosed {
        return;
    }
    solved(world, plan).await;
    if state == PlanState::Draft {
        return;
    }
    send(&planner, plan).await;
    if state == PlanState::Sent {
        return;
    }
    take(&leader, plan, PlanStep::Approve).await;
    if state == PlanState::Approved {
        return;
    }
    take(&leader, plan, PlanStep::Publish).await;
}
