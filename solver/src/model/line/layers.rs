//! A person's automaton made explicit: a small table of steps for each day of the plan.

use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// Where a choice leads and what it costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Step {
    /// The state after the day.
    pub to: u32,
    /// Points.
    pub cost: i32,
    /// Per mille of all that the person wished for that it refuses, where the worst off has a price.
    pub refused: i32,
    /// Whether it is one more of what a line may do so often only: see [`LineGraph`](super::LineGraph).
    pub counts: bool,
}

impl Step {
    /// For nothing.
    pub(super) fn free(to: u32) -> Self {
        Self { to, cost: 0, refused: 0, counts: false }
    }
}

/// The steps of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layer {
    pub(super) choices: usize,
    /// By state before the day, then by choice; none where the choice is forbidden. Days that are alike may share them.
    pub(super) steps: Arc<[Option<Step>]>,
}

impl Layer {
    /// How many choices the day has.
    pub fn choices(&self) -> usize {
        self.choices
    }

    /// The steps of each state, by choice.
    pub fn states(&self) -> impl ExactSizeIterator<Item = &[Option<Step>]> {
        // A day without any choice has no states that lead on.
        self.steps.chunks_exact(self.choices.max(1))
    }

    /// Merges states with the same steps and leaves out those from which no step leads on. Tells where each state went.
    fn reduce(&mut self, merged_next: &[Option<u32>]) -> Vec<Option<u32>> {
        let mut known: FxHashMap<Box<[Option<Step>]>, u32> = FxHashMap::default();
        let mut steps = Vec::new();
        let mut row = Vec::with_capacity(self.choices);
        let mut place = |state: &[Option<Step>]| {
            row.clear();
            row.extend(state.iter().map(|step| {
                let step = (*step)?;
                let to = merged_next.get(step.to as usize).copied().flatten()?;
                Some(Step { to, ..step })
            }));
            if row.iter().all(Option::is_none) {
                return None;
            }
            let found = known.get(row.as_slice()).copied();
            Some(found.unwrap_or_else(|| {
                let number = known.len() as u32;
                known.insert(row.clone().into_boxed_slice(), number);
                steps.extend_from_slice(&row);
                number
            }))
        };
        let merged = self.steps.chunks_exact(self.choices.max(1)).map(&mut place).collect();
        self.steps = steps.into();
        merged
    }
}

/// A person's automaton by day. The first day's only state is nought, and so is the only state after the last day.
/// When there is no way through, a reduced one has no states at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::model) struct Layers {
    pub(super) days: Vec<Layer>,
}

impl Layers {
    /// By day.
    pub(in crate::model) fn days(&self) -> &[Layer] {
        &self.days
    }

    /// No line at all.
    pub(super) fn none() -> Self {
        Self { days: vec![Layer { choices: 0, steps: Arc::default() }] }
    }

    /// Whether no line is lawful; asked of reduced layers.
    pub(in crate::model) fn is_empty(&self) -> bool {
        self.days.iter().any(|layer| layer.steps.is_empty())
    }

    /// Whether every line is lawful, costs nothing, refuses nothing and counts nothing; asked of reduced layers.
    pub(in crate::model) fn allows_all(&self) -> bool {
        let free = |step: &Option<Step>| step.is_some_and(|step| step == Step::free(step.to));
        self.days.iter().all(|layer| layer.states().len() == 1 && layer.steps.iter().all(free))
    }

    /// The same lines with as few states as can be: from the last day backwards, states from which the same choices
    /// lead to the same states at the same cost are one, and states without a way to the end are none.
    pub(in crate::model) fn reduced(mut self) -> Self {
        let mut merged = vec![Some(0)];
        for layer in self.days.iter_mut().rev() {
            merged = layer.reduce(&merged);
        }
        self
    }

    /// The same with one copy of what several days have in common: in a long plan, week after week is alike.
    pub(super) fn shared(mut self) -> Self {
        let mut known: FxHashSet<Arc<[Option<Step>]>> = FxHashSet::default();
        for layer in &mut self.days {
            match known.get(&layer.steps) {
                Some(steps) => layer.steps = steps.clone(),
                None => _ = known.insert(layer.steps.clone()),
            }
        }
        self
    }

    /// What it holds in memory, but for what is small.
    pub(super) fn bytes(&self) -> usize {
        let mut known = FxHashSet::default();
        let own = self.days.iter().filter(|layer| known.insert(layer.steps.as_ptr()));
        own.map(|layer| size_of_val(&*layer.steps)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(to: u32, cost: i32) -> Option<Step> {
        Some(Step { cost, ..Step::free(to) })
    }

    fn layer(choices: usize, steps: &[Option<Step>]) -> Layer {
        Layer { choices, steps: steps.into() }
    }

    #[test]
    fn states_that_lead_on_alike_are_one_and_dead_ones_none() {
        let first = layer(4, &[step(0, 0), step(1, 0), step(2, 0), step(3, 0)]);
        let second = layer(2, &[step(0, 0), step(0, 7), None, None, step(0, 0), step(0, 7), step(0, 0), step(0, 8)]);
        let reduced = Layers { days: vec![first, second] }.reduced();
        assert_eq!(reduced.days[0], layer(4, &[step(0, 0), None, step(0, 0), step(1, 0)]));
        assert_eq!(reduced.days[1], layer(2, &[step(0, 0), step(0, 7), step(0, 0), step(0, 8)]));
        assert!(!reduced.is_empty() && !reduced.allows_all());
    }

    #[test]
    fn without_a_way_through_nothing_is_left() {
        let none = Layers { days: vec![layer(2, &[step(0, 0), step(1, 0)]), layer(1, &[None, None])] }.reduced();
        assert!(none.is_empty());
        let no_choice = Layers { days: vec![layer(1, &[step(0, 0)]), layer(0, &[])] }.reduced();
        assert!(no_choice.is_empty());
    }

    #[test]
    fn what_costs_something_or_forbids_something_does_not_allow_all() {
        let allows = |first| Layers { days: vec![layer(2, &[first, step(0, 0)])] }.reduced().allows_all();
        assert_eq!([step(0, 0), step(0, 1), None].map(allows), [true, false, false]);
        assert!(!allows(Some(Step { refused: 1, ..Step::free(0) })));
        assert!(!allows(Some(Step { counts: true, ..Step::free(0) })));
    }
}
