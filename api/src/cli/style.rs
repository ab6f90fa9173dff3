//! How things stand out on a terminal. What is printed elsewhere, or under `NO_COLOR`, loses it in [`super::output`].

use anstyle::{AnsiColor, Style};
use std::fmt::Display;
use wire::request::Category;

/// A heading.
pub const HEADING: Style = Style::new().bold();
/// What is well.
pub const GOOD: Style = AnsiColor::Green.on_default().bold();
/// What needs the planner's eye.
pub const BAD: Style = AnsiColor::Red.on_default().bold();
/// What may be skipped.
pub const DIM: Style = Style::new().dimmed();
/// Weekends and public holidays.
pub const REST_DAY: Style = AnsiColor::Red.on_default();

/// The colour of a category of duties.
pub fn category(category: Category) -> Style {
    match category {
        Category::Day => AnsiColor::Yellow.on_default(),
        Category::Evening => AnsiColor::Magenta.on_default(),
        Category::Night => AnsiColor::Cyan.on_default(),
        Category::OnCall => AnsiColor::Green.on_default(),
    }
}

/// A text in a style.
pub fn styled(style: Style, text: impl Display) -> String {
    if style.is_plain() { text.to_string() } else { format!("{style}{text}{style:#}") }
}
