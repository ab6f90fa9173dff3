//! All figures as CSV: a line for each run, and a line for each moment of its curve.

use super::figures::{digits, mebibytes};
use super::{Report, summary::nearly_done_seconds};
use crate::curve;
use crate::record::Run;

const RUNS_HEADER: &str = "instance,people,weeks,shift_types,by,seed,threads,limit_seconds,ended,price,bound,gap_percent,\
first_roster_seconds,within_1_percent_seconds,gap_2_percent_seconds,seconds,cpu_seconds,peak_mebibytes,load_before,load_after,cores_of_others,\
commit,fault";

/// A line for each run.
pub fn runs(report: &Report) -> String {
    let lines = report.runs.iter().map(|run| line(&run_fields(run, &report.commit)));
    std::iter::once(format!("{RUNS_HEADER}\n")).chain(lines).collect()
}

fn run_fields(run: &Run, commit: &str) -> Vec<String> {
    let (task, measured) = (&run.task, &run.measured);
    let figure = |value: Option<f64>| digits(value, 3).unwrap_or_default();
    let whole = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
    vec![
        run.title.clone(),
        measured.size.people.to_string(),
        measured.size.weeks.to_string(),
        measured.size.shift_types.to_string(),
        task.by.name().to_owned(),
        task.seed.to_string(),
        task.threads.to_string(),
        task.seconds.to_string(),
        measured.ended.clone(),
        whole(measured.cost),
        whole(measured.bound),
        figure(measured.gap_percent()),
        figure(curve::first_roster_seconds(&measured.curve)),
        figure(nearly_done_seconds(run)),
        figure(curve::seconds_to_gap(&measured.curve, crate::sizes::GAP_PERCENT)),
        figure(Some(measured.seconds)),
        figure(Some(measured.cpu_seconds)),
        figure(Some(mebibytes(measured.peak_kib))),
        figure(Some(run.load_before)),
        figure(Some(run.load_after)),
        figure(Some(run.cores_of_others)),
        commit.to_owned(),
        measured.fault.clone().unwrap_or_default(),
    ]
}

/// A line for each moment of each run.
pub fn curves(report: &Report) -> String {
    let mut text = String::from("instance,by,seed,seconds,price,bound\n");
    for run in &report.runs {
        for point in &run.measured.curve {
            let whole = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
            text.push_str(&line(&[
                run.title.clone(),
                run.task.by.name().to_owned(),
                run.task.seed.to_string(),
                format!("{:.3}", point.seconds),
                whole(point.cost),
                whole(point.bound),
            ]));
        }
    }
    text
}

fn line(fields: &[String]) -> String {
    let fields: Vec<String> = fields.iter().map(|field| quoted(field)).collect();
    fields.join(",") + "\n"
}

fn quoted(field: &str) -> String {
    let plain = !field.contains([',', '"', '\n']);
    if plain { field.to_owned() } else { format!("\"{}\"", field.replace('"', "\"\"")) }
}
