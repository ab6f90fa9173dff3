//! The master problem: one lawful line for each free person, everyone else's line as it is, at the least price.
//!
//! Its columns are lines, added as pricing finds them; its rows are the shared rows and one convexity row a person.
//! `highs` keeps the basis between solves, so each by the simplex algorithm is a hot start.

use super::EngineError;
use super::fixings::Fixings;
use super::incumbent::Incumbent;
use super::line::{Found, MOST_VALUE};
use super::lines::{Line, Lines};
use super::memory::{self, Held};
use super::method::{self, Method};
use super::milp::{self, Hooks};
use super::pricing::FINEST_SCALE;
use super::row_price::RowPrice;
use super::settled::Settled;
use super::worst_off::WorstOffRows;
use highs::{Col, ColProblem, Model, Row, Sense};
use std::collections::{BTreeMap, HashSet};

/// Lines for each row from which on those that promise least are forgotten, and how many are kept then.
const MOST_LINES_A_ROW: usize = 3;
const LINES_KEPT_A_ROW: usize = 2;

/// A reduced cost above this is no rounding, in points.
const LEAST_REDUCED_COST: f64 = 1e-4;

pub(super) struct Master<'a> {
    lines: &'a Lines<'a>,
    /// Whose lines are chosen.
    pub(super) free: Vec<usize>,
    settled: Settled,
    /// The row of each shared row, but for those that are settled; then that of each free person.
    rows: Vec<Option<Row>>,
    convexity: Vec<Row>,
    worst_off: WorstOffRows,
    /// The lines so far.
    pub(super) columns: Vec<LineColumn>,
    known: HashSet<(usize, Line)>,
    first_column: usize,
    /// HiGHS's name for each line's column, by position; there may be more than lines.
    names: Vec<Col>,
    /// None only while HiGHS has it.
    lp: Option<Model>,
    pub(super) value: f64,
    /// Of the shared rows, then of each person's refused share.
    duals: Vec<f64>,
    thresholds: Vec<f64>,
    weights: Vec<f64>,
    /// What each line costs more than it is worth, in the order of the columns.
    reduced_costs: Vec<f64>,
    /// Entries of all lines together.
    entries: usize,
    /// Iterations of the last solve.
    iterations: u64,
    method: Method,
    held: Held<'a>,
}

/// A line as a column.
#[derive(Debug, Clone)]
pub(super) struct LineColumn {
    /// Position among the free people.
    pub(super) place: usize,
    pub(super) line: Line,
    /// What it costs by itself, in points.
    pub(super) cost: i64,
    /// Rows that it is in.
    entries: usize,
    closed: bool,
}

impl<'a> Master<'a> {
    /// The master of some free people around the others' lines, without any line yet. What the fixings decide of the free
    /// people must be as in their present lines.
    ///
    /// `hard` is the price of a unit by which a hard row is broken: it makes the problem a relaxation, so that there is
    /// always a solution and its bounds hold for every lawful roster.
    pub(super) fn new(
        lines: &'a Lines<'a>,
        (present, within): (&[Line], &Fixings),
        free: Vec<usize>,
        hard: i64,
    ) -> Result<Self, EngineError> {
        let settled = Settled::of(lines, (present, within), &free, hard)?;
        let mut problem = ColProblem::new();
        let row = |(number, place): (usize, &usize)| {
            let (row, held) = (&lines.model.rows[*place], settled.held_by_others(number)? as f64);
            Some(problem.add_row(row.lower - held..=row.upper - held))
        };
        let rows: Vec<Option<Row>> = lines.places.iter().enumerate().map(row).collect();
        let convexity: Vec<Row> = free.iter().map(|_| problem.add_row(1.0..=1.0)).collect();
        let worst_off = WorstOffRows::add(lines, present, &free, &mut problem);
        let mut columns = worst_off.columns() + priced_columns(lines, &mut problem, &rows);
        columns += artificial_columns(lines, &mut problem, (&rows, &convexity), hard as f64);
        let thresholds = vec![0.0; free.len()];
        Ok(Self {
            lines,
            free,
            settled,
            rows,
            convexity,
            worst_off,
            columns: Vec::new(),
            known: HashSet::new(),
            first_column: columns,
            names: Vec::new(),
            lp: Some(start(problem)?),
            value: f64::INFINITY,
            duals: vec![0.0; lines.rows.len() + lines.people()],
            thresholds,
            weights: Vec::new(),
            reduced_costs: Vec::new(),
            entries: 0,
            iterations: 0,
            method: Method::Simplex,
            held: lines.memory.hold(0),
        })
    }

