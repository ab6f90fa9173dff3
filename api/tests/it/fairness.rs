//! The ledger of fairness: counted when a plan is published, moved by recorded changes, carried into the next plan's
//! request, and told to each employee alone.

use crate::{
    on_both,
    support::{
        database::Kind,
        life::{at, bring, life, step},
        two_plans::{Planned, second},
        ward,
        world::{ANNE, BO, LEADER, OTHER_EMPLOYEE, OTHER_LEADER, PLANNER, World},
    },
};
use api::documents::{Approval, OwnLedger, PlanState, PlanStep, PlanSummary, RosterAnswer, WardLedger};
use serde_json::{Value, json};
use std::sync::Arc;
use wire::request::{FairnessBalance, WardRequest};

async fn world(kind: Kind) -> World {
    World::with(kind, Arc::new(Planned), 1).await
}

fn path(plan: &PlanSummary, what: &str) -> String {
    format!("/api/v1/plans/{}/{what}", plan.id)
}

async fn ward_ledger(world: &World) -> WardLedger {
    world.client(LEADER).await.get("/api/v1/ward-ledger").await.expect(200)
}

async fn own_ledger(world: &World, account: &str) -> OwnLedger {
    world.client(account).await.get("/api/v1/ledger").await.expect(200)
}

async fn request(world: &World, plan: &PlanSummary) -> WardRequest {
    world.client(PLANNER).await.get(&path(plan, "request")).await.expect(200)
}

fn brought() -> FairnessBalance {
    FairnessBalance { employee: "bo".to_owned(), burden_points: -3, refused_points: 100, asked_points: 900 }
}

