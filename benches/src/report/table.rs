//! The table for people: an instance a row, the median and the worst seed of each figure, the worst instance first.

use super::{Report, beside, summary::Summary};
use crate::record::{By, Run};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// Heading of each column.
const COLUMNS: [&str; 13] = [
    "instance",
    "people x weeks, shift types",
    "by",
    "price",
    "best known",
    "above it, %",
    "bound",
    "gap, %",
    "first roster, s",
    "within 1 % of the last, s",
    "in all, s",
    "peak MiB",
    "ended",
];

/// The table, with a sentence on what was measured above it and all faults below.
pub fn markdown(report: &Report) -> String {
    let mut text = format!("{}\n\n", measured(report));
    text.push_str(&row(COLUMNS.map(str::to_owned)));
    text.push_str(&row(COLUMNS.map(|_| "---".to_owned())));
    let summaries = Summary::all(&report.runs);
    for summary in &summaries {
        text.push_str(&row(cells(report, summary)));
    }
    for by in [By::Ours, By::Peer] {
        text.extend(mean_above(report, &summaries, by));
    }
    text.extend(
        beside::markdown(&report.runs).map(|table| format!("\nOurs beside the peer's, to the same price:\n\n{table}")),
    );
    for fault in faults(report) {
        let _ = write!(text, "\n- {fault}");
    }
    if text.ends_with('\n') { text } else { text + "\n" }
}

/// How much dearer than the best known price all instances are on average, each with its median seed.
fn mean_above(report: &Report, summaries: &[Summary<'_>], by: By) -> Option<String> {
    let known = |summary: &&Summary<'_>| report.best_known.get(&summary.runs[0].title).map(|known| known.cost);
    let all = summaries.iter().filter(|summary| summary.runs[0].task.by == by && known(summary).is_some());
    let above: Vec<Option<f64>> = all.map(|summary| summary.above_percent(known(&summary)?).median).collect();
    let told: Vec<f64> = above.iter().flatten().copied().collect();
    let without = above.len() - told.len();
    let mean = told.iter().sum::<f64>() / told.len() as f64;
    let line = format!("\nMean above the best known price, {}: {mean:.2} %; {without} without a roster.\n", by.name());
    (told.len() > 1).then_some(line)
}

/// What was measured, and how busy the machine was.
fn measured(report: &Report) -> String {
    let all = |figure: fn(&Run) -> u64| {
        let distinct: BTreeSet<u64> = report.runs.iter().map(figure).collect();
        distinct.iter().map(u64::to_string).collect::<Vec<_>>().join(", ")
    };
    let (seconds, threads) = (all(|run| run.task.seconds), all(|run| u64::from(run.task.threads)));
    let others = range(report.runs.iter().map(|run| run.cores_of_others));
    format!(
        "Commit {}; limit {seconds} s, threads {threads}, seeds {}. Load average before a run {}; during the runs other \
         work used {others} cores. Figures are median / worst seed.",
        report.commit,
        all(|run| run.task.seed),
        range(report.runs.iter().map(|run| run.load_before)),
    )
}

/// The least and the most.
fn range(figures: impl Iterator<Item = f64>) -> String {
    let mut sorted: Vec<f64> = figures.collect();
    sorted.sort_by(f64::total_cmp);
    match (sorted.first(), sorted.last()) {
        (Some(least), Some(most)) => format!("{least:.1} to {most:.1}"),
        _ => "-".to_owned(),
    }
}

fn cells(report: &Report, summary: &Summary<'_>) -> [String; COLUMNS.len()] {
    let run = summary.runs[0];
    let size = run.measured.size;
    let known = report.best_known.get(&run.title);
    let ended: BTreeSet<&str> = summary.runs.iter().map(|run| run.measured.ended.as_str()).collect();
    [
        run.title.clone(),
        format!("{} x {}, {}", size.people, size.weeks, size.shift_types),
        run.task.by.name().to_owned(),
        summary.cost().text(0),
        known.map_or_else(|| "-".to_owned(), |known| known.cost.to_string()),
        known.map_or_else(|| "-".to_owned(), |known| summary.above_percent(known.cost).text(2)),
        summary.bound().text(0),
        summary.gap_percent().text(2),
        summary.first_roster_seconds().text(2),
        summary.nearly_done_seconds().text(1),
        summary.seconds().text(1),
        summary.peak_mebibytes().text(0),
        ended.into_iter().collect::<Vec<_>>().join(", "),
    ]
}

/// What went wrong, and what contradicts or beats what is known.
fn faults(report: &Report) -> Vec<String> {
    let told = |run: &Run| format!("{}, {}, seed {}", run.title, run.task.by.name(), run.task.seed);
    let mut faults = Vec::new();
    for run in &report.runs {
        faults.extend(run.measured.fault.as_ref().map(|fault| format!("**Fault**: {}: {fault}", told(run))));
        let Some(known) = report.best_known.get(&run.title) else { continue };
        if let Some(bound) = run.measured.bound.filter(|bound| *bound > known.cost) {
            faults.push(format!(
                "**Contradiction**: {}: the bound {bound} is above a known price {}",
                told(run),
                known.cost
            ));
        } else if let Some(bound) = run.measured.bound.filter(|bound| known.bound.is_some_and(|known| known < *bound)) {
            faults.push(format!("New: {}: the bound {bound} is above the best known one", told(run)));
        }
        if let Some(cost) = run.measured.cost.filter(|cost| *cost < known.cost) {
            faults.push(format!("New: {}: the price {cost} is below the best known one", told(run)));
        }
    }
    faults
}

/// One row; a name must not end a cell.
fn row(cells: [String; COLUMNS.len()]) -> String {
    format!("| {} |\n", cells.map(|cell| cell.replace('|', "\\|")).join(" | "))
}
