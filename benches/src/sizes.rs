//! How a search grows with people, weeks and shift types: one family of wards, changed in one size at a time.

mod picture;

use crate::record::{By, Run};
use crate::report::summary::Summary;
use anyhow::Result;
use std::fmt::Write as _;
use std::path::Path;

/// The proven gap to which the time is taken, in percent.
pub const GAP_PERCENT: f64 = 2.0;

/// The member of the family that is changed.
const USUAL: Ward = Ward { people: 30, weeks: 8, shifts: 5 };

const PEOPLE: [u32; 4] = [15, 30, 60, 120];
const WEEKS: [u32; 3] = [4, 8, 16];
const SHIFTS: [u32; 3] = [3, 5, 8];

/// The largest wards that must be planned: many people with many shift types, a very large ward, a long plan.
const LARGE: [Ward; 3] = [
    Ward { people: 60, weeks: 8, shifts: 8 },
    Ward { people: 120, weeks: 8, shifts: 8 },
    Ward { people: 34, weeks: 16, shifts: 5 },
];

/// The size of one member of the family.
#[derive(Clone, Copy)]
struct Ward {
    people: u32,
    weeks: u32,
    shifts: u32,
}

impl Ward {
    fn name(self) -> String {
        format!("ward:people={},weeks={},shifts={}", self.people, self.weeks, self.shifts)
    }
}

/// One size that is changed, and the wards with it, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    /// What is changed.
    pub title: &'static str,
    /// The size and the name of each ward.
    pub wards: Vec<(u32, String)>,
}

/// The three sizes.
pub fn axes() -> [Axis; 3] {
    let of = |title, sizes: &[u32], ward: fn(u32) -> Ward| Axis {
        title,
        wards: sizes.iter().map(|&size| (size, ward(size).name())).collect(),
    };
    [
        of("people", &PEOPLE, |people| Ward { people, ..USUAL }),
        of("weeks", &WEEKS, |weeks| Ward { weeks, ..USUAL }),
        of("shift types", &SHIFTS, |shifts| Ward { shifts, ..USUAL }),
    ]
}

/// The names of all wards of the family, each once.
pub fn names() -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (_, name) in axes().into_iter().flat_map(|axis| axis.wards) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The names of the largest wards.
pub fn large() -> Vec<String> {
    LARGE.map(Ward::name).into()
}

/// Our runs of one ward, if there are any.
fn of_ward<'a>(runs: &'a [Run], name: &str) -> Option<Summary<'a>> {
    let runs: Vec<&Run> = runs.iter().filter(|run| run.task.by == By::Ours && run.title == name).collect();
    (!runs.is_empty()).then_some(Summary { runs })
}

/// The table of growth.
pub fn markdown(runs: &[Run]) -> String {
    let mut text = format!(
        "| changed | size | first roster, s | to {GAP_PERCENT} % gap, s | gap at the end, % | peak MiB |\n\
         | --- | --- | --- | --- | --- | --- |\n"
    );
    for axis in axes() {
        for (size, name) in &axis.wards {
            let Some(summary) = of_ward(runs, name) else { continue };
            let first = summary.first_roster_seconds().text(2);
            let (to_gap, gap) = (summary.seconds_to_gap(GAP_PERCENT).text(1), summary.gap_percent().text(2));
            let peak = summary.peak_mebibytes().text(0);
            let _ = writeln!(text, "| {} | {size} | {first} | {to_gap} | {gap} | {peak} |", axis.title);
        }
    }
    text
}

/// Writes the table and the picture of growth into a folder.
///
/// # Errors
/// When a file cannot be written or drawn.
pub fn write(runs: &[Run], folder: &Path) -> Result<()> {
    crate::report::write(folder, "sizes.md", &markdown(runs))?;
    crate::report::write(folder, "sizes.svg", &picture::growth(runs)?)
}
