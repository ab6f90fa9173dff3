//! An employee's wishes as a whole: sent in, withdrawn, locked at closing; two devices; how many want a date off.

use crate::{
    on_both,
    support::{
        client::Client,
        life, ward,
        world::{ANNE, BO, LEADER, PLANNER, World},
    },
};
use api::documents::{PlanState, PlanSummary, PlanView, WantedOff, WishBook, WishBookState, WishBooks};
use axum::http::{Method, header};
use serde_json::{Value, json};
use wire::request::{WardRequest, Wish};

fn path(plan: &PlanSummary, part: &str) -> String {
    format!("/api/v1/plans/{}/{part}", plan.id)
}

fn day_off(date: &str) -> Value {
    json!({"kind": "day_off", "date": date, "priority": "nice"})
}

async fn book(client: &Client, plan: &PlanSummary) -> WishBook {
    client.get(&path(plan, "wish-book")).await.expect(200)
}

async fn put(client: &Client, plan: &PlanSummary, state: &str) -> WishBook {
    client.put(&path(plan, "wish-book"), json!({"state": state})).await.expect(200)
}

async fn ward_books(world: &World, plan: &PlanSummary) -> WishBooks {
    world.client(LEADER).await.get(&path(plan, "wish-books")).await.expect(200)
}

/// What would be solved now.
async fn counting(world: &World, plan: &PlanSummary) -> Vec<Wish> {
    let request: WardRequest = world.client(PLANNER).await.get(&path(plan, "request")).await.expect(200);
    request.wishes
}

