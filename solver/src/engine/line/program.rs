//! One person's lines laid out for the dynamic programme: what leads to each state, and which sums of the tally it can
//! have.
//!
//! Choices of a day that lead everywhere to the same states at the same cost, but for a constant, and add the same to
//! the tally, are one class: whatever the prices, only its cheapest choice matters. Thirty shift types make few classes.

use super::tally::{Check, Tally};
use super::windows::{self, Window};
use crate::model::{Layer, LineGraph, Step};
use std::collections::HashMap;
use std::sync::Arc;

/// Sums that a state has on average from which on it pays to look at some of them alone, and how many units to either
/// side of an even spread are looked at then: about a week's work in quarters of an hour.
const WIDE: usize = 200;
const HALF_WIDTH: i64 = 240;

/// The person's lines, laid out.
#[derive(Debug, Clone)]
pub(in crate::engine) struct Program {
    /// By day.
    pub(super) days: Arc<[ProgramDay]>,
    /// The sums that each state can have before the first day (one state), and after each day.
    pub(super) windows: Vec<Vec<Window>>,
    /// Entries of all windows together.
    pub(super) entries: usize,
    /// What a unit of the tally is.
    pub(super) unit: i64,
    /// The days after which the tally is priced; one at least.
    pub(super) checked_days: i64,
}

/// One day: its choices in classes, and the moves into each state after it.
#[derive(Debug, Clone)]
pub(super) struct ProgramDay {
    pub(super) classes: Vec<Class>,
    /// Where each state's moves begin; one entry more at the end.
    pub(super) starts: Vec<u32>,
    pub(super) moves: Vec<Move>,
    /// What the tally costs after the day.
    pub(super) checks: Vec<Check>,
}

/// Choices that differ in nothing but their price.
#[derive(Debug, Clone)]
pub(super) struct Class {
    pub(super) choices: Vec<Choice>,
    /// Units it adds to the tally.
    pub(super) step: i32,
    /// What it adds beyond whole units, at most.
    excess: i64,
}

/// A choice of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Choice {
    /// Position among the person's cells; none for no duty.
    pub(super) cell: Option<u32>,
    /// What it costs more than its class's moves say, in points.
    pub(super) extra: i32,
    /// The per mille of refused wishes that go with it.
    pub(super) refused: i32,
}

/// A lawful step into a state.
#[derive(Debug, Clone, Copy)]
pub(super) struct Move {
    pub(super) from: u32,
    pub(super) class: u32,
    /// Points.
    pub(super) cost: i32,
    /// The per mille of refused wishes; may be less than none, as the cost.
    pub(super) refused: i32,
}

impl Program {
    /// Lays out the lines of a graph; none when no line is lawful.
    pub(in crate::engine) fn of(graph: &LineGraph, tally: &Tally) -> Option<Self> {
        if graph.is_empty() {
            return None;
        }
        let mut days: Vec<ProgramDay> = graph.days().map(|(cells, layer)| lay_out(cells, layer, tally)).collect();
        let after: Vec<usize> = graph.days().skip(1).map(|(_, layer)| layer.states().len()).chain([1]).collect();
        for (day, states) in days.iter_mut().zip(after) {
            day.sort_by_target(states);
        }
        for check in &tally.checks {
            days[check.day].checks.push(check.clone());
        }
        set_excess(&mut days);
        let checked_days = days.iter().filter(|day| !day.checks.is_empty()).count().max(1) as i64;
        let (days, windows) = (days.into(), Vec::new());
        let mut program = Self { days, windows, entries: 0, unit: tally.unit, checked_days };
        (program.windows, program.entries) = windows::of(&program)?;
        Some(program)
    }

    /// What it holds in memory.
    pub(in crate::engine) fn bytes(&self) -> usize {
        let of_day = |day: &ProgramDay| size_of_val(day.moves.as_slice()) + size_of_val(day.starts.as_slice());
        self.days.iter().map(of_day).sum::<usize>() + self.windows_bytes()
    }

    /// What its windows hold in memory; the days may be another's.
    pub(in crate::engine) fn windows_bytes(&self) -> usize {
        self.windows.iter().map(|windows| size_of_val(windows.as_slice())).sum()
    }

