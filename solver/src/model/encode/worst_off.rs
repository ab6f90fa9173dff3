//! See `rules::worst_off`: one priced column above the share that each person is refused. What wishes are refused, the
//! rows of `wish` have told the model, whichever way they are made.

use super::super::{ColumnId, Model, RowOrigin};
use crate::domain::EmployeeIndex;
use crate::problem::Problem;

/// What it costs that somebody is refused most, for those who know everybody's line: they need no rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorstOff {
    /// Points for each per mille refused to whoever is refused the largest share.
    pub price: i64,
    /// By person: the per mille refused before the plan. None for whoever wishes nothing and is left out.
    pub before: Vec<Option<i64>>,
}

impl WorstOff {
    /// What it costs in a problem; none when it costs nothing.
    pub(in crate::model) fn of(problem: &Problem) -> Option<Self> {
        let price = i64::from(problem.agreement.prices.worst_off);
        let wishes = |employee: &EmployeeIndex| problem.wishes.iter().any(|wish| wish.employee == *employee);
        let share = |employee: EmployeeIndex| problem.person(employee).refused_share_before;
        let before = problem.employee_indices().map(|employee| Some(employee).filter(wishes).map(share)).collect();
        (price > 0).then_some(Self { price, before })
    }
}

/// Adds a row for everybody who wishes: `worst - share refused in the plan >= share refused before`.
pub(super) fn encode(model: &mut Model) {
    let Some(WorstOff { price, before }) = model.worst_off.clone() else { return };
    let worst = model.priced(f64::INFINITY, price as f64);
    for (number, before) in before.into_iter().enumerate() {
        let (Some(before), employee) = (before, EmployeeIndex(number)) else { continue };
        let own = model.refusals.iter().filter(|refusal| refusal.employee == employee);
        let refused = own.map(|refusal| (refusal.column, -(refusal.share as f64)));
        let terms: Vec<(ColumnId, f64)> = refused.chain([(worst, 1.0)]).collect();
        let origin = RowOrigin { rule: "worst_off", employee: Some(employee), day: None };
        model.at_least(origin, terms, before as f64);
    }
}
