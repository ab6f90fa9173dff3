//! Good duals before any master is solved: ascent by slopes.
//!
//! A master that knows few lines has wild duals, and column generation would spend most of its rounds on getting them
//! right. What duals prove grows along its slope (what the rows would best hold, less what the cheapest lines do hold),
//! so they can be raised without a master. Every dual steps in units of its own row's price, by the mean of its last
//! slopes over their size (Kingma and Ba, *Adam: a method for stochastic optimization*, 2015), less and less far. It
//! comes within a few percent of the bound; column generation goes on from there.

use super::fixings::Fixings;
use super::line::Look;
use super::lines::Line;
use super::master::Master;
use super::pool::Pool;
use super::pricing::{Proved, price};
use super::row_price::RowPrice;
use super::worker::Worker;

/// Steps; where pricing is dear beside the master, or the volume algorithm goes on from there, fewer.
const STEPS: i32 = 150;
const FEW_STEPS: i32 = 40;

/// Steps after which the other thread is told the best duals so far.
const TOLD_EVERY: i32 = 20;

/// Where duals begin, and how far the first step goes, as shares of what the first unit of their row costs.
const START: f64 = 0.3;
const FIRST_STEP: f64 = 0.1;

/// How much of the mean of slopes, and of their squares, the older ones keep with each step.
const KEPT_OF_MEAN: f64 = 0.9;
const KEPT_OF_SQUARES: f64 = 0.99;

/// Lines of each person that it hands on.
const LINES: usize = 20;

/// One row's dual on its way.
#[derive(Debug, Clone, Copy)]
struct Way {
    /// What the row's first unit costs, in points.
    price: f64,
    mean: f64,
    squares: f64,
}

impl Way {
    /// How far to go after a slope, at a step's number and length.
    fn step(&mut self, slope: f64, number: i32, length: f64) -> f64 {
        self.mean = KEPT_OF_MEAN * self.mean + (1.0 - KEPT_OF_MEAN) * slope;
        self.squares = KEPT_OF_SQUARES * self.squares + (1.0 - KEPT_OF_SQUARES) * slope * slope;
        let mean = self.mean / (1.0 - KEPT_OF_MEAN.powi(number));
        let size = (self.squares / (1.0 - KEPT_OF_SQUARES.powi(number))).sqrt();
        if size > 0.0 { length * self.price * mean / size } else { 0.0 }
    }
}

/// Raises what is proved for a master of everyone; gives the most promising lines that it met, whose each is, and what
/// it costs by itself.
pub(super) fn ascend(
    worker: &mut Worker<'_>,
    master: &Master<'_>,
    within: &Fixings,
    proved: &mut Proved,
) -> Vec<(usize, Line, i64)> {
    let lines = worker.lines;
    let wide = (0..lines.people()).any(|person| lines.person(person).is_wide());
    // Where many rows are priced, lines are found later: the master of all is solved seldom.
    let look = match wide {
        true if worker.has_many_rows() => Look::Relaxed,
        true => Look::Quick,
        false => Look::Whole,
    };
    // Where there are many rows, the volume algorithm goes on from there; where there are too many, from the first duals.
    let steps = match look {
        Look::Relaxed if worker.has_too_many_rows() => 1,
        _ if worker.has_many_rows() || worker.pricing_is_dear() => FEW_STEPS,
        _ => STEPS,
    };
    let prices = || lines.rows.iter().map(RowPrice::first_price);
    // A row that only forbids is taken to be worth what the dearest is.
    let dearest = prices().flatten().max().unwrap_or(1);
    let way = |price: Option<i64>| Way { price: price.unwrap_or(dearest) as f64, mean: 0.0, squares: 0.0 };
    let mut ways: Vec<Way> = prices().map(way).collect();
    let mut duals: Vec<f64> = ways.iter().map(|way| START * way.price).collect();
    // What refused shares are worth is left to the master.
    duals.resize(lines.rows.len() + lines.people(), 0.0);
    let mut met = Vec::new();
    for number in 1..=steps {
        duals = master.within(&duals);
        let Some(priced) = price(worker, master, within, (&duals, look)) else { break };
        proved.take(&priced, &duals);
        if number % TOLD_EVERY == 0 {
            worker.incumbent.keep(proved.duals.as_ref(), std::iter::empty());
        }
        let length = FIRST_STEP * f64::from(steps + 1 - number) / f64::from(steps);
        for ((dual, way), slope) in duals.iter_mut().zip(&mut ways).zip(priced.slope(master)) {
            *dual += way.step(slope as f64, number, length);
        }
        let found = priced.found.into_iter().enumerate();
        let lawful = found.filter_map(|(person, found)| Some((person, found.filter(|found| found.is_lawful)?)));
        met.extend(lawful.map(|(person, found)| (person, lines.line_of(person, &found), found.cost)));
    }
    most_promising(worker, proved, &met)
}

fn most_promising(worker: &Worker<'_>, proved: &Proved, met: &[(usize, Line, i64)]) -> Vec<(usize, Line, i64)> {
    let Some(duals) = &proved.duals else { return Vec::new() };
    let mut pool = Pool::new(worker.lines, duals);
    met.iter().for_each(|(person, line, cost)| pool.add(*person, line, *cost));
    let best =
        |person: usize| pool.of(person).iter().take(LINES).map(move |kept| (person, kept.line.clone(), kept.cost));
    (0..worker.lines.people()).flat_map(best).collect()
}
