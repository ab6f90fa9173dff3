//! See `rules::norm_hours`: two priced steps to either side of the norm.

use super::super::Model;
use super::origin_of_person;
use crate::domain::Day;
use crate::problem::Problem;

pub(super) fn encode(problem: &Problem, model: &mut Model) {
    let prices = &problem.agreement.prices;
    let band = f64::from(prices.norm_band_minutes);
    let (small, large) = (f64::from(prices.norm_minute), f64::from(prices.norm_minute_beyond));
    for employee in problem.employee_indices() {
        let cells = problem.plan_days().flat_map(|day| model.cells.of_day(employee, day));
        let mut terms: Vec<_> = cells.map(|cell| (cell.column, problem.norm_minutes_of(cell.duty) as f64)).collect();
        for sign in [1.0, -1.0] {
            terms.push((model.priced(band, small), sign));
            terms.push((model.priced(f64::INFINITY, large), sign));
        }
        let norm = problem.norm_minutes(employee) as f64;
        model.exactly(origin_of_person("norm_hours", employee, Day(0)), terms, norm);
    }
}
