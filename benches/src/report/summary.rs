//! The runs of one instance by one program, summed up over the seeds.

use super::figures::mebibytes;
use super::spread::Spread;
use crate::curve;
use crate::record::{By, Run};
use std::collections::BTreeMap;

/// How near to its last price a run must come to count as nearly done, in percent.
const NEARLY_PERCENT: f64 = 1.0;

/// The runs of one instance by one program; there is at least one.
#[derive(Debug, Clone)]
pub struct Summary<'a> {
    /// One for each seed.
    pub runs: Vec<&'a Run>,
}

impl<'a> Summary<'a> {
    /// The summaries of all instances, ours and the peer's one after the other, the worst instance first: where some
    /// seed has no roster or no bound, then by the worst gap of ours.
    pub fn all(runs: &'a [Run]) -> Vec<Self> {
        let mut groups: BTreeMap<(&str, By), Vec<&Run>> = BTreeMap::new();
        for run in runs {
            groups.entry((&run.title, run.task.by)).or_default().push(run);
        }
        let mut worst_gaps: BTreeMap<&str, f64> = BTreeMap::new();
        for ((title, by), runs) in &groups {
            if *by == By::Ours {
                let gap = Summary { runs: runs.clone() }.gap_percent().worst;
                worst_gaps.insert(title, gap.unwrap_or(f64::INFINITY));
            }
        }
        let badness = |title: &str| worst_gaps.get(title).copied().unwrap_or_default();
        let mut ordered: Vec<_> = groups.into_iter().collect();
        ordered.sort_by(|((one, _), _), ((other, _), _)| badness(other).total_cmp(&badness(one)));
        ordered.into_iter().map(|(_, runs)| Self { runs }).collect()
    }

    /// The price.
    pub fn cost(&self) -> Spread {
        self.low(|run| run.measured.cost.map(|cost| cost as f64))
    }

    /// The bound.
    pub fn bound(&self) -> Spread {
        Spread::of_high(self.runs.iter().map(|run| run.measured.bound.map(|bound| bound as f64)))
    }

    /// The gap in percent.
    pub fn gap_percent(&self) -> Spread {
        self.low(|run| run.measured.gap_percent())
    }

    /// How much dearer than another price, in percent.
    pub fn above_percent(&self, known: i64) -> Spread {
        self.low(|run| Some(100.0 * (run.measured.cost? - known) as f64 / known.max(1) as f64))
    }

    /// Seconds to the first roster.
    pub fn first_roster_seconds(&self) -> Spread {
        self.low(|run| curve::first_roster_seconds(&run.measured.curve))
    }

    /// Seconds to nearly the last price.
    pub fn nearly_done_seconds(&self) -> Spread {
        self.low(nearly_done_seconds)
    }

    /// Seconds to a proven gap of so many percent.
    pub fn seconds_to_gap(&self, percent: f64) -> Spread {
        self.low(|run| curve::seconds_to_gap(&run.measured.curve, percent))
    }

    /// Seconds to the end.
    pub fn seconds(&self) -> Spread {
        self.low(|run| Some(run.measured.seconds))
    }

    /// Peak memory.
    pub fn peak_mebibytes(&self) -> Spread {
        self.low(|run| Some(mebibytes(run.measured.peak_kib)))
    }

    fn low(&self, figure: impl Fn(&Run) -> Option<f64>) -> Spread {
        Spread::of_low(self.runs.iter().map(|run| figure(run)))
    }
}

/// Seconds to nearly the last price.
pub fn nearly_done_seconds(run: &Run) -> Option<f64> {
    curve::seconds_to_within(&run.measured.curve, NEARLY_PERCENT, run.measured.cost?)
}
