//! Sets of example layers that the program ships. None is legal advice: a customer checks every value against their own
//! agreement. They are documents like any other, read once.

use crate::language::Language;
use crate::request::{Agreement, Layer};
use serde::Deserialize;
use std::sync::LazyLock;

/// A set of example layers.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preset {
    /// The name that a ward file writes.
    pub id: String,
    /// What it is for, and that it is an example to be checked.
    pub notice: Notice,
    /// Its layers, which come before a ward file's own.
    pub layers: Vec<Layer>,
}

/// A sentence in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    danish: String,
    english: String,
}

impl Notice {
    /// The sentence in a language.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::Danish => &self.danish,
            Language::English => &self.english,
        }
    }
}

static ALL: LazyLock<Vec<Preset>> = LazyLock::new(|| {
    let documents = [
        include_str!("../presets/regional_nurses.json"),
        include_str!("../presets/junior_doctors.json"),
        include_str!("../presets/municipal_care.json"),
    ];
    documents.map(|text| serde_json::from_str(text).expect("a test reads every preset")).into()
});

/// Every preset.
pub fn all() -> &'static [Preset] {
    &ALL
}

/// The names of all presets.
pub fn names() -> Vec<&'static str> {
    ALL.iter().map(|preset| preset.id.as_str()).collect()
}

/// The preset of a name.
pub fn of(id: &str) -> Option<&'static Preset> {
    ALL.iter().find(|preset| preset.id == id)
}

/// The layers that come before an agreement's own: none without a preset, and none of one that is not known.
pub(crate) fn layers(agreement: &Agreement) -> &'static [Layer] {
    agreement.preset.as_deref().and_then(of).map_or(&[], |preset| &preset.layers)
}
