//! A person's lawful lines as a layered graph, and the cheapest path through it.

use super::layers::Layers;
use super::person_days::{Choice, PersonDays};
use super::product;
use crate::domain::EmployeeIndex;
use crate::model::Model;
use crate::problem::Problem;

/// A lawful step of a line.
#[derive(Debug, Clone, Copy)]
struct Arc {
    from: u32,
    to: u32,
    /// Position of its price: the person's cells come first, then the days off.
    price: u32,
    /// What the step costs whatever the prices, in points: refused wishes, for one.
    cost: i32,
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
    /// The node after the last day.
    end: u32,
}

/// A line's price and its cells, as positions among the model's cells.
#[derive(Debug, Clone, PartialEq)]
pub struct PricedLine {
    /// The sum of its steps' prices and its cost.
    pub price: f64,
    /// What it costs whatever the prices, in points: refused wishes, for one.
    pub cost: f64,
    /// The worked cells, by day.
    pub cells: Vec<usize>,
}

impl LineGraph {
    /// The graph of one person's lawful lines.
    pub fn of(problem: &Problem, model: &Model, employee: EmployeeIndex) -> Self {
        let all = model.cells.all();
        let first_cell = all.partition_point(|cell| cell.employee < employee);
        let cells = all.partition_point(|cell| cell.employee <= employee) - first_cell;
        let person = PersonDays::new(problem, &model.cells, employee);
        let (arcs, end) = arcs(&product::of_all_rules(&person), &person, first_cell, cells);
        // Without a way through there are no arcs, and the end is not the beginning.
        let end = end.max(1);
        Self {
            first_cell,
            cells,
            days: problem.days() as usize,
            nodes: end as usize + 1,
            arcs,
            day_of: all[first_cell..first_cell + cells].iter().map(|cell| cell.duty.day.0 as usize).collect(),
            end,
        }
    }

    /// Whether no line is lawful.
    pub fn is_empty(&self) -> bool {
        self.arcs.is_empty()
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
        let least = price[self.end as usize];
        least.is_finite().then(|| self.walk_back(least, &taken))
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

    fn walk_back(&self, price: f64, taken: &[u32]) -> PricedLine {
        let (mut cells, mut cost) = (Vec::new(), 0.0);
        let mut node = self.end;
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

/// Numbers the reduced product's states by day, and gives every step an arc.
fn arcs(layers: &Layers, person: &PersonDays<'_>, first_cell: usize, cells: usize) -> (Vec<Arc>, u32) {
    let (mut arcs, mut first) = (Vec::new(), 0);
    for (day, layer) in person.problem.plan_days().zip(layers.days()) {
        let off = (cells + day.0 as usize) as u32;
        let price = |choice: &Choice| choice.cell.map_or(off, |cell| (cell.position - first_cell) as u32);
        let prices: Vec<u32> = person.choices(day).iter().map(price).collect();
        let states = layer.states().len() as u32;
        for (state, steps) in layer.states().enumerate() {
            let open = steps.iter().zip(&prices).filter_map(|(step, price)| Some(((*step)?, *price)));
            arcs.extend(open.map(|(step, price)| Arc {
                from: first + state as u32,
                to: first + states + step.to,
                price,
                cost: step.cost,
            }));
        }
        first += states;
    }
    (arcs, first)
}
