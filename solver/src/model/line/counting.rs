//! A counter as layers: one state for each sum that may be reached, until the last day that adds to it.

use super::graph::Counter;
use super::layers::{Layer, Layers, Step};
use rustc_hash::FxHashMap;

/// The counter's layers over these choices by day. Not reduced.
pub(super) fn layers(choices: &[Vec<Option<usize>>], counter: &Counter<'_>) -> Layers {
    let added = |choice: &Option<usize>| choice.map_or(0, |cell| counter.steps[cell]);
    let adds = |day: &Vec<Option<usize>>| day.iter().any(|choice| added(choice) != 0);
    let last = choices.iter().rposition(adds).unwrap_or(0);
    let mut sums = vec![0];
    let mut days = Vec::with_capacity(choices.len());
    for (day, choices) in choices.iter().enumerate() {
        let mut numbers = Numbers::default();
        let mut step = |sum: i64| match day == last {
            true => (counter.price)(sum).map(|price| Step { cost: points(price), ..Step::free(numbers.of(0)) }),
            false => Some(Step::free(numbers.of(sum))),
        };
        let of_sum = |sum: &i64| choices.iter().map(|choice| sum + added(choice)).collect::<Vec<_>>();
        let steps = sums.iter().flat_map(of_sum).map(&mut step).collect();
        days.push(Layer { choices: choices.len(), steps });
        sums = numbers.sums;
    }
    Layers { days }
}

fn points(price: i64) -> i32 {
    i32::try_from(price).expect("what one person is priced at is less than two thousand million points")
}

/// Numbers for the sums that are met, in the order in which they are.
#[derive(Default)]
struct Numbers {
    sums: Vec<i64>,
    number: FxHashMap<i64, u32>,
}

impl Numbers {
    fn of(&mut self, sum: i64) -> u32 {
        *self.number.entry(sum).or_insert_with(|| {
            self.sums.push(sum);
            self.sums.len() as u32 - 1
        })
    }
}
