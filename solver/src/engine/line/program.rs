//! One person's lines laid out for the dynamic programme: where each state leads, and which sums of the tally it can
//! have.
//!
//! Choices of a day that lead everywhere to the same states at the same cost, but for a constant, and add the same to
//! the tally, are one class: whatever the prices, only its cheapest choice matters. Thirty shift types make few classes.

use super::cheapest::FORBIDDEN;
use super::completion::Hint;
use super::tally::{Check, Tally};
use super::windows::{self, Window};
use crate::model::{Layer, LineGraph, Step};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// Sums and counts that a state has on average from which on it pays to leave out those that no cheapest line comes to: below, telling
/// which they are is more work than looking at them.
const WIDE: usize = 48;

/// States that are reached after a day with one choice only, about.
const STATES_OF_ONE_CHOICE: usize = 4;

/// About how many looks a move takes then, all in all.
const LOOKS_A_MOVE_LEFT: usize = 80;

/// The person's lines, laid out.
#[derive(Debug)]
pub(in crate::engine) struct Program {
    /// By day.
    pub(super) days: Vec<ProgramDay>,
    /// The sums that each state can have before the first day (one state), and after each day.
    pub(super) windows: Vec<Vec<Window>>,
    /// Entries of all windows together.
    pub(super) entries: usize,
    /// Where each day's states begin among those of all days, each day's followed by one that nothing leads on from; one
    /// entry more at the end.
    pub(super) firsts: Vec<usize>,
    /// By day: the stretch of the tally that it belongs to.
    pub(super) stretches: Vec<usize>,
    pub(super) hint: Hint,
    /// What a unit of the tally is.
    pub(super) unit: i64,
    /// The days after which the tally is priced; one at least.
    pub(super) checked_days: i64,
    /// How many counts of a line are told apart beside its state: one more than the most, or one where nothing is counted.
    pub(super) counts: usize,
}

/// One day: its choices in classes, and where each class leads from each state before it.
#[derive(Debug)]
pub(super) struct ProgramDay {
    pub(super) classes: Vec<Class>,
    pub(super) states_before: usize,
    pub(super) states_after: usize,
    /// By class and then by state before the day. Days that are alike may share them.
    pub(super) leads: Arc<[Lead]>,
    /// What the tally costs after the day.
    pub(super) checks: Vec<Check>,
    /// The same by sum.
    pub(super) sum_prices: SumPrices,
}

/// Where a class leads from a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Lead {
    /// The state after the day; as many as there are of those where it is unlawful.
    pub(super) to: u32,
    /// Points.
    pub(super) cost: i32,
    /// The per mille of refused wishes; may be less than none, as the cost.
    pub(super) refused: i16,
    /// How many more of what a line may do so often only.
    pub(super) counts: u8,
}

/// What sums cost after a day, in points.
#[derive(Debug, Clone, Default)]
pub(super) struct SumPrices {
    /// The least sum, in units.
    pub(super) low: i32,
    /// From there on; empty where the tally is not priced.
    pub(super) points: Vec<i64>,
}

/// Choices that differ in nothing but their price.
#[derive(Debug, Clone)]
pub(super) struct Class {
    pub(super) choices: Vec<Choice>,
    /// Units it adds to the tally.
    pub(super) step: i32,
    /// What it adds beyond whole units, at most.
    pub(super) excess: i64,
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

impl Program {
    /// Lays out the lines of a graph; none when no line is lawful.
    pub(in crate::engine) fn of(graph: &LineGraph, tally: &Tally) -> Option<Self> {
        if graph.is_empty() {
            return None;
        }
        let after = graph.days().skip(1).map(|(_, layer)| layer.states().len()).chain([1]);
        let day = |((cells, layer), after)| lay_out((cells, layer), after, tally);
        let mut days: Vec<ProgramDay> = graph.days().zip(after).map(day).collect();
        for check in &tally.checks {
            days[check.day].checks.push(check.clone());
        }
        let counts = graph.most_counted().map_or(1, |most| most as usize + 1);
        let mut program = Self::over(days, tally.unit, counts)?;
        share(&mut program.days);
        Some(program)
    }

