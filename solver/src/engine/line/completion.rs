//! What the rest of a line costs at least, so that sums of the tally from which no line ends below a limit are left out.
//!
//! Where every unit of the tally has a price of its own in place of what the sum costs in the end, a cheapest line needs
//! no sums at all: one value a state. With the least that sums can cost beside such a price it is a bound (a Lagrangian
//! relaxation of the one resource; Dumitrescu and Boland, *Improved preprocessing, labeling and scaling algorithms for
//! the weight-constrained shortest path problem*, 2003). Several prices are tried, each nearer to the one that proves
//! most; the last few together make a bound for sums far from the middle too.

use super::cheapest::{FORBIDDEN, NOWHERE, Points};
use super::program::{Lead, Program};
use super::stretch::{SCALE, Stretch};
use std::sync::atomic::{AtomicI32, AtomicI64, Ordering};

/// Prices that are tried at most, and how many of the last are kept.
const TRIED: usize = 16;
const KEPT: usize = 4;

/// What a move takes here, in looks at entries.
const LOOKS_A_MOVE: u64 = 2;

/// The least room of a first limit, in units of 1/[`SCALE`] point.
const LEAST_ROOM: i64 = 64;

/// What the last look for a cheapest line has shown: where the next one begins. It decides how much work that one is and
/// nothing else.
#[derive(Debug, Default)]
pub(super) struct Hint {
    /// By stretch, and of what is counted: the price of a unit.
    rates: Vec<AtomicI32>,
    /// How much the cheapest line cost more than what prices of units prove.
    gap: AtomicI64,
}

impl Hint {
    pub(super) fn of(stretches: usize) -> Self {
        Self { rates: (0..stretches).map(|_| AtomicI32::new(0)).collect(), gap: AtomicI64::new(0) }
    }

    /// Begins as another, of the same stretches.
    pub(super) fn begin_as(&mut self, other: &Self) {
        let known = |hint: &AtomicI32| AtomicI32::new(hint.load(Ordering::Relaxed));
        self.rates.iter_mut().zip(&other.rates).for_each(|(rate, hint)| *rate = known(hint));
        self.gap = AtomicI64::new(other.gap.load(Ordering::Relaxed));
    }

    /// Remembers the gap of a line, at a scale.
    pub(super) fn remember(&self, gap: i64, scale: i32) {
        // One that is far greater than those before is an outlier as yet.
        let most = 4 * self.gap.load(Ordering::Relaxed).max(LEAST_ROOM);
        self.gap.store((gap * SCALE / i64::from(scale)).min(most), Ordering::Relaxed);
    }
}

/// What the last prices of a unit have shown.
#[derive(Debug, Default)]
pub(super) struct Completion {
    /// The last ones tried, in a ring; those that are not used are left from another call.
    relaxed: Vec<Relaxed>,
    used: usize,
    /// By stretch of the tally; then what is counted, which may be so much in the whole plan.
    stretches: Vec<Stretch>,
    /// By day: the class and the move of the line that costs least at the prices that have proved most.
    path: Vec<(usize, Lead)>,
}

/// One price of a unit for each stretch of the tally, and of one more of what is counted, and what follows from them.
#[derive(Debug, Default)]
struct Relaxed {
    /// By stretch, in units of the values; then that of what is counted.
    rates: Vec<i32>,
    /// By state after each day: the least that the rest of a line costs, the units of the stretch under way so far left out;
    /// beyond any value where no line goes on.
    values: Vec<i32>,
}

/// What is known of the cheapest line before any sum was looked at.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    /// No line costs less.
    pub(super) least: i64,
    /// Some line costs no more, unless none is lawful.
    pub(super) most: i64,
}

/// What the rest of a line costs at least from a state on, for each of the prices: at a sum of nought, and for each unit.
#[derive(Debug, Clone, Copy)]
pub(super) struct After {
    lines: [(i64, i64); KEPT],
}

