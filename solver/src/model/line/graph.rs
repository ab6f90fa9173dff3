//! A person's lawful lines as a layered graph: states by day, and where each choice leads at what cost.

use super::layers::{Layer, Layers, Step};
use super::person_days::PersonDays;
use super::{counting, product};
use crate::domain::EmployeeIndex;
use crate::model::Model;
use crate::problem::Problem;

/// Every lawful line of one person: the paths, but for those with too many steps that count.
#[derive(Debug, Clone)]
pub struct LineGraph {
    /// Position of the person's first cell among the model's cells.
    first_cell: usize,
    cells: usize,
    layers: Layers,
    /// How many steps of a line may count; any number where there is none.
    most_counted: Option<u32>,
    /// By day: what may be chosen.
    choices: Vec<Vec<Option<usize>>>,
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

/// Something that is counted along a line, with a price on what it comes to.
pub struct Counter<'a> {
    /// What each of the person's cells adds.
    pub steps: &'a [i64],
    /// What a sum costs in points; none when it is unlawful.
    pub price: &'a dyn Fn(i64) -> Option<i64>,
}

impl std::fmt::Debug for Counter<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Counter").field("steps", &self.steps).finish_non_exhaustive()
    }
}

/// A least price, and whence: where that is among the places of the day before, and the cell that was worked.
type Reached = (f64, usize, Option<usize>);

/// Where fewer weekends may be worked, states tell them apart: they are few then, and not looked at once for each count.
const LEAST_COUNTED: u32 = 7;

impl LineGraph {
    /// The graph of one person's lawful lines.
    pub fn of(problem: &Problem, model: &Model, employee: EmployeeIndex) -> Self {
        Self::counting_from(LEAST_COUNTED, problem, model, employee)
    }

    /// The same, in which so many lawful weekends, and more, are counted beside the states.
    pub fn counting_from(least: u32, problem: &Problem, model: &Model, employee: EmployeeIndex) -> Self {
        let all = model.cells.all();
        let first_cell = all.partition_point(|cell| cell.employee < employee);
        let cells = all.partition_point(|cell| cell.employee <= employee) - first_cell;
        let person = PersonDays::new(problem, &model.cells, employee);
        let of_day = |day| person.choices(day).iter().map(|choice| Some(choice.cell?.position - first_cell)).collect();
        let choices = problem.plan_days().map(of_day).collect();
        let (layers, most_counted) = product::of_all_rules(&person, least);
        Self { first_cell, cells, layers: layers.shared(), most_counted, choices }
    }

    /// A graph for tests, of one person who has all cells: by day and state, where each choice leads and what it costs;
    /// the first choice is no duty.
    #[cfg(test)]
    pub(crate) fn of_steps(days: &[Vec<Vec<Option<Step>>>], most_counted: Option<u32>) -> Self {
        let (mut cells, mut choices) = (0, Vec::new());
        let mut layers = Vec::new();
        for states in days {
            let worked = states[0].len() - 1;
            choices.push(std::iter::once(None).chain((cells..cells + worked).map(Some)).collect());
            cells += worked;
            layers.push(Layer { choices: worked + 1, steps: states.concat().into() });
        }
        Self { first_cell: 0, cells, layers: Layers { days: layers }.reduced(), most_counted, choices }
    }

    /// The same lines with a counter's price, without those whose sum is unlawful.
    pub fn counting(&self, counter: &Counter<'_>) -> Self {
        let layers = product::of_two(&self.layers, &counting::layers(&self.choices, counter).reduced());
        Self { layers: layers.shared(), choices: self.choices.clone(), ..*self }
    }

    /// How many steps of a line may count; any number where there is none.
    pub fn most_counted(&self) -> Option<u32> {
        self.most_counted
    }

    /// Whether there is no path.
    pub fn is_empty(&self) -> bool {
        self.layers.is_empty()
    }

    /// The person's cells, as positions among the model's.
    pub fn cells(&self) -> std::ops::Range<usize> {
        self.first_cell..self.first_cell + self.cells
    }

    /// By day: what may be chosen, as positions among the person's cells, none for no duty; and the layer of steps. The
    /// first day's only state is nought, and so is the only state after the last day.
    pub fn days(&self) -> impl ExactSizeIterator<Item = (&[Option<usize>], &Layer)> {
        self.choices.iter().map(Vec::as_slice).zip(self.layers.days())
    }

