//! The cheapest line at given prices: forward through the days, the least value of every state and sum of the tally,
//! then back along values that agree.
//!
//! Values are whole numbers of 1/scale point, so the least value is exact, and so is a bound made of it. A state's sums
//! lie side by side in memory: a move is one addition and one minimum over a run of them.

use super::program::{Choice, Move, Program};
use super::windows::Window;
use rand::Rng;

/// A price from which on a choice is forbidden.
pub(in crate::engine) const FORBIDDEN: i32 = 1 << 29;

/// The value of what no line reaches; sums of prices can't bring it below [`FORBIDDEN`].
const NOWHERE: i32 = 1 << 30;

/// The most that a line's prices may add up to, either way, whatever it does.
pub(in crate::engine) const MOST_VALUE: i64 = 1 << 28;

/// All prices of a line's tally together count no more than this: a bound stays a bound, and no other line is near.
const MOST_CHECKS: i64 = 1 << 27;

/// What choices cost, in units of 1/scale point.
#[derive(Debug, Clone, Copy)]
pub(in crate::engine) struct Prices<'a> {
    /// By the person's cell.
    pub(in crate::engine) cells: &'a [i32],
    /// By day: a day without a duty.
    pub(in crate::engine) off: &'a [i32],
    /// A per mille of refused wishes, beside what they cost anyway.
    pub(in crate::engine) refusal: i32,
    pub(in crate::engine) scale: i32,
}

/// A line, as positions among the person's cells by day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::engine) struct Found {
    /// Prices and costs together, in units of 1/scale point; less where sums are counted coarsely, never more.
    pub(in crate::engine) value: i64,
    /// What its steps cost whatever the prices, in points; the tally's price is not in it.
    pub(in crate::engine) cost: i64,
    /// The per mille of refused wishes, where the worst off has a price.
    pub(in crate::engine) refused: i64,
    pub(in crate::engine) cells: Vec<u32>,
}

/// Memory that is used again from one call to the next.
#[derive(Debug, Default)]
pub(in crate::engine) struct Scratch {
    values: Vec<i32>,
    /// By day and class: its cheapest choice's price.
    class_prices: Vec<Vec<i32>>,
    /// The days so far, then the states after them: the sums that are reached now.
    ranges: Vec<Vec<Range>>,
    /// By day and state, where the tally begins anew: the least value of any sum.
    begun: Vec<Vec<i32>>,
    /// Entries that were looked at through a move, ever: how much work it was.
    pub(in crate::engine) looks: u64,
}

/// Sums in units, from the first to the last; empty when the first is greater.
#[derive(Debug, Clone, Copy)]
struct Range {
    low: i32,
    high: i32,
}

const EMPTY: Range = Range { low: i32::MAX, high: i32::MIN };

impl Scratch {
    /// What it holds in memory, but for what is small.
    pub(in crate::engine) fn bytes(&self) -> usize {
        size_of_val(self.values.as_slice())
    }
}

impl Program {
    /// The cheapest line; ties are drawn by lot. None when the prices forbid all.
    pub(in crate::engine) fn cheapest(
        &self,
        prices: &Prices<'_>,
        scratch: &mut Scratch,
        random: &mut impl Rng,
    ) -> Option<Found> {
        self.price_classes(prices, scratch);
        scratch.values.resize(scratch.values.len().max(self.entries), NOWHERE);
        forward(self, prices.points(), scratch);
        let last = self.days.len();
        let (range, window) = (scratch.ranges[last][0], self.windows[last][0]);
        let ends = (range.low..=range.high).map(|sum| (scratch.values[window.entry(sum)], sum));
        let (value, sum) = ends.min().filter(|(value, _)| *value < FORBIDDEN)?;
        self.walk_back(Place { state: 0, sum, value }, prices, scratch, random)
    }

    fn price_classes(&self, prices: &Prices<'_>, scratch: &mut Scratch) {
        scratch.class_prices.resize(self.days.len(), Vec::new());
        for (number, day) in self.days.iter().enumerate() {
            let cheapest = |choices: &[Choice]| choices.iter().map(|one| prices.of(*one, number)).min();
            let of_day = &mut scratch.class_prices[number];
            of_day.clear();
            of_day.extend(day.classes.iter().map(|class| cheapest(&class.choices).unwrap_or(FORBIDDEN)));
        }
    }

