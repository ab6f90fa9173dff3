//! The product of the sequence rules' states as a layered graph, and the cheapest path through it.

use super::{LineRules, LineState};
use crate::domain::{Day, EmployeeIndex};
use crate::model::{Cell, Model};
use crate::problem::{Block, Problem};
use std::collections::HashMap;

/// A lawful step of a line.
#[derive(Debug, Clone, Copy)]
struct Arc {
    from: u32,
    to: u32,
    /// Position of its price: the person's cells come first, then the days off.
    price: u32,
    /// What the step costs whatever the prices: refused wishes.
    cost: f32,
}

/// Every lawful line of one person.
#[derive(Debug, Clone)]
pub struct LineGraph {
    /// Position of the person's first cell among the model's cells.
    first_cell: usize,
    cells: usize,
    days: usize,
    nodes: usize,
    /// By day, so that a node's price is known before the arcs that leave it.
    arcs: Vec<Arc>,
    /// The day of each of the person's cells.
    day_of: Vec<usize>,
    /// Nodes of the last day.
    ends: std::ops::Range<u32>,
}

/// A line's price and its cells, as positions among the model's cells.
#[derive(Debug, Clone, PartialEq)]
pub struct PricedLine {
    /// The sum of its steps' prices and its cost.
    pub price: f64,
    /// What it costs whatever the prices, in points: refused wishes.
    pub cost: f64,
    /// The worked cells, by day.
    pub cells: Vec<usize>,
}

impl LineGraph {
    /// The graph of one person's lawful lines.
    pub fn of(problem: &Problem, model: &Model, employee: EmployeeIndex) -> Self {
        Builder::new(problem, model, employee).build()
    }

    /// The cheapest line.
    ///
    /// `cell_prices` has a price for each of the model's cells, `off_prices` one for each day off; infinite prices
    /// forbid. None when every line is forbidden.
    pub fn cheapest(&self, cell_prices: &[f64], off_prices: &[f64]) -> Option<PricedLine> {
        self.cheapest_own(&cell_prices[self.cells()], off_prices)
    }

    /// The person's cells, as positions among the model's.
    pub fn cells(&self) -> std::ops::Range<usize> {
        self.first_cell..self.first_cell + self.cells
    }

    /// As [`cheapest`](Self::cheapest), with prices for the person's own cells alone.
    pub fn cheapest_own(&self, own_prices: &[f64], off_prices: &[f64]) -> Option<PricedLine> {
        let prices = [own_prices, &off_prices[..self.days]].concat();
        let mut price = vec![f64::INFINITY; self.nodes];
        let mut taken = vec![u32::MAX; self.nodes];
        price[0] = 0.0;
        for (number, arc) in self.arcs.iter().enumerate() {
            let reached = price[arc.from as usize] + prices[arc.price as usize] + f64::from(arc.cost);
            if reached < price[arc.to as usize] {
                price[arc.to as usize] = reached;
                taken[arc.to as usize] = number as u32;
            }
        }
        let end = self.ends.clone().min_by(|one, other| price[*one as usize].total_cmp(&price[*other as usize]))?;
        price[end as usize].is_finite().then(|| self.walk_back(end, price[end as usize], &taken))
    }

    /// What a line costs whatever the prices; none when it is not lawful.
    pub fn cost_of(&self, line: &[usize]) -> Option<f64> {
        let mut prices = vec![f64::INFINITY; self.first_cell + self.cells];
        let mut off_prices = vec![0.0; self.days];
        for cell in line {
            prices[*cell] = 0.0;
            off_prices[self.day_of[*cell - self.first_cell]] = f64::INFINITY;
        }
        self.cheapest(&prices, &off_prices).map(|line| line.cost)
    }

    fn walk_back(&self, end: u32, price: f64, taken: &[u32]) -> PricedLine {
        let (mut cells, mut cost) = (Vec::new(), 0.0);
        let mut node = end;
        while node != 0 {
            let arc = self.arcs[taken[node as usize] as usize];
            if (arc.price as usize) < self.cells {
                cells.push(self.first_cell + arc.price as usize);
            }
            cost += f64::from(arc.cost);
            node = arc.from;
        }
        cells.reverse();
        PricedLine { price, cost, cells }
    }
}

struct Builder<'a> {
    problem: &'a Problem,
    model: &'a Model,
    employee: EmployeeIndex,
    rules: LineRules<'a>,
    courses: Vec<Block>,
    first_cell: usize,
    cells: usize,
    arcs: Vec<Arc>,
    nodes: u32,
}

impl<'a> Builder<'a> {
    fn new(problem: &'a Problem, model: &'a Model, employee: EmployeeIndex) -> Self {
        let all = model.cells.all();
        let first_cell = all.partition_point(|cell| cell.employee < employee);
        let cells = all.partition_point(|cell| cell.employee <= employee) - first_cell;
        let courses = problem.settled_blocks(employee).into_iter().filter(|block| !block.day.is_history()).collect();
        let rules = LineRules::new(problem, employee);
        Self { problem, model, employee, rules, courses, first_cell, cells, arcs: Vec::new(), nodes: 1 }
    }

    fn build(mut self) -> LineGraph {
        let mut layer = HashMap::from([(self.rules.start(self.employee), 0)]);
        let mut first_of_layer = 0;
        for day in self.problem.plan_days() {
            first_of_layer = self.nodes;
            layer = self.step(day, &layer);
        }
        LineGraph {
            first_cell: self.first_cell,
            cells: self.cells,
            days: self.problem.days() as usize,
            nodes: self.nodes as usize,
            day_of: self.day_of(),
            arcs: self.arcs,
            ends: first_of_layer..self.nodes,
        }
    }

    /// The next layer's states and nodes.
    fn step(&mut self, day: Day, layer: &HashMap<LineState, u32>) -> HashMap<LineState, u32> {
        let mut next = HashMap::new();
        // In order of node, so that the graph is the same on every run.
        let mut from: Vec<(u32, LineState)> = layer.iter().map(|(state, node)| (*node, *state)).collect();
        from.sort_unstable_by_key(|(node, _)| *node);
        for (node, state) in from {
            for ((reached, cost), price) in self.steps(day, state) {
                let to = *next.entry(reached).or_insert_with(|| {
                    self.nodes += 1;
                    self.nodes - 1
                });
                self.arcs.push(Arc { from: node, to, price, cost: cost as f32 });
            }
        }
        next
    }

    fn steps(&self, day: Day, state: LineState) -> Vec<((LineState, f64), u32)> {
        let off = (self.cells + day.0 as usize) as u32;
        if let Some(course) = self.courses.iter().find(|course| course.day == day) {
            return self.rules.course(state, *course).map(|next| (next, off)).into_iter().collect();
        }
        let cells = self.model.cells.of_day(self.employee, day);
        let duty = |cell: &Cell| {
            let next = self.rules.duty(state, cell.duty)?;
            Some((next, (cell.position - self.first_cell) as u32))
        };
        let mut steps: Vec<_> = cells.iter().filter_map(duty).collect();
        let locks = &self.problem.person(self.employee).locks;
        if !locks.iter().any(|(locked, duty)| *locked == day && duty.is_some()) {
            steps.push((self.rules.off(state, day), off));
        }
        steps
    }

    fn day_of(&self) -> Vec<usize> {
        let own = &self.model.cells.all()[self.first_cell..self.first_cell + self.cells];
        own.iter().map(|cell| cell.duty.day.0 as usize).collect()
    }
}
