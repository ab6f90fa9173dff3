//! Price and bound over time, a panel for each instance: ours blue, a peer's orange, a line for each seed.

use crate::record::{By, Point, Run};
use anyhow::{Result, anyhow};
use plotters::chart::ChartContext;
use plotters::coord::Shift;
use plotters::coord::combinators::{BindKeyPoints, LogCoord, WithKeyPoints};
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::{
    Cartesian2d, ChartBuilder, Color, DrawingArea, IntoDrawingArea, IntoLogRange, LineSeries, RGBColor, SVGBackend,
    WHITE,
};
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

/// Moments with a label, in seconds.
const MOMENTS: [f64; 10] = [0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0, 300.0, 1000.0, 3000.0];

const PRICE_OPACITY: f64 = 0.9;
const BOUND_OPACITY: f64 = 0.5;

/// How far above the last price a panel reaches, in widths of what lies between the last prices and bounds.
const WIDTHS_ABOVE: f64 = 1.5;
/// The least of those widths, as a share of the price: a proved roster has none.
const LEAST_WIDTH: f64 = 0.02;

type Panel<'a> = ChartContext<'a, SVGBackend<'a>, Cartesian2d<WithKeyPoints<LogCoord<f64>>, RangedCoordf64>>;

/// The picture as SVG.
///
/// # Errors
/// When it cannot be drawn.
pub fn curves(runs: &[Run]) -> Result<String> {
    let panels = by_title(runs);
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

/// The runs of each instance, in the order of the session.
fn by_title(runs: &[Run]) -> Vec<(&str, Vec<&Run>)> {
    let mut panels: Vec<(&str, Vec<&Run>)> = Vec::new();
    for run in runs {
        match panels.iter_mut().find(|(title, _)| *title == run.title) {
            Some((_, runs)) => runs.push(run),
            None => panels.push((&run.title, vec![run])),
        }
    }
    panels
}

fn panel(area: &DrawingArea<SVGBackend<'_>, Shift>, title: &str, runs: &[&Run]) -> Result<()> {
    let Some(heights) = heights(runs) else { return Ok(()) };
    let last = runs.iter().map(|run| run.measured.seconds).fold(2.0 * FIRST_MOMENT, f64::max);
    let labelled = MOMENTS.into_iter().filter(|moment| *moment <= last).collect();
    let moments = (FIRST_MOMENT..last).log_scale().with_key_points(labelled);
    let mut chart = ChartBuilder::on(area)
        .caption(title, (FONT, 15))
        .margin(8)
        .x_label_area_size(24)
        .y_label_area_size(64)
        .build_cartesian_2d(moments, heights.clone())
        .map_err(failed)?;
    let mut mesh = chart.configure_mesh();
    mesh.x_labels(MOMENTS.len()).y_labels(6).x_label_formatter(&|seconds| seconds.to_string());
    mesh.y_label_formatter(&|points| format!("{points:.0}")).max_light_lines(0).draw().map_err(failed)?;
    for run in runs {
        line(&mut chart, (run, &heights), |point| point.cost, PRICE_OPACITY)?;
        line(&mut chart, (run, &heights), |point| point.bound, BOUND_OPACITY)?;
    }
    Ok(())
}

fn line(
    chart: &mut Panel<'_>,
    (run, heights): (&Run, &Range<f64>),
    figure: fn(&Point) -> Option<i64>,
    opacity: f64,
) -> Result<()> {
    let colour = match run.task.by {
        By::Ours => RGBColor(31, 78, 156),
        By::Peer => RGBColor(217, 95, 2),
    };
    let steps = steps(run, heights, figure);
    chart.draw_series(LineSeries::new(steps, colour.mix(opacity).stroke_width(1))).map_err(failed)?;
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
