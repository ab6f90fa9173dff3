//! Reasons in words: what became of a wish and why, what stopped people where some were short, why somebody works a duty.
//!
//! A sentence claims what its document's claim says and no more: "at least" only of what is proved, "one way" of a roster
//! that was found.

mod cell;
pub mod cover;
mod effects;
mod own;
mod remedies;
mod shortage;
mod wish;

pub use cell::lines as cell;
pub use effects::phrase as effect;
pub use own::lines as own;
pub use remedies::lines as remedies;
pub use shortage::lines as shortage;
pub use wish::lines as wish;

use super::Text;
use crate::language::Language;

const AND: Text = Text::new(" og ", " and ");

/// Parts of a sentence as a list: `a, b og c`.
fn listed(parts: &[String], language: Language) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{}{}{last}", first.join(", "), AND.of(language)),
    }
}
