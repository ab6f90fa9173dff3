//! What a ward decides about fairness and reminders: by its leader, seen by everybody, used by the next solve alone.

use crate::{
    on_both,
    support::{
        database::Kind,
        life::{at, bring},
        solvers::AtOnce,
        ward,
        world::{ANNE, LEADER, OTHER_LEADER, PLANNER, World},
    },
};
use api::documents::{Approval, PlanState, PlanSummary, PlanView, RosterAnswer, WardSettings};
use chrono::TimeDelta;
use serde_json::{Value, json};
use std::sync::Arc;
use wire::{fairness::FairnessTerms, request::WardRequest};

const PATH: &str = "/api/v1/ward-settings";

async fn world(kind: Kind) -> World {
    World::with(kind, Arc::new(AtOnce), 1).await
}

fn terms() -> FairnessTerms {
    let ward = ward::small();
    let as_sent = FairnessTerms::of(&ward.agreement, ward.period.from);
    FairnessTerms { wish_important: 700, worst_off: 20, ledger_percent: 50, burden_share_price: 40, ..as_sent }
}

fn decision(version: u32, fairness: Option<FairnessTerms>) -> Value {
    json!({
        "version": version, "fairness": fairness, "wishes": null, "remind_days_before": 5, "late_notice_days": 7,
    })
}

async fn settings(world: &World, account: &str) -> WardSettings {
    world.client(account).await.get(PATH).await.expect(200)
}

async fn request(world: &World, plan: &PlanSummary) -> WardRequest {
    world.client(PLANNER).await.get(&format!("/api/v1/plans/{}/request", plan.id)).await.expect(200)
}

fn said(request: &WardRequest) -> FairnessTerms {
    FairnessTerms::of(&request.agreement, request.period.from)
}

