//! The sums of the tally that a state can have: those that some line reaches it with and can still end lawfully with.

use super::program::{Program, ProgramDay};

/// The sums that a state can have, in units; empty when the first is above the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Window {
    pub(super) low: i32,
    pub(super) high: i32,
}

impl Window {
    /// How many sums.
    pub(super) fn sums(&self) -> usize {
        (i64::from(self.high) - i64::from(self.low) + 1).max(0) as usize
    }
}

/// A range of sums, empty when the first is above the second.
type Range = (i64, i64);

const NOWHERE: Range = (i64::MAX / 4, i64::MIN / 4);
const ANYWHERE: Range = (i64::MIN / 4, i64::MAX / 4);

/// The windows by day and state, before the tally begins anew where it does. None when no line is lawful.
pub(super) fn of(program: &Program) -> Option<Vec<Vec<Window>>> {
    let window = |(reached, ending): (&Range, &Range)| {
        let (low, high) = within(*reached, *ending);
        let sum = |sum: i64| sum.clamp(i32::MIN.into(), i32::MAX.into()) as i32;
        Window { low: sum(low), high: sum(high) }
    };
    let of_states = |(reached, ending): (&Vec<Range>, &Vec<Range>)| -> Vec<Window> {
        reached.iter().zip(ending).map(window).collect()
    };
    let windows: Vec<Vec<Window>> = reached(program).iter().zip(&ending(program)).map(of_states).collect();
    windows.iter().all(|states| states.iter().any(|window| window.sums() > 0)).then_some(windows)
}

/// By day and state, the sums that some line reaches it with.
fn reached(program: &Program) -> Vec<Vec<Range>> {
    let mut all = vec![vec![(0, 0)]];
    for (number, day) in program.days.iter().enumerate() {
        let resets = number > 0 && program.days[number - 1].resets();
        let begins = |range: Range| if resets && range.0 <= range.1 { (0, 0) } else { range };
        let (before, mut after) = (&all[number], vec![NOWHERE; day.states_after]);
        for (class, from, to) in day.moves() {
            after[to] = hull(after[to], shifted(begins(before[from]), day.classes[class].step.into()));
        }
        let lawful = lawful(day, program.unit);
        all.push(after.into_iter().map(|range| within(range, lawful)).collect());
    }
    all
}

/// By day and state, the sums from which some line can still end lawfully.
fn ending(program: &Program) -> Vec<Vec<Range>> {
    let mut all = vec![vec![lawful_after(program, program.days.len(), ANYWHERE)]];
    for (number, day) in program.days.iter().enumerate().rev() {
        let after = &all[all.len() - 1];
        let mut before = vec![NOWHERE; day.states_before];
        for (class, from, to) in day.moves() {
            let step = i64::from(day.classes[class].step);
            before[from] = hull(before[from], shifted(after[to], -step));
        }
        before.iter_mut().for_each(|range| *range = lawful_after(program, number, *range));
        all.push(before);
    }
    all.reverse();
    all
}

/// What the sum after so many days may be, when it may be in `range` once the tally has begun anew where it does.
fn lawful_after(program: &Program, days: usize, range: Range) -> Range {
    let Some(day) = days.checked_sub(1).map(|day| &program.days[day]) else { return range };
    let nought_goes_on = (range.0..=range.1).contains(&0);
    let range = match (day.resets(), nought_goes_on) {
        (true, true) => ANYWHERE,
        (true, false) => NOWHERE,
        (false, _) => range,
    };
    within(range, lawful(day, program.unit))
}

/// The lawful sums after a day, in units.
fn lawful(day: &ProgramDay, unit: i64) -> Range {
    let of_check =
        |(low, high): (i64, i64)| (low.div_euclid(unit) + i64::from(low.rem_euclid(unit) > 0), high.div_euclid(unit));
    day.checks
        .iter()
        .map(|check| of_check((check.price.lawful.0 - check.most_excess, check.price.lawful.1)))
        .fold(ANYWHERE, within)
}

fn shifted(range: Range, step: i64) -> Range {
    (range.0 + step, range.1 + step)
}

fn hull(one: Range, other: Range) -> Range {
    if other.0 > other.1 { one } else { (one.0.min(other.0), one.1.max(other.1)) }
}

fn within(one: Range, other: Range) -> Range {
    (one.0.max(other.0), one.1.min(other.1))
}