impl Completion {
    /// What it holds in memory, but for what is small.
    pub(super) fn bytes(&self) -> usize {
        self.relaxed.iter().map(|relaxed| relaxed.values.capacity() * size_of::<i32>()).sum()
    }

    /// Looks for the prices of a unit that prove most, from those of the last look on. None when the prices of cells forbid every line.
    pub(super) fn tighten(
        &mut self,
        program: &Program,
        (class_prices, points): (&[Vec<i32>], Points),
        looks: &mut u64,
    ) -> Option<Known> {
        self.begin(program, class_prices, points.scale);
        let near = (LEAST_ROOM * i64::from(points.scale) / SCALE).max(1);
        let mut known = Known { least: i64::MIN, most: FORBIDDEN.into() };
        for number in 0..TRIED {
            let relaxed = &mut self.relaxed[number % KEPT];
            self.used = self.used.max(number % KEPT + 1);
            *looks += LOOKS_A_MOVE * relaxed.look(program, (class_prices, points), &mut self.stretches);
            let least = relaxed.values[0];
            if least >= FORBIDDEN {
                return None;
            }
            let path = relaxed.path(program, (class_prices, points), &self.stretches);
            let sums = sums(program, &path);
            if i64::from(least) > known.least {
                (known.least, self.path) = (least.into(), path);
            }
            let gaps: Vec<Option<i64>> = self.stretches.iter().zip(&sums).map(|(one, sum)| one.gap(*sum)).collect();
            if let Some(gap) = gaps.iter().copied().sum::<Option<i64>>() {
                known.most = known.most.min(i64::from(least) + gap);
            }
            let mut goes_on = false;
            for ((stretch, sum), _) in self.stretches.iter_mut().zip(&sums).zip(gaps).filter(|(_, gap)| *gap != Some(0))
            {
                goes_on |= stretch.go_on(*sum, near);
            }
            if !goes_on {
                break;
            }
        }
        self.stretches.iter().zip(&program.hint.rates).for_each(|(stretch, rate)| stretch.remember(rate, points.scale));
        Some(known)
    }

    /// The line that costs least at the prices that have proved most, whatever its sums: by day its class and its move.
    pub(super) fn path(&self) -> &[(usize, Lead)] {
        &self.path
    }

    /// How far above what every line costs a first limit lies.
    pub(super) fn room(program: &Program, known: Known, scale: i32) -> i64 {
        let gap = program.hint.gap.load(Ordering::Relaxed) * i64::from(scale) / SCALE;
        (gap + gap / 4).max(LEAST_ROOM * i64::from(scale) / SCALE).clamp(1, (known.most - known.least).max(1))
    }

    fn begin(&mut self, program: &Program, class_prices: &[Vec<i32>], scale: i32) {
        self.relaxed.resize_with(KEPT, Relaxed::default);
        self.used = 0;
        let priced = || program.days.iter().filter(|day| day.resets());
        self.stretches.resize_with(program.hint.rates.len(), Stretch::default);
        let first_step = first_step(program, class_prices);
        for (stretch, day) in self.stretches.iter_mut().zip(priced()) {
            let prices = day.sum_prices.points.iter().map(|price| program.counted(*price, scale));
            stretch.begin((day.sum_prices.low, prices), first_step);
        }
        if let Some(count) = self.stretches.last_mut().filter(|_| program.counts > 1) {
            count.begin((0, std::iter::repeat_n(0, program.counts)), first_step);
            // Fewer are as good as the most.
            count.least = 0;
        }
        for (stretch, hint) in self.stretches.iter_mut().zip(&program.hint.rates) {
            let rate = i64::from(hint.load(Ordering::Relaxed)) * i64::from(scale) / SCALE;
            stretch.rate = rate.clamp(stretch.least.into(), stretch.most.into()) as i32;
        }
    }

