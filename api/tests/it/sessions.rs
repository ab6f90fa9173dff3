//! Signing in and out.

use crate::{
    on_both,
    support::{
        solvers::AtOnce,
        world::{ANNE, PLANNER, World},
    },
};
use api::{
    app::App,
    documents::{Caller, DemoAccount, Role},
    identity::Token,
    settings::Settings,
    store::{NewSession, Store},
};
use chrono::TimeDelta;
use serde_json::json;
use std::sync::Arc;

on_both! {
    async fn a_caller_has_a_role_a_ward_and_a_cookie_that_scripts_cannot_read(kind) {
        let world = World::idle(kind).await;
        let reply = world.nobody().post("/api/v1/demo-session", json!({"account": ANNE})).await;
        let cookie = reply.headers["set-cookie"].to_str().expect("text").to_owned();
        for part in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age="] {
            assert!(cookie.contains(part), "{cookie}");
        }
        let caller: Caller = reply.expect(200);
        assert_eq!((caller.role, caller.employee.as_deref()), (Role::Employee, Some("anne")));
        assert_eq!(caller.ward.id, "lille");
        let anne = world.client(ANNE).await;
        assert_eq!(anne.get("/api/v1/session").await.expect::<Caller>(200), caller);
    }

    async fn the_store_never_holds_a_token(kind) {
        let world = World::idle(kind).await;
        let anne = world.client(ANNE).await;
        let token = anne.cookie().split_once('=').expect("name and value").1;
        assert_eq!(token.len(), 43, "256 bits");
        let found = world.app.store.caller_of(token).await.expect("read");
        assert_eq!(found, None, "the token itself opens nothing");
        let found = world.app.store.caller_of(&Token::received(token).hash()).await.expect("read");
        assert_eq!(found.expect("its hash does").account, ANNE);
    }

    async fn signing_out_ends_the_session_for_every_copy_of_the_cookie(kind) {
        let world = World::idle(kind).await;
        let anne = world.client(ANNE).await;
        let reply = anne.delete("/api/v1/session").await;
        assert_eq!(reply.status, 204);
        assert!(reply.headers["set-cookie"].to_str().expect("text").contains("Max-Age=0"));
        assert_eq!(anne.get("/api/v1/session").await.problem(401), "not_signed_in");
    }

    async fn a_new_sign_in_ends_the_old_session(kind) {
        let world = World::idle(kind).await;
        let anne = world.client(ANNE).await;
        let planner = anne.clone().signed_in(PLANNER).await;
        assert_eq!(anne.get("/api/v1/session").await.problem(401), "not_signed_in");
        assert_eq!(planner.get("/api/v1/session").await.expect::<Caller>(200).role, Role::Planner);
    }

    async fn a_session_ends_by_itself(kind) {
        let world = World::idle(kind).await;
        let token = Token::random().expect("randomness");
        let past = world.app.store.now() - TimeDelta::seconds(1);
        let account = ANNE.to_owned();
        let session = NewSession { token_hash: token.hash(), account, browser: String::new(), expires_at: past };
        world.app.store.add_session(session).await.expect("stored");
        let late = world.nobody().with_cookie(&format!("vagt_session={}", token.text()));
        assert_eq!(late.get("/api/v1/session").await.problem(401), "not_signed_in");
    }

    async fn unknown_accounts_and_made_up_cookies_open_nothing(kind) {
        let world = World::idle(kind).await;
        let reply = world.nobody().post("/api/v1/demo-session", json!({"account": "nobody"})).await;
        assert_eq!(reply.problem(404), "not_found");
        let liar = world.nobody().with_cookie("vagt_session=made-up");
        assert_eq!(liar.get("/api/v1/session").await.problem(401), "not_signed_in");
    }

    async fn without_demonstration_nobody_signs_in_without_proof(kind) {
        let world = World::idle(kind).await;
        let accounts: Vec<DemoAccount> = world.nobody().get("/api/v1/demo-accounts").await.expect(200);
        assert!(accounts.iter().any(|account| account.id == ANNE));
        let store = Store::open(&world.database.url).await.expect("opened");
        let app = App::new(store, Arc::new(AtOnce), Settings::default()).await.expect("opened");
        let nobody = crate::support::client::Client::new(app.http());
        assert_eq!(nobody.get("/api/v1/demo-accounts").await.expect::<Vec<DemoAccount>>(200), []);
        assert_eq!(nobody.post("/api/v1/demo-session", json!({"account": ANNE})).await.problem(404), "not_found");
    }
}
