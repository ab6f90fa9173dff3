//! Guessing passwords: the same answer whether the name is known or not, and a limit that does not lock the owner out.

use crate::{
    on_both,
    support::{
        client::Reply,
        people::{self, PASSWORD, accept, sign_in, with_cookies_of},
        solvers::AtOnce,
        world::{ANNE, World},
    },
};
use api::{documents::Caller, store::Budget};
use chrono::TimeDelta;
use serde_json::Value;
use std::sync::Arc;

/// Guesses until the limit says stop; how many guesses were answered.
async fn guess_to_the_limit(world: &World, name: &str) -> (usize, Reply) {
    for count in 0..100 {
        let reply = sign_in(&world.nobody(), name, "et forkert gæt på en adgangskode").await;
        if reply.status == 429 {
            return (count, reply);
        }
        assert_eq!(reply.problem(401), "sign_in_refused");
    }
    panic!("nobody stopped a hundred guesses");
}

on_both! {
    async fn an_unknown_name_and_a_wrong_password_get_the_same_answer(kind) {
        let world = World::idle(kind).await;
        people::give_password(&world, ANNE, "anne").await;
        let wrong = sign_in(&world.nobody(), "anne", "forkert").await;
        let unknown = sign_in(&world.nobody(), "nobody", "forkert").await;
        let headers = |reply: &Reply| reply.headers.keys().map(|name| name.as_str().to_owned()).collect::<Vec<_>>();
        assert_eq!(headers(&wrong), headers(&unknown));
        assert_eq!(wrong.expect::<Value>(401), unknown.expect::<Value>(401));
    }

    async fn guessing_is_stopped_with_a_time_to_wait_whether_the_name_is_known_or_not(kind) {
        let world = World::idle(kind).await;
        people::give_password(&world, ANNE, "anne").await;
        for name in ["anne", "nobody"] {
            let (guesses, reply) = guess_to_the_limit(&world, name).await;
            // Ten, and one more for each minute that a slow machine took.
            assert!((10..20).contains(&guesses), "{name}: {guesses}");
            let wait: u32 = reply.headers["retry-after"].to_str().expect("text").parse().expect("seconds");
            assert!((1..=60).contains(&wait), "{wait}");
            let problem: Value = reply.expect(429);
            assert_eq!((&problem["code"], &problem["retry_after_seconds"]), (&"too_many_attempts".into(), &wait.into()));
        }
    }

    async fn guesses_lock_the_owner_out_of_neither_a_known_browser_nor_a_new_link(kind) {
        let world = World::idle(kind).await;
        people::give_password(&world, ANNE, "anne").await;
        let phone = sign_in(&world.nobody(), "anne", PASSWORD).await;
        let phone = with_cookies_of(&world.nobody(), &phone);
        phone.delete("/api/v1/session").await;
        guess_to_the_limit(&world, "anne").await;
        let known_alone = phone.cookie().split("; ").find(|cookie| cookie.starts_with("vagt_browser=")).expect("it is known");
        let known = world.nobody().with_cookie(known_alone);
        assert_eq!(sign_in(&known, "anne", PASSWORD).await.expect::<Caller>(200).account, ANNE);
        let liar = world.nobody().with_cookie("vagt_browser=made-up");
        assert_eq!(sign_in(&liar, "anne", PASSWORD).await.problem(429), "too_many_attempts");
        let token = people::link_for(&world, ANNE).await;
        assert_eq!(accept(&world.nobody(), &token, "anne", PASSWORD).await.status, 200);
    }

    async fn a_second_server_counts_the_same_guesses(kind) {
        let world = World::idle(kind).await;
        guess_to_the_limit(&world, "anne").await;
        let second = crate::support::client::Client::new(world.second(Arc::new(AtOnce), 0).await.http());
        assert_eq!(sign_in(&second, "anne", "forkert").await.problem(429), "too_many_attempts");
    }

    async fn many_attempts_at_once_do_not_overspend(kind) {
        let world = World::idle(kind).await;
        let budget = Budget { key: "somebody".to_owned(), burst: 3, one_each: TimeDelta::days(1) };
        let charges = (0..20).map(|_| {
            let (store, budget) = (world.app.store.clone(), budget.clone());
            tokio::spawn(async move { store.charge(&budget).await.expect("the store answers").is_ok() })
        });
        let mut granted = 0;
        for charge in charges.collect::<Vec<_>>() {
            granted += usize::from(charge.await.expect("it ran"));
        }
        assert_eq!(granted, 3);
        let store = &world.app.store;
        let wait = store.charge(&budget).await.expect("answered").expect_err("nothing is left");
        assert!((86_000..=86_400).contains(&wait), "one more tomorrow, not in {wait} s");
        store.refund(&budget).await.expect("answered");
        assert_eq!(store.charge(&budget).await.expect("answered"), Ok(()));
        assert!(store.charge(&budget).await.expect("answered").is_err());
        store.forgive(&budget).await.expect("answered");
        assert_eq!(store.charge(&budget).await.expect("answered"), Ok(()));
    }
}