    /// What the rest of a line costs at least from a state and a count on, after so many days.
    pub(super) fn after(&self, program: &Program, days: usize, (state, count): (usize, usize)) -> After {
        let place = program.firsts[days] + state;
        let begins_anew = program.days[days - 1].resets();
        let stretch = program.stretches.get(days).filter(|_| !begins_anew);
        // What was counted is settled with the last day.
        let count = if days < program.days.len() { count as i64 } else { 0 };
        let mut lines = [(i64::MIN / 4, 0); KEPT];
        for (line, relaxed) in lines.iter_mut().zip(&self.relaxed[..self.used]) {
            let of_count = count * i64::from(relaxed.rate_of_count(program));
            let rate = stretch.map_or(0, |stretch| relaxed.rate(*stretch));
            *line = (i64::from(relaxed.values[place]) + of_count, rate.into());
        }
        After { lines }
    }
}

impl After {
    /// The least at a sum.
    pub(super) fn least_at(&self, sum: i32) -> i64 {
        self.lines.iter().map(|(least, rate)| least + rate * i64::from(sum)).max().unwrap_or_default()
    }

    /// The sums from a first to a last from which a line may still end within a limit, where the state's least value is
    /// this; the second is below the first where there are none.
    #[inline(always)]
    pub(super) fn possible(&self, value: i32, (mut low, mut high): (i32, i32), limit: i64) -> (i32, i32) {
        for (least, rate) in &self.lines {
            let room = limit - i64::from(value) - least;
            if rate * i64::from(low) > room {
                // More units help only where each makes it cheaper.
                low = if *rate < 0 { low.max(clamped(-(room.div_euclid(-rate)))) } else { i32::MAX };
            }
            if rate * i64::from(high) > room {
                high = if *rate > 0 { high.min(clamped(room.div_euclid(*rate))) } else { i32::MIN };
            }
        }
        (low, high)
    }

    /// The same of sums with a value each, without those at either end that are lost.
    #[inline(always)]
    pub(super) fn within(&self, values: &[i32], (mut low, mut high): (i32, i32), limit: i64) -> (i32, i32) {
        let first = low;
        while low <= high && self.is_lost(values[(low - first) as usize], low, limit) {
            low += 1;
        }
        while low <= high && self.is_lost(values[(high - first) as usize], high, limit) {
            high -= 1;
        }
        (low, high)
    }

    #[inline(always)]
    fn is_lost(&self, value: i32, sum: i32, limit: i64) -> bool {
        let room = limit - i64::from(value);
        let lost = |(least, rate): &(i64, i64)| least + rate * i64::from(sum) > room;
        value >= FORBIDDEN || self.lines.iter().any(lost)
    }
}

fn clamped(sum: i64) -> i32 {
    sum.clamp(i32::MIN.into(), i32::MAX.into()) as i32
}

impl Relaxed {
    /// The least values at the stretches' rates; tells how many moves it looked at.
    fn look(
        &mut self,
        program: &Program,
        (class_prices, points): (&[Vec<i32>], Points),
        stretches: &mut [Stretch],
    ) -> u64 {
        stretches.iter_mut().for_each(Stretch::find_rest);
        self.rates.clear();
        self.rates.extend(stretches.iter().map(|stretch| stretch.rate));
        self.values.clear();
        self.values.resize(program.firsts[program.firsts.len() - 1], NOWHERE);
        self.values[program.firsts[program.days.len()]] = 0;
        let mut looks = 0;
        for (number, day) in program.days.iter().enumerate().rev() {
            let adds = adds(program, number, (&class_prices[number], &self.rates, stretches));
            let of_count = self.rate_of_count(program);
            let (before, after) = self.values.split_at_mut(program.firsts[number + 1]);
            let before = &mut before[program.firsts[number]..][..day.states_before];
            let after = &after[..=day.states_after];
            for (class, add) in adds {
                let leads = day.leads_of(class);
                looks += leads.len() as u64;
                for (least, lead) in before.iter_mut().zip(leads) {
                    // The state after all others is beyond any value.
                    *least = value(after[lead.to as usize], add, (*lead, points, of_count)).min(*least);
                }
            }
        }
        looks
    }

