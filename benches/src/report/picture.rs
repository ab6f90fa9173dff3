//! Price and bound over time, a panel for each instance: ours blue, a peer's orange, a line for each seed.

use crate::record::{By, Point, Run};
use anyhow::{Result, anyhow};
use plotters::chart::ChartContext;
use plotters::coord::Shift;
use plotters::coord::combinators::LogCoord;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::{
    Cartesian2d, ChartBuilder, Color, DrawingArea, IntoDrawingArea, IntoLogRange, LineSeries, RGBColor, SVGBackend,
    WHITE,
};
use std::collections::BTreeMap;
use std::fmt::Display;
use std::ops::Range;

const PANELS_IN_ROW: usize = 3;
const PANEL_WIDTH: u32 = 420;
const PANEL_HEIGHT: u32 = 280;
const TITLE_HEIGHT: u32 = 40;
const FONT: &str = "sans-serif";
const TITLE: &str = "Price (above) and bound (below) in points over seconds; ours blue, peer orange, a line a seed";

/// What happens before is drawn at this moment, in seconds: the scale of time is logarithmic.
const FIRST_MOMENT: f64 = 0.1;

/// How far above the last price a panel reaches, in widths of what lies between the last prices and bounds.
const WIDTHS_ABOVE: f64 = 1.5;
/// The least of those widths, as a share of the price: a proved roster has none.
const LEAST_WIDTH: f64 = 0.02;

type Panel<'a> = ChartContext<'a, SVGBackend<'a>, Cartesian2d<LogCoord<f64>, RangedCoordf64>>;

/// The picture as SVG.
///
/// # Errors
/// When it cannot be drawn.
pub fn curves(runs: &[Run]) -> Result<String> {
    let mut panels: BTreeMap<&str, Vec<&Run>> = BTreeMap::new();
    for run in runs {
        panels.entry(&run.title).or_default().push(run);
    }
    let rows = panels.len().div_ceil(PANELS_IN_ROW).max(1);
    let size = (PANEL_WIDTH * PANELS_IN_ROW as u32, PANEL_HEIGHT * rows as u32 + TITLE_HEIGHT);
    let mut svg = String::new();
    {
        let root = SVGBackend::with_string(&mut svg, size).into_drawing_area();
        root.fill(&WHITE).map_err(failed)?;
        let root = root.titled(TITLE, (FONT, 18)).map_err(failed)?;
        for (area, (title, runs)) in root.split_evenly((rows, PANELS_IN_ROW)).iter().zip(&panels) {
            panel(area, title, runs)?;
        }
        root.present().map_err(failed)?;
    }
    Ok(svg)
}

fn panel(area: &DrawingArea<SVGBackend<'_>, Shift>, title: &str, runs: &[&Run]) -> Result<()> {
    let Some(heights) = heights(runs) else { return Ok(()) };
    let last = runs.iter().map(|run| run.measured.seconds).fold(2.0 * FIRST_MOMENT, f64::max);
    let mut chart = ChartBuilder::on(area)
        .caption(title, (FONT, 15))
        .margin(8)
        .x_label_area_size(24)
        .y_label_area_size(64)
        .build_cartesian_2d((FIRST_MOMENT..last).log_scale(), heights.clone())
        .map_err(failed)?;
    chart.configure_mesh().x_labels(6).y_labels(6).light_line_style(WHITE).draw().map_err(failed)?;
    for run in runs {
        line(&mut chart, run, &heights, |point| point.cost)?;
        line(&mut chart, run, &heights, |point| point.bound)?;
    }
    Ok(())
}

fn line(chart: &mut Panel<'_>, run: &Run, heights: &Range<f64>, figure: fn(&Point) -> Option<i64>) -> Result<()> {
    let colour = match run.task.by {
        By::Ours => RGBColor(31, 78, 156),
        By::Peer => RGBColor(217, 95, 2),
    };
    let steps = steps(run, heights, figure);
    chart.draw_series(LineSeries::new(steps, colour.mix(0.8).stroke_width(1))).map_err(failed)?;
    Ok(())
}

/// A figure holds until the next, so it is drawn in steps; what is out of the panel is drawn at its edge.
fn steps(run: &Run, heights: &Range<f64>, figure: fn(&Point) -> Option<i64>) -> Vec<(f64, f64)> {
    let mut steps: Vec<(f64, f64)> = Vec::new();
    for point in &run.measured.curve {
        let Some(value) = figure(point) else { continue };
        let (seconds, height) = (point.seconds.max(FIRST_MOMENT), (value as f64).clamp(heights.start, heights.end));
        steps.extend(steps.last().map(|(_, before)| (seconds, *before)));
        steps.push((seconds, height));
    }
    steps.extend(steps.last().map(|(_, last)| (run.measured.seconds.max(FIRST_MOMENT), *last)));
    steps
}

/// Around the last prices and bounds: the first rosters are too dear to be seen beside them.
fn heights(runs: &[&Run]) -> Option<Range<f64>> {
    let costs: Vec<f64> = runs.iter().filter_map(|run| run.measured.cost).map(|cost| cost as f64).collect();
    let bounds = runs.iter().filter_map(|run| run.measured.bound).map(|bound| bound as f64);
    let lowest = costs.iter().copied().chain(bounds).min_by(f64::total_cmp)?;
    let dearest = costs.iter().copied().fold(lowest, f64::max);
    let width = (dearest - lowest).max(LEAST_WIDTH * dearest).max(1.0);
    Some(lowest - 0.2 * width..dearest + WIDTHS_ABOVE * width)
}

/// An error of the drawing library; its own type borrows what is drawn on.
pub(crate) fn failed(error: impl Display) -> anyhow::Error {
    anyhow!("can't draw: {error}")
}
