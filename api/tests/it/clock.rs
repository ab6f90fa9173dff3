//! What a server decides by its clock: sessions that end, attempts that come back, windows that close, duties that have
//! begun. The clock is the tests' own, so that they say the same in any year.

use crate::{
    on_both,
    support::{
        client::Client,
        life::at,
        people::{self, PASSWORD, sign_in},
        solvers::{AtOnce, Kept},
        ward,
        wellbeing::{FRIDAY, agree, ask, decide, frame_with, give_back, misfits, set, take_back},
        world::{ANNE, LEADER, PLANNER, World, begins},
    },
};
use api::documents::{OwnWellbeingRequest, PlanState, PlanSummary};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use std::sync::Arc;

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

/// Somebody on a server that goes on at an instant.
async fn client_at(world: &World, account: &str, now: DateTime<Utc>) -> Client {
    Client::new(world.later(Arc::new(Kept), 0, now).await.http()).signed_in(account).await
}

on_both! {
    async fn a_session_ends_by_the_servers_clock(kind) {
        let world = World::idle(kind).await;
        let cookie = world.client(ANNE).await.cookie().to_owned();
        for (hours, status) in [(11, 200), (13, 401)] {
            let app = world.later(Arc::new(AtOnce), 0, begins() + TimeDelta::hours(hours)).await;
            let anne = Client::new(app.http()).with_cookie(&cookie);
            assert_eq!(anne.get("/api/v1/session").await.status, status, "after {hours} hours");
        }
    }

    async fn attempts_come_back_by_the_servers_clock(kind) {
        let world = World::idle(kind).await;
        people::give_password(&world, ANNE, "anne").await;
        let mut last = 401;
        for _ in 0..30 {
            last = sign_in(&world.nobody(), "anne", "et forkert gæt på en adgangskode").await.status.as_u16();
        }
        assert_eq!(last, 429);
        let later = world.later(Arc::new(AtOnce), 0, begins() + TimeDelta::hours(2)).await;
        assert_eq!(sign_in(&Client::new(later.http()), "anne", PASSWORD).await.status, 200);
    }

    async fn wishes_close_by_the_servers_clock(kind) {
        let world = World::idle(kind).await;
        let plan = world.plan(PLANNER, &ward::without_wishes(), "2027-01-31").await;
        let path = format!("/api/v1/plans/{}/wishes", plan.id);
        let wish = json!({"kind": "day_off", "date": "2027-03-02", "priority": "nice"});
        let in_time = client_at(&world, ANNE, instant("2027-01-31T22:00:00Z")).await;
        in_time.post(&path, wish.clone()).await.expect::<Value>(201);
        let late = client_at(&world, ANNE, instant("2027-01-31T23:00:01Z")).await;
        assert_eq!(late.post(&path, wish).await.problem(409), "wish_window_closed");
        let told: Vec<PlanSummary> = late.get("/api/v1/plans").await.expect(200);
        assert_eq!(told[0].state, PlanState::WishesClosed);
    }

    async fn a_duty_that_has_begun_is_past_for_whoever_asks_agrees_or_gives_back(kind) {
        let world = World::with(kind, Arc::new(Kept), 1).await;
        let plan = at(&world, PlanState::Published).await;
        set(&world, frame_with("notice_hours", json!(0))).await;
        // The day duty begins at seven in Copenhagen.
        let (before, begun, over) =
            (instant("2027-03-05T05:50:00Z"), instant("2027-03-05T06:00:01Z"), instant("2027-03-06T08:00:00Z"));
        let early = client_at(&world, ANNE, before).await;
        assert!(misfits(&early, &plan, FRIDAY).await.is_empty());
        let request: OwnWellbeingRequest = ask(&early, &plan, FRIDAY).await.expect(201);
        let second: OwnWellbeingRequest = ask(&early, &plan, "2027-03-08").await.expect(201);
        let late = client_at(&world, ANNE, begun).await;
        assert_eq!(misfits(&late, &plan, FRIDAY).await, ["wellbeing_past", "wellbeing_asked_already"]);
        assert_eq!(misfits(&late, &plan, "2027-03-04").await[0], "wellbeing_past");
        let leader = client_at(&world, LEADER, begun).await;
        decide(&leader, &plan, &request, agree(Some("D"))).await.expect::<Value>(200);
        assert_eq!(give_back(&late, &plan, &request).await.faults(), ["wellbeing_past"]);
        // Whoever signs in on a later day ends the sessions of before.
        let next_day = client_at(&world, LEADER, over).await;
        assert_eq!(decide(&next_day, &plan, &request, take_back("For sent")).await.faults(), ["wellbeing_past"]);
        let days_later = client_at(&world, LEADER, over + TimeDelta::days(3)).await;
        assert_eq!(decide(&days_later, &plan, &second, agree(Some("D"))).await.faults(), ["wellbeing_past"]);
        let early = client_at(&world, ANNE, before).await;
        give_back(&early, &plan, &request).await.expect::<Value>(200);
    }

    async fn a_day_begins_by_the_shift_types_of_the_plan_that_holds(kind) {
        let world = World::with(kind, Arc::new(Kept), 1).await;
        let mut later = json!(ward::without_wishes());
        later["shift_types"][0]["start"] = json!("09:00");
        let draft = world.client(PLANNER).await.post("/api/v1/plans?wishes_until=2999-12-31", later).await;
        let draft: PlanSummary = draft.expect(201);
        at(&world, PlanState::Published).await;
        set(&world, frame_with("notice_hours", json!(0))).await;
        let request: OwnWellbeingRequest = ask(&world.client(ANNE).await, &draft, FRIDAY).await.expect(201);
        decide(&world.client(LEADER).await, &draft, &request, agree(Some("D"))).await.expect::<Value>(200);
        // The day duty of the published plan begins at seven in Copenhagen, that of the draft at nine.
        let late = client_at(&world, ANNE, instant("2027-03-05T06:00:01Z")).await;
        assert_eq!(give_back(&late, &draft, &request).await.faults(), ["wellbeing_past"]);
        let early = client_at(&world, ANNE, instant("2027-03-05T05:59:00Z")).await;
        give_back(&early, &draft, &request).await.expect::<Value>(200);
    }
}
