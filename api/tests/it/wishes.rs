//! Wishes: one's own, within the window, within the quota.

use crate::{
    on_both,
    support::{
        client::Client,
        ward,
        world::{ANNE, BO, LEADER, PLANNER, World},
    },
};
use api::documents::{PlanSummary, PlanView};
use serde_json::{Value, json};
use wire::request::{WardRequest, Wish};

const QUOTA: usize = 5;

fn day_off(date: &str) -> Value {
    json!({"kind": "day_off", "date": date, "priority": "nice"})
}

fn path(plan: &PlanSummary) -> String {
    format!("/api/v1/plans/{}/wishes", plan.id)
}

async fn wishes(client: &Client, plan: &PlanSummary) -> Vec<Wish> {
    client.get(&path(plan)).await.expect(200)
}

on_both! {
    async fn a_wish_is_entered_changed_and_withdrawn(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::without_wishes()).await;
        let anne = world.client(ANNE).await;
        let wish: Wish = anne.post(&path(&plan), day_off("2027-03-02")).await.expect(201);
        assert_eq!(wish.employee, "anne");
        assert_eq!(wishes(&anne, &plan).await, [wish.clone()]);

        let place = format!("{}/{}", path(&plan), wish.id);
        let changed = json!({"kind": "latest_end", "date": "2027-03-03", "time": "15:30", "priority": "important"});
        let changed: Wish = anne.put(&place, changed).await.expect(200);
        assert_eq!(changed.id, wish.id);
        assert_eq!(wishes(&anne, &plan).await, [changed]);

        assert_eq!(anne.delete(&place).await.status, 204);
        assert_eq!(wishes(&anne, &plan).await, []);
        assert_eq!(anne.delete(&place).await.problem(404), "not_found");
    }

    async fn nobody_sees_or_touches_a_colleagues_wish(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::without_wishes()).await;
        let (anne, bo) = (world.client(ANNE).await, world.client(BO).await);
        let wish: Wish = anne.post(&path(&plan), day_off("2027-03-02")).await.expect(201);
        assert_eq!(wishes(&bo, &plan).await, []);
        let place = format!("{}/{}", path(&plan), wish.id);
        assert_eq!(bo.put(&place, day_off("2027-03-04")).await.problem(404), "not_found");
        assert_eq!(bo.delete(&place).await.problem(404), "not_found");
        assert_eq!(wishes(&world.client(PLANNER).await, &plan).await, [wish.clone()]);
        assert_eq!(wishes(&world.client(LEADER).await, &plan).await, [wish.clone()]);
        let request: WardRequest =
            world.client(PLANNER).await.get(&format!("/api/v1/plans/{}/request", plan.id)).await.expect(200);
        assert_eq!(request.wishes, [wish]);
    }

    async fn a_plans_own_wishes_are_the_employees_to_change(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::small()).await;
        let anne = world.client(ANNE).await;
        let own = wishes(&anne, &plan).await;
        assert!(!own.is_empty() && own.iter().all(|wish| wish.employee == "anne"));
        let place = format!("{}/{}", path(&plan), own[0].id);
        assert_eq!(anne.delete(&place).await.status, 204);
        assert_eq!(wishes(&anne, &plan).await, own[1..]);
    }

    async fn the_quota_holds_and_the_view_counts(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::without_wishes()).await;
        let anne = world.client(ANNE).await;
        for day in 2..2 + QUOTA {
            anne.post(&path(&plan), day_off(&format!("2027-03-{day:02}"))).await.expect::<Wish>(201);
        }
        let one_more = anne.post(&path(&plan), day_off("2027-03-13")).await;
        assert_eq!(one_more.faults(), ["wish_quota_exceeded"]);
        let view: PlanView = anne.get(&format!("/api/v1/plans/{}", plan.id)).await.expect(200);
        let own = view.own.expect("an employee's own part");
        assert_eq!((own.quota as usize, own.used as usize), (QUOTA, QUOTA));
        let own = wishes(&anne, &plan).await;
        let changed = anne.put(&format!("{}/{}", path(&plan), own[0].id), day_off("2027-03-12")).await;
        changed.expect::<Wish>(200);
    }

    async fn many_devices_at_once_cannot_exceed_the_quota(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::without_wishes()).await;
        let anne = world.client(ANNE).await;
        let entering = (1..=14).map(|day| {
            let (anne, path) = (anne.clone(), path(&plan));
            tokio::spawn(async move { anne.post(&path, day_off(&format!("2027-03-{day:02}"))).await.status.as_u16() })
        });
        let mut statuses = Vec::new();
        for one in entering.collect::<Vec<_>>() {
            statuses.push(one.await.expect("answered"));
        }
        statuses.sort_unstable();
        assert_eq!(statuses, [[201; QUOTA].as_slice(), &[422; 14 - QUOTA]].concat());
        assert_eq!(wishes(&anne, &plan).await.len(), QUOTA);
    }

    async fn faults_of_a_wish_are_told_with_their_place_in_it(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::small()).await;
        let anne = world.client(ANNE).await;
        let outside = anne.post(&path(&plan), day_off("2027-06-01")).await;
        let problem: Value = outside.expect(422);
        assert_eq!(problem["faults"][0]["code"], "wish_outside_plan");
        let pointer = problem["faults"][0]["pointer"].as_str().expect("a pointer");
        assert!(!pointer.contains("wishes"), "the pointer is into the wish: {pointer}");
        let unknown = json!({"kind": "shift_type", "date": "2027-03-02", "shift_type": "X", "priority": "nice"});
        assert_eq!(anne.post(&path(&plan), unknown).await.faults().len(), 1);
        let not_saturday = json!({"kind": "weekend_off", "saturday": "2027-03-02", "priority": "nice"});
        assert_eq!(anne.post(&path(&plan), not_saturday).await.faults(), ["wish_not_saturday"]);
        let own = wishes(&anne, &plan).await;
        let changed = anne.put(&format!("{}/{}", path(&plan), own[0].id), day_off("2027-06-01")).await;
        assert_eq!(changed.faults(), ["wish_outside_plan"]);
        assert_eq!(wishes(&anne, &plan).await, own, "nothing is half stored");
    }

    async fn a_closed_window_takes_nothing(kind) {
        let world = World::idle(kind).await;
        let plan = world.plan(PLANNER, &ward::small(), "2000-01-01").await;
        assert!(!plan.wish_window.open);
        let anne = world.client(ANNE).await;
        let own = wishes(&anne, &plan).await;
        let place = format!("{}/{}", path(&plan), own[0].id);
        assert_eq!(anne.post(&path(&plan), day_off("2027-03-02")).await.problem(409), "wish_window_closed");
        assert_eq!(anne.put(&place, day_off("2027-03-02")).await.problem(409), "wish_window_closed");
        assert_eq!(anne.delete(&place).await.problem(409), "wish_window_closed");
        assert_eq!(wishes(&anne, &plan).await, own);
    }
}
