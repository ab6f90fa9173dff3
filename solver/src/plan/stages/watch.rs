//! A stage's progress, told as its own part of the price.

use crate::engine::{Progress, Watch};

/// Passes on what a stage tells.
pub(super) struct StageWatch<'a> {
    pub(super) watch: &'a dyn Watch,
    /// What the earlier stages cost in the weighted problem.
    pub(super) earlier: i64,
    /// Points of the stage's unit.
    pub(super) unit: i64,
    /// Seconds that the earlier stages took.
    pub(super) before_seconds: f64,
}

impl Watch for StageWatch<'_> {
    fn progress(&self, progress: Progress) {
        let own = |points: i64| (points - self.earlier).max(0) * self.unit;
        self.watch.progress(Progress {
            best_cost: progress.best_cost.map(own),
            bound: progress.bound.map(own),
            seconds: self.before_seconds + progress.seconds,
            ..progress
        });
    }

    fn should_stop(&self) -> bool {
        self.watch.should_stop()
    }
}
