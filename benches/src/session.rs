//! All runs of one session, one after the other: for each instance and seed ours, then the peer's.

use crate::child;
use crate::instance::{self, Instance};
use crate::record::{By, Run, Task};
use anyhow::{Context, Result};
use std::path::Path;

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
    let load_before = load()?;
    let measured = child::run(program, &task);
    Ok(Run { title: instance::title(&task.instance), task, measured, load_before, load_after: load()? })
}

/// The machine's load average of the last minute.
fn load() -> Result<f64> {
    let text = std::fs::read_to_string("/proc/loadavg")?;
    let figure = text.split_whitespace().next().context("the kernel tells no load")?;
    Ok(figure.parse()?)
}
