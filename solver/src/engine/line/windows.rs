//! The sums of the tally that a state can have: those that some line reaches it with and can still end lawfully with.

use super::program::{Program, ProgramDay};

/// Where a state's sums lie among all entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Window {
    /// The least sum, in units.
    pub(super) low: i32,
    /// How many sums from there on; nought for a state that no lawful line is in.
    pub(super) length: u32,
    /// Where the first one's entry is.
    pub(super) place: usize,
}

/// A range of sums, empty when the first is above the second.
type Range = (i64, i64);

const NOWHERE: Range = (i64::MAX / 4, i64::MIN / 4);
const ANYWHERE: Range = (i64::MIN / 4, i64::MAX / 4);

/// The windows by day and state, before the tally begins anew where it does; and all their entries. None when no line
/// is lawful.
pub(super) fn of(program: &Program) -> Option<(Vec<Vec<Window>>, usize)> {
    within_corridor(program, None)
}

/// The same, but only sums near to those of an even spread of what the tally's price asks for.
pub(super) fn narrow(program: &Program, half_width: i64) -> Option<(Vec<Vec<Window>>, usize)> {
    within_corridor(program, Some(half_width))
}

fn within_corridor(program: &Program, half_width: Option<i64>) -> Option<(Vec<Vec<Window>>, usize)> {
    let reached = reached(program);
    let mut ending = ending(program);
    if let Some(half_width) = half_width {
        for (states, middle) in ending.iter_mut().zip(middles(program, &reached)) {
            states.iter_mut().for_each(|range| *range = within(*range, (middle - half_width, middle + half_width)));
        }
    }
    let mut entries = 0;
    let mut window = |reached: &Range, ending: &Range| {
        let (low, high) = (reached.0.max(ending.0), reached.1.min(ending.1));
        let length = (high - low + 1).max(0) as u32;
        entries += length as usize;
        Window { low: low.clamp(i32::MIN.into(), i32::MAX.into()) as i32, length, place: entries - length as usize }
    };
    let mut of_states = |(reached, ending): (&Vec<Range>, &Vec<Range>)| -> Vec<Window> {
        reached.iter().zip(ending).map(|(reached, ending)| window(reached, ending)).collect()
    };
    let windows: Vec<Vec<Window>> = reached.iter().zip(&ending).map(&mut of_states).collect();
    windows.iter().all(|states| states.iter().any(|window| window.length > 0)).then_some((windows, entries))
}

/// By day, the sum of a line that adds evenly what the next price asks for, on days when anything can be added.
fn middles(program: &Program, reached: &[Vec<Range>]) -> Vec<i64> {
    let greatest = |states: &Vec<Range>| states.iter().map(|range| range.1).max().unwrap_or(0).max(0);
    let most: Vec<i64> = reached.iter().map(greatest).collect();
    let mut middles = vec![0; most.len()];
    let mut first = 0;
    for (number, day) in program.days.iter().enumerate() {
        if day.checks.is_empty() {
            continue;
        }
        let asked = day.cheapest_sum(program.unit).clamp(0, most[number + 1]);
        for after in first..=number + 1 {
            middles[after] = asked * most[after] / most[number + 1].max(1);
        }
        if day.resets() {
            first = number + 2;
        }
    }
    middles
}

/// By day and state, the sums that some line reaches it with.
fn reached(program: &Program) -> Vec<Vec<Range>> {
    let mut all = vec![vec![(0, 0)]];
    for (number, day) in program.days.iter().enumerate() {
        let resets = number > 0 && program.days[number - 1].resets();
        let begins = |range: Range| if resets && range.0 <= range.1 { (0, 0) } else { range };
        let before = &all[number];
        let of_state = |state: usize| {
            let come = day.moves_to(state).iter().map(|of| {
                let step = i64::from(day.classes[of.class as usize].step);
                shifted(begins(before[of.from as usize]), step)
            });
            within(come.fold(NOWHERE, hull), lawful(day, program.unit))
        };
        all.push((0..day.states_after()).map(of_state).collect());
    }
    all
}

/// By day and state, the sums from which some line can still end lawfully.
fn ending(program: &Program) -> Vec<Vec<Range>> {
    let mut all = vec![vec![lawful_after(program, program.days.len(), ANYWHERE)]];
    for (number, day) in program.days.iter().enumerate().rev() {
        let after = &all[all.len() - 1];
        let states = if number == 0 { 1 } else { program.days[number - 1].states_after() };
        let mut before = vec![NOWHERE; states];
        for (state, after) in after.iter().enumerate() {
            for of in day.moves_to(state) {
                let step = i64::from(day.classes[of.class as usize].step);
                let range = &mut before[of.from as usize];
                *range = hull(*range, shifted(*after, -step));
            }
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
