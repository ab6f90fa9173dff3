//! The JSON Schema (2020-12) of every document, generated from the types that read and write it.
//!
//! Numbers carry their unit in `x-unit`. The kept copies are in `docs/schema/`; a test compares them.

use crate::reasons::{Reasons, Remedies};
use crate::report::Report;
use crate::request::WardRequest;
use crate::roster::Roster;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde_json::Value;

/// The documents that have a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Document {
    /// A ward plan request, which `vagt solve` and `POST /api/v1/plans` read.
    Ward,
    /// A roster, which `vagt solve` writes and `vagt check` reads.
    Roster,
    /// The referee's report on a roster.
    Report,
    /// The reasons of a roster, which `vagt solve --reasons` and `vagt reasons` write.
    Reasons,
    /// What would help a plan that is impossible or short, which `vagt remedies` writes.
    Remedies,
}

impl Document {
    /// Every document.
    pub const ALL: [Self; 5] = [Self::Ward, Self::Roster, Self::Report, Self::Reasons, Self::Remedies];

    /// The name of the document, as in `vagt schema ward`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ward => "ward",
            Self::Roster => "roster",
            Self::Report => "report",
            Self::Reasons => "reasons",
            Self::Remedies => "remedies",
        }
    }

    /// The schema of the document.
    pub fn schema(self) -> Value {
        let mut schema = match self {
            Self::Ward => read::<WardRequest>(),
            Self::Roster => read::<Roster>(),
            Self::Report => written::<Report>(),
            Self::Reasons => written::<Reasons>(),
            Self::Remedies => written::<Remedies>(),
        };
        schema.insert("$id".to_owned(), Value::from(format!("urn:vagt:1:{}", self.name())));
        schema.to_value()
    }
}

/// What may be written by others: fields with a default may be left out.
fn read<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().for_deserialize().into_generator().into_root_schema_for::<T>()
}

/// What the program writes.
fn written<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>()
}