    /// The number of steps of all states together.
    pub fn size(&self) -> usize {
        self.layers.days().iter().map(|layer| layer.states().flatten().flatten().count()).sum()
    }

    /// What it holds in memory, but for what is small.
    pub fn bytes(&self) -> usize {
        self.layers.bytes()
    }

    /// The cheapest line, by the shortest path through the layers and the counts beside them.
    ///
    /// `cell_prices` has a price for each of the model's cells, `off_prices` one for each day off; infinite prices
    /// forbid. None when every line is forbidden.
    pub fn cheapest(&self, cell_prices: &[f64], off_prices: &[f64]) -> Option<PricedLine> {
        // What is counted beyond any limit is all the same.
        let counts = self.most_counted.map_or(1, |most| most as usize + 1);
        let mut reached = vec![vec![(0.0, 0, None)]];
        for ((choices, layer), off_price) in self.days().zip(off_prices) {
            let price = |choice: Option<usize>| choice.map_or(*off_price, |cell| cell_prices[self.first_cell + cell]);
            let prices: Vec<f64> = choices.iter().map(|choice| price(*choice)).collect();
            let before: &Vec<Reached> = &reached[reached.len() - 1];
            let mut after: Vec<Reached> = Vec::new();
            for (place, known) in before.iter().enumerate().filter(|(_, known)| known.0.is_finite()) {
                let steps = layer.states().nth(place / counts)?;
                for (choice, step) in steps.iter().enumerate().filter_map(|(choice, step)| Some((choice, (*step)?))) {
                    let count = place % counts + usize::from(step.counts && self.most_counted.is_some());
                    let to = step.to as usize * counts + count;
                    let price = known.0 + prices[choice] + f64::from(step.cost);
                    after.resize(after.len().max((step.to as usize + 1) * counts), (f64::INFINITY, 0, None));
                    if count < counts && price < after[to].0 {
                        after[to] = (price, place, choices[choice]);
                    }
                }
            }
            reached.push(after);
        }
        let ends = reached.get(self.choices.len())?.iter().enumerate();
        let (end, price) =
            ends.map(|(place, known)| (place, known.0)).min_by(|one, other| one.1.total_cmp(&other.1))?;
        price.is_finite().then(|| self.walk_back((end, price), &reached))
    }

    fn walk_back(&self, (end, price): (usize, f64), reached: &[Vec<Reached>]) -> PricedLine {
        let (mut cells, mut place) = (Vec::new(), end);
        for after in reached[1..].iter().rev() {
            let (_, from, cell) = after[place];
            cells.extend(cell.map(|cell| self.first_cell + cell));
            place = from;
        }
        cells.reverse();
        let cost = self.cost_of(&cells).unwrap_or_default();
        PricedLine { price, cost, cells }
    }

    /// What a line costs whatever the prices; none when it is not lawful.
    pub fn cost_of(&self, line: &[usize]) -> Option<f64> {
        self.sum_of(line, |step| step.cost.into()).map(|cost| cost as f64)
    }

    /// The per mille of refused wishes, where the worst off has a price; none when the line is not lawful.
    pub fn refused_in(&self, line: &[usize]) -> Option<i64> {
        self.sum_of(line, |step| step.refused.into())
    }

    fn sum_of(&self, line: &[usize], figure: impl Fn(Step) -> i64) -> Option<i64> {
        let (mut state, mut sum, mut counted, mut rest) = (0, 0, 0, line);
        for (choices, layer) in self.days() {
            let worked = rest.first().map(|cell| cell - self.first_cell).filter(|cell| choices.contains(&Some(*cell)));
            rest = if worked.is_some() { &rest[1..] } else { rest };
            let choice = choices.iter().position(|choice| *choice == worked)?;
            let step = layer.states().nth(state)?[choice]?;
            sum += figure(step);
            counted += u32::from(step.counts);
            state = step.to as usize;
        }
        let lawful = self.most_counted.is_none_or(|most| counted <= most);
        (rest.is_empty() && lawful).then_some(sum)
    }
}
