//! The quota of wishes as the ward decides it: what each kind draws, how many matter most, and that whoever wished before
//! a decision keeps what they have, also in what is solved.

use crate::{
    on_both,
    support::{
        client::Client,
        database::Kind,
        life::{bring, send, solved},
        solvers::AtOnce,
        ward,
        world::{ANNE, BO, LEADER, PLANNER, World},
    },
};
use api::documents::{OwnPart, PlanState, PlanSummary, PlanView, WardSettings, WishBooks};
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};
use std::sync::Arc;
use wire::{
    fault::faults,
    language::Language::English,
    request::{WardRequest, Wish, WishDraws},
    wishes::WishTerms,
};

const SETTINGS: &str = "/api/v1/ward-settings";

fn path(plan: &PlanSummary, part: &str) -> String {
    format!("/api/v1/plans/{}/{part}", plan.id)
}

fn day_off(day: u32) -> Value {
    json!({"kind": "day_off", "date": format!("2027-03-{day:02}"), "priority": "nice"})
}

fn weekend(saturday: u32) -> Value {
    json!({"kind": "weekend_off", "saturday": format!("2027-03-{saturday:02}"), "priority": "nice"})
}

/// A quota in which a whole weekend draws two.
fn terms(quota: u32) -> WishTerms {
    WishTerms { quota, draws: WishDraws { weekend_off: 2, ..WishDraws::default() }, matters_most: None }
}

fn decision(version: u32, wishes: Option<WishTerms>) -> Value {
    json!({"version": version, "fairness": null, "wishes": wishes, "remind_days_before": 3, "late_notice_days": 4})
}

async fn decide(world: &World, version: u32, wishes: Option<WishTerms>) -> WardSettings {
    world.client(LEADER).await.put(SETTINGS, decision(version, wishes)).await.expect(200)
}

async fn enter(client: &Client, plan: &PlanSummary, wish: Value) -> Wish {
    client.post(&path(plan, "wishes"), wish).await.expect(201)
}

async fn refused(client: &Client, plan: &PlanSummary, wish: Value) -> Vec<String> {
    client.post(&path(plan, "wishes"), wish).await.faults()
}

async fn own(client: &Client, plan: &PlanSummary) -> OwnPart {
    let view: PlanView = client.get(&format!("/api/v1/plans/{}", plan.id)).await.expect(200);
    view.own.expect("an employee's own part")
}

async fn request(world: &World, plan: &PlanSummary) -> WardRequest {
    world.client(PLANNER).await.get(&path(plan, "request")).await.expect(200)
}

/// What the wishes of an employee say of their draw in what is solved.
fn said(request: &WardRequest, employee: &str) -> Vec<Option<u32>> {
    request.wishes.iter().filter(|wish| wish.employee == employee).map(|wish| wish.draws).collect()
}