    /// Solves it so from now on.
    pub(super) fn solve_by(&mut self, method: Method) -> Result<(), EngineError> {
        self.method = method;
        method.prepare(self.lp.as_mut().ok_or_else(lost)?);
        Ok(())
    }

    /// Whether its duals lie in the middle of those that are about optimal.
    pub(super) fn is_interior(&self) -> bool {
        self.method == Method::Interior
    }

    /// Adds a line of the free person at a place, with what it costs by itself; tells whether it is new.
    pub(super) fn add(&mut self, place: usize, line: Line, cost: i64) -> Result<bool, EngineError> {
        if !self.known.insert((place, line.clone())) {
            return Ok(false);
        }
        let mut factors: Vec<(Row, f64)> = vec![(self.convexity[place], 1.0)];
        let mut sums = BTreeMap::new();
        for (row, adds) in line.iter().flat_map(|cell| &self.lines.links[*cell]) {
            *sums.entry(*row).or_insert(0) += *adds;
        }
        self.held.grow(memory::of_column(&line, sums.len() + 1));
        factors.extend(sums.into_iter().filter_map(|(row, adds)| Some((self.rows[row]?, adds as f64))));
        let person = self.free[place];
        let refused = self.worst_off.row(person).map(|row| (row, self.lines.refused(person, &line) as f64));
        factors.extend(refused.filter(|(_, share)| *share != 0.0));
        let entries = factors.len();
        let lp = self.lp.as_mut().ok_or_else(lost)?;
        let name = lp.try_add_column(cost as f64, 0.0.., factors).map_err(failed)?;
        if self.names.len() == self.columns.len() {
            self.names.push(name);
        }
        self.entries += entries;
        self.columns.push(LineColumn { place, line, cost, entries, closed: false });
        Ok(true)
    }

    /// Closes the lines that the fixings forbid, and opens the others.
    pub(super) fn keep_to(&mut self, fixings: &Fixings) -> Result<(), EngineError> {
        let lp = self.lp.as_mut().ok_or_else(lost)?;
        let mut changed = false;
        for (column, name) in self.columns.iter_mut().zip(&self.names) {
            let closed = !fixings.allow(self.lines, self.free[column.place], &column.line);
            if closed != column.closed {
                column.closed = closed;
                changed = true;
                let upper = if closed { 0.0 } else { f64::INFINITY };
                lp.change_column_bounds(*name, 0.0..=upper);
            }
        }
        if changed {
            method::after_changed_bounds(lp);
        }
        Ok(())
    }

    /// Solves the linear programme over the open lines; tells whether it was solved, not stopped. It is stopped too when it
    /// takes more than so much work, in looks at entries of the dynamic programme.
    pub(super) fn solve(&mut self, incumbent: &Incumbent<'_>, work: u64) -> Result<bool, EngineError> {
        let mut lp = self.lp.take().ok_or_else(lost)?;
        // One more than that, so that the work is done when it is stopped.
        let iterations = i32::try_from(work / self.work_an_iteration() + 1).unwrap_or(i32::MAX);
        lp.set_option(self.method.iteration_limit(), iterations);
        let meter = incumbent.meter(self.work_an_iteration());
        let (should_stop, iterations) = (|| incumbent.should_stop(), |iterations| meter.reads(iterations));
        let hooks = Hooks { should_stop: &should_stop, iterations: &iterations, ..Hooks::none() };
        milp::attach(&mut lp, &hooks)?;
        let solved = lp.try_solve().map_err(failed)?;
        let status = solved.status();
        let solution = solved.get_solution();
        self.value = solved.objective_value() + self.settled.cost as f64;
        self.take_duals(solution.dual_rows());
        self.iterations = self.method.iterations(&solved);
        meter.reads(self.iterations);
        self.weights = solution.columns()[self.first_column..].to_vec();
        self.reduced_costs = solution.dual_columns()[self.first_column..].to_vec();
        let mut lp = Model::from(solved);
        method::after_new_columns(&mut lp);
        self.lp = Some(lp);
        match (self.method.has_solved(status), self.method) {
            (Some(solved), _) => Ok(solved),
            // It has lost its way: there is always a solution.
            (None, Method::Interior) => {
                self.solve_by(Method::Simplex)?;
                self.solve(incumbent, work)
            }
            (None, Method::Simplex) => Err(EngineError::Solver(format!("the master ended as {status:?}"))),
        }
    }

