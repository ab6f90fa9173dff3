//! All of a person's sequence rules at once: the product of their layers.

use super::layers::{Layer, Layers, Step};
use super::{PersonDays, SEQUENCE_RULES, SequenceRule, weekends};

/// The lines that every sequence rule calls lawful, at the sum of what they ask; and how often a line may take a step that
/// counts, where a rule is not kept by the states but by that: from so many on.
pub(super) fn of_all_rules(person: &PersonDays<'_>, least_counted: u32) -> (Layers, Option<u32>) {
    let most = weekends::most_counted(person).filter(|most| *most >= least_counted);
    let layers = |rule: &SequenceRule| match rule.code {
        "weekends" if most.is_some() => weekends::counted(rule.code, person),
        _ => rule.layers(person),
    };
    (product(person, SEQUENCE_RULES.iter().map(layers).collect()), most)
}

/// The lines of all of these reduced layers, at the sum of what they ask.
pub(super) fn product(person: &PersonDays<'_>, mut all: Vec<Layers>) -> Layers {
    all.retain(|layers| !layers.allows_all());
    // The smallest first, each product reduced before the next: rules that follow from others vanish on the way.
    all.sort_by_key(|layers| layers.days.iter().map(|layer| layer.steps.len()).sum::<usize>());
    all.iter().fold(everything(person), |product, layers| {
        // Without a lawful line there is nothing to multiply.
        of_two(&product, layers)
    })
}

/// The lines of both.
pub(super) fn of_two(one: &Layers, two: &Layers) -> Layers {
    if one.is_empty() || two.is_empty() { Layers::none() } else { one.times(two).reduced() }
}

/// Every choice of every day, for nothing.
fn everything(person: &PersonDays<'_>) -> Layers {
    let layer = |day| {
        let choices = person.choices(day).len();
        Layer { choices, steps: vec![Some(Step::free(0)); choices].into() }
    };
    Layers { days: person.problem.plan_days().map(layer).collect() }.reduced()
}

impl Layers {
    /// The lines of both, at the sum of their costs. Not reduced.
    fn times(&self, other: &Self) -> Self {
        let mut pairs = vec![(0, 0)];
        let mut days = Vec::with_capacity(self.days.len());
        for (day, (one, two)) in self.days.iter().zip(&other.days).enumerate() {
            let mut numbers = Numbers::new(self.states_after(day), other.states_after(day));
            let steps = pairs.iter().flat_map(|pair| both(one, two, *pair));
            let steps = steps.map(|both| both.map(|(one, two)| numbers.step(one, two))).collect();
            days.push(Layer { choices: one.choices, steps });
            pairs = numbers.pairs;
        }
        Self { days }
    }

    fn states_after(&self, day: usize) -> usize {
        self.days.get(day + 1).map_or(1, |layer| layer.states().len())
    }
}

/// The steps of a pair of states, by choice, where both have one.
fn both(one: &Layer, two: &Layer, pair: (u32, u32)) -> impl Iterator<Item = Option<(Step, Step)>> {
    let of = |layer: &Layer, state: u32| {
        let first = state as usize * layer.choices;
        first..first + layer.choices
    };
    let steps = one.steps[of(one, pair.0)].iter().zip(&two.steps[of(two, pair.1)]);
    steps.map(|(one, two)| (*one).zip(*two))
}

/// Numbers for the pairs of states that are met, in the order in which they are.
struct Numbers {
    seconds: usize,
    /// One more than the number, by pair; nought for a pair not met.
    number: Vec<u32>,
    pairs: Vec<(u32, u32)>,
}

impl Numbers {
    fn new(firsts: usize, seconds: usize) -> Self {
        Self { seconds, number: vec![0; firsts * seconds], pairs: Vec::new() }
    }

    fn step(&mut self, one: Step, two: Step) -> Step {
        let number = &mut self.number[one.to as usize * self.seconds + two.to as usize];
        if *number == 0 {
            self.pairs.push((one.to, two.to));
            *number = self.pairs.len() as u32;
        }
        Step {
            to: *number - 1,
            cost: one.cost + two.cost,
            refused: one.refused + two.refused,
            counts: one.counts || two.counts,
        }
    }
}
