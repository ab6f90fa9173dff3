//! How seconds and memory grow, a column of panels for each size that is changed; medians of the seeds.

use super::{Axis, GAP_PERCENT, axes, of_ward};
use crate::record::Run;
use crate::report::picture::failed;
use crate::report::summary::Summary;
use anyhow::Result;
use plotters::coord::Shift;
use plotters::coord::combinators::BindKeyPoints;
use plotters::prelude::{
    ChartBuilder, Circle, DrawingArea, IntoDrawingArea, IntoLogRange, LineSeries, RGBColor, SVGBackend, WHITE,
};

const SIZE: (u32, u32) = (1200, 620);
const FONT: &str = "sans-serif";
const BLUE: RGBColor = RGBColor(31, 78, 156);
const ORANGE: RGBColor = RGBColor(217, 95, 2);

/// The least and the most that a panel shows at least, in seconds and in MiB.
const SECONDS: (f64, f64) = (0.1, 10.0);
const MEBIBYTES: (f64, f64) = (10.0, 100.0);

type Line = (RGBColor, Vec<(f64, f64)>);

/// The picture as SVG.
pub(super) fn growth(runs: &[Run]) -> Result<String> {
    let mut svg = String::new();
    {
        let root = SVGBackend::with_string(&mut svg, SIZE).into_drawing_area();
        root.fill(&WHITE).map_err(failed)?;
        let title =
            format!("Above: seconds to the first roster (blue) and to {GAP_PERCENT} % gap (orange). Below: peak MiB");
        let panels = root.titled(&title, (FONT, 18)).map_err(failed)?.split_evenly((2, axes().len()));
        for (column, axis) in axes().iter().enumerate() {
            let first = line(runs, axis, |summary| summary.first_roster_seconds().median);
            let to_gap = line(runs, axis, |summary| summary.seconds_to_gap(GAP_PERCENT).median);
            panel(&panels[column], axis, &[(BLUE, first), (ORANGE, to_gap)], SECONDS)?;
            let peak = line(runs, axis, |summary| summary.peak_mebibytes().median);
            panel(&panels[column + axes().len()], axis, &[(BLUE, peak)], MEBIBYTES)?;
        }
        root.present().map_err(failed)?;
    }
    Ok(svg)
}

/// The points of one figure; a ward that never came so far has none.
fn line(runs: &[Run], axis: &Axis, figure: impl Fn(&Summary<'_>) -> Option<f64>) -> Vec<(f64, f64)> {
    let point = |(size, name): &(u32, String)| Some((f64::from(*size), figure(&of_ward(runs, name)?)?));
    axis.wards.iter().filter_map(point).collect()
}

fn panel(area: &DrawingArea<SVGBackend<'_>, Shift>, axis: &Axis, lines: &[Line], range: (f64, f64)) -> Result<()> {
    let values = || lines.iter().flat_map(|(_, points)| points).map(|(_, value)| *value);
    let heights = values().fold(range.0, f64::min).max(1e-3)..values().fold(range.1, f64::max) * 1.1;
    let sizes = || axis.wards.iter().map(|(size, _)| f64::from(*size));
    let widths = sizes().fold(f64::INFINITY, f64::min) * 0.9..sizes().fold(0.0, f64::max) * 1.1;
    let widths = widths.log_scale().with_key_points(sizes().collect());
    let mut chart = ChartBuilder::on(area)
        .margin(12)
        .x_label_area_size(40)
        .y_label_area_size(56)
        .build_cartesian_2d(widths, heights.log_scale())
        .map_err(failed)?;
    let mut mesh = chart.configure_mesh();
    mesh.y_labels(5)
        .x_desc(axis.title)
        .x_label_formatter(&|size| size.to_string())
        .y_label_formatter(&|figure| figure.to_string());
    mesh.max_light_lines(0).draw().map_err(failed)?;
    for (colour, points) in lines {
        chart.draw_series(LineSeries::new(points.clone(), colour)).map_err(failed)?;
        chart.draw_series(points.iter().map(|point| Circle::new(*point, 3, colour))).map_err(failed)?;
    }
    Ok(())
}
