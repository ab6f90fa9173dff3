//! One person's lines as the search steps through them day by day: those that the referee calls lawful, at the price
//! of the wishes that they refuse, and the cheapest of them whatever else costs.

use super::exhaustive::{Exhaustive, Line, alone, duties, roster};
use super::rich::rich_in_sequences;
use rand::Rng;
use rand::seq::IndexedRandom;
use rand_chacha::ChaCha8Rng;
use solver::domain::EmployeeIndex;
use solver::model::{LineGraph, Model};
use solver::problem::Problem;
use solver::review::Review;
use std::collections::BTreeMap;

const WARDS: u64 = 200;

/// One person of a tiny ward.
struct Trial {
    model: Model,
    employee: EmployeeIndex,
    graph: LineGraph,
    /// Every lawful line and what it costs.
    lawful: BTreeMap<Line, i64>,
}

impl Trial {
    fn of(problem: &Problem, trial: &Exhaustive, employee: EmployeeIndex) -> Self {
        let model = Model::of(problem);
        let alone = alone(problem, employee);
        let own = |line: &Line| {
            let review = Review::of(&alone, &roster(std::slice::from_ref(line)));
            review.cost() - review.cost_of("norm_hours")
        };
        let lawful = trial.lines[employee.0].iter().map(|(_, line)| (line.clone(), own(line))).collect();
        Self { graph: LineGraph::of(problem, &model, employee), model, employee, lawful }
    }

    /// The line's cells by position; none when a duty has no cell.
    fn cells(&self, line: &Line) -> Option<Vec<usize>> {
        let cell = |duty| {
            let all = self.model.cells.all();
            all.iter().position(|cell| cell.employee == self.employee && cell.duty == duty)
        };
        duties(line).into_iter().map(cell).collect()
    }

    fn cost(&self, line: &Line) -> Option<f64> {
        self.cells(line).and_then(|cells| self.graph.cost_of(&cells))
    }
}

fn for_everybody(test: impl Fn(&Trial, &Problem, &mut ChaCha8Rng, u64)) {
    for seed in 0..WARDS {
        let (_, problem) = rich_in_sequences(seed);
        let trial = Exhaustive::of(&problem);
        if trial.lines.iter().any(Vec::is_empty) {
            continue;
        }
        let mut random = super::random(seed);
        for employee in problem.employee_indices() {
            test(&Trial::of(&problem, &trial, employee), &problem, &mut random, seed);
        }
    }
}

#[test]
fn every_lawful_line_is_one_at_the_price_of_what_it_departs_from() {
    for_everybody(|trial, _, random, seed| {
        let all: Vec<(&Line, &i64)> = trial.lawful.iter().collect();
        for (line, cost) in all.choose_multiple(random, 300) {
            assert_eq!(trial.cost(line), Some(**cost as f64), "seed {seed}, {:?}: {line:?}", trial.employee);
        }
    });
}

#[test]
fn no_other_line_is_one() {
    for_everybody(|trial, problem, random, seed| {
        let lawful: Vec<&Line> = trial.lawful.keys().collect();
        for _ in 0..300 {
            let mut line = (*lawful.choose(random).expect("there is a lawful line")).clone();
            for _ in 0..random.random_range(1..=2) {
                line[random.random_range(0..7)] = random.random_range(0..=problem.shifts.len());
            }
            let expected = trial.lawful.get(&line).map(|cost| *cost as f64);
            let review = Review::of(&alone(problem, trial.employee), &roster(std::slice::from_ref(&line)));
            let broken: Vec<_> = review.hard().collect();
            assert_eq!(trial.cost(&line), expected, "seed {seed}, {:?}: {line:?} {broken:?}", trial.employee);
        }
    });
}

#[test]
fn the_cheapest_line_is_the_cheapest_of_all() {
    for_everybody(|trial, problem, random, seed| {
        let cell_prices: Vec<f64> =
            (0..trial.model.cells.all().len()).map(|_| f64::from(random.random_range(-900..=900))).collect();
        let off_prices: Vec<f64> = (0..problem.days()).map(|_| f64::from(random.random_range(-300..=300))).collect();
        let price = |line: &Line| {
            let off = line.iter().zip(&off_prices).filter(|(choice, _)| **choice == 0).map(|(_, price)| price);
            let cells = trial.cells(line).expect("a lawful line has cells");
            off.sum::<f64>() + cells.iter().map(|cell| cell_prices[*cell]).sum::<f64>()
        };
        let least = trial.lawful.iter().map(|(line, cost)| price(line) + *cost as f64);
        let least = least.min_by(f64::total_cmp).expect("there is a lawful line");
        let found = trial.graph.cheapest(&cell_prices, &off_prices).expect("there is a lawful line");
        assert!((found.price - least).abs() < 1e-6, "seed {seed}: {} is not {least}", found.price);
    });
}
