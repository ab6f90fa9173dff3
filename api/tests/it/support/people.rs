//! People with passwords and links. The password is hashed once for all tests: that is slow on purpose.

use super::{
    client::{Client, Reply},
    world::World,
};
use api::{
    documents::MadeInvitation,
    identity::{Password, Passwords, Token},
    store::entity::credential,
};
use chrono::TimeDelta;
use serde_json::json;
use tokio::sync::OnceCell;

/// Everybody's password in the tests.
pub const PASSWORD: &str = "hest gulerod lampe fjord";

static HASH: OnceCell<String> = OnceCell::const_new();

async fn hash() -> String {
    let make = || async {
        let password: Password = serde_json::from_value(json!(PASSWORD)).expect("a password");
        Passwords::default().hash(password).await.expect("hashed")
    };
    HASH.get_or_init(make).await.clone()
}

/// Gives an account a login name and the password, as if by an invitation.
pub async fn give_password(world: &World, account: &str, login_name: &str) {
    let (token, store) = (Token::random().expect("randomness"), &world.app.store);
    store.invite(account, &token.hash(), store.now() + TimeDelta::days(1)).await.expect("invited");
    let new = credential::Model {
        account_id: account.to_owned(),
        login_name: login_name.to_owned(),
        password_hash: hash().await,
        changed_at: store.now(),
    };
    let accepted = store.accept_invitation(&token.hash(), new).await.expect("stored");
    accepted.expect("the name is free");
}

/// The token of a link for an account, past the leader.
pub async fn link_for(world: &World, account: &str) -> String {
    let token = Token::random().expect("randomness");
    world.app.store.invite(account, &token.hash(), world.app.store.now() + TimeDelta::days(1)).await.expect("invited");
    token.text().to_owned()
}

/// The token of a link that a leader makes on the page.
pub async fn invite(leader: &Client, account: &str) -> String {
    let made: MadeInvitation =
        leader.post(&format!("/api/v1/accounts/{account}/invitation"), json!({})).await.expect(201);
    made.token.text().to_owned()
}

/// Uses a link.
pub async fn accept(client: &Client, token: &str, login_name: &str, password: &str) -> Reply {
    let body = json!({"token": token, "login_name": login_name, "password": password});
    client.post("/api/v1/invitation/acceptance", body).await
}

/// Signs in by password.
pub async fn sign_in(client: &Client, login_name: &str, password: &str) -> Reply {
    client.post("/api/v1/session", json!({"login_name": login_name, "password": password})).await
}

/// The client, with the cookies that an answer sets.
pub fn with_cookies_of(client: &Client, reply: &Reply) -> Client {
    client.clone().with_cookie(&reply.cookies().join("; "))
}
