//! How busy the machine is with other work: a run that shares its cores is slower for no fault of its own.

use anyhow::{Context, Result};
use nix::sys::resource::Usage;
use nix::sys::time::TimeValLike;

/// The machine at a moment, as Linux tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct Machine {
    /// The load average of the last minute.
    pub load: f64,
    cores: f64,
    /// Ticks of all cores since the start, and those of them in which a core did nothing.
    ticks: f64,
    idle_ticks: f64,
}

impl Machine {
    /// The machine now.
    ///
    /// # Errors
    /// When the system does not tell.
    pub fn now() -> Result<Self> {
        let (load, stat) = (std::fs::read_to_string("/proc/loadavg")?, std::fs::read_to_string("/proc/stat")?);
        Self::of(&load, &stat).context("the kernel tells its load in other words")
    }

    /// The machine from the texts of `/proc/loadavg` and `/proc/stat`.
    pub fn of(load: &str, stat: &str) -> Option<Self> {
        let all = stat.lines().find_map(|line| line.strip_prefix("cpu "))?;
        let ticks: Vec<f64> = all.split_whitespace().map(str::parse).collect::<Result<_, _>>().ok()?;
        // The last two columns are of guests, and counted in the first two already.
        let [user, nice, system, idle, waiting, interrupts, soft_interrupts, stolen, ..] = ticks.as_slice() else {
            return None;
        };
        let idle_ticks = idle + waiting;
        let is_core = |line: &&str| line.starts_with("cpu") && !line.starts_with("cpu ");
        Some(Self {
            load: load.split_whitespace().next()?.parse().ok()?,
            cores: stat.lines().filter(is_core).count() as f64,
            ticks: idle_ticks + user + nice + system + interrupts + soft_interrupts + stolen,
            idle_ticks,
        })
    }

    /// How many cores something else used since an earlier moment, while a run took so many CPU seconds in so many
    /// seconds.
    pub fn cores_of_others(&self, earlier: &Self, cpu_seconds: f64, seconds: f64) -> f64 {
        let ticks = (self.ticks - earlier.ticks).max(1.0);
        let busy = 1.0 - (self.idle_ticks - earlier.idle_ticks) / ticks;
        (busy * self.cores - cpu_seconds / seconds.max(f64::EPSILON)).clamp(0.0, self.cores)
    }
}

/// CPU seconds of a usage, of all its threads.
pub fn cpu_seconds(usage: &Usage) -> f64 {
    (usage.user_time() + usage.system_time()).num_microseconds() as f64 / 1e6
}