on_both! {
    async fn before_anything_is_decided_the_documents_quota_holds(kind) {
        let world = World::idle(kind).await;
        let bare: WardSettings = world.client(LEADER).await.get(SETTINGS).await.expect(200);
        assert_eq!((bare.wishes.quota, bare.wishes_decided), (17, false));
        let plan = world.open_plan(&ward::without_wishes()).await;
        let now: WardSettings = world.client(ANNE).await.get(SETTINGS).await.expect(200);
        assert_eq!((now.wishes, now.wishes_decided), (WishTerms::of(&ward::small().agreement), false));
        let anne = own(&world.client(ANNE).await, &plan).await;
        assert_eq!((anne.quota, anne.draws, anne.matters_most_quota), (5, WishDraws::default(), 2));
    }

    async fn a_kind_draws_what_the_leader_decided(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::without_wishes()).await;
        let now = decide(&world, 0, Some(terms(4))).await;
        assert_eq!((now.wishes, now.wishes_decided, now.fairness_decided), (terms(4), true, false));
        assert_eq!((now.log[0].wishes, now.log[0].by.as_str()), (Some(terms(4)), "Leder, Lille Afsnit"));
        let anne = world.client(ANNE).await;
        enter(&anne, &plan, weekend(6)).await;
        let first = enter(&anne, &plan, day_off(2)).await;
        assert_eq!(refused(&anne, &plan, weekend(13)).await, ["wish_quota_exceeded"]);
        let part = own(&anne, &plan).await;
        assert_eq!((part.quota, part.used, part.draws.weekend_off), (4, 3, 2));
        let place = path(&plan, &format!("wishes/{}", first.id));
        anne.put(&place, weekend(13)).await.expect::<Wish>(200);
        assert_eq!(refused(&anne, &plan, day_off(3)).await, ["wish_quota_exceeded"]);
        let books: WishBooks = world.client(PLANNER).await.get(&path(&plan, "wish-books")).await.expect(200);
        let line = &books.people[0];
        assert_eq!((line.wishes, line.used, line.quota), (2, 4, 4));
        let solving = request(&world, &plan).await;
        assert_eq!((solving.agreement.wish_quota, solving.agreement.wish_draws), (4, terms(4).draws));
        assert_eq!(said(&solving, "anne"), [None, None]);
    }

    async fn many_devices_at_once_cannot_draw_more_than_the_quota(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::without_wishes()).await;
        let draws = WishDraws { day_off: 2, ..WishDraws::default() };
        decide(&world, 0, Some(WishTerms { quota: 5, draws, matters_most: None })).await;
        let anne = world.client(ANNE).await;
        let entering = (1..=8).map(|day| {
            let (anne, path) = (anne.clone(), path(&plan, "wishes"));
            tokio::spawn(async move { anne.post(&path, day_off(day)).await.status.as_u16() })
        });
        let mut statuses = Vec::new();
        for one in entering.collect::<Vec<_>>() {
            statuses.push(one.await.expect("answered"));
        }
        statuses.sort_unstable();
        assert_eq!(statuses, [[201; 2].as_slice(), &[422; 6]].concat());
        assert_eq!(own(&anne, &plan).await.used, 4);
    }

    async fn wishes_beyond_the_documents_quota_are_solved_where_the_ward_allows_them(kind) {
        let world = solving(kind).await;
        let plan = world.open_plan(&ward::without_wishes()).await;
        decide(&world, 0, Some(terms(8))).await;
        let anne = world.client(ANNE).await;
        for day in 1..=8 {
            enter(&anne, &plan, day_off(day)).await;
        }
        assert_eq!(refused(&anne, &plan, day_off(9)).await, ["wish_quota_exceeded"]);
        bring(&world, &plan, PlanState::Draft).await;
        decide(&world, 1, None).await;
        let solving = request(&world, &plan).await;
        assert_eq!(faults(&solving, English), [], "nor for going back to the document's quota");
        assert_eq!(said(&solving, "anne")[4..], [None, Some(0), Some(0), Some(0)]);
        solved(&world, &plan).await;
        send(&world.client(PLANNER).await, &plan).await;
    }

    async fn what_was_wished_before_the_quota_was_lowered_stays_and_is_solved(kind) {
        let world = solving(kind).await;
        let plan = world.open_plan(&ward::without_wishes()).await;
        let (anne, bo) = (world.client(ANNE).await, world.client(BO).await);
        let weekend_off = enter(&anne, &plan, weekend(6)).await;
        for day in [2, 3, 4] {
            enter(&anne, &plan, day_off(day)).await;
        }
        enter(&bo, &plan, day_off(2)).await;
        decide(&world, 0, Some(terms(3))).await;
        let part = own(&anne, &plan).await;
        assert_eq!((part.quota, part.used), (3, 5));
        assert_eq!(refused(&anne, &plan, day_off(9)).await, ["wish_quota_exceeded"], "no new one");
        let told: Value = anne.post(&path(&plan, "wishes"), day_off(9)).await.expect(422);
        let action = told["faults"][0]["action"].as_str().expect("what to do");
        assert!(action.contains("kan det ikke komme igen") && !action.contains("først"), "{action}");
        let list: Vec<Wish> = anne.get(&path(&plan, "wishes")).await.expect(200);
        let last = path(&plan, &format!("wishes/{}", list[3].id));
        anne.put(&last, day_off(5)).await.expect::<Wish>(200);
        assert_eq!(anne.put(&last, weekend(13)).await.faults(), ["wish_quota_exceeded"], "none that draws more");
        let place = path(&plan, &format!("wishes/{}", weekend_off.id));
        anne.put(&place, day_off(6)).await.expect::<Wish>(200);
        assert_eq!(anne.put(&place, weekend(6)).await.faults(), ["wish_quota_exceeded"], "nor back");
        enter(&bo, &plan, weekend(6)).await;
        assert_eq!(refused(&bo, &plan, day_off(9)).await, ["wish_quota_exceeded"]);

        let solving = request(&world, &plan).await;
        assert_eq!(faults(&solving, English), []);
        assert_eq!(said(&solving, "anne"), [None, None, None, Some(0)]);
        assert_eq!(said(&solving, "bo"), [None, None]);
        bring(&world, &plan, PlanState::Published).await;
        let list: Vec<Wish> = anne.get(&path(&plan, "wishes")).await.expect(200);
        assert_eq!(list.iter().map(|wish| wish.draws).collect::<Vec<_>>(), [None; 4], "what is stored is as entered");
    }

    async fn what_was_solved_under_a_lowered_quota_can_be_made_into_the_next_plan(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::without_wishes()).await;
        let anne = world.client(ANNE).await;
        for day in [2, 3, 4] {
            enter(&anne, &plan, day_off(day)).await;
        }
        decide(&world, 0, Some(terms(2))).await;
        let copied = request(&world, &plan).await;
        assert_eq!(said(&copied, "anne"), [None, None, Some(0)]);
        let next = world.open_plan(&copied).await;
        let list: Vec<Wish> = anne.get(&path(&next, "wishes")).await.expect(200);
        assert_eq!(list.iter().map(|wish| wish.draws).collect::<Vec<_>>(), [None; 3]);
        let last = path(&next, &format!("wishes/{}", list[2].id));
        anne.put(&last, day_off(5)).await.expect::<Wish>(200);
        assert_eq!(own(&anne, &next).await.used, 3);
        assert_eq!(said(&request(&world, &next).await, "anne"), [None, None, Some(0)]);
    }

    async fn how_many_matter_most_is_the_wards_to_decide(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::without_wishes()).await;
        let most = |day: u32| json!({"kind": "work", "date": format!("2027-03-{day:02}"), "priority": "matters_most"});
        decide(&world, 0, Some(WishTerms { matters_most: Some(1), ..terms(17) })).await;
        let anne = world.client(ANNE).await;
        assert_eq!(own(&anne, &plan).await.matters_most_quota, 1);
        enter(&anne, &plan, most(2)).await;
        assert_eq!(refused(&anne, &plan, most(3)).await, ["matters_most_exceeded"]);
        decide(&world, 1, Some(WishTerms { matters_most: Some(0), ..terms(17) })).await;
        let kept: Vec<Wish> = anne.get(&path(&plan, "wishes")).await.expect(200);
        anne.put(&path(&plan, &format!("wishes/{}", kept[0].id)), most(4)).await.expect::<Wish>(200);
        decide(&world, 2, Some(terms(17))).await;
        assert_eq!(own(&anne, &plan).await.matters_most_quota, 5, "a quarter, rounded up");
    }

    async fn an_employees_own_quota_wins(kind) {
        let world = World::idle(kind).await;
        let mut request = ward::without_wishes();
        request.employees[0].wish_quota = Some(2);
        let plan = world.open_plan(&request).await;
        decide(&world, 0, Some(terms(9))).await;
        let (anne, bo) = (world.client(ANNE).await, world.client(BO).await);
        assert_eq!((own(&anne, &plan).await.quota, own(&bo, &plan).await.quota), (2, 9));
        enter(&anne, &plan, weekend(6)).await;
        assert_eq!(refused(&anne, &plan, day_off(2)).await, ["wish_quota_exceeded"]);
    }

    async fn every_figure_out_of_range_is_told_at_once(kind) {
        let world = World::idle(kind).await;
        let draws = WishDraws { day_off: 0, work: 11, ..WishDraws::default() };
        let wild = WishTerms { quota: 201, draws, matters_most: Some(201) };
        let reply: Value = world.client(LEADER).await.put(SETTINGS, decision(0, Some(wild))).await.expect(422);
        let faults = reply["faults"].as_array().expect("faults");
        let mut places: Vec<&str> = faults.iter().filter_map(|fault| fault["pointer"].as_str()).collect();
        places.sort_unstable();
        let expected = ["/wishes/draws/day_off", "/wishes/draws/work", "/wishes/matters_most", "/wishes/quota"];
        assert_eq!(places, expected);
        let now: WardSettings = world.client(LEADER).await.get(SETTINGS).await.expect(200);
        assert_eq!(now.version, 0, "nothing is stored");
    }

    async fn a_decision_from_before_the_quota_was_a_setting_still_reads(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::without_wishes()).await;
        let old = json!({
            "number": 1, "fairness": null, "remind_days_before": 6, "late_notice_days": 4,
            "by": "Leder, Lille Afsnit", "role": "leader", "at": "2026-10-01T08:00:00Z",
        });
        let row = format!(
            "INSERT INTO ward_settings (ward_id, number, account_id, document, at) \
             VALUES ('{}', 1, '{LEADER}', '{old}', '2026-10-01 08:00:00+00:00')",
            ward::small().ward.id,
        );
        world.app.store.database().execute_unprepared(&row).await.expect("the row of an earlier version");
        let now: WardSettings = world.client(LEADER).await.get(SETTINGS).await.expect(200);
        assert_eq!((now.version, now.remind_days_before, now.wishes_decided), (1, 6, false));
        assert_eq!((now.wishes.quota, own(&world.client(ANNE).await, &plan).await.quota), (5, 5));
        assert_eq!(decide(&world, 1, Some(terms(6))).await.log.len(), 2);
    }
}

async fn solving(kind: Kind) -> World {
    World::with(kind, Arc::new(AtOnce), 1).await
}
