//! Forward through the days: the least value of every state, count and sum of the tally.

use super::cheapest::{FORBIDDEN, NOWHERE, Points, Scratch};
use super::program::{Program, ProgramDay};
use super::windows::Window;

/// Sums in units, from the first to the last, and where the first one's entry is; empty when the first is greater.
#[derive(Debug, Clone, Copy)]
pub(super) struct Range {
    pub(super) low: i32,
    pub(super) high: i32,
    place: usize,
    /// The least value of any of them.
    pub(super) least: i32,
}

const EMPTY: Range = Range { low: i32::MAX, high: i32::MIN, place: 0, least: NOWHERE };

/// Entries side by side that are as soon looked at as one by itself, and what a move and a state take beside their entries,
/// in looks.
const ENTRIES_A_LOOK: u64 = 4;
const LOOKS_A_MOVE: u64 = 8;
const LOOKS_A_STATE: u64 = 4;

/// The least values of all states and sums after every day, as far as a limit can be kept from there.
pub(super) fn forward(program: &Program, how: (Points, Option<i64>), scratch: &mut Scratch) {
    #[cfg(target_arch = "x86_64")]
    if std::is_x86_feature_detected!("avx2") {
        // SAFETY: the processor has the instructions.
        unsafe { forward_by_avx2(program, how, scratch) };
        return;
    }
    all_days(program, how, scratch);
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn forward_by_avx2(program: &Program, how: (Points, Option<i64>), scratch: &mut Scratch) {
    all_days(program, how, scratch);
}

#[inline(always)]
fn all_days(program: &Program, how: (Points, Option<i64>), scratch: &mut Scratch) {
    scratch.ranges.resize(program.days.len() + 1, Vec::new());
    scratch.ranges[0] = vec![EMPTY; program.counts];
    scratch.ranges[0][0] = Range { low: 0, high: 0, place: 0, least: 0 };
    scratch.values.clear();
    scratch.values.push(0);
    scratch.is_cut = false;
    for number in 0..program.days.len() {
        one_day(program, number, how, scratch);
        if let Some(limit) = how.1 {
            cut(program, number + 1, limit, scratch);
        }
    }
}

/// Leaves out what promises least of the places after so many days, where they have too many entries.
fn cut(program: &Program, days: usize, limit: i64, scratch: &mut Scratch) {
    let Scratch { ranges, completion, most_a_day, is_cut, .. } = scratch;
    let ranges = &mut ranges[days];
    if ranges.iter().map(Range::sums).sum::<usize>() <= *most_a_day {
        return;
    }
    *is_cut = true;
    let promise = |(place, range): (usize, &Range)| {
        let after = completion.after(program, days, (place / program.counts, place % program.counts));
        (limit - i64::from(range.least) - after.least_at(range.low + (range.high - range.low) / 2), place)
    };
    let mut order: Vec<(i64, usize)> =
        ranges.iter().enumerate().filter(|(_, range)| range.sums() > 0).map(promise).collect();
    order.sort_unstable_by(|one, other| other.cmp(one));
    let mut left = *most_a_day;
    for (_, place) in order {
        match left.checked_sub(ranges[place].sums()) {
            Some(rest) => left = rest,
            None => (left, ranges[place]) = (0, EMPTY),
        }
    }
}

#[inline(always)]
fn one_day(program: &Program, number: usize, (points, limit): (Points, Option<i64>), scratch: &mut Scratch) {
    let Scratch { values, class_prices, ranges, completion, arrivals, looks, .. } = scratch;
    let day = &program.days[number];
    let begins_anew = number > 0 && program.days[number - 1].resets();
    let (known, rest) = ranges.split_at_mut(number + 1);
    let (sources, ranges) = (&known[number], &mut rest[0]);
    arrivals.gather(day, (&class_prices[number], points), (sources, begins_anew, program.counts));
    ranges.clear();
    let mut entries = 0;
    for place in 0..day.states_after * program.counts {
        let (state, count) = (place / program.counts, place % program.counts);
        let mut range = arrivals.range(place).within(&program.windows[number + 1][state]);
        range.place = values.len();
        let after = limit.filter(|_| range.low <= range.high);
        let after = after.map(|limit| (completion.after(program, number + 1, (state, count)), limit));
        if let Some((after, limit)) = after.filter(|_| day.checks.is_empty()) {
            (range.low, range.high) = after.possible(range.least, (range.low, range.high), limit);
        }
        if range.low > range.high {
            ranges.push(EMPTY);
            continue;
        }
        values.resize(values.len() + range.sums(), NOWHERE);
        let (before, now) = values.split_at_mut(range.place);
        for arrival in arrivals.at(place) {
            let source = if begins_anew { sources[arrival.from].begun() } else { sources[arrival.from] };
            let common = source.shifted(arrival.step).within_range(range);
            if common.low > common.high {
                continue;
            }
            let target = &mut now[(common.low - range.low) as usize..=(common.high - range.low) as usize];
            entries += target.len() as u64;
            if begins_anew {
                target[0] = target[0].min(source.least + arrival.add);
            } else {
                let entries =
                    &before[source.entry(common.low - arrival.step)..=source.entry(common.high - arrival.step)];
                relax(target, entries, arrival.add);
            }
        }
        if !day.checks.is_empty() {
            check(program, number, points.scale, (now, &range));
        }
        if let Some((after, limit)) = after {
            let (low, high) = after.within(&values[range.place..], (range.low, range.high), limit);
            let kept = Range { low, high, ..range };
            if low <= high {
                values.copy_within(range.entry(low)..=range.entry(high), range.place);
            }
            values.truncate(range.place + kept.sums());
            range = kept;
        }
        range.least = values[range.place..].iter().copied().min().unwrap_or(NOWHERE);
        if range.least >= FORBIDDEN {
            values.truncate(range.place);
            range = EMPTY;
        }
        ranges.push(range);
    }
    *looks += entries / ENTRIES_A_LOOK + LOOKS_A_STATE * ranges.len() as u64 + LOOKS_A_MOVE * arrivals.all.len() as u64;
}

/// What leads to each state after a day, from the states that are reached before it.
#[derive(Debug, Default)]
pub(super) struct Arrivals {
    /// Where any sum is reached before the day: the place, the state and the count.
    reached: Vec<(usize, usize, usize)>,
    all: Vec<Arrival>,
    /// By state after the day and count: one more than the number of the last arrival; and the sums and the least value so far.
    last: Vec<(u32, Range)>,
}

#[derive(Debug, Clone, Copy)]
struct Arrival {
    from: usize,
    step: i32,
    /// What it costs.
    add: i32,
    /// One more than the number of the state's arrival before this one; nought for the first.
    before: u32,
}

impl Arrivals {
    #[inline(always)]
    fn gather(
        &mut self,
        day: &ProgramDay,
        (prices, points): (&[i32], Points),
        (sources, begins_anew, counts): (&[Range], bool, usize),
    ) {
        self.all.clear();
        self.last.clear();
        self.last.resize(day.states_after * counts, (0, EMPTY));
        let reached = sources.iter().enumerate().filter(|(_, source)| source.low <= source.high);
        self.reached.clear();
        self.reached.extend(reached.map(|(place, _)| (place, place / counts, place % counts)));
        for (class, price) in prices.iter().enumerate().filter(|(_, price)| **price < FORBIDDEN) {
            let (step, leads) = (day.classes[class].step, day.leads_of(class));
            for (from, state, count) in &self.reached {
                let lead = leads[*state];
                let count = count + if counts > 1 { usize::from(lead.counts) } else { 0 };
                if lead.to as usize == day.states_after || count >= counts {
                    continue;
                }
                let source = if begins_anew { sources[*from].begun() } else { sources[*from] };
                let add = price.wrapping_add(points.of(lead));
                let (last, range) = &mut self.last[lead.to as usize * counts + count];
                *range = range.hull(source.shifted(step));
                range.least = range.least.min(source.least.wrapping_add(add));
                self.all.push(Arrival { from: *from, step, add, before: *last });
                *last = self.all.len() as u32;
            }
        }
    }

    /// The sums that a place is reached with, and the least value of any of them.
    fn range(&self, place: usize) -> Range {
        self.last[place].1
    }

    fn at(&self, place: usize) -> impl Iterator<Item = &Arrival> {
        let arrival = |number: u32| number.checked_sub(1).map(|place| &self.all[place as usize]);
        std::iter::successors(arrival(self.last[place].0), move |one| arrival(one.before))
    }
}

#[inline(always)]
fn relax(target: &mut [i32], source: &[i32], add: i32) {
    for (target, source) in target.iter_mut().zip(source) {
        *target = (*target).min(source.wrapping_add(add));
    }
}

/// Adds what the tally costs after a day.
#[inline(always)]
fn check(program: &Program, number: usize, scale: i32, (values, range): (&mut [i32], &Range)) {
    let prices = &program.days[number].sum_prices;
    let prices = &prices.points[(range.low - prices.low) as usize..];
    for (value, price) in values.iter_mut().zip(prices) {
        *value += program.counted(*price, scale);
    }
}

impl Range {
    pub(super) fn entry(&self, sum: i32) -> usize {
        self.place + (sum - self.low) as usize
    }

    fn sums(&self) -> usize {
        (i64::from(self.high) - i64::from(self.low) + 1).max(0) as usize
    }

    #[inline(always)]
    fn hull(self, other: Self) -> Self {
        Self { low: self.low.min(other.low), high: self.high.max(other.high), ..self }
    }

    #[inline(always)]
    fn shifted(self, step: i32) -> Self {
        if self.low > self.high { self } else { Self { low: self.low + step, high: self.high + step, ..self } }
    }

    #[inline(always)]
    fn within(self, window: &Window) -> Self {
        Self { low: self.low.max(window.low), high: self.high.min(window.high), ..self }
    }

    #[inline(always)]
    fn within_range(self, other: Self) -> Self {
        Self { low: self.low.max(other.low), high: self.high.min(other.high), ..self }
    }

    /// The same once the tally has begun anew, at the least value of any sum.
    #[inline(always)]
    fn begun(self) -> Self {
        if self.low > self.high { self } else { Self { low: 0, high: 0, ..self } }
    }
}
