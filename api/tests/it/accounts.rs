//! Accounts from the leader's invitation to the closed account.

use crate::{
    on_both,
    support::{
        people::{self, PASSWORD, accept, invite, sign_in, with_cookies_of},
        ward,
        world::{ANNE, BO, LEADER, OTHER_LEADER, World},
    },
};
use api::{
    documents::{AccountState, Caller, Invitation, OwnAccount, Role, WardAccount, WardAccounts},
    identity::Token,
};
use chrono::TimeDelta;
use serde_json::{Value, json};

async fn accounts(world: &World) -> WardAccounts {
    world.client(LEADER).await.get("/api/v1/accounts").await.expect(200)
}

async fn account(world: &World, id: &str) -> WardAccount {
    accounts(world).await.accounts.into_iter().find(|account| account.id == id).expect("it is there")
}

async fn own(client: &crate::support::client::Client) -> OwnAccount {
    client.get("/api/v1/account").await.expect(200)
}

on_both! {
    async fn a_link_lets_a_person_choose_a_password_once_and_signs_in(kind) {
        let world = World::idle(kind).await;
        assert_eq!(account(&world, ANNE).await.state, AccountState::NotInvited);
        let token = invite(&world.client(LEADER).await, ANNE).await;
        assert_eq!(account(&world, ANNE).await.state, AccountState::Invited);
        let nobody = world.nobody();
        let seen: Invitation = nobody.post("/api/v1/invitation", json!({"token": token})).await.expect(200);
        assert_eq!((seen.role, seen.had_password, seen.ward_name.as_str()), (Role::Employee, false, "Lille Afsnit"));
        let entered = accept(&nobody, &token, " Anne.B ", PASSWORD).await;
        let anne = with_cookies_of(&nobody, &entered);
        assert_eq!(entered.expect::<Caller>(200).account, ANNE);
        assert_eq!(own(&anne).await.login_name.as_deref(), Some("anne.b"));
        assert_eq!(account(&world, ANNE).await.state, AccountState::Active);
        assert!(account(&world, ANNE).await.signed_in_at.is_some());
        assert_eq!(accept(&nobody, &token, "anne.c", PASSWORD).await.problem(410), "invitation_ended");
        let gone = nobody.post("/api/v1/invitation", json!({"token": token})).await;
        assert_eq!(gone.problem(410), "invitation_ended");
        assert_eq!(sign_in(&nobody, "ANNE.b", PASSWORD).await.expect::<Caller>(200).account, ANNE);
    }

    async fn of_two_who_use_a_link_at_once_one_gets_in(kind) {
        let world = World::idle(kind).await;
        let token = people::link_for(&world, ANNE).await;
        let nobody = world.nobody();
        let (one, other) = tokio::join!(accept(&nobody, &token, "one", PASSWORD), accept(&nobody, &token, "other", PASSWORD));
        let mut statuses = [one.status.as_u16(), other.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 410]);
    }

    async fn a_link_ends_by_itself_by_a_newer_one_and_when_it_is_withdrawn(kind) {
        let world = World::idle(kind).await;
        let leader = world.client(LEADER).await;
        let ended = |token: String| {
            let nobody = world.nobody();
            async move { nobody.post("/api/v1/invitation", json!({"token": token})).await.problem(410) }
        };
        let late = Token::random().expect("randomness");
        world.app.store.invite(ANNE, &late.hash(), world.app.store.now() - TimeDelta::seconds(1)).await.expect("stored");
        assert_eq!(ended(late.text().to_owned()).await, "invitation_ended");
        assert_eq!(accept(&world.nobody(), late.text(), "anne", PASSWORD).await.problem(410), "invitation_ended");
        let (first, second) = (invite(&leader, ANNE).await, invite(&leader, ANNE).await);
        assert_eq!(ended(first).await, "invitation_ended");
        assert_eq!(leader.delete(&format!("/api/v1/accounts/{ANNE}/invitation")).await.status, 204);
        assert_eq!(ended(second).await, "invitation_ended");
        assert_eq!(account(&world, ANNE).await.state, AccountState::NotInvited);
    }

    async fn the_store_holds_neither_the_links_token_nor_the_password(kind) {
        let world = World::idle(kind).await;
        let token = people::link_for(&world, ANNE).await;
        assert!(world.app.store.invited(&token).await.expect("read").is_none(), "the token itself opens nothing");
        assert!(world.app.store.invited(&Token::received(&token).hash()).await.expect("read").is_some());
        accept(&world.nobody(), &token, "anne", PASSWORD).await.expect::<Caller>(200);
        let kept = world.app.store.credential("anne").await.expect("read").expect("it is there").password_hash;
        assert!(kept.starts_with("$argon2id$") && !kept.contains("gulerod"), "{kept}");
    }

    async fn every_fault_of_name_and_password_is_told_at_once_and_the_link_still_works(kind) {
        let world = World::idle(kind).await;
        people::give_password(&world, BO, "bo.l").await;
        let token = people::link_for(&world, ANNE).await;
        let nobody = world.nobody();
        let faults = accept(&nobody, &token, "anne b", "kort").await.faults();
        assert_eq!(faults, ["login_name_malformed", "password_too_short"]);
        assert_eq!(accept(&nobody, &token, "anne", "passwordpassword").await.faults(), ["password_too_common"]);
        assert_eq!(accept(&nobody, &token, "BO.l", PASSWORD).await.faults(), ["login_name_taken"]);
        assert_eq!(accept(&nobody, &token, "anne", PASSWORD).await.status, 200);
    }

    async fn a_new_link_gives_a_new_password_and_ends_what_was_signed_in(kind) {
        let world = World::idle(kind).await;
        people::give_password(&world, ANNE, "anne").await;
        let before = world.client(ANNE).await;
        let token = invite(&world.client(LEADER).await, ANNE).await;
        assert_eq!(own(&before).await.login_name.as_deref(), Some("anne"), "the old password holds until then");
        let nobody = world.nobody();
        let seen: Invitation = nobody.post("/api/v1/invitation", json!({"token": token})).await.expect(200);
        assert_eq!((seen.had_password, seen.login_name.as_str()), (true, "anne"));
        assert_eq!(accept(&nobody, &token, "anne", "en helt anden sætning").await.status, 200);
        assert_eq!(before.get("/api/v1/account").await.problem(401), "not_signed_in");
        assert_eq!(sign_in(&nobody, "anne", PASSWORD).await.problem(401), "sign_in_refused");
        assert_eq!(sign_in(&nobody, "anne", "en helt anden sætning").await.status, 200);
    }

    async fn a_changed_password_ends_every_other_session_and_gives_this_one_a_new_token(kind) {
        let world = World::idle(kind).await;
        people::give_password(&world, ANNE, "anne").await;
        let (here, there) = (world.client(ANNE).await, world.client(ANNE).await);
        let change = |current: &str, new: &str| json!({"current": current, "new": new});
        let wrong = here.put("/api/v1/account/password", change("forkert", "en helt anden sætning")).await;
        assert_eq!(wrong.faults(), ["wrong_password"]);
        let common = here.put("/api/v1/account/password", change(PASSWORD, "123456789012345")).await;
        assert_eq!(common.faults(), ["password_too_common"]);
        assert_eq!(own(&there).await.sessions.len(), 2, "nothing has changed");
        let changed = here.put("/api/v1/account/password", change(PASSWORD, "en helt anden sætning")).await;
        let new = with_cookies_of(&here, &changed);
        assert_eq!(changed.expect::<Caller>(200).account, ANNE);
        for old in [here, there] {
            assert_eq!(old.get("/api/v1/session").await.problem(401), "not_signed_in");
        }
        assert_eq!(own(&new).await.sessions.len(), 1);
        assert_eq!(sign_in(&world.nobody(), "anne", PASSWORD).await.problem(401), "sign_in_refused");
    }

    async fn one_sees_and_ends_ones_own_sessions_only(kind) {
        let world = World::idle(kind).await;
        let (here, there, bo) = (world.client(ANNE).await, world.client(ANNE).await, world.client(BO).await);
        let seen = own(&here).await.sessions;
        assert_eq!(seen.iter().filter(|session| session.current).count(), 1);
        let other = seen.iter().find(|session| !session.current).expect("the other one").id;
        let path = format!("/api/v1/account/sessions/{other}");
        assert_eq!(bo.delete(&path).await.problem(404), "not_found");
        assert_eq!(here.delete(&path).await.status, 204);
        assert_eq!(there.get("/api/v1/session").await.problem(401), "not_signed_in");
        let again = world.client(ANNE).await;
        let reply = here.delete("/api/v1/account/sessions").await;
        assert!(reply.headers["set-cookie"].to_str().expect("text").contains("Max-Age=0"));
        for ended in [here, again] {
            assert_eq!(ended.get("/api/v1/session").await.problem(401), "not_signed_in");
        }
        assert_eq!(own(&bo).await.sessions.len(), 1, "a colleague stays");
    }

    async fn a_session_on_ones_own_device_lasts_weeks(kind) {
        let world = World::idle(kind).await;
        people::give_password(&world, ANNE, "anne").await;
        let body = json!({"login_name": "anne", "password": PASSWORD, "own_device": true});
        let reply = world.nobody().post("/api/v1/session", body).await;
        let phone = with_cookies_of(&world.nobody(), &reply);
        assert!(reply.headers["set-cookie"].to_str().expect("text").contains("Max-Age=2592000"));
        let lasts = own(&phone).await.sessions[0].expires_at - world.app.store.now();
        assert!(lasts > TimeDelta::days(29), "{lasts}");
    }

    async fn the_leader_sees_who_has_no_account_and_makes_one(kind) {
        let world = World::idle(kind).await;
        let leader = world.client(LEADER).await;
        let mut request = ward::without_wishes();
        request.employees[0].id = "ny".to_owned();
        request.employees[0].name = "Ny Sygeplejerske".to_owned();
        world.app.store.add_plan(api::store::NewPlan { request, wish_window: (world.app.store.now(), world.app.store.now()) }).await.expect("stored");
        let missing: Vec<String> = accounts(&world).await.without_account.into_iter().map(|one| one.id).collect();
        assert_eq!(missing, ["ny"]);
        let new = json!({"name": " Ny Sygeplejerske ", "role": "employee", "employee": "ny"});
        let made: WardAccount = leader.post("/api/v1/accounts", new.clone()).await.expect(201);
        assert_eq!((made.name.as_str(), made.state), ("Ny Sygeplejerske", AccountState::NotInvited));
        assert_eq!(leader.post("/api/v1/accounts", new).await.faults(), ["employee_has_account"]);
        assert!(accounts(&world).await.without_account.is_empty());
        let token = invite(&leader, &made.id).await;
        let caller: Caller = accept(&world.nobody(), &token, "ny.s", PASSWORD).await.expect(200);
        assert_eq!(caller.employee.as_deref(), Some("ny"));
    }

    async fn an_account_that_fits_nobody_is_refused_with_every_fault(kind) {
        let world = World::idle(kind).await;
        let leader = world.client(LEADER).await;
        for unfit in [
            json!({"name": "", "role": "employee", "employee": "nobody"}),
            json!({"name": "x".repeat(121), "role": "leader", "employee": "anne"}),
            json!({"name": " ", "role": "employee"}),
        ] {
            let faults = leader.post("/api/v1/accounts", unfit).await.faults();
            assert_eq!(faults, ["name_malformed", "employee_unfit"]);
        }
    }

    async fn a_closed_account_ends_at_once_and_an_invitation_opens_it_again(kind) {
        let world = World::idle(kind).await;
        let leader = world.client(LEADER).await;
        people::give_password(&world, ANNE, "anne").await;
        let anne = world.client(ANNE).await;
        let link = people::link_for(&world, ANNE).await;
        assert_eq!(leader.delete(&format!("/api/v1/accounts/{ANNE}")).await.status, 204);
        assert_eq!(anne.get("/api/v1/session").await.problem(401), "not_signed_in");
        assert_eq!(sign_in(&world.nobody(), "anne", PASSWORD).await.problem(401), "sign_in_refused");
        assert_eq!(accept(&world.nobody(), &link, "anne", PASSWORD).await.problem(410), "invitation_ended");
        let demo = world.nobody().post("/api/v1/demo-session", json!({"account": ANNE})).await;
        assert_eq!(demo.problem(404), "not_found");
        assert_eq!(account(&world, ANNE).await.state, AccountState::Withdrawn);
        let token = invite(&leader, ANNE).await;
        assert_eq!(accept(&world.nobody(), &token, "anne", PASSWORD).await.status, 200);
        assert_eq!(account(&world, ANNE).await.state, AccountState::Active);
    }

    async fn a_leader_closes_neither_the_own_account_nor_another_wards(kind) {
        let world = World::idle(kind).await;
        let leader = world.client(LEADER).await;
        assert_eq!(leader.delete(&format!("/api/v1/accounts/{LEADER}")).await.problem(409), "own_account");
        assert_eq!(leader.delete(&format!("/api/v1/accounts/{OTHER_LEADER}")).await.problem(404), "not_found");
        let seen = serde_json::to_value(accounts(&world).await).expect("JSON");
        let ids = seen["accounts"].as_array().expect("accounts").iter().map(|account| &account["id"]);
        assert!(ids.into_iter().all(|id: &Value| id.as_str().expect("text").starts_with("lille.")));
    }
}