on_both! {
    async fn before_anything_is_decided_the_plans_own_document_holds(kind) {
        let world = world(kind).await;
        let bare = settings(&world, LEADER).await;
        assert_eq!((bare.version, bare.fairness_decided), (0, false));
        assert_eq!((bare.remind_days_before, bare.late_notice_days), (3, 4));
        let mut own = ward::small();
        own.agreement.prices.worst_off = 9;
        let plan = world.open_plan(&own).await;
        assert_eq!(settings(&world, LEADER).await.fairness.worst_off, 9);
        assert_eq!(request(&world, &plan).await.agreement, own.agreement, "nothing is added");
    }

    async fn a_decision_holds_for_new_solves_and_is_seen_in_what_was_solved(kind) {
        let world = world(kind).await;
        let (sent, draft) = (at(&world, PlanState::Sent).await, at(&world, PlanState::Draft).await);
        let leader = world.client(LEADER).await;
        let now: WardSettings = leader.put(PATH, decision(0, Some(terms()))).await.expect(200);
        assert_eq!((now.version, now.fairness, now.fairness_decided), (1, terms(), true));
        assert_eq!((now.log[0].by.as_str(), now.log[0].number), ("Leder, Lille Afsnit", 1));
        for plan in [&sent, &draft] {
            let approval: Approval = leader.get(&format!("/api/v1/plans/{}/approval", plan.id)).await.expect(200);
            assert_ne!(said(&approval.answer.request), terms(), "what is made stays as it was made");
            assert_eq!(said(&request(&world, plan).await), terms());
        }
        crate::support::life::solved(&world, &draft).await;
        let roster = format!("/api/v1/plans/{}/roster", draft.id);
        let solved: RosterAnswer = world.client(PLANNER).await.get(&roster).await.expect(200);
        assert_eq!(said(&solved.request), terms());
        let layer = solved.request.agreement.layers.last().expect("its layer");
        assert_eq!(layer.agreed_by.as_deref(), Some("Leder, Lille Afsnit"));
        let back: WardSettings = leader.put(PATH, decision(1, None)).await.expect(200);
        assert_eq!((back.fairness_decided, back.log.len()), (false, 2));
        assert_ne!(said(&request(&world, &draft).await), terms());
    }

    async fn a_published_plan_is_never_touched(kind) {
        let world = world(kind).await;
        let plan = world.open_plan(&ward::small()).await;
        bring(&world, &plan, PlanState::Published).await;
        let path = format!("/api/v1/plans/{}/approval", plan.id);
        let before: Approval = world.client(LEADER).await.get(&path).await.expect(200);
        world.client(LEADER).await.put(PATH, decision(0, Some(terms()))).await.expect::<Value>(200);
        let after: Approval = world.client(LEADER).await.get(&path).await.expect(200);
        assert_eq!(after, before);
    }

    async fn of_two_who_decide_at_once_one_is_told_so(kind) {
        let world = world(kind).await;
        let mut deciding = Vec::new();
        for points in [10, 20, 30] {
            let leader = world.client(LEADER).await;
            let body = decision(0, Some(FairnessTerms { worst_off: points, ..terms() }));
            deciding.push(tokio::spawn(async move { leader.put(PATH, body).await }));
        }
        let mut replies = Vec::new();
        for one in deciding {
            replies.push(one.await.expect("answered"));
        }
        let (done, late): (Vec<_>, Vec<_>) = replies.into_iter().partition(|reply| reply.status == 200);
        assert_eq!(done.len(), 1);
        for reply in late {
            assert_eq!(reply.problem(409), "settings_changed");
        }
        let kept = settings(&world, LEADER).await;
        assert_eq!((kept.version, kept.log.len()), (1, 1));
    }

    async fn every_fault_is_told_at_once_and_nothing_is_stored(kind) {
        let world = world(kind).await;
        let wild = FairnessTerms { worst_off: 101, burden_of_night: 101, wish_nice: 900, ..terms() };
        let mut body = decision(0, Some(wild));
        body["remind_days_before"] = json!(15);
        body["late_notice_days"] = json!(0);
        let mut faults = world.client(LEADER).await.put(PATH, body).await.faults();
        faults.sort();
        let days = "days_out_of_range";
        assert_eq!(
            faults,
            ["agreement_out_of_range", "agreement_out_of_range", days, days, "wish_weights_out_of_order"]
        );
        assert_eq!(settings(&world, LEADER).await.version, 0);
        let mut forged = decision(0, None);
        forged["by"] = json!("x");
        assert_eq!(world.client(LEADER).await.put(PATH, forged).await.problem(400), "malformed_json");
    }

    async fn a_decision_that_leaves_a_part_out_undoes_nothing(kind) {
        let world = world(kind).await;
        let leader = world.client(LEADER).await;
        let mut whole = decision(0, Some(terms()));
        whole["wishes"] = json!({"quota": 12, "matters_most": 3});
        leader.put(PATH, whole).await.expect::<Value>(200);
        for part in ["fairness", "wishes"] {
            let mut body = decision(1, None);
            body.as_object_mut().expect("an object").remove(part);
            assert_eq!(leader.put(PATH, body).await.problem(400), "malformed_json", "without {part}");
        }
        let now = settings(&world, LEADER).await;
        assert_eq!((now.version, now.wishes.quota, now.wishes.matters_most), (1, 12, Some(3)));
        assert_eq!(now.fairness, terms());
    }

    async fn everybody_reads_what_holds_and_only_the_leader_decides(kind) {
        let world = world(kind).await;
        let leader = world.client(LEADER).await;
        leader.put(PATH, decision(0, Some(terms()))).await.expect::<Value>(200);
        let read = settings(&world, ANNE).await;
        assert_eq!((read.fairness, read.log.len()), (terms(), 0));
        assert_eq!(settings(&world, PLANNER).await.log.len(), 1);
        for account in [ANNE, PLANNER] {
            let reply = world.client(account).await.put(PATH, decision(1, None)).await;
            assert_eq!(reply.problem(403), "not_allowed", "{account}");
        }
        assert_eq!(settings(&world, OTHER_LEADER).await.version, 0, "another ward has its own");
    }

    async fn reminding_begins_as_many_days_before_closing_as_the_ward_says(kind) {
        let world = world(kind).await;
        let plan = world.open_plan(&ward::small()).await;
        let (anne, path) = (world.client(ANNE).await, format!("/api/v1/plans/{}", plan.id));
        for days in [3, 5] {
            let view: PlanView = anne.get(&path).await.expect(200);
            assert_eq!(view.remind_from, view.summary.wish_window.closes - TimeDelta::days(days));
            if days == 3 {
                world.client(LEADER).await.put(PATH, decision(0, None)).await.expect::<Value>(200);
            }
        }
    }
}
