//! The master problem: one lawful line for each free person, everyone else's line as it is, at the least price.
//!
//! Its columns are lines, added as pricing finds them; its rows are the linking rows and one convexity row a person.
//! `highs` keeps the basis between solves, so each is a hot start.

use super::EngineError;
use super::lines::{Line, Lines};
use crate::domain::EmployeeIndex;
use highs::{ColProblem, HighsModelStatus, Model, Row, Sense};

pub(super) struct Master<'a> {
    lines: &'a Lines<'a>,
    people: Vec<EmployeeIndex>,
    /// The row of each linking row that a free person can change.
    rows: Vec<Option<(Row, usize)>>,
    convexity: Vec<(Row, usize)>,
    columns: Vec<LineColumn>,
    /// None only while HiGHS has it.
    lp: Option<Model>,
    value: f64,
    duals: Vec<f64>,
}

/// A line as a column.
#[derive(Debug, Clone)]
pub(super) struct LineColumn {
    /// Position among the free people.
    pub(super) person: usize,
    pub(super) line: Line,
    /// What it costs by itself.
    pub(super) cost: f64,
}

impl<'a> Master<'a> {
    /// The master of some free people around everyone's present lines, which are its first columns.
    pub(super) fn new(lines: &'a Lines<'a>, present: &[Line], free: Vec<EmployeeIndex>) -> Result<Self, EngineError> {
        let mut touched = vec![false; lines.linking.rows.len()];
        let mut is_free = vec![false; present.len()];
        free.iter().for_each(|employee| is_free[employee.0] = true);
        let cells = lines.model.cells.all().iter().filter(|cell| is_free[cell.employee.0]);
        cells.flat_map(|cell| &lines.linking.of_cell[cell.position]).for_each(|(row, _)| touched[*row] = true);
        let settled = settled_activity(lines, present, &is_free);
        let mut problem = ColProblem::new();
        let rows = linking_rows(lines, &mut problem, &touched, &settled);
        let first = rows.iter().flatten().count();
        let convexity = (0..free.len()).map(|number| (problem.add_row(1.0..=1.0), first + number)).collect();
        priced_columns(lines, &mut problem, &rows);
        artificial_columns(lines, &mut problem, &rows);
        let mut lp = problem.try_optimise(Sense::Minimise).map_err(failed)?;
        lp.make_quiet();
        lp.set_option("threads", 1);
        lp.set_option("presolve", "off");
        lp.set_option("solver", "simplex");
        // Primal simplex: new columns keep the basis primal feasible.
        lp.set_option("simplex_strategy", 4);
        let mut master = Self {
            lines,
            people: free,
            rows,
            convexity,
            columns: Vec::new(),
            lp: Some(lp),
            value: f64::INFINITY,
            duals: Vec::new(),
        };
        for person in 0..master.people.len() {
            let line = &present[master.people[person].0];
            master.add(person, line.clone(), lines.cost(master.people[person], line)?)?;
        }
        Ok(master)
    }

    /// Adds a line of the free person at a position, with what it costs by itself.
    pub(super) fn add(&mut self, person: usize, line: Line, cost: f64) -> Result<(), EngineError> {
        let mut factors: Vec<(Row, f64)> = vec![(self.convexity[person].0, 1.0)];
        let mut sums = std::collections::BTreeMap::new();
        for (row, factor) in line.iter().flat_map(|cell| &self.lines.linking.of_cell[*cell]) {
            *sums.entry(*row).or_insert(0.0) += *factor;
        }
        factors.extend(sums.into_iter().filter_map(|(row, factor)| Some((self.rows[row]?.0, factor))));
        let lp = self.lp.as_mut().expect("HiGHS gives the model back after every solve");
        lp.try_add_column(cost, 0.0.., factors).map_err(failed)?;
        self.columns.push(LineColumn { person, line, cost });
        Ok(())
    }

