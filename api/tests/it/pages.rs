//! Pages, safety headers and what may be kept by caches.

use crate::support::{database::Kind, world::World};
use axum::{
    body::Body,
    http::{Method, header},
};

#[tokio::test]
async fn every_answer_carries_the_safety_headers() {
    let world = World::idle(Kind::Sqlite).await;
    for path in ["/", "/healthz", "/api/v1/plans", "/api/v1/nothing", "/favicon.nothing"] {
        let headers = world.nobody().get(path).await.headers;
        let policy = headers["content-security-policy"].to_str().expect("text");
        assert!(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"), "{path}");
        assert!(!policy.contains("unsafe"), "{path}");
        assert_eq!(headers["x-content-type-options"], "nosniff", "{path}");
        assert!(headers.contains_key("cache-control"), "{path}");
    }
}

#[tokio::test]
async fn what_people_enter_is_never_kept_by_caches() {
    let world = World::idle(Kind::Sqlite).await;
    assert_eq!(world.nobody().get("/api/v1/demo-accounts").await.headers["cache-control"], "no-store");
}

#[tokio::test]
async fn a_page_of_the_program_is_the_index_or_says_how_to_build_it() {
    let world = World::idle(Kind::Sqlite).await;
    let reply = world.nobody().get("/plans/some-page").await;
    if reply.status == 200 {
        assert_eq!(reply.headers["content-type"], "text/html; charset=utf-8");
        let tag = reply.headers["etag"].clone();
        let again = world.nobody().request(Method::GET, "/").header(header::IF_NONE_MATCH, tag);
        let again = world.nobody().send(again.body(Body::empty()).expect("a request")).await;
        assert_eq!(again.status, 304);
        assert!(again.body.is_empty());
    } else {
        assert_eq!(reply.problem(503), "pages_not_built");
    }
}

#[tokio::test]
async fn a_file_that_is_not_there_is_not_the_index() {
    let world = World::idle(Kind::Sqlite).await;
    assert_eq!(world.nobody().get("/assets/nothing.js").await.problem(404), "not_found");
    assert_eq!(world.nobody().get("/../Cargo.toml").await.problem(404), "not_found");
}

#[tokio::test]
async fn the_contract_is_served() {
    let world = World::idle(Kind::Sqlite).await;
    let document: serde_json::Value = world.nobody().get("/api/v1/openapi.json").await.expect(200);
    assert_eq!(document["openapi"], "3.1.0");
}

#[tokio::test]
async fn large_answers_are_compressed() {
    let world = World::idle(Kind::Sqlite).await;
    let request = world.nobody().request(Method::GET, "/api/v1/openapi.json").header(header::ACCEPT_ENCODING, "gzip");
    let reply = world.nobody().send(request.body(Body::empty()).expect("a request")).await;
    assert_eq!(reply.headers["content-encoding"], "gzip");
}
