//! A run in a process of its own, so that its peak memory is its own and its crash is not ours.

use crate::record::{By, Measured, Task};
use crate::{ours, peer};
use anyhow::{Context, Result, bail};
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use std::path::Path;
use std::process::{Child, Command, ExitStatus};
use std::time::{Duration, Instant};

/// The hidden command of the runner that makes one run.
pub const COMMAND: &str = "one";

/// How long a run may go on after its limit, in seconds, before it is ended: long enough to show that it overran.
const PATIENCE_SECONDS: u64 = 120;

/// How much later the runner gives up on a process than that process on its peer, in seconds.
const LATER_SECONDS: u64 = 10;

/// How often a process is looked at, in milliseconds: little beside any limit.
const LOOK_MILLISECONDS: u64 = 20;

/// When a run of a task is given up.
pub fn longest(task: &Task) -> Duration {
    Duration::from_secs(task.seconds + PATIENCE_SECONDS)
}

/// Makes the run of a task in a new process of a program, which is the runner itself.
pub fn run(program: &Path, task: &Task) -> Measured {
    spawned(program, task).unwrap_or_else(|error| Measured::failed(format!("{error:#}")))
}

fn spawned(program: &Path, task: &Task) -> Result<Measured> {
    let scratch = tempfile::tempdir()?;
    let (asked, answer) = (scratch.path().join("task.json"), scratch.path().join("measured.json"));
    std::fs::write(&asked, serde_json::to_vec(task)?)?;
    let mut process = Command::new(program).arg(COMMAND).arg(&asked).arg(&answer).spawn()?;
    let limit = longest(task) + Duration::from_secs(LATER_SECONDS);
    let status = wait(&mut process, limit, |process| Ok(process.kill()?))?;
    if !status.success() {
        bail!("the run's process ended with {status}");
    }
    Ok(serde_json::from_slice(&std::fs::read(&answer)?)?)
}

/// What such a process does: reads the task, makes the run, writes what it measured.
///
/// # Errors
/// When a file cannot be read or written; a run that fails is written down as failed.
pub fn one(asked: &Path, answer: &Path) -> Result<()> {
    let task: Task = serde_json::from_slice(&std::fs::read(asked)?)?;
    let measured = match task.by {
        By::Ours => ours::run(&task),
        By::Peer => peer::run(&task),
    };
    let measured = measured.unwrap_or_else(|error| Measured::failed(format!("{error:#}")));
    std::fs::write(answer, serde_json::to_vec(&measured)?).context("can't write what was measured")
}

/// Waits for a process, and ends it when it runs too long.
///
/// # Errors
/// When it ran too long, or the system fails.
pub fn wait(process: &mut Child, longest: Duration, end: fn(&mut Child) -> Result<()>) -> Result<ExitStatus> {
    let began = Instant::now();
    loop {
        if let Some(status) = process.try_wait()? {
            return Ok(status);
        }
        if began.elapsed() > longest {
            end(process)?;
            process.wait()?;
            bail!("it was ended after {} seconds", longest.as_secs());
        }
        std::thread::sleep(Duration::from_millis(LOOK_MILLISECONDS));
    }
}

/// Ends a process and all that it has started; it leads a group.
///
/// # Errors
/// When the system fails.
pub fn end_group(process: &mut Child) -> Result<()> {
    killpg(Pid::from_raw(i32::try_from(process.id())?), Signal::SIGKILL)?;
    Ok(())
}
