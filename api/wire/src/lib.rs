//! The JSON agreed with the world: one document for a ward plan request, one for a roster, one for a report.
//!
//! This crate holds the only serde derives on planning data. It turns documents into the solver's domain
//! and the solver's answers into documents; it decides nothing. Every document is versioned by [`FORMAT`].

pub mod clock;
pub mod convert;
pub mod fairness;
pub mod fault;
pub mod language;
pub mod notice;
pub mod preset;
pub mod read;
pub mod reasons;
pub mod report;
pub mod request;
pub mod roster;
pub mod roster_fault;
pub mod run;
pub mod schema;
pub mod texts;
pub mod wishes;

/// The version every document carries in its field `format`.
pub const FORMAT: &str = "vagt/1";
