//! See `rules::worst_off`: one priced column above the points that each person is refused. What refusals cost is on
//! the columns of the rows of `wish`, whichever way those rows are made.

use super::super::{ColumnId, Model, RowOrigin};
use crate::domain::EmployeeIndex;
use crate::problem::Problem;
use std::ops::Range;

/// Adds a row for everybody who wishes: `worst - points refused >= points refused before`.
pub(super) fn encode(problem: &Problem, model: &mut Model, refusals: Vec<(EmployeeIndex, Range<usize>)>) {
    let price = problem.agreement.prices.worst_off;
    if price == 0 {
        return;
    }
    let worst = model.priced(f64::INFINITY, f64::from(price));
    let wishes = |employee: EmployeeIndex| problem.wishes.iter().any(|wish| wish.employee == employee);
    for (employee, columns) in refusals.into_iter().filter(|(employee, _)| wishes(*employee)) {
        let priced = columns.map(|column| (ColumnId(column), -model.columns[column].cost));
        let terms = priced.filter(|(_, points)| *points != 0.0).chain([(worst, 1.0)]).collect();
        let origin = RowOrigin { rule: "worst_off", employee: Some(employee), day: None };
        let before = f64::from(problem.person(employee).refused_points_before);
        model.at_least(origin, terms, before);
    }
}