    /// Forgets the lines that the last solution makes least of, once there are many more than it can take.
    pub(super) fn tidy(&mut self) -> Result<(), EngineError> {
        let rows = self.rows_solved();
        if self.columns.len() <= MOST_LINES_A_ROW * rows {
            return Ok(());
        }
        let mut order = self.reduced_costs.clone();
        order.sort_by(f64::total_cmp);
        // A line of the basis costs what it is worth.
        let most = order[LINES_KEPT_A_ROW * rows].max(LEAST_REDUCED_COST);
        let kept: Vec<bool> = self.reduced_costs.iter().map(|reduced| *reduced <= most).collect();
        let lp = self.lp.as_mut().ok_or_else(lost)?;
        let gone = (0..kept.len()).filter(|place| !kept[*place]);
        milp::delete_columns(lp, gone.map(|place| self.names[place]))?;
        for (column, _) in self.columns.iter().zip(&kept).filter(|(_, kept)| !**kept) {
            self.entries -= column.entries;
            self.known.remove(&(column.place, column.line.clone()));
        }
        retain(&mut self.columns, &kept);
        retain(&mut self.weights, &kept);
        retain(&mut self.reduced_costs, &kept);
        Ok(())
    }

    /// About how much work the last solve was, in looks at entries of the dynamic programme.
    pub(super) fn work(&self) -> u64 {
        self.iterations * self.work_an_iteration()
    }

    fn work_an_iteration(&self) -> u64 {
        self.method.work_an_iteration(self.rows_solved(), self.entries)
    }

    fn rows_solved(&self) -> usize {
        self.rows.iter().flatten().count() + self.convexity.len()
    }

    fn take_duals(&mut self, duals: &[f64]) {
        let (of_rows, rest) = duals.split_at(self.rows.iter().flatten().count());
        let (thresholds, refused) = rest.split_at(self.convexity.len());
        let mut of_rows = of_rows.iter();
        let dual = |row: &Option<Row>| row.and_then(|_| of_rows.next().copied()).unwrap_or_default();
        self.duals = self.rows.iter().map(dual).collect();
        self.duals.resize(self.rows.len() + self.lines.people(), 0.0);
        for ((person, _, _), dual) in self.worst_off.people.iter().zip(refused) {
            self.duals[self.rows.len() + person] = *dual;
        }
        self.thresholds = thresholds.to_vec();
    }

    /// The lines that they are chosen from.
    pub(super) fn lines(&self) -> &'a Lines<'a> {
        self.lines
    }

    /// How much of each line the last solution takes, in the order of the columns.
    pub(super) fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// What a unit of each shared row was worth at the last solve, in points; then what a per mille refused to each
    /// person was.
    pub(super) fn row_duals(&self) -> &[f64] {
        &self.duals
    }

    /// What a line of the free person at a place must be cheaper than to improve the last solution, in points.
    pub(super) fn threshold(&self, place: usize) -> f64 {
        self.thresholds[place]
    }

    /// The least that the shared rows and the settled lines can add to the free lines' least values at some duals, in
    /// units of 1/`scale` point. None when some hard row can't be kept.
    pub(super) fn constant(&self, duals: &[i64], scale: i64) -> Option<i64> {
        let of_row = |(row, price, held): (usize, &RowPrice, i64)| {
            Some(price.least_at_dual(duals[row], scale)?.0 - duals[row] * held)
        };
        let of_rows: Option<i64> = self.open_rows().map(of_row).sum();
        Some(of_rows? + self.worst_off.constant(&duals[self.rows.len()..], scale) + self.settled.cost * scale)
    }

