//! Ctrl-C: the first ends a solve with the best roster so far, the second ends the program.

use super::{Exit, output::Stop};
use signal_hook::{
    consts::{SIGINT, SIGTERM},
    flag,
};
use std::sync::{Arc, atomic::AtomicBool};

/// A flag that the first signal sets.
///
/// # Errors
/// When the system takes no handler.
pub fn watch() -> Result<Arc<AtomicBool>, Stop> {
    let interrupted = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM] {
        // In this order: the first signal finds the flag unset, passes the shutdown by, and sets it.
        flag::register_conditional_shutdown(signal, i32::from(Exit::Interrupted as u8), Arc::clone(&interrupted))
            .and_then(|_| flag::register(signal, Arc::clone(&interrupted)))
            .map_err(|error| Stop::new(Exit::Failure, format!("signal {signal}: {error}")))?;
    }
    Ok(interrupted)
}
