//! What is out of reach, told on stderr before the work begins.

use super::{
    input::Input,
    output::{Stop, tell},
    texts,
};
use wire::{language::Language, notice, request::WardRequest};

/// Tells what nobody can meet or work in a ward's plan.
///
/// # Errors
/// When the ward's file has faults.
pub fn tell_of(ward: &Input<WardRequest>, language: Language) -> Result<(), Stop> {
    let notices = notice::notices(&ward.document, language).map_err(|faults| ward.refused(&faults, language))?;
    for notice in notices {
        let facts = [("cause", notice.cause.as_str()), ("action", notice.action.as_str())];
        tell(&format!("{}\n", texts::NOTICE.with(language, &facts)));
    }
    Ok(())
}