    /// How what duals prove grows with each of them: what the rows would best hold and people best be refused, less what
    /// the free people's lines do hold and refuse.
    pub(super) fn slope(&self, duals: &[i64], scale: i64, found: &[Option<Found>]) -> Vec<i64> {
        let mut held = vec![0; self.rows.len()];
        let mut refused = self.worst_off.slopes(self.lines.people());
        for (person, best) in self.free.iter().zip(found).filter_map(|(person, found)| Some((person, found.as_ref()?)))
        {
            let line = self.lines.line_of(*person, best);
            line.iter().flat_map(|cell| &self.lines.links[*cell]).for_each(|(row, adds)| held[*row] += adds);
            refused[*person] -= best.refused;
        }
        let mut slope = vec![0; self.rows.len()];
        for (row, price, others) in self.open_rows() {
            let best = price.least_at_dual(duals[row], scale).map_or(0, |(_, at)| at - others);
            slope[row] = best - held[row];
        }
        slope.into_iter().chain(refused).collect()
    }

    /// The shared rows that are not settled, with their prices and what the others hold in them.
    fn open_rows(&self) -> impl Iterator<Item = (usize, &RowPrice, i64)> {
        let open = |(row, price)| Some((row, price, self.settled.held_by_others(row)?));
        self.lines.rows.iter().enumerate().filter_map(open)
    }

    /// The nearest duals that rows can be worth.
    pub(super) fn within(&self, duals: &[f64]) -> Vec<f64> {
        let whole = self.whole_duals(duals, FINEST_SCALE);
        whole.into_iter().map(|dual| dual as f64 / FINEST_SCALE as f64).collect()
    }

    /// Duals in whole units of 1/`scale` point, within what rows can be worth and prices can count.
    pub(super) fn whole_duals(&self, duals: &[f64], scale: i64) -> Vec<i64> {
        let most = MOST_VALUE / (4 * self.lines.days as i64);
        let whole = |(dual, row): (&f64, &RowPrice)| {
            let (least, greatest) = row.steepest();
            let (below, above) = row.breakable();
            let least = if above { -most } else { (least * scale).max(-most) };
            let greatest = if below { most } else { (greatest * scale).min(most) };
            ((dual * scale as f64).round() as i64).clamp(least, greatest)
        };
        let (of_rows, refused) = duals.split_at(self.rows.len());
        let of_rows = of_rows.iter().zip(&self.lines.rows).zip(&self.rows);
        let of_rows = of_rows.map(|(row, open)| if open.is_some() { whole(row) } else { 0 });
        of_rows.chain(self.worst_off.whole_duals(refused, scale)).collect()
    }
}

fn priced_columns(lines: &Lines<'_>, problem: &mut ColProblem, rows: &[Option<Row>]) -> usize {
    let mut added = 0;
    for (place, row) in lines.places.iter().zip(rows).filter_map(|(place, row)| Some((place, (*row)?))) {
        let terms = &lines.model.rows[*place].terms;
        for (column, factor) in terms.iter().filter(|(column, _)| !lines.is_cell[column.0]) {
            let column = lines.model.columns[column.0];
            problem.add_column(column.cost, column.lower..=column.upper, [(row, *factor)]);
            added += 1;
        }
    }
    added
}

/// Columns that pay for breaking a hard row, and for a person without any line yet.
fn artificial_columns(
    lines: &Lines<'_>,
    problem: &mut ColProblem,
    (rows, convexity): (&[Option<Row>], &[Row]),
    hard: f64,
) -> usize {
    let mut added = 0;
    for (price, row) in lines.rows.iter().zip(rows).filter_map(|(price, row)| Some((price, (*row)?))) {
        let (below, above) = price.breakable();
        for factor in below.then_some(1.0).into_iter().chain(above.then_some(-1.0)) {
            problem.add_column(hard, 0.0.., [(row, factor)]);
            added += 1;
        }
    }
    for row in convexity {
        problem.add_column(hard * 10.0, 0.0.., [(*row, 1.0)]);
        added += 1;
    }
    added
}

fn start(problem: ColProblem) -> Result<Model, EngineError> {
    let mut lp = problem.try_optimise(Sense::Minimise).map_err(failed)?;
    lp.make_quiet();
    lp.set_option("threads", 1);
    lp.set_option("parallel", "off");
    lp.set_option("presolve", "off");
    Method::Simplex.prepare(&mut lp);
    Ok(lp)
}

fn retain<T>(all: &mut Vec<T>, kept: &[bool]) {
    let mut kept = kept.iter();
    all.retain(|_| *kept.next().unwrap_or(&true));
}

fn lost() -> EngineError {
    EngineError::Solver("HiGHS kept the master problem".to_owned())
}

fn failed(error: impl std::fmt::Debug) -> EngineError {
    EngineError::Solver(format!("{error:?}"))
}