    /// The same lines without those whose tally is far from an even spread, where that saves much work: a quick look
    /// that may miss the cheapest.
    pub(in crate::engine) fn narrowed(&self) -> Option<Self> {
        let states: usize = self.windows.iter().map(Vec::len).sum();
        if self.entries < WIDE * states {
            return None;
        }
        let (windows, entries) = windows::narrow(self, HALF_WIDTH)?;
        Some(Self { windows, entries, days: self.days.clone(), ..*self })
    }
}

impl ProgramDay {
    /// The moves into a state.
    pub(super) fn moves_to(&self, state: usize) -> &[Move] {
        &self.moves[self.starts[state] as usize..self.starts[state + 1] as usize]
    }

    pub(super) fn states_after(&self) -> usize {
        self.starts.len() - 1
    }

    pub(super) fn resets(&self) -> bool {
        self.checks.iter().any(|check| check.resets)
    }

    /// What a sum costs after the day, in points; none when it is unlawful.
    pub(super) fn check(&self, sum: i64, unit: i64) -> Option<i64> {
        self.checks.iter().map(|check| check.at(sum * unit)).sum()
    }

    /// The sum that costs least after the day.
    pub(super) fn cheapest_sum(&self, unit: i64) -> i64 {
        self.checks.last().map_or(0, |check| check.price.cheapest().div_euclid(unit))
    }

    /// Orders the moves, which `starts` has the targets of, by target.
    fn sort_by_target(&mut self, states: usize) {
        let targets = std::mem::take(&mut self.starts);
        let mut order: Vec<usize> = (0..targets.len()).collect();
        order.sort_by_key(|place| targets[*place]);
        self.moves = order.iter().map(|place| self.moves[*place]).collect();
        self.starts = vec![0; states + 1];
        targets.iter().for_each(|target| self.starts[*target as usize + 1] += 1);
        (0..states).for_each(|state| self.starts[state + 1] += self.starts[state]);
    }
}

/// Tells the checks what a line can add beyond whole units since the tally began: the longest path, by that measure.
fn set_excess(days: &mut [ProgramDay]) {
    let mut most = vec![0];
    for day in days {
        let of_state = |state: usize| {
            let moves = day.moves_to(state).iter();
            moves.map(|of| most[of.from as usize] + day.classes[of.class as usize].excess).max().unwrap_or(0)
        };
        let after: Vec<i64> = (0..day.states_after()).map(of_state).collect();
        let greatest = after.iter().copied().max().unwrap_or(0);
        day.checks.iter_mut().for_each(|check| check.most_excess = greatest);
        most = if day.resets() { vec![0; after.len()] } else { after };
    }
}

/// A day with its moves by origin; `starts` holds their targets for now.
fn lay_out(cells: &[Option<usize>], layer: &Layer, tally: &Tally) -> ProgramDay {
    let states: Vec<&[Option<Step>]> = layer.states().collect();
    let mut number: HashMap<(i32, Vec<Option<Step>>), u32> = HashMap::new();
    let mut day = ProgramDay { classes: Vec::new(), starts: Vec::new(), moves: Vec::new(), checks: Vec::new() };
    for (choice, cell) in cells.iter().enumerate() {
        let Some(first) = states.iter().find_map(|steps| steps[choice]) else { continue };
        let (extra, refused) = (first.cost, first.refused);
        let apart = |step: Step| Step { cost: step.cost - extra, refused: step.refused - refused, ..step };
        let leads: Vec<Option<Step>> = states.iter().map(|steps| steps[choice].map(apart)).collect();
        let step = cell.map_or(0, |cell| tally.steps[cell]);
        let class = *number.entry((step, leads)).or_insert_with_key(|(step, leads)| {
            let class = day.classes.len() as u32;
            day.classes.push(Class { choices: Vec::new(), step: *step, excess: 0 });
            for (from, step) in leads.iter().enumerate().filter_map(|(from, step)| Some((from, (*step)?))) {
                day.starts.push(step.to);
                day.moves.push(Move { from: from as u32, class, cost: step.cost, refused: step.refused });
            }
            class
        });
        let class = &mut day.classes[class as usize];
        class.choices.push(Choice { cell: cell.map(|cell| cell as u32), extra, refused });
        class.excess = class.excess.max(cell.map_or(0, |cell| tally.excess[cell]));
    }
    day
}
