//! See `rules::staffing`: shortage, shortfall and surplus as priced columns.

use super::super::{ColumnId, Model, RowOrigin};
use crate::problem::{Need, Problem};

pub(super) fn encode(problem: &Problem, model: &mut Model) {
    for need in &problem.needs {
        let terms = counted(problem, model, need);
        below(problem, model, need, terms.clone());
        above(problem, model, need, terms);
    }
}

fn counted(problem: &Problem, model: &Model, need: &Need) -> Vec<(ColumnId, f64)> {
    let employees = problem.employee_indices().filter(|employee| problem.counts(need, *employee));
    let cells = employees.flat_map(|employee| model.cells.of_day(employee, need.day));
    cells.filter(|cell| cell.duty.shift == need.shift).map(|cell| (cell.column, 1.0)).collect()
}

fn below(problem: &Problem, model: &mut Model, need: &Need, mut terms: Vec<(ColumnId, f64)>) {
    if need.target == 0 {
        return;
    }
    let prices = &problem.agreement.prices;
    let shortage = model.priced(f64::from(need.minimum), f64::from(prices.below_minimum));
    let shortfall = model.priced(f64::from(need.target - need.minimum), f64::from(prices.below_target));
    terms.extend([(shortage, 1.0), (shortfall, 1.0)]);
    model.at_least(origin("staffing_target", need), terms, f64::from(need.target));
}

fn above(problem: &Problem, model: &mut Model, need: &Need, mut terms: Vec<(ColumnId, f64)>) {
    let Some(maximum) = need.maximum else { return };
    if terms.len() as u32 <= maximum {
        return;
    }
    let surplus = model.priced(f64::INFINITY, f64::from(problem.agreement.prices.above_maximum));
    terms.push((surplus, -1.0));
    model.at_most(origin("staffing_maximum", need), terms, f64::from(maximum));
}

fn origin(rule: &'static str, need: &Need) -> RowOrigin {
    RowOrigin { rule, employee: None, day: Some(need.day) }
}
