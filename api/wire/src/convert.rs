//! Documents to the solver's domain, and the solver's answers to documents.

pub mod answer;
pub(crate) mod domain;
pub mod overview;

pub use domain::ward;
