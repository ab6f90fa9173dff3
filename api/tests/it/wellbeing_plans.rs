//! Several plans for one date: which of them a wellbeing day acts on, whichever plan it is addressed through.

use crate::{
    on_both,
    support::{
        database::Kind,
        life::{at, bring, take},
        solvers::Kept,
        ward,
        wellbeing::{FRIDAY, agree, agreed_before, approval, ask, decide, frame, of, set},
        world::{ANNE, LEADER, World},
    },
};
use api::{
    documents::{
        Caller, OwnWellbeingRequest, PlanState, PlanStep, PlanSummary, RecordedChange, WellbeingEffect, WellbeingState,
    },
    store::{Decision, DecisionRefusal, PlanEffect},
};
use serde_json::{Value, json};
use std::sync::Arc;
use wire::request::{Lock, WardRequest};

/// Anne is off then, in the kept roster too.
const TUESDAY: &str = "2027-03-09";

async fn world(kind: Kind) -> World {
    let world = World::with(kind, Arc::new(Kept), 1).await;
    set(&world, frame()).await;
    world
}

/// A document that cannot hold a day off on the Tuesday: Anne works the night before.
fn night_before() -> WardRequest {
    let mut ward = ward::without_wishes();
    let lock = ward.locks[0].clone();
    ward.locks.push(Lock { date: "2027-03-08".parse().expect("a date"), shift_type: Some("N".to_owned()), ..lock });
    ward
}

async fn asked(world: &World, plan: &PlanSummary) -> OwnWellbeingRequest {
    ask(&world.client(ANNE).await, plan, TUESDAY).await.expect(201)
}

on_both! {
    async fn a_freed_duty_is_given_away_in_the_plan_that_holds(kind) {
        let world = world(kind).await;
        let replaced = at(&world, PlanState::Published).await;
        let (anne, leader) = (world.client(ANNE).await, world.client(LEADER).await);
        let request: OwnWellbeingRequest = ask(&anne, &replaced, FRIDAY).await.expect(201);
        let (holds, draft) = (at(&world, PlanState::Published).await, at(&world, PlanState::WishesOpen).await);
        decide(&leader, &replaced, &request, agree(Some("D"))).await.expect::<Value>(200);
        for looked_at in [&replaced, &draft, &holds] {
            let weighed: WellbeingEffect = leader.get(&of(looked_at, &request)).await.expect(200);
            assert_eq!(weighed.plan, Some(holds.id));
        }
        let weighed: WellbeingEffect = leader.get(&of(&replaced, &request)).await.expect(200);
        let best = &weighed.cover.expect("the duty is open").candidates[0];
        let cell = json!({"employee": best.candidate.employee, "date": FRIDAY, "from": null, "to": "D"});
        let told = json!({"by": "Lederen", "at": "2026-01-05T09:00:00Z", "in_working_time": false});
        let change = json!({"cells": [cell], "reason": "staffing_need", "told": told});
        let path = format!("/api/v1/plans/{}/changes", weighed.plan.expect("it holds"));
        leader.post(&path, change).await.expect::<RecordedChange>(201);
        assert_eq!(approval(&world, &holds).await.changes.len(), 2);
        assert!(approval(&world, &replaced).await.changes.is_empty());
    }

    async fn before_publication_a_yes_is_measured_by_the_newest_document(kind) {
        let world = world(kind).await;
        let (can, leader) = (world.open_plan(&ward::without_wishes()).await, world.client(LEADER).await);
        let request = asked(&world, &can).await;
        let cannot = world.open_plan(&night_before()).await;
        let effect: WellbeingEffect = leader.get(&of(&can, &request)).await.expect(200);
        assert_eq!((effect.plan, effect.cover), (None, None));
        for looked_at in [&can, &cannot] {
            let yes = decide(&leader, looked_at, &request, agree(None)).await;
            assert_eq!(yes.faults(), ["wellbeing_not_possible"], "no later solve of the newest could pass");
        }
        world.open_plan(&ward::without_wishes()).await;
        decide(&leader, &cannot, &request, agree(None)).await.expect::<Value>(200);
    }

    async fn an_older_draft_that_was_sent_and_left_stops_no_answer(kind) {
        let world = world(kind).await;
        let left = at(&world, PlanState::Sent).await;
        world.open_plan(&ward::without_wishes()).await;
        agreed_before(&world, &left, TUESDAY).await;
    }

    async fn while_the_newest_is_signed_nothing_is_agreed_by_way_of_an_older_one(kind) {
        let world = world(kind).await;
        let (old, new) = (at(&world, PlanState::WishesClosed).await, world.open_plan(&ward::without_wishes()).await);
        let (leader, request) = (world.client(LEADER).await, asked(&world, &old).await);
        bring(&world, &new, PlanState::Sent).await;
        assert_eq!(decide(&leader, &old, &request, agree(None)).await.problem(409), "step_not_now");
        take(&leader, &new, PlanStep::Approve).await;
        assert_eq!(decide(&leader, &old, &request, agree(None)).await.problem(409), "step_not_now");
        take(&leader, &new, PlanStep::SendBack).await;
        decide(&leader, &old, &request, agree(None)).await.expect::<Value>(200);
    }

    async fn a_yes_that_looked_at_a_plan_is_refused_when_a_newer_one_came_meanwhile(kind) {
        let world = world(kind).await;
        let old = world.open_plan(&ward::without_wishes()).await;
        let (leader, request) = (world.client(LEADER).await, asked(&world, &old).await);
        let caller: Caller = leader.get("/api/v1/session").await.expect(200);
        let store = &world.app.store;
        let found = store.wellbeing_request(&caller.ward.id, request.id).await.expect("read").expect("there");
        let yes = |plan| Decision { to: WellbeingState::Agreed, reason: None, effect: PlanEffect::AgreedBefore(plan) };
        let new = world.open_plan(&night_before()).await;
        let said = store.decide_wellbeing(&found, &yes(old.id), &caller).await.expect("decided");
        assert_eq!(said, Err(DecisionRefusal::PlanChanged));
        assert_eq!(store.decide_wellbeing(&found, &yes(new.id), &caller).await.expect("decided"), Ok(()));
    }
}
