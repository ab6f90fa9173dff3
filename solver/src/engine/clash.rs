//! What clashes when there is no lawful roster, as far as it can be told cheaply.

use super::EngineError;
use super::limits::{CLASH_NODES, ROW_TOLERANCE};
use super::milp::{self, Effort, Hooks};
use super::row_price::RowPrice;
use super::worker::Worker;
use crate::domain::EmployeeIndex;
use crate::model::{Column, ColumnId, Linking, Model, RowOrigin, line_clash};
use crate::problem::Problem;

/// For people without any lawful line: the sequence rules that leave them none.
pub(super) fn of_lines(problem: &Problem, model: &Model, people: &[EmployeeIndex]) -> Vec<RowOrigin> {
    people.iter().flat_map(|employee| line_clash(problem, model, *employee)).collect()
}

/// Where everybody has lawful lines: hard rows that give way when as few of them as possible are broken. Nothing when
/// that takes too long to tell.
pub(super) fn of_rows(worker: &Worker<'_>) -> Result<Vec<RowOrigin>, EngineError> {
    let (model, incumbent) = (worker.lines.whole_model(), worker.incumbent);
    let linking = Linking::of(&model);
    let prices = RowPrice::of(&model, &linking)?;
    let (mut columns, mut rows) = (model.columns.clone(), model.rows.clone());
    columns.iter_mut().for_each(|column| column.cost = 0.0);
    let mut elastic = Vec::new();
    for (price, position) in prices.iter().zip(&linking.rows) {
        let (below, above) = price.breakable();
        for factor in below.then_some(1.0).into_iter().chain(above.then_some(-1.0)) {
            rows[*position].terms.push((ColumnId(columns.len()), factor));
            elastic.push((columns.len(), model.rows[*position].origin));
            columns.push(Column { lower: 0.0, upper: f64::INFINITY, cost: 1.0, integer: false });
        }
    }
    let effort = Effort { seconds: incumbent.seconds_left(), nodes: Some(CLASH_NODES), ..Effort::unlimited() };
    let hooks = Hooks { should_stop: &|| incumbent.should_stop(), ..Hooks::none() };
    let answer = milp::solve(&columns, &rows, None, &effort, &hooks)?;
    let values = answer.values.unwrap_or_default();
    let gives_way = |column: &usize| values.get(*column).is_some_and(|value| *value > ROW_TOLERANCE);
    let mut clash: Vec<RowOrigin> =
        elastic.into_iter().filter(|(column, _)| gives_way(column)).map(|(_, origin)| origin).collect();
    clash.dedup();
    Ok(clash)
}
