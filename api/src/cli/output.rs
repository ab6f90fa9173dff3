//! Printing: colours only on a terminal and without `NO_COLOR`, and no complaint when the reader has gone.

use super::Exit;
use std::io::{ErrorKind, Write};

/// Why a command ends early: what to say and with which exit code.
#[derive(Debug)]
pub struct Stop {
    /// The exit code.
    pub exit: Exit,
    /// The words, one line or more.
    pub message: String,
}

impl Stop {
    /// A stop with its words.
    pub fn new(exit: Exit, message: impl Into<String>) -> Self {
        Self { exit, message: message.into() }
    }
}

/// How a command ends: says why on stderr when it stopped early.
pub fn ended(outcome: Result<Exit, Stop>) -> Exit {
    outcome.unwrap_or_else(|stop| {
        tell(&format!("vagt: {}\n", stop.message.trim_end()));
        stop.exit
    })
}

/// Prints a result.
///
/// # Errors
/// When stdout cannot be written; a reader that has gone, such as `head`, is no error.
pub fn print(text: &str) -> Result<(), Stop> {
    let mut stdout = anstream::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Stop::new(Exit::Failure, format!("stdout: {error}")))
        }
        _ => Ok(()),
    }
}

/// Says something beside the result, on stderr.
pub fn tell(text: &str) {
    // There is nowhere left to complain to.
    drop(anstream::stderr().lock().write_all(text.as_bytes()));
}
