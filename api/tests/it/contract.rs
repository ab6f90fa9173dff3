//! The OpenAPI document is generated, and kept where the pages' client is made from it: the two must not drift.

use std::path::Path;

/// Where the pages find it.
const KEPT: &str = "../web/openapi.json";
/// Set it to write the document anew.
const WRITE: &str = "VAGT_WRITE_OPENAPI";

fn generated() -> serde_json::Value {
    serde_json::to_value(api::router::document()).expect("an OpenAPI document is JSON")
}

#[test]
fn the_kept_openapi_document_is_the_generated_one() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join(KEPT);
    let generated = format!("{:#}\n", generated());
    if std::env::var_os(WRITE).is_some() {
        std::fs::write(&kept, &generated).expect("web/openapi.json can be written");
    }
    let found = std::fs::read_to_string(&kept).expect("web/openapi.json is there");
    assert!(found == generated, "web/openapi.json has drifted: run {WRITE}=1 cargo test -p api --test it contract");
}
