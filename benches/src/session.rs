//! All runs of one session, one after the other: for each instance and seed ours, then the peer's.

use crate::child;
use crate::instance::{self, Instance};
use crate::machine::Machine;
use crate::record::{By, Run, Task};
use anyhow::{Context, Result};
use std::path::Path;
use std::time::Instant;

/// What is to be run.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// Names of instances.
    pub instances: Vec<String>,
    /// Seeds.
    pub seeds: Vec<u64>,
    /// Wall-clock limit of each run in seconds.
    pub seconds: u64,
    /// Threads.
    pub threads: u32,
    /// The command of a peer to run beside ours.
    pub peer: Option<String>,
}

impl Plan {
    /// The runs in order. A peer alternates with ours, so that a busy hour of the machine falls on both; it is left out
    /// where an instance is not of Curtois and Qu's kind.
    ///
    /// # Errors
    /// When an instance cannot be read.
    pub fn tasks(&self) -> Result<Vec<Task>> {
        let mut tasks = Vec::new();
        for name in &self.instances {
            let instance = Instance::load(name).with_context(|| name.clone())?;
            let peer = self.peer.as_ref().filter(|_| instance.curtois.is_some());
            for &seed in &self.seeds {
                let ours = Task {
                    instance: name.clone(),
                    seconds: self.seconds,
                    threads: self.threads,
                    seed,
                    ..Task::default()
                };
                let theirs = peer.map(|peer| Task { by: By::Peer, command: Some(peer.clone()), ..ours.clone() });
                tasks.extend([ours].into_iter().chain(theirs));
            }
        }
        Ok(tasks)
    }
}

/// Makes one run in a process of a program, which is the runner itself.
///
/// # Errors
/// When the system does not tell its load.
pub fn run(program: &Path, task: Task) -> Result<Run> {
    let (before, began) = (Machine::now()?, Instant::now());
    let measured = child::run(program, &task);
    let seconds = began.elapsed().as_secs_f64();
    let after = Machine::now()?;
    let cores_of_others = after.cores_of_others(&before, measured.cpu_seconds, seconds);
    let title = instance::title(&task.instance);
    Ok(Run { task, title, measured, load_before: before.load, load_after: after.load, cores_of_others })
}