    /// The people whose lines are chosen.
    pub(super) fn people(&self) -> &[EmployeeIndex] {
        &self.people
    }

    /// The lines so far.
    pub(super) fn columns(&self) -> &[LineColumn] {
        &self.columns
    }

    /// The last solve's value.
    pub(super) fn value(&self) -> f64 {
        self.value
    }

    /// Solves the linear programme over the lines so far.
    pub(super) fn solve(&mut self) -> Result<(), EngineError> {
        let lp = self.lp.take().expect("HiGHS gives the model back after every solve");
        let solved = lp.try_solve().map_err(failed)?;
        if !matches!(solved.status(), HighsModelStatus::Optimal | HighsModelStatus::ModelEmpty) {
            return Err(EngineError::Solver(format!("the master ended as {:?}", solved.status())));
        }
        self.value = solved.objective_value();
        self.duals = solved.get_solution().dual_rows().to_vec();
        self.lp = Some(Model::from(solved));
        Ok(())
    }

    /// What each cell costs a line at the last solve's duals; noughts for people who are not free.
    pub(super) fn cell_prices(&self) -> Vec<f64> {
        let duals = &self.duals;
        let price = |links: &Vec<(usize, f64)>| -> f64 {
            links.iter().filter_map(|(row, factor)| Some(-duals[self.rows[*row]?.1] * factor)).sum()
        };
        self.lines.linking.of_cell.iter().map(price).collect()
    }

    /// What a line of a person must be cheaper than to improve the master.
    pub(super) fn threshold(&self, person: usize) -> f64 {
        self.duals[self.convexity[person].1]
    }
}

fn settled_activity(lines: &Lines<'_>, present: &[Line], is_free: &[bool]) -> Vec<f64> {
    let mut activity = vec![0.0; lines.linking.rows.len()];
    let settled = present.iter().zip(is_free).filter(|(_, free)| !**free);
    for (row, factor) in settled.flat_map(|(line, _)| line).flat_map(|cell| &lines.linking.of_cell[*cell]) {
        activity[*row] += factor;
    }
    activity
}

fn linking_rows(
    lines: &Lines<'_>,
    problem: &mut ColProblem,
    touched: &[bool],
    settled: &[f64],
) -> Vec<Option<(Row, usize)>> {
    let mut number = 0;
    let mut add = |place: usize| {
        let row = &lines.model.rows[lines.linking.rows[place]];
        number += 1;
        (problem.add_row(row.lower - settled[place]..=row.upper - settled[place]), number - 1)
    };
    (0..touched.len()).map(|place| touched[place].then(|| add(place))).collect()
}

fn priced_columns(lines: &Lines<'_>, problem: &mut ColProblem, rows: &[Option<(Row, usize)>]) {
    for (place, position) in lines.linking.columns.iter().enumerate() {
        let column = lines.model.columns[*position];
        let links = &lines.linking.of_column[place];
        let factors: Vec<(Row, f64)> =
            links.iter().filter_map(|(row, factor)| Some((rows[*row]?.0, *factor))).collect();
        if !factors.is_empty() {
            problem.add_column(column.cost, column.lower..=column.upper, factors);
        }
    }
}

/// Columns that pay for breaking a hard row, so that there is always a solution. They make the problem a relaxation, so
/// its bounds hold for every lawful roster.
fn artificial_columns(lines: &Lines<'_>, problem: &mut ColProblem, rows: &[Option<(Row, usize)>]) {
    for (price, row) in lines.rows.iter().zip(rows) {
        let Some((row, _)) = row else { continue };
        let (below, above) = price.breakable();
        for factor in below.then_some(1.0).into_iter().chain(above.then_some(-1.0)) {
            problem.add_column(price.slope(), 0.0.., [(*row, factor)]);
        }
    }
}

fn failed(error: impl std::fmt::Debug) -> EngineError {
    EngineError::Solver(format!("{error:?}"))
}
