//! See `rules::staffing`: shortage, shortfall and surplus as priced columns.

use super::super::{ColumnId, Model, RowOrigin};
use crate::problem::{Need, Problem};

/// One row a need: target <= present + shortage + shortfall - surplus <= maximum; a hard minimum has no shortage.
pub(super) fn encode(problem: &Problem, model: &mut Model) {
    for need in &problem.needs {
        let mut terms = counted(problem, model, need);
        let may_exceed = need.maximum.is_some_and(|maximum| terms.len() as u32 > maximum);
        if need.target > 0 {
            let shortfall = model.priced(f64::from(need.target - need.minimum), f64::from(need.prices.below_target));
            terms.push((shortfall, 1.0));
            if !need.minimum_is_hard {
                let shortage = model.priced(f64::from(need.minimum), f64::from(need.prices.below_minimum));
                terms.push((shortage, 1.0));
            }
        }
        if may_exceed {
            terms.push((model.priced(f64::INFINITY, f64::from(need.prices.above_maximum)), -1.0));
        }
        let upper = need.maximum.filter(|_| may_exceed).map_or(f64::INFINITY, f64::from);
        if need.target > 0 || may_exceed {
            model.within(origin(need), terms, f64::from(need.target), upper);
        }
    }
}

fn counted(problem: &Problem, model: &Model, need: &Need) -> Vec<(ColumnId, f64)> {
    let employees = problem.employee_indices().filter(|employee| problem.counts(need, *employee));
    let cells = employees.flat_map(|employee| model.cells.of_day(employee, need.day));
    cells.filter(|cell| cell.duty.shift == need.shift).map(|cell| (cell.column, 1.0)).collect()
}

fn origin(need: &Need) -> RowOrigin {
    RowOrigin { rule: "staffing", employee: None, day: Some(need.day) }
}