    /// Of days that are laid out, with their checks; none when no line is lawful.
    pub(super) fn over(mut days: Vec<ProgramDay>, unit: i64, counts: usize) -> Option<Self> {
        set_excess(&mut days);
        let checked_days = days.iter().filter(|day| !day.checks.is_empty()).count().max(1) as i64;
        let (firsts, stretches) = (Vec::new(), stretches(&days));
        let hint = Hint::of(days.iter().filter(|day| day.resets()).count() + usize::from(counts > 1));
        let mut program =
            Self { days, windows: Vec::new(), entries: 0, firsts, stretches, hint, unit, checked_days, counts };
        program.windows = windows::of(&program)?;
        program.entries = program.windows.iter().flatten().map(Window::sums).sum();
        program.days.iter_mut().zip(&program.windows[1..]).for_each(|(day, windows)| day.close(windows));
        program.firsts = std::iter::once(0).chain(program.windows.iter().map(|states| states.len() + 1)).collect();
        (1..program.firsts.len()).for_each(|day| program.firsts[day] += program.firsts[day - 1]);
        for number in 0..program.days.len() {
            program.days[number].sum_prices = program.sum_prices(number);
        }
        Some(program)
    }

    /// What each sum costs after a day on which the tally is priced.
    fn sum_prices(&self, number: usize) -> SumPrices {
        let (day, windows) = (&self.days[number], self.windows[number + 1].iter().filter(|window| window.sums() > 0));
        if day.checks.is_empty() {
            return SumPrices::default();
        }
        let low = windows.clone().map(|window| window.low).min().unwrap_or(0);
        let high = windows.map(|window| window.high).max().unwrap_or(-1);
        let price = |sum| day.check(i64::from(sum), self.unit).unwrap_or(i64::MAX);
        SumPrices { low, points: (low..=high).map(price).collect() }
    }

    /// What it holds in memory.
    pub(in crate::engine) fn bytes(&self) -> usize {
        let mut known = FxHashSet::default();
        let mut of_day = |day: &ProgramDay| {
            let leads = if known.insert(day.leads.as_ptr()) { size_of_val(&*day.leads) } else { 0 };
            leads + size_of_val(day.sum_prices.points.as_slice())
        };
        let windows = self.windows.iter().map(|windows| size_of_val(windows.as_slice())).sum::<usize>();
        self.days.iter().map(&mut of_day).sum::<usize>() + windows
    }

    /// About how much work a cheapest line is, in looks at entries.
    pub(super) fn work(&self) -> usize {
        let moves: usize = self.days.iter().map(|day| day.leads.len()).sum();
        if self.is_wide() { LOOKS_A_MOVE_LEFT * moves } else { self.entries * self.counts }
    }

    /// Whether sums that no cheapest line comes to are left out.
    pub(super) fn is_wide(&self) -> bool {
        self.entries * self.counts >= WIDE * self.states()
    }

    /// The same where most days have only one choice that is not forbidden: whether those left still come to many sums.
    pub(super) fn is_open(&self, class_prices: &[Vec<i32>]) -> bool {
        let (mut sums, mut entries) = (1, 0);
        for (day, prices) in self.days.iter().zip(class_prices) {
            let open = day.classes.iter().zip(prices).filter(|(_, price)| **price < FORBIDDEN);
            let steps: Vec<i32> = open.map(|(class, _)| class.step).collect();
            let reach = steps.iter().max().zip(steps.iter().min()).map_or(0, |(most, least)| most - least);
            sums += reach as usize;
            let states = if steps.len() > 1 { day.states_after } else { day.states_after.min(STATES_OF_ONE_CHOICE) };
            entries += states * sums.min(self.entries / self.states());
            sums = if day.resets() { 1 } else { sums };
        }
        entries * self.counts >= WIDE * self.states()
    }

    fn states(&self) -> usize {
        self.firsts[self.firsts.len() - 1]
    }
}

impl SumPrices {
    /// What a sum that some line has costs.
    pub(super) fn at(&self, sum: i32) -> i64 {
        self.points[(sum - self.low) as usize]
    }
}

impl ProgramDay {
    /// Every class with every state that it leads on from: their numbers, and the state after.
    pub(super) fn moves(&self) -> impl Iterator<Item = (usize, usize, usize)> {
        let leads = self.leads.iter().enumerate().map(|(place, lead)| (place, lead.to as usize));
        let lawful = leads.filter(|(_, to)| *to < self.states_after);
        lawful.map(|(place, to)| (place / self.states_before, place % self.states_before, to))
    }

    /// Where a class leads from each state.
    #[inline(always)]
    pub(super) fn leads_of(&self, class: usize) -> &[Lead] {
        &self.leads[class * self.states_before..(class + 1) * self.states_before]
    }

