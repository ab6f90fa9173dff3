//! `vagt schema`: the JSON Schema of a document, generated from the types that read it.

use super::{
    Exit,
    output::{ended, print},
};
use clap::{Args, ValueEnum};
use wire::schema::Document;

/// What `vagt schema` can be told.
#[derive(Debug, Clone, Args)]
pub struct Arguments {
    /// The document.
    #[arg(value_enum, default_value_t)]
    pub document: Kind,
}

/// The documents that have a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Kind {
    /// What `vagt solve` reads.
    #[default]
    Ward,
    /// What `vagt solve` writes and `vagt check` reads.
    Roster,
    /// The referee's report, as the API gives it.
    Report,
    /// What `vagt reasons` writes.
    Reasons,
    /// What `vagt remedies` writes.
    Remedies,
}

/// Prints a schema.
#[must_use]
pub fn run(arguments: &Arguments) -> Exit {
    let document = match arguments.document {
        Kind::Ward => Document::Ward,
        Kind::Roster => Document::Roster,
        Kind::Report => Document::Report,
        Kind::Reasons => Document::Reasons,
        Kind::Remedies => Document::Remedies,
    };
    ended(print(&format!("{:#}\n", document.schema())).map(|()| Exit::Ok))
}
