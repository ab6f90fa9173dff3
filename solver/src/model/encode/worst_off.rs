//! See `rules::worst_off`: one priced column above the points that each person is refused. What refusals cost is on
//! the columns of the rows of `wish`, whichever way those rows are made.

use super::super::{ColumnId, Model, RowOrigin};
use crate::domain::EmployeeIndex;
use crate::problem::Problem;
use std::ops::Range;

/// What it costs that somebody is refused most, for those who know everybody's line: they need no rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorstOff {
    /// Points for each point refused to whoever is refused most.
    pub price: i64,
    /// By person: the points refused before the plan. None for whoever wishes nothing and is left out.
    pub before: Vec<Option<i64>>,
}

impl WorstOff {
    /// What it costs in a problem; none when it costs nothing.
    pub(in crate::model) fn of(problem: &Problem) -> Option<Self> {
        let price = i64::from(problem.agreement.prices.worst_off);
        let wishes = |employee: &EmployeeIndex| problem.wishes.iter().any(|wish| wish.employee == *employee);
        let points = |employee: EmployeeIndex| i64::from(problem.person(employee).refused_points_before);
        let before = problem.employee_indices().map(|employee| Some(employee).filter(wishes).map(points)).collect();
        (price > 0).then_some(Self { price, before })
    }
}

/// Adds a row for everybody who wishes: `worst - points refused >= points refused before`.
pub(super) fn encode(model: &mut Model, refusals: Vec<(EmployeeIndex, Range<usize>)>) {
    let Some(WorstOff { price, before }) = model.worst_off.clone() else { return };
    let worst = model.priced(f64::INFINITY, price as f64);
    for (employee, columns) in refusals {
        let Some(before) = before[employee.0] else { continue };
        let priced = columns.map(|column| (ColumnId(column), -model.columns[column].cost));
        let terms = priced.filter(|(_, points)| *points != 0.0).chain([(worst, 1.0)]).collect();
        let origin = RowOrigin { rule: "worst_off", employee: Some(employee), day: None };
        model.at_least(origin, terms, before as f64);
    }
}
