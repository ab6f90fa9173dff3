//! See `rules::norm_hours`: for each part of the plan, priced steps to either side of its norm.

use super::super::Model;
use super::origin_of_person;
use crate::domain::{Day, EmployeeIndex, Parameter};
use crate::problem::{NormStretch, Problem};

pub(super) fn encode(problem: &Problem, model: &mut Model) {
    for employee in problem.employee_indices() {
        for stretch in &problem.norm_stretches {
            row(problem, model, employee, *stretch);
        }
    }
}

fn row(problem: &Problem, model: &mut Model, employee: EmployeeIndex, stretch: NormStretch) {
    let cells = (stretch.first.0..=stretch.last.0).map(Day).flat_map(|day| model.cells.of_day(employee, day));
    let mut terms: Vec<_> = cells.map(|cell| (cell.column, problem.norm_minutes_of(cell.duty) as f64)).collect();
    for (width, price) in steps(problem, employee, stretch) {
        for sign in [1.0, -1.0] {
            terms.push((model.priced(width, price), sign));
        }
    }
    let norm = problem.norm_minutes_in(employee, stretch) as f64;
    model.exactly(origin_of_person("norm_hours", employee, stretch.first), terms, norm);
}

/// Width in minutes and price of a minute of each step; the first is free where the norm period goes on.
fn steps(problem: &Problem, employee: EmployeeIndex, stretch: NormStretch) -> Vec<(f64, f64)> {
    let prices = &problem.agreement.prices;
    let open = problem.terms(employee, stretch.last).get(Parameter::NormOpenBandMinutes).unwrap_or(0);
    let free = (!stretch.closes).then_some((f64::from(open), 0.0));
    let small = (f64::from(prices.norm_band_minutes), f64::from(prices.norm_minute));
    let large = (f64::INFINITY, f64::from(prices.norm_minute_beyond));
    free.into_iter().chain([small, large]).collect()
}
