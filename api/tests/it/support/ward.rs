//! The wards that the tests plan: the small hand-made one, and the same under another name.

use wire::request::{Ward, WardRequest};

/// The small ward.
pub fn small() -> WardRequest {
    let text = include_bytes!("../../../../fixtures/tiny.json");
    wire::read::document(text).expect("the fixture is a document")
}

/// The small ward as another ward.
pub fn other() -> WardRequest {
    let ward = Ward { id: "andet".to_owned(), name: "Andet Afsnit".to_owned() };
    WardRequest { ward, ..small() }
}

/// The small ward without wishes.
pub fn without_wishes() -> WardRequest {
    WardRequest { wishes: Vec::new(), ..small() }
}
