//! What column generation prepares once for a model: every person's graph of lawful lines and the linking rows.

use super::EngineError;
use crate::domain::EmployeeIndex;
use crate::model::{LineGraph, Linking, Model};
use crate::problem::Problem;

/// A line: the positions of its cells among the model's cells, by day.
pub(super) type Line = Vec<usize>;

pub(super) struct Lines<'a> {
    pub(super) model: &'a Model,
    pub(super) linking: Linking,
    pub(super) days: usize,
    graphs: Vec<LineGraph>,
}

impl<'a> Lines<'a> {
    pub(super) fn new(problem: &Problem, model: &'a Model) -> Self {
        let graphs = problem.employee_indices().map(|employee| LineGraph::of(problem, model, employee)).collect();
        Self { model, linking: Linking::of(model), days: problem.days() as usize, graphs }
    }

    /// What a lawful line costs by itself, in points.
    pub(super) fn cost(&self, employee: EmployeeIndex, line: &Line) -> Result<f64, EngineError> {
        self.graphs[employee.0].cost_of(line).ok_or(EngineError::LineOutsideGraph)
    }

    pub(super) fn graph(&self, employee: EmployeeIndex) -> &LineGraph {
        &self.graphs[employee.0]
    }

    /// Each person's line in a solution of the model.
    pub(super) fn of_solution(&self, values: &[f64]) -> Vec<Line> {
        let mut lines = vec![Vec::new(); self.graphs.len()];
        for cell in self.model.cells.all().iter().filter(|cell| values[cell.column.0] > 0.5) {
            lines[cell.employee.0].push(cell.position);
        }
        lines
    }

    /// The model's cell values when these lines are worked: one for worked, nought for not.
    pub(super) fn cell_values(&self, lines: &[Line]) -> Vec<Option<f64>> {
        let mut values = vec![None; self.model.columns.len()];
        self.model.cells.all().iter().for_each(|cell| values[cell.column.0] = Some(0.0));
        for cell in lines.iter().flatten() {
            values[self.model.cells.all()[*cell].column.0] = Some(1.0);
        }
        values
    }
}
