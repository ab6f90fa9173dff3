//! One mixed-integer programme solved by HiGHS: formulated through `good_lp`, controlled through `highs`.
//!
//! `good_lp` folds HiGHS's limits into one status and tells no bound, so only the formulation is its.

use super::EngineError;
use super::limits::{ABSOLUTE_GAP, PRICE_TOLERANCE};
use crate::model::{Column, Model, Row};
use good_lp::{Expression, ProblemVariables, SolverModel, Variable, constraint, variable};
use highs::{HighsModelStatus, HighsSolutionStatus};

mod callback;

mod columns;

pub(super) use callback::{Hooks, attach};
pub(super) use columns::delete_columns;

/// How far one programme is solved.
#[derive(Debug, Clone, Copy)]
pub(super) struct Effort {
    /// Seconds.
    pub(super) seconds: f64,
    /// Branch-and-bound nodes.
    pub(super) nodes: Option<i32>,
    /// Relative gap at which it is good enough.
    pub(super) relative_gap: f64,
    /// Share of the work that HiGHS spends on finding solutions of its own.
    pub(super) heuristic_effort: Option<f64>,
    /// Stop at the first solution.
    pub(super) any_solution: bool,
}

impl Effort {
    /// As far as it goes.
    pub(super) fn unlimited() -> Self {
        Self { seconds: f64::INFINITY, nodes: None, relative_gap: 0.0, heuristic_effort: None, any_solution: false }
    }
}

/// How HiGHS ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// Solved to its gap.
    Solved,
    /// Stopped by a limit, or asked to stop.
    Stopped,
    /// Proved to have no solution.
    Infeasible,
}

/// A value for every column, and its whole price.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Solution {
    pub(super) values: Vec<f64>,
    pub(super) cost: i64,
}

/// What HiGHS says of one programme.
#[derive(Debug)]
pub(super) struct Answer {
    /// The best values found.
    pub(super) values: Option<Vec<f64>>,
    /// What no solution can be below.
    pub(super) bound: f64,
    /// How it ended.
    pub(super) ending: Ending,
}

/// Solves columns and rows, from a start if there is one.
pub(super) fn solve(
    columns: &[Column],
    rows: &[Row],
    start: Option<&[f64]>,
    effort: &Effort,
    hooks: &Hooks<'_>,
) -> Result<Answer, EngineError> {
    if columns.is_empty() {
        // HiGHS has a status of its own for it, which `highs` can't read.
        return Ok(Answer { values: Some(Vec::new()), bound: 0.0, ending: Ending::Solved });
    }
    let mut model = formulate(columns, rows)?;
    set_options(&mut model, effort)?;
    if let Some(start) = start {
        model.try_set_solution(Some(start), None, None, None).map_err(failed)?;
    }
    attach(&mut model, hooks)?;
    let solved = model.try_solve().map_err(failed)?;
    answer(&solved, columns.iter().any(|column| column.integer))
}

/// The cheapest completion of a roster: every cell fixed, everything else free. None when the roster is not lawful.
pub(super) fn completion(model: &Model, cells: &[Option<f64>]) -> Result<Option<Solution>, EngineError> {
    let mut columns = model.columns.clone();
    for (column, value) in columns.iter_mut().zip(cells) {
        column.integer = false;
        if let Some(value) = value {
            column.lower = *value;
            column.upper = *value;
        }
    }
    let answer = solve(&columns, &model.rows, None, &Effort::unlimited(), &Hooks::none())?;
    match (answer.ending, answer.values) {
        (Ending::Solved, Some(values)) => Ok(Some(Solution { cost: whole_price(model, &values)?, values })),
        (Ending::Infeasible, _) => Ok(None),
        (ending, _) => Err(EngineError::Solver(format!("the completion of a roster ended as {ending:?}"))),
    }
}

/// The cheapest completion of a roster that is lawful.
pub(super) fn complete(model: &Model, cells: &[Option<f64>]) -> Result<Solution, EngineError> {
    completion(model, cells)?.ok_or(EngineError::RosterOutsideModel)
}

