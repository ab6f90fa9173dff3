//! The two languages that people read.

/// A language of texts for people; Danish unless asked otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// Dansk.
    #[default]
    Danish,
    /// English.
    English,
}
