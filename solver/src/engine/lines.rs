//! What column generation prepares once for a model: every person's graph of lawful lines and the linking rows.

use super::EngineError;
use super::milp::Solution;
use super::row_price::RowPrice;
use crate::domain::EmployeeIndex;
use crate::model::{LineGraph, Linking, Model};
use crate::problem::Problem;

/// A line: the positions of its cells among the model's cells, by day.
pub(super) type Line = Vec<usize>;

pub(super) struct Lines<'a> {
    pub(super) model: &'a Model,
    pub(super) linking: Linking,
    /// The prices of the linking rows.
    pub(super) rows: Vec<RowPrice>,
    pub(super) days: usize,
    graphs: Vec<LineGraph>,
}

impl<'a> Lines<'a> {
    pub(super) fn new(problem: &Problem, model: &'a Model) -> Result<Self, EngineError> {
        let linking = Linking::of(model);
        let rows = RowPrice::of(model, &linking)?;
        let graphs = problem.employee_indices().map(|employee| LineGraph::of(problem, model, employee)).collect();
        Ok(Self { model, linking, rows, days: problem.days() as usize, graphs })
    }

    /// The people who have no lawful line at all.
    pub(super) fn people_without_any(&self) -> Vec<EmployeeIndex> {
        (0..self.graphs.len()).map(EmployeeIndex).filter(|employee| self.graph(*employee).is_empty()).collect()
    }

    /// Everyone's line in the best roster, or else the cheapest by itself.
    pub(super) fn present(&self, best: Option<&Solution>) -> Result<Vec<Line>, EngineError> {
        if let Some(best) = best {
            return Ok(self.of_solution(&best.values));
        }
        let (cells, off) = (vec![0.0; self.model.cells.all().len()], vec![0.0; self.days]);
        let line = |graph: &LineGraph| graph.cheapest(&cells, &off).map(|line| line.cells);
        self.graphs.iter().map(|graph| line(graph).ok_or(EngineError::LineOutsideGraph)).collect()
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