    fn walk_back(&self, end: Place, prices: &Prices<'_>, scratch: &Scratch, random: &mut impl Rng) -> Option<Found> {
        let mut at = end;
        let mut found = Found { value: i64::from(at.value), cost: 0, refused: 0, cells: Vec::new() };
        let mut begins_anew = false;
        for (number, day) in self.days.iter().enumerate().rev() {
            at = self.before_check(scratch, number, (at, begins_anew), prices.scale);
            let (came, of) = self.step_back(scratch, number, (at, prices.points()), random)?;
            let choice = prices.cheapest_of(&day.classes[of.class as usize].choices, number, random)?;
            found.cost += i64::from(of.cost) + i64::from(choice.extra);
            found.refused += i64::from(of.refused) + i64::from(choice.refused);
            found.cells.extend(choice.cell);
            (at, begins_anew) = (came, number > 0 && self.days[number - 1].resets());
        }
        found.cells.reverse();
        Some(found)
    }

    /// The place before the tally is priced after a day; where the tally was begun anew, any sum that has the value.
    fn before_check(
        &self,
        scratch: &Scratch,
        number: usize,
        (mut at, begins_anew): (Place, bool),
        scale: i32,
    ) -> Place {
        let day = &self.days[number];
        if day.checks.is_empty() {
            return at;
        }
        if begins_anew {
            let range = scratch.ranges[number + 1][at.state];
            let window = self.windows[number + 1][at.state];
            let agrees = |sum: &i32| scratch.values[window.entry(*sum)] == at.value;
            at.sum = (range.low..=range.high).find(agrees).unwrap_or(range.low);
        }
        let price = day.check(i64::from(at.sum), self.unit).unwrap_or_default();
        Place { value: at.value - self.counted(price, scale), ..at }
    }

    /// One of the places of the day before from which this one is reached at its value, and the move.
    fn step_back(
        &self,
        scratch: &Scratch,
        number: usize,
        (at, points): (Place, Points),
        random: &mut impl Rng,
    ) -> Option<(Place, Move)> {
        let (day, mut chosen, mut ties) = (&self.days[number], None, 0);
        for of in day.moves_to(at.state) {
            let price = scratch.class_prices[number][of.class as usize];
            if price >= FORBIDDEN {
                continue;
            }
            let sum = at.sum - day.classes[of.class as usize].step;
            let value = at.value - price - points.of(of);
            if self.value_before(scratch, number, of.from as usize, sum) == Some(value) {
                ties += 1;
                if ties == 1 || random.random_range(0..ties) == 0 {
                    chosen = Some((Place { state: of.from as usize, sum, value }, *of));
                }
            }
        }
        chosen
    }

    fn value_before(&self, scratch: &Scratch, number: usize, state: usize, sum: i32) -> Option<i32> {
        if number == 0 {
            return (sum == 0).then_some(0);
        }
        let range = scratch.ranges[number][state];
        if self.days[number - 1].resets() {
            return (sum == 0 && range.low <= range.high).then(|| scratch.begun[number][state]);
        }
        let reached = (range.low..=range.high).contains(&sum);
        reached.then(|| scratch.values[self.windows[number][state].entry(sum)])
    }
}

/// A state after a day, a sum of the tally, and the least value there.
#[derive(Debug, Clone, Copy)]
struct Place {
    state: usize,
    sum: i32,
    value: i32,
}

impl Window {
    fn entry(&self, sum: i32) -> usize {
        self.place + (sum - self.low) as usize
    }
}

impl Prices<'_> {
    fn points(&self) -> Points {
        Points { scale: self.scale, refusal: self.refusal }
    }

    fn of(&self, choice: Choice, day: usize) -> i32 {
        let price = choice.cell.map_or(self.off[day], |cell| self.cells[cell as usize]);
        if price >= FORBIDDEN {
            return FORBIDDEN;
        }
        price + choice.extra * self.scale + choice.refused * self.refusal
    }

    fn cheapest_of(&self, choices: &[Choice], day: usize, random: &mut impl Rng) -> Option<Choice> {
        let least = choices.iter().map(|choice| self.of(*choice, day)).min()?;
        let mut ties = choices.iter().filter(|choice| self.of(**choice, day) == least);
        let number = ties.clone().count();
        if number == 1 { ties.next().copied() } else { ties.nth(random.random_range(0..number)).copied() }
    }
}

/// What points are in the values.
#[derive(Debug, Clone, Copy)]
struct Points {
    scale: i32,
    /// A per mille of refused wishes, beside that.
    refusal: i32,
}

impl Points {
    #[inline(always)]
    fn of(self, of: &Move) -> i32 {
        of.cost * self.scale + of.refused * self.refusal
    }
}

impl Program {
    /// A tally's price as the values count it.
    fn counted(&self, price: i64, scale: i32) -> i32 {
        price.saturating_mul(i64::from(scale)).min(MOST_CHECKS / self.checked_days) as i32
    }
}

