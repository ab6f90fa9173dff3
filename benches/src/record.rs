//! What a run is asked for, and what is written down of it.

use serde::{Deserialize, Serialize};

/// Who searches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub enum By {
    /// This program.
    #[default]
    Ours,
    /// The program of the command that was given.
    Peer,
}

impl By {
    /// As tables name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Peer => "peer",
        }
    }
}

/// One run to be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Name of the instance, as [`crate::instance::Instance::load`] takes it.
    pub instance: String,
    /// Who searches.
    pub by: By,
    /// The peer's command; none when it is ours.
    pub command: Option<String>,
    /// Wall-clock limit in seconds.
    pub seconds: u64,
    /// Threads.
    pub threads: u32,
    /// Seed of every choice at random.
    pub seed: u64,
}

impl Default for Task {
    fn default() -> Self {
        Self { instance: String::new(), by: By::Ours, command: None, seconds: 60, threads: 1, seed: 1 }
    }
}

/// The size of an instance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Size {
    /// People.
    pub people: usize,
    /// Weeks.
    pub weeks: usize,
    /// Shift types.
    pub shift_types: usize,
}

/// A moment of a run: the best price and the proven bound so far, in points.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Point {
    /// Seconds since the program began to read the instance.
    pub seconds: f64,
    /// The best price.
    pub cost: Option<i64>,
    /// The bound.
    pub bound: Option<i64>,
}

/// What the process of one run tells.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Measured {
    /// The instance's size.
    pub size: Size,
    /// What was found and why it stopped.
    pub ended: String,
    /// The roster's price by the referee; none without a lawful roster.
    pub cost: Option<i64>,
    /// The proven bound; a peer's is what it says of itself.
    pub bound: Option<i64>,
    /// Seconds from beginning to read the instance to the end.
    pub seconds: f64,
    /// CPU seconds of all its threads.
    pub cpu_seconds: f64,
    /// The most memory that the process held, in KiB.
    pub peak_kib: u64,
    /// Price and bound over time.
    pub curve: Vec<Point>,
    /// What went wrong: a crash, or a roster that the referee rejects.
    pub fault: Option<String>,
}

impl Measured {
    /// A run that brought nothing, and why.
    pub fn failed(fault: String) -> Self {
        Self { ended: "failed".to_owned(), fault: Some(fault), ..Self::default() }
    }

    /// (price - bound) / price in percent, where there are both.
    pub fn gap_percent(&self) -> Option<f64> {
        Some(solver::engine::gap_percent(self.cost?, self.bound?))
    }
}

/// A finished run and its surroundings.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Run {
    /// What was asked for.
    pub task: Task,
    /// The instance's name in tables.
    pub title: String,
    /// What came out.
    pub measured: Measured,
    /// The machine's load average of a minute before the run.
    pub load_before: f64,
    /// And after it.
    pub load_after: f64,
    /// How many cores other work used during the run.
    pub cores_of_others: f64,
}