on_both! {
    async fn nothing_is_told_before_a_plan_is_published(kind) {
        let world = world(kind).await;
        at(&world, PlanState::Approved).await;
        let ledger = ward_ledger(&world).await;
        assert!(ledger.plans.is_empty() && ledger.people.is_empty() && ledger.spread.is_none());
        assert!(own_ledger(&world, ANNE).await.plans.is_empty());
    }

    async fn a_published_plan_is_counted_and_carried_into_the_next_request(kind) {
        let world = world(kind).await;
        let plan = at(&world, PlanState::Published).await;
        let approval: Approval = world.client(LEADER).await.get(&path(&plan, "approval")).await.expect(200);
        assert!(approval.answer.request.history.fairness.is_empty(), "nothing was there to be carried");
        let ledger = ward_ledger(&world).await;
        assert_eq!((ledger.plans.len(), ledger.people.len()), (1, 6));
        for share in &approval.overview.people {
            let own = ledger.people.iter().find(|own| own.employee == share.employee).expect("everybody");
            assert_eq!((own.total.asked, own.total.granted), (share.wishes, share.granted));
            assert_eq!(i64::from(own.carried.refused_points), share.refused_points);
            assert_eq!(i64::from(own.carried.asked_points), share.asked_points);
        }
        let next = world.open_plan(&second()).await;
        let told = request(&world, &next).await.history.fairness;
        let mut carried: Vec<_> = ledger.people.iter().map(|own| own.carried.clone()).collect();
        carried.sort_by_key(|own| told.iter().position(|known| known.employee == own.employee));
        assert_eq!(told, carried);
        assert!(told.iter().any(|own| own.asked_points > 0 && own.burden_points != 0));
        bring(&world, &next, PlanState::Draft).await;
        let solved: RosterAnswer = world.client(PLANNER).await.get(&path(&next, "roster")).await.expect(200);
        assert_eq!(solved.request.history.fairness, told, "it is part of what was solved");
        assert!(request(&world, &plan).await.history.fairness.is_empty(), "an earlier plan gets nothing of a later one");
    }

    async fn where_published_plans_overlap_the_last_one_alone_counts(kind) {
        let world = world(kind).await;
        at(&world, PlanState::Published).await;
        let once = ward_ledger(&world).await;
        let again = at(&world, PlanState::Published).await;
        let now = ward_ledger(&world).await;
        assert_eq!(now.plans.iter().map(|kept| kept.plan.plan).collect::<Vec<_>>(), [again.id]);
        let asked = |ledger: &WardLedger| ledger.people.iter().map(|own| own.total.asked).sum::<u32>();
        assert_eq!(asked(&now), asked(&once));
    }

    async fn what_the_first_document_brings_is_the_beginning_and_later_ones_do_not_undo_the_ledger(kind) {
        let world = world(kind).await;
        let mut first = ward::small();
        first.history.fairness = vec![brought()];
        let plan = world.open_plan(&first).await;
        assert_eq!(request(&world, &plan).await.history.fairness, [brought()]);
        bring(&world, &plan, PlanState::Published).await;
        let carried = async |plan: &PlanSummary| {
            let fairness = request(&world, plan).await.history.fairness;
            fairness.into_iter().find(|own| own.employee == "bo").expect("he is in it")
        };
        let mut next = second();
        next.history.fairness = vec![brought()];
        let next = world.open_plan(&next).await;
        assert_eq!(carried(&next).await.asked_points, 900 + 800, "he wished for 600 and 200 in the first plan");
        let ledger = ward_ledger(&world).await;
        let bo = ledger.people.iter().find(|own| own.employee == "bo").expect("in it");
        assert_eq!(bo.carried, carried(&next).await);
        bring(&world, &next, PlanState::Published).await;
        let ledger = ward_ledger(&world).await;
        let bo = ledger.people.iter().find(|own| own.employee == "bo").expect("in it");
        assert_eq!((bo.carried.asked_points, bo.plans.len()), (900 + 800, 2), "he wished nothing more");
    }

    async fn what_a_document_brought_is_forgotten_with_its_plan_and_comes_back_by_no_later_one(kind) {
        let world = world(kind).await;
        let own = async |plan: &PlanSummary, employee: &str| {
            let fairness = request(&world, plan).await.history.fairness;
            fairness.into_iter().find(|own| own.employee == employee).map(|own| own.asked_points)
        };
        let brings = |mut ward: WardRequest, weeks: i64| {
            ward.period.from += chrono::TimeDelta::weeks(weeks);
            ward.history.fairness = vec![brought(), FairnessBalance { employee: "freja".to_owned(), ..brought() }];
            ward
        };
        let plan = world.open_plan(&brings(ward::small(), 0)).await;
        bring(&world, &plan, PlanState::Published).await;
        let mut without_freja = second();
        without_freja.employees.retain(|employee| employee.id != "freja");
        without_freja.history.duties.clear();
        without_freja.history.balances.clear();
        without_freja.considerations.retain(|one| one.employee != "freja");
        for number in 0..12 {
            let mut next = brings(without_freja.clone(), 2 * number);
            next.history.fairness.truncate(1);
            let next = world.open_plan(&next).await;
            assert_eq!(own(&next, "bo").await, Some(900 + 800), "of the plan before and what that document brought");
            bring(&world, &next, PlanState::Published).await;
        }
        let last = world.open_plan(&brings(second(), 24)).await;
        assert_eq!(own(&last, "bo").await, Some(0), "twelve plans back he wished for nothing, whatever a document says");
        assert_eq!(own(&last, "freja").await, None, "the ledger knew her, though it is long ago");
    }

    async fn a_recorded_change_moves_the_ledger_of_whom_it_touches(kind) {
        let world = world(kind).await;
        let plan = at(&world, PlanState::Published).await;
        let before = ward_ledger(&world).await;
        let told = json!({"by": "x", "at": "2026-01-05T09:00:00Z", "in_working_time": true});
        let cell = json!({"employee": "anne", "date": "2027-03-02", "from": "N", "to": null});
        let change = json!({"cells": [cell], "reason": "absence", "told": told});
        world.client(PLANNER).await.post(&path(&plan, "changes"), change).await.expect::<Value>(201);
        let after = ward_ledger(&world).await;
        for own in &before.people {
            let now = after.people.iter().find(|now| now.employee == own.employee).expect("nobody goes");
            if own.employee == "anne" {
                assert_eq!(now.total.nights.had + 1, own.total.nights.had);
                assert_eq!(now.total.nights.fair_share, own.total.nights.fair_share);
                assert_eq!(now.total.late_changes, 0, "she was told more than a year before");
            } else {
                assert_eq!((&now.total, &now.carried), (&own.total, &own.carried));
            }
        }
    }

    async fn of_two_who_publish_at_once_one_does_and_the_plan_is_counted_once(kind) {
        let world = world(kind).await;
        let plan = at(&world, PlanState::Approved).await;
        let seen = life(&world, &plan).await;
        let mut publishing = Vec::new();
        for _ in 0..2 {
            let (leader, path, body) = (world.client(LEADER).await, path(&plan, "life"), step(PlanStep::Publish, &seen));
            publishing.push(tokio::spawn(async move { leader.post(&path, body).await }));
        }
        let mut statuses = Vec::new();
        for one in publishing {
            statuses.push(one.await.expect("answered").status.as_u16());
        }
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409]);
        let ledger = ward_ledger(&world).await;
        assert_eq!((ledger.plans.len(), ledger.people.len()), (1, 6));
        assert!(ledger.people.iter().all(|own| own.plans.len() == 1));
    }

    async fn each_employee_reads_of_nobody_else(kind) {
        let world = world(kind).await;
        let plan = at(&world, PlanState::Published).await;
        for (account, me) in [(ANNE, "anne"), (BO, "bo")] {
            let reply = world.client(account).await.get("/api/v1/ledger").await;
            let text = String::from_utf8_lossy(&reply.body).into_owned();
            for colleague in ["anne", "bo", "camilla", "dorte", "emir", "freja"] {
                assert!(!text.to_lowercase().contains(colleague), "{me} is told of {colleague}: {text}");
            }
            let own: OwnLedger = reply.expect(200);
            let ward = ward_ledger(&world).await;
            let known = ward.people.iter().find(|own| own.employee == me).expect("in it");
            assert_eq!((&own.total, own.plans[0].plan.plan), (&known.total, plan.id));
            let mean = ward.spread.expect("they wished").mean_percent;
            assert_eq!(own.mean_percent, Some(mean), "six wished");
            assert_eq!(world.client(account).await.get("/api/v1/ward-ledger").await.problem(403), "not_allowed");
        }
        assert!(own_ledger(&world, OTHER_EMPLOYEE).await.plans.is_empty());
        let other: WardLedger = world.client(OTHER_LEADER).await.get("/api/v1/ward-ledger").await.expect(200);
        assert!(other.people.is_empty());
    }

    async fn the_ledger_cannot_be_changed_in_the_database(kind) {
        use sea_orm::ConnectionTrait;
        let world = world(kind).await;
        at(&world, PlanState::Published).await;
        let settings =
            json!({"version": 0, "fairness": null, "wishes": null, "remind_days_before": 3, "late_notice_days": 4});
        world.client(LEADER).await.put("/api/v1/ward-settings", settings).await.expect::<Value>(200);
        for table in ["ledger_line", "ward_settings"] {
            for change in ["UPDATE {} SET at = at", "DELETE FROM {}"] {
                let statement = change.replace("{}", table);
                assert!(world.app.store.database().execute_unprepared(&statement).await.is_err(), "{statement}");
            }
        }
    }
}
