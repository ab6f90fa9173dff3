//! Every error is a problem document, whoever made it: a route, an extractor, or the framework.

use crate::support::{
    client::{Client, Reply},
    database::Kind,
    world::{PLANNER, World},
};
use axum::{
    body::Body,
    http::{Method, header},
};
use serde_json::{Value, json};

async fn planner() -> (World, Client) {
    let world = World::idle(Kind::Sqlite).await;
    let planner = world.client(PLANNER).await;
    (world, planner)
}

async fn post_text(client: &Client, kind: Option<&str>, text: impl Into<Body>) -> Reply {
    let mut request = client.request(Method::POST, "/api/v1/plans");
    if let Some(kind) = kind {
        request = request.header(header::CONTENT_TYPE, kind);
    }
    client.send(request.body(text.into()).expect("a request")).await
}

#[tokio::test]
async fn malformed_json_is_told_with_line_and_column() {
    let (_world, planner) = planner().await;
    let problem: Value = post_text(&planner, Some("application/json"), "{\n  \"format\": vagt\n}").await.expect(400);
    assert_eq!(problem["code"], "malformed_json");
    assert_eq!((&problem["line"], &problem["column"]), (&json!(2), &json!(13)));
}

#[tokio::test]
async fn json_of_another_shape_is_told_with_its_place() {
    let (_world, planner) = planner().await;
    let problem: Value =
        post_text(&planner, Some("application/json"), "{\"format\": \"vagt/1\", \"what\": 1}").await.expect(400);
    assert_eq!(problem["code"], "malformed_json");
    assert!(problem["detail"].as_str().expect("text").contains("what"), "{problem}");
}

#[tokio::test]
async fn what_is_not_json_is_refused() {
    let (_world, planner) = planner().await;
    for kind in [None, Some("text/plain"), Some("application/x-www-form-urlencoded")] {
        assert_eq!(post_text(&planner, kind, "{}").await.problem(415), "not_json");
    }
}

#[tokio::test]
async fn a_document_that_is_too_large_is_refused() {
    let (_world, planner) = planner().await;
    let large = " ".repeat(api::settings::Settings::LARGEST_BODY_BYTES + 1);
    assert_eq!(post_text(&planner, Some("application/json"), large).await.problem(413), "document_too_large");
}

#[tokio::test]
async fn addresses_that_are_not_there_are_problems_too() {
    let (_world, planner) = planner().await;
    for path in ["/api/v1/nothing", "/api", "/api/v1/plans/not-an-id", "/api/v1/plans/%ff"] {
        assert_eq!(planner.get(path).await.problem(404), "not_found", "{path}");
    }
}

#[tokio::test]
async fn a_method_that_is_not_there_says_which_are() {
    let (_world, planner) = planner().await;
    let reply = planner.put("/api/v1/plans", json!({})).await;
    assert_eq!(reply.headers["allow"], "GET,HEAD,POST");
    assert_eq!(reply.problem(405), "method_not_allowed");
}

#[tokio::test]
async fn an_unknown_search_is_refused() {
    let (_world, planner) = planner().await;
    assert_eq!(planner.post("/api/v1/plans?until=tomorrow", json!({})).await.problem(400), "bad_request");
}

#[tokio::test]
async fn problems_are_danish_unless_english_is_asked_for() {
    let (_world, planner) = planner().await;
    for (asked, language, title) in [("", "da", "Det findes ikke"), ("en-GB", "en", "There is no such thing")] {
        let request = planner.request(Method::GET, "/api/v1/nothing").header(header::ACCEPT_LANGUAGE, asked);
        let reply = planner.send(request.body(Body::empty()).expect("a request")).await;
        assert_eq!(reply.headers["content-language"], language);
        assert_eq!(reply.expect::<Value>(404)["title"], title);
    }
}

#[tokio::test]
async fn changes_from_another_site_are_refused() {
    let (_world, planner) = planner().await;
    let from = [
        ("sec-fetch-site", "cross-site", false),
        ("sec-fetch-site", "same-site", false),
        ("sec-fetch-site", "same-origin", true),
        ("origin", "https://evil.example", false),
        ("origin", "null", false),
        ("origin", "http://ward.example", true),
    ];
    for (name, value, fine) in from {
        let request = planner.request(Method::DELETE, "/api/v1/solves/nothing").header(name, value);
        let code = planner.send(request.body(Body::empty()).expect("a request")).await;
        assert_eq!(code.status == 403, !fine, "{name}: {value}");
        let request = planner.request(Method::GET, "/api/v1/plans").header(name, value);
        let read = planner.send(request.body(Body::empty()).expect("a request")).await;
        assert_eq!(read.status, 200, "reading is no change");
    }
}

#[tokio::test]
async fn a_change_that_does_not_say_where_it_comes_from_may_bring_no_cookie() {
    let (world, planner) = planner().await;
    let bare = planner.request(Method::POST, "/api/v1/plans").body(Body::empty()).expect("a request");
    assert_eq!(planner.send_as_it_is(bare).await.problem(403), "cross_site");
    let reading = planner.request(Method::GET, "/api/v1/plans").body(Body::empty()).expect("a request");
    assert_eq!(planner.send_as_it_is(reading).await.status, 200);
    let nobody = world.nobody();
    let program = nobody.request(Method::POST, "/api/v1/plans").body(Body::empty()).expect("a request");
    assert_eq!(nobody.send_as_it_is(program).await.problem(401), "not_signed_in", "there is nothing to misuse");
}
