//! Ours beside the peer's, in one run on one machine: ratios hold elsewhere, seconds do not.

use super::spread::Spread;
use super::summary::Summary;
use crate::curve;
use crate::record::{By, Run};
use std::fmt::Write as _;

/// A table of the instances that both have run; nothing when there is none.
///
/// The common price is the dearer of the two median last prices, so that both come to it on a usual seed.
pub fn markdown(runs: &[Run]) -> Option<String> {
    let summaries = Summary::all(runs);
    let of = |by: By| summaries.iter().filter(move |summary| summary.runs[0].task.by == by);
    let mut text = "| instance | price ours / peer, % | common price | ours, s | peer, s | peer / ours |\n\
                    | --- | --- | --- | --- | --- | --- |\n"
        .to_owned();
    let mut any = false;
    for ours in of(By::Ours) {
        let Some(peer) = of(By::Peer).find(|peer| peer.runs[0].title == ours.runs[0].title) else { continue };
        any = true;
        let _ = writeln!(text, "| {} |", row(ours, peer).join(" | "));
    }
    any.then_some(text)
}

fn row(ours: &Summary<'_>, peer: &Summary<'_>) -> [String; 6] {
    let title = ours.runs[0].title.clone();
    let dash = || "-".to_owned();
    let Some((ours_cost, peer_cost)) = ours.cost().median.zip(peer.cost().median) else {
        return [title, dash(), dash(), dash(), dash(), dash()];
    };
    let common = ours_cost.max(peer_cost);
    let (ours_seconds, peer_seconds) = (seconds_to(ours, common), seconds_to(peer, common));
    let ratio = ours_seconds.median.zip(peer_seconds.median).map(|(ours, peer)| format!("{:.2}", peer / ours));
    [
        title,
        format!("{:.2}", 100.0 * ours_cost / peer_cost.max(1.0)),
        format!("{common:.0}"),
        ours_seconds.text(2),
        peer_seconds.text(2),
        ratio.unwrap_or_else(dash),
    ]
}

fn seconds_to(summary: &Summary<'_>, cost: f64) -> Spread {
    let seconds = |run: &&Run| curve::seconds_to_within(&run.measured.curve, 0.0, cost as i64);
    Spread::of_low(summary.runs.iter().map(seconds))
}
