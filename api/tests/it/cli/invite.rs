//! `vagt invite`: the first leader's link.

use super::support::{Folder, Run, run};
use crate::support::world::{LEADER, World};
use crate::support::{database::Kind, people};
use api::{documents::Invitation, identity::Token, store::Store};
use serde_json::json;

const URL: &str = "https://vagt.example.dk";

fn invite(database: &str, more: &[&str]) -> Run {
    let fixed = ["invite", "--database", database, "--url", URL, "--ward", "m9", "--name", "Hanne Leder"];
    run(fixed.iter().chain(more))
}

fn token(run: &Run) -> String {
    let start = format!("{URL}/#/invitation/");
    let line = run.stdout.lines().find_map(|line| line.strip_prefix(&start));
    line.unwrap_or_else(|| panic!("no link: {run:?}")).to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_printed_once_more_for_the_same_person_and_the_old_one_ends() {
    let folder = Folder::new();
    let database = format!("sqlite://{}", folder.path("vagt.db").display());
    let refused = invite(&database, &[]);
    assert_eq!(refused.code, Some(2));
    assert!(refused.stderr.contains("--ward-name"), "{}", refused.stderr);
    let first = invite(&database, &["--ward-name", "Afsnit M9"]);
    assert_eq!(first.code, Some(0), "{}", first.stderr);
    assert!(first.stdout.contains('█'), "a code to scan: {}", first.stdout);
    let second = invite(&database, &["--lang", "en"]);
    assert!(second.stdout.contains("It works once"), "{}", second.stdout);
    let store = Store::open(&database).await.expect("opened");
    assert_eq!(store.count_accounts("m9").await.expect("counted"), 1);
    assert!(store.invited(&Token::received(&token(&first)).hash()).await.expect("read").is_none());
    let invited = store.invited(&Token::received(&token(&second)).hash()).await.expect("read").expect("it works");
    assert_eq!((invited.account.role.as_str(), invited.ward_name.as_str()), ("leader", "Afsnit M9"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_leader_who_is_locked_out_gets_a_link_beside_a_running_server() {
    let world = World::idle(Kind::Sqlite).await;
    people::give_password(&world, LEADER, "leder").await;
    let name = ["--ward", "lille", "--name", "Leder, Lille Afsnit"];
    let made = run(["invite", "--database", &world.database.url, "--url", URL].iter().chain(&name));
    let token = token(&made);
    let seen: Invitation = world.nobody().post("/api/v1/invitation", json!({"token": token})).await.expect(200);
    assert!(seen.had_password, "the same account");
    assert_eq!(seen.login_name, "leder");
}

#[test]
fn an_address_that_is_none_is_refused() {
    let refused = run(["invite", "--ward", "m9", "--name", "Hanne", "--url", "vagt.example.dk"]);
    assert_eq!(refused.code, Some(2));
    assert!(refused.stderr.contains("https://"), "{}", refused.stderr);
}