on_both! {
    async fn wishes_are_sent_in_changed_withdrawn_and_sent_in_again(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::without_wishes()).await;
        let anne = world.client(ANNE).await;
        let new = book(&anne, &plan).await;
        assert_eq!((new.state, new.locked, new.version, new.submitted_at), (WishBookState::Draft, false, 0, None));

        anne.post(&path(&plan, "wishes"), day_off("2027-03-02")).await.expect::<Wish>(201);
        let sent = put(&anne, &plan, "submitted").await;
        assert_eq!((sent.state, sent.version), (WishBookState::Submitted, 2));
        assert!(sent.submitted_at.is_some());
        let counts = ward_books(&world, &plan).await;
        assert_eq!((counts.submitted, counts.draft, counts.withdrawn, counts.nothing), (1, 0, 0, 5));
        assert_eq!(counts.people[0].state, WishBookState::Submitted);

        anne.post(&path(&plan, "wishes"), day_off("2027-03-03")).await.expect::<Wish>(201);
        let changed = book(&anne, &plan).await;
        assert_eq!((changed.state, changed.submitted_at), (WishBookState::Draft, sent.submitted_at));
        assert_eq!(counting(&world, &plan).await.len(), 2, "a draft counts as it is");

        put(&anne, &plan, "withdrawn").await;
        assert_eq!(counting(&world, &plan).await, [], "withdrawn wishes do not count");
        let kept: Vec<Wish> = anne.get(&path(&plan, "wishes")).await.expect(200);
        assert_eq!(kept.len(), 2, "but none is lost");
        assert_eq!(ward_books(&world, &plan).await.withdrawn, 1);
        put(&anne, &plan, "submitted").await;
        assert_eq!(counting(&world, &plan).await.len(), 2);
    }

    async fn at_closing_wishes_are_locked_and_drafts_count_as_they_are(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::small()).await;
        let anne = world.client(ANNE).await;
        put(&anne, &plan, "withdrawn").await;
        let before = counting(&world, &plan).await;
        life::bring(&world, &plan, PlanState::WishesClosed).await;
        let locked = book(&anne, &plan).await;
        assert_eq!((locked.state, locked.locked), (WishBookState::Withdrawn, true));
        assert!(book(&world.client(BO).await, &plan).await.locked);
        assert_eq!(counting(&world, &plan).await, before);
        assert!(before.iter().all(|wish| wish.employee != "anne") && before.iter().any(|wish| wish.employee == "bo"));
        let late = anne.put(&path(&plan, "wish-book"), json!({"state": "submitted"})).await;
        assert_eq!(late.problem(409), "wish_window_closed");
        assert_eq!(book(&anne, &plan).await, locked);
    }

    async fn of_two_devices_the_second_is_told_and_nothing_is_lost(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::without_wishes()).await;
        let anne = world.client(ANNE).await;
        let wish: Wish = anne.post(&path(&plan, "wishes"), day_off("2027-03-02")).await.expect(201);
        let list = anne.get(&path(&plan, "wishes")).await;
        let seen = list.headers[header::ETAG].to_str().expect("text").to_owned();
        let place = path(&plan, &format!("wishes/{}", wish.id));

        let phone = anne.send_seen((Method::PUT, &place), day_off("2027-03-04"), &seen).await;
        assert_ne!(phone.headers[header::ETAG], seen.as_str(), "the version moves on");
        let phone: Wish = phone.expect(200);
        let book_path = path(&plan, "wish-book");
        let attempts = [
            (Method::PUT, place.as_str(), day_off("2027-03-05")),
            (Method::DELETE, place.as_str(), json!({})),
            (Method::POST, &path(&plan, "wishes"), day_off("2027-03-06")),
            // Even what is there already, as when an answer was lost on the way.
            (Method::POST, &path(&plan, "wishes"), day_off("2027-03-04")),
            (Method::PUT, &book_path, json!({"state": "withdrawn"})),
        ];
        for (method, path, document) in attempts {
            assert_eq!(anne.send_seen((method, path), document, &seen).await.problem(412), "wishes_changed");
        }
        let now: Vec<Wish> = anne.get(&path(&plan, "wishes")).await.expect(200);
        assert_eq!(now, [phone]);
        assert_eq!(book(&anne, &plan).await.version, 2);
    }

    async fn of_many_devices_with_the_same_version_one_comes_through(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::without_wishes()).await;
        let anne = world.client(ANNE).await;
        let entering = (1..=8).map(|day| {
            let (anne, path) = (anne.clone(), path(&plan, "wishes"));
            let document = day_off(&format!("2027-03-{day:02}"));
            tokio::spawn(async move { anne.send_seen((Method::POST, &path), document, "\"0\"").await.status.as_u16() })
        });
        let mut statuses = Vec::new();
        for one in entering.collect::<Vec<_>>() {
            statuses.push(one.await.expect("answered"));
        }
        statuses.sort_unstable();
        assert_eq!(statuses, [[201].as_slice(), &[412; 7]].concat());
    }

    async fn a_change_says_which_version_it_rests_on(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::small()).await;
        let anne = world.client(ANNE).await;
        let request = anne.request(Method::DELETE, &path(&plan, "wishes/w1")).body(axum::body::Body::empty());
        assert_eq!(anne.send(request.expect("a request")).await.problem(428), "version_missing");
        let odd = anne.send_seen((Method::PUT, &path(&plan, "wishes/w1")), day_off("2027-03-02"), "seven").await;
        assert_eq!(odd.problem(400), "bad_request");
        assert_eq!(counting(&world, &plan).await, ward::small().wishes);
    }

    async fn what_matters_most_is_limited(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::without_wishes()).await;
        let anne = world.client(ANNE).await;
        let most = |date: &str| json!({"kind": "day_off", "date": date, "priority": "matters_most"});
        let view: PlanView = anne.get(&format!("/api/v1/plans/{}", plan.id)).await.expect(200);
        assert_eq!(view.own.expect("own").matters_most_quota, 2, "a quarter of five, rounded up");
        let first: Wish = anne.post(&path(&plan, "wishes"), most("2027-03-02")).await.expect(201);
        anne.post(&path(&plan, "wishes"), most("2027-03-03")).await.expect::<Wish>(201);
        assert_eq!(anne.post(&path(&plan, "wishes"), most("2027-03-04")).await.faults(), ["matters_most_exceeded"]);
        let third: Wish = anne.post(&path(&plan, "wishes"), day_off("2027-03-04")).await.expect(201);
        let third = path(&plan, &format!("wishes/{}", third.id));
        assert_eq!(anne.put(&third, most("2027-03-04")).await.faults(), ["matters_most_exceeded"]);
        let first = path(&plan, &format!("wishes/{}", first.id));
        anne.put(&first, most("2027-03-05")).await.expect::<Wish>(200);
    }

    async fn bad_wishes_are_refused_clearly_and_nothing_is_lost(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::small()).await;
        let (anne, before) = (world.client(ANNE).await, counting(&world, &plan).await);
        let forged = json!({"kind": "day_off", "date": "2027-03-02", "priority": "nice", "employee": "bo"});
        assert_eq!(anne.post(&path(&plan, "wishes"), forged).await.problem(400), "malformed_json");
        let note = "x".repeat(10_000);
        let noted = json!({"kind": "day_off", "date": "2027-03-02", "priority": "nice", "note": note});
        let noted = anne.post(&path(&plan, "wishes"), noted).await;
        assert!(!String::from_utf8_lossy(&noted.body).contains("xxx"), "the note is not told back");
        assert_eq!(noted.problem(400), "malformed_json");
        let state = anne.put(&path(&plan, "wish-book"), json!({"state": "locked"})).await;
        assert_eq!(state.problem(400), "malformed_json");
        let bos = anne.put(&path(&plan, "wishes/w3"), day_off("2027-03-02")).await;
        assert_eq!(bos.problem(404), "not_found", "a colleague's wish is not there");
        assert_eq!(counting(&world, &plan).await, before);
    }

    async fn how_many_want_a_date_off_is_told_coarsely_and_without_ones_own(kind) {
        let world = World::idle(kind).await;
        let plan = world.open_plan(&ward::without_wishes()).await;
        let hint = async |account: &str| {
            let view: PlanView =
                world.client(account).await.get(&format!("/api/v1/plans/{}", plan.id)).await.expect(200);
            view.own.expect("own").wanted_off
        };
        for name in ["bo", "camilla"] {
            wish(&world, &plan, name).await;
        }
        assert_eq!(hint(ANNE).await, [], "two are never told of");
        wish(&world, &plan, "anne").await;
        assert_eq!(hint(ANNE).await, [], "nor two and oneself");
        wish(&world, &plan, "dorte").await;
        let told = hint(ANNE).await;
        assert_eq!(json!(told), json!([{"date": "2027-03-02", "by": "some"}]));
        assert_eq!(hint("lille.employee.freja").await, told);
        put(&world.client(BO).await, &plan, "withdrawn").await;
        assert_eq!(hint(ANNE).await, Vec::<WantedOff>::new(), "what is withdrawn is not wanted");
    }
}

async fn wish(world: &World, plan: &PlanSummary, name: &str) {
    let client = world.client(&format!("lille.employee.{name}")).await;
    client.post(&path(plan, "wishes"), day_off("2027-03-02")).await.expect::<Wish>(201);
}