/// The least values of all states and sums after every day.
fn forward(program: &Program, points: Points, scratch: &mut Scratch) {
    #[cfg(target_arch = "x86_64")]
    if std::is_x86_feature_detected!("avx2") {
        // SAFETY: the processor has the instructions.
        unsafe { forward_by_avx2(program, points, scratch) };
        return;
    }
    all_days(program, points, scratch);
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn forward_by_avx2(program: &Program, points: Points, scratch: &mut Scratch) {
    all_days(program, points, scratch);
}

#[inline(always)]
fn all_days(program: &Program, points: Points, scratch: &mut Scratch) {
    scratch.ranges.resize(program.days.len() + 1, Vec::new());
    scratch.begun.resize(program.days.len() + 1, Vec::new());
    scratch.ranges[0] = vec![Range { low: 0, high: 0 }];
    scratch.values[program.windows[0][0].place] = 0;
    for number in 0..program.days.len() {
        one_day(program, number, points, scratch);
        if !program.days[number].checks.is_empty() {
            check(program, number, points.scale, scratch);
        }
    }
}

#[inline(always)]
fn one_day(program: &Program, number: usize, points: Points, scratch: &mut Scratch) {
    let (day, after) = (&program.days[number], &program.windows[number + 1]);
    let begins_anew = number > 0 && program.days[number - 1].resets();
    let (before, now) = scratch.values.split_at_mut(after[0].place);
    let (known, rest) = scratch.ranges.split_at_mut(number + 1);
    let (sources, ranges) = (&known[number], &mut rest[0]);
    let prices = &scratch.class_prices[number];
    ranges.clear();
    for (state, window) in after.iter().enumerate() {
        let moves = day.moves_to(state);
        let mut range = EMPTY;
        for of in moves {
            let source = if begins_anew { sources[of.from as usize].begun() } else { sources[of.from as usize] };
            if prices[of.class as usize] < FORBIDDEN {
                range = range.hull(source.shifted(day.classes[of.class as usize].step));
            }
        }
        let range = range.within(window);
        ranges.push(range);
        if range.low > range.high {
            continue;
        }
        let place = |sum: i32| window.entry(sum) - after[0].place;
        now[place(range.low)..=place(range.high)].fill(NOWHERE);
        for of in moves {
            let (price, step) = (prices[of.class as usize], day.classes[of.class as usize].step);
            let from = of.from as usize;
            let source = if begins_anew { sources[from].begun() } else { sources[from] };
            let common = source.shifted(step).within_range(range);
            if price >= FORBIDDEN || common.low > common.high {
                continue;
            }
            let target = &mut now[place(common.low)..=place(common.high)];
            let add = price + points.of(of);
            scratch.looks += target.len() as u64;
            if begins_anew {
                target[0] = target[0].min(scratch.begun[number][from] + add);
            } else {
                let window = program.windows[number][from];
                let source = &before[window.entry(common.low - step)..=window.entry(common.high - step)];
                relax(target, source, add);
            }
        }
    }
}

#[inline(always)]
fn relax(target: &mut [i32], source: &[i32], add: i32) {
    for (target, source) in target.iter_mut().zip(source) {
        *target = (*target).min(*source + add);
    }
}

/// Adds what the tally costs after a day, and begins it anew where it resets.
fn check(program: &Program, number: usize, scale: i32, scratch: &mut Scratch) {
    let (day, windows) = (&program.days[number], &program.windows[number + 1]);
    let begun = &mut scratch.begun[number + 1];
    begun.clear();
    for (range, window) in scratch.ranges[number + 1].iter_mut().zip(windows) {
        let mut least = NOWHERE;
        for sum in range.low..=range.high {
            let value = &mut scratch.values[window.entry(sum)];
            let price = day.check(i64::from(sum), program.unit).map(|price| program.counted(price, scale));
            *value = price.map_or(NOWHERE, |price| *value + price);
            least = least.min(*value);
        }
        if least >= FORBIDDEN {
            *range = EMPTY;
        }
        begun.push(least);
    }
}

impl Range {
    #[inline(always)]
    fn hull(self, other: Self) -> Self {
        Self { low: self.low.min(other.low), high: self.high.max(other.high) }
    }

    #[inline(always)]
    fn shifted(self, step: i32) -> Self {
        if self.low > self.high { self } else { Self { low: self.low + step, high: self.high + step } }
    }

    #[inline(always)]
    fn within(self, window: &Window) -> Self {
        let last = window.low.saturating_add(window.length as i32 - 1);
        Self { low: self.low.max(window.low), high: self.high.min(last) }
    }

    #[inline(always)]
    fn within_range(self, other: Self) -> Self {
        Self { low: self.low.max(other.low), high: self.high.min(other.high) }
    }

    /// The same once the tally has begun anew.
    #[inline(always)]
    fn begun(self) -> Self {
        if self.low > self.high { self } else { Self { low: 0, high: 0 } }
    }
}