    /// Where a class leads from a state; none where it is unlawful.
    #[inline(always)]
    pub(super) fn lead(&self, class: usize, from: usize) -> Option<Lead> {
        Some(self.leads[class * self.states_before + from]).filter(|lead| (lead.to as usize) < self.states_after)
    }

    /// Forbids what leads to states that can't have any sum.
    fn close(&mut self, windows: &[Window]) {
        let nowhere = self.states_after as u32;
        let is_closed = |lead: &Lead| windows.get(lead.to as usize).is_some_and(|window| window.sums() == 0);
        if self.leads.iter().any(is_closed) {
            let leads = Arc::make_mut(&mut self.leads);
            leads.iter_mut().filter(|lead| is_closed(lead)).for_each(|lead| lead.to = nowhere);
        }
    }

    pub(super) fn resets(&self) -> bool {
        self.checks.iter().any(|check| check.resets)
    }

    /// What a sum costs after the day, in points; none when it is unlawful.
    fn check(&self, sum: i64, unit: i64) -> Option<i64> {
        self.checks.iter().map(|check| check.at(sum * unit)).sum()
    }
}

/// Keeps one copy of what several days have in common.
fn share(days: &mut [ProgramDay]) {
    let mut known: FxHashSet<Arc<[Lead]>> = FxHashSet::default();
    for day in days {
        match known.get(&day.leads) {
            Some(leads) => day.leads = leads.clone(),
            None => _ = known.insert(day.leads.clone()),
        }
    }
}

/// Tells the checks what a line can add beyond whole units since the tally began: the longest path, by that measure.
fn set_excess(days: &mut [ProgramDay]) {
    let mut most = vec![0];
    for day in days {
        let mut after: Vec<i64> = vec![0; day.states_after];
        day.moves().for_each(|(class, from, to)| after[to] = after[to].max(most[from] + day.classes[class].excess));
        let greatest = after.iter().copied().max().unwrap_or(0);
        day.checks.iter_mut().for_each(|check| check.most_excess = greatest);
        most = if day.resets() { vec![0; after.len()] } else { after };
    }
}

/// By day: how often the tally has begun anew before it.
fn stretches(days: &[ProgramDay]) -> Vec<usize> {
    let ends = days.iter().scan(0, |ended, day| {
        let now = *ended;
        *ended += usize::from(day.resets());
        Some(now)
    });
    ends.collect()
}

/// A day's classes and where they lead, with so many states after it.
fn lay_out((cells, layer): (&[Option<usize>], &Layer), states_after: usize, tally: &Tally) -> ProgramDay {
    let states: Vec<&[Option<Step>]> = layer.states().collect();
    let mut known: FxHashMap<(i32, Vec<Option<Step>>), usize> = FxHashMap::default();
    let (mut classes, mut leads): (Vec<Class>, Vec<Lead>) = Default::default();
    let nowhere = Lead { to: states_after as u32, cost: 0, refused: 0, counts: 0 };
    for (choice, cell) in cells.iter().enumerate() {
        let Some(first) = states.iter().find_map(|steps| steps[choice]) else { continue };
        let (extra, refused) = (first.cost, first.refused);
        let apart = |step: Step| Step { cost: step.cost - extra, refused: step.refused - refused, ..step };
        let steps: Vec<Option<Step>> = states.iter().map(|steps| steps[choice].map(apart)).collect();
        let units = cell.map_or(0, |cell| tally.steps[cell]);
        let class = *known.entry((units, steps)).or_insert_with_key(|(step, steps)| {
            classes.push(Class { choices: Vec::new(), step: *step, excess: 0 });
            leads.extend(steps.iter().map(|step| step.map_or(nowhere, lead)));
            classes.len() - 1
        });
        let class = &mut classes[class];
        class.choices.push(Choice { cell: cell.map(|cell| cell as u32), extra, refused });
        class.excess = class.excess.max(cell.map_or(0, |cell| tally.excess[cell]));
    }
    ProgramDay {
        classes,
        states_before: states.len(),
        states_after,
        leads: leads.into(),
        checks: Vec::new(),
        sum_prices: SumPrices::default(),
    }
}

fn lead(step: Step) -> Lead {
    let refused = i16::try_from(step.refused).expect("nobody is refused more than a thousand per mille");
    Lead { to: step.to, cost: step.cost, refused, counts: step.counts.into() }
}
