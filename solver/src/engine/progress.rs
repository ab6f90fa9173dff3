//! What a running solve tells, and how it is asked to stop.

/// What the engine is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Building the model.
    Building,
    /// Looking for a first roster.
    FirstRoster,
    /// Improving the roster and its bound.
    Improving,
    /// The referee judges the roster.
    Judging,
}

/// A step of a running solve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Progress {
    /// What the engine is doing.
    pub phase: Phase,
    /// The best price so far, in points.
    pub best_cost: Option<i64>,
    /// The proven bound so far, in points.
    pub bound: Option<i64>,
    /// Seconds since the start.
    pub seconds: f64,
}

impl Progress {
    /// (best cost - bound) / best cost, in percent; nought when the best cost is.
    pub fn gap_percent(&self) -> Option<f64> {
        Some(gap_percent(self.best_cost?, self.bound?))
    }
}

/// (cost - bound) / cost, in percent; nought when the cost is.
pub fn gap_percent(cost: i64, bound: i64) -> f64 {
    if cost == 0 { 0.0 } else { 100.0 * (cost - bound) as f64 / cost as f64 }
}

/// Follows a solve; called from its threads.
pub trait Watch: Sync {
    /// Something changed.
    fn progress(&self, progress: Progress);

    /// Whether the solve should end with the best roster so far.
    fn should_stop(&self) -> bool;
}