fn whole_price(model: &Model, values: &[f64]) -> Result<i64, EngineError> {
    let price: f64 = model.columns.iter().zip(values).map(|(column, value)| column.cost * value).sum();
    if (price - price.round()).abs() > PRICE_TOLERANCE {
        return Err(EngineError::PriceNotWhole(price.to_string()));
    }
    Ok(price.round() as i64)
}

fn formulate(columns: &[Column], rows: &[Row]) -> Result<highs::Model, EngineError> {
    let mut variables = ProblemVariables::new();
    let handles: Vec<Variable> = columns.iter().map(|column| variables.add(definition(column))).collect();
    let mut objective = Expression::with_capacity(columns.len());
    for (column, handle) in columns.iter().zip(&handles).filter(|(column, _)| column.cost != 0.0) {
        objective.add_mul(column.cost, handle);
    }
    let mut problem = variables.minimise(objective).using(good_lp::highs);
    for row in rows {
        for constraint in constraints(row, &handles) {
            problem.add_constraint(constraint);
        }
    }
    problem.try_into_inner().map_err(|error| EngineError::Solver(error.to_string()))
}

fn definition(column: &Column) -> good_lp::VariableDefinition {
    let definition = variable().bounds(column.lower..=column.upper);
    if column.integer { definition.integer() } else { definition }
}

fn constraints(row: &Row, handles: &[Variable]) -> Vec<good_lp::Constraint> {
    let mut sum = Expression::with_capacity(row.terms.len());
    for (column, factor) in &row.terms {
        sum.add_mul(*factor, handles[column.0]);
    }
    if row.lower == row.upper {
        return vec![constraint!(sum == row.lower)];
    }
    let mut constraints = Vec::new();
    if row.lower.is_finite() {
        constraints.push(constraint!(sum.clone() >= row.lower));
    }
    if row.upper.is_finite() {
        constraints.push(constraint!(sum <= row.upper));
    }
    constraints
}

fn set_options(model: &mut highs::Model, effort: &Effort) -> Result<(), EngineError> {
    model.make_quiet();
    model.set_option("threads", 1);
    model.set_option("parallel", "off");
    model.set_option("random_seed", 1);
    model.set_option("mip_rel_gap", effort.relative_gap);
    model.set_option("mip_abs_gap", ABSOLUTE_GAP);
    if effort.seconds.is_finite() {
        model.set_option("time_limit", effort.seconds);
    }
    if let Some(nodes) = effort.nodes {
        model.set_option("mip_max_nodes", nodes);
    }
    if let Some(share) = effort.heuristic_effort {
        model.set_option("mip_heuristic_effort", share);
    }
    if effort.any_solution {
        model.set_option("mip_max_improving_sols", 1);
    }
    Ok(())
}

fn answer(solved: &highs::SolvedModel, integer: bool) -> Result<Answer, EngineError> {
    let status = solved.status();
    let ending = match status {
        HighsModelStatus::Optimal => Ending::Solved,
        HighsModelStatus::ReachedTimeLimit
        | HighsModelStatus::ReachedIterationLimit
        | HighsModelStatus::ReachedSolutionLimit
        | HighsModelStatus::ReachedInterrupt
        | HighsModelStatus::ObjectiveBound
        | HighsModelStatus::ObjectiveTarget => Ending::Stopped,
        // No column without an upper bound lowers the price, so no model is unbounded.
        HighsModelStatus::Infeasible | HighsModelStatus::UnboundedOrInfeasible => Ending::Infeasible,
        other => return Err(EngineError::Solver(format!("{other:?}"))),
    };
    if ending == Ending::Infeasible {
        return Ok(Answer { values: None, bound: f64::INFINITY, ending });
    }
    let feasible = solved.primal_solution_status() == HighsSolutionStatus::Feasible;
    let bound = if integer {
        solved.double_info_value(c"mip_dual_bound").map_err(failed)?
    } else if ending == Ending::Solved {
        solved.objective_value()
    } else {
        f64::NEG_INFINITY
    };
    Ok(Answer { values: feasible.then(|| solved.get_solution().columns().to_vec()), bound, ending })
}

fn failed(error: impl std::fmt::Debug) -> EngineError {
    EngineError::Solver(format!("{error:?}"))
}