    /// The price of a unit in a stretch; nought after the last.
    fn rate(&self, stretch: usize) -> i32 {
        self.rates.get(stretch).copied().unwrap_or(0)
    }

    /// The price of one more of what is counted.
    fn rate_of_count(&self, program: &Program) -> i32 {
        self.rates.last().copied().filter(|_| program.counts > 1).unwrap_or(0)
    }

    /// The cheapest line, by day its class and its move.
    fn path(
        &self,
        program: &Program,
        (class_prices, points): (&[Vec<i32>], Points),
        stretches: &[Stretch],
    ) -> Vec<(usize, Lead)> {
        let (mut path, mut from) = (Vec::with_capacity(program.days.len()), 0);
        let of_count = self.rate_of_count(program);
        for (number, day) in program.days.iter().enumerate() {
            let least = self.values[program.firsts[number] + from];
            let after = &self.values[program.firsts[number + 1]..];
            let agrees = |(class, add): (usize, i32)| {
                let lead = day.lead(class, from)?;
                let agrees = value(after[lead.to as usize], add, (lead, points, of_count)) == least;
                agrees.then_some((class, lead))
            };
            let mut open = adds(program, number, (&class_prices[number], &self.rates, stretches));
            let Some((class, lead)) = open.find_map(agrees) else { break };
            path.push((class, lead));
            from = lead.to as usize;
        }
        path
    }
}

/// The sums of a line by stretch, then its count.
fn sums(program: &Program, path: &[(usize, Lead)]) -> Vec<i32> {
    // After the last stretch nothing is added to a sum.
    let mut sums = vec![0; program.hint.rates.len() + 1];
    for ((number, day), (class, _)) in program.days.iter().enumerate().zip(path) {
        sums[program.stretches[number]] += day.classes[*class].step;
    }
    if program.counts > 1 {
        sums[program.hint.rates.len() - 1] = path.iter().map(|(_, lead)| i32::from(lead.counts)).sum();
    }
    sums
}

/// What the open classes of a day cost, with their units, and with the least that a sum or the count does beside on the
/// day that tells it.
fn adds<'s>(
    program: &'s Program,
    number: usize,
    (prices, rates, stretches): (&'s [i32], &'s [i32], &'s [Stretch]),
) -> impl Iterator<Item = (usize, i32)> + 's {
    let (day, stretch) = (&program.days[number], program.stretches[number]);
    let rate = rates.get(stretch).copied().unwrap_or(0);
    let of_sum = if day.resets() { stretches[stretch].rest } else { 0 };
    let counts = program.counts > 1 && number + 1 == program.days.len();
    let of_count = stretches.last().filter(|_| counts).map_or(0, |count| count.rest);
    let open = prices.iter().enumerate().filter(|(_, price)| **price < FORBIDDEN);
    open.map(move |(class, price)| (class, price + day.classes[class].step * rate + of_sum + of_count))
}

/// The value before a lead from that after it. Not checked for overflow every time: beyond any value and a line's prices are
/// far from it together.
#[inline(always)]
fn value(after: i32, add: i32, (lead, points, of_count): (Lead, Points, i32)) -> i32 {
    let of_lead = points.of(lead).wrapping_add(of_count.wrapping_mul(lead.counts.into()));
    after.wrapping_add(add).wrapping_add(of_lead)
}

/// A price of a unit at which the dearest choice would be as dear as it is: how far to go at first where sums only forbid.
fn first_step(program: &Program, class_prices: &[Vec<i32>]) -> i32 {
    let prices = class_prices.iter().flatten().filter(|price| **price < FORBIDDEN);
    let dearest = prices.map(|price| price.abs()).max().unwrap_or(0);
    let classes = program.days.iter().flat_map(|day| &day.classes);
    dearest / classes.map(|class| class.step.abs()).max().unwrap_or(1).max(1)
}
