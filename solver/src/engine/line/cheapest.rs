//! The cheapest line at given prices: forward through the days, the least value of every state and sum of the tally,
//! then back along values that agree.
//!
//! Values are whole numbers of 1/scale point, so the least value is exact, and so is a bound made of it. A state's sums
//! lie side by side in memory: a move is one addition and one minimum over a run of them. Where there are many sums, those
//! from which no line ends below a limit are left out ([`Completion`]); a limit that leaves no line is raised.

use super::completion::Completion;
use super::program::{Choice, Lead, Program, ProgramDay};
use super::windows::Window;
use rand::Rng;

/// A price from which on a choice is forbidden.
pub(in crate::engine) const FORBIDDEN: i32 = 1 << 29;

/// The value of what no line reaches; sums of prices can't bring it below [`FORBIDDEN`].
pub(super) const NOWHERE: i32 = 1 << 30;

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
    /// No line's value is less; that of this one, unless there was too much to look at.
    pub(in crate::engine) least: i64,
}

/// Memory that is used again from one call to the next.
#[derive(Debug, Default)]
pub(in crate::engine) struct Scratch {
    /// The entries of all states that were looked at, day by day.
    values: Vec<i32>,
    /// By day and class: its cheapest choice's price.
    class_prices: Vec<Vec<i32>>,
    /// The days so far, then the states after them, each with every count: the sums that are reached now.
    ranges: Vec<Vec<Range>>,
    completion: Completion,
    arrivals: Arrivals,
    /// Entries that may be held after a day, and whether there would have been more.
    most_a_day: usize,
    is_cut: bool,
    /// What no line's value is less than, where sums are left out.
    least: i64,
    /// How much work it was, ever, in looks at single entries: a thousand million take about a second.
    pub(in crate::engine) looks: u64,
}

/// Sums in units, from the first to the last, and where the first one's entry is; empty when the first is greater.
#[derive(Debug, Clone, Copy)]
struct Range {
    low: i32,
    high: i32,
    place: usize,
    /// The least value of any of them.
    least: i32,
}

const EMPTY: Range = Range { low: i32::MAX, high: i32::MIN, place: 0, least: NOWHERE };

/// Entries side by side that are as soon looked at as one by itself, and what a move and a state take beside their entries,
/// in looks.
const ENTRIES_A_LOOK: u64 = 4;
const LOOKS_A_MOVE: u64 = 8;
const LOOKS_A_STATE: u64 = 4;

/// How far a cheapest line is looked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Extent {
    /// Entries that are held at most, about.
    pub(super) most_entries: usize,
    /// Whether all are looked at where those find no line.
    pub(super) none_is_certain: bool,
}

/// How much a limit that left no line is raised by, as a factor of its distance from what every line costs.
const RAISED: i64 = 2;

impl Scratch {
    /// What it holds in memory, but for what is small.
    pub(in crate::engine) fn bytes(&self) -> usize {
        self.values.capacity() * size_of::<i32>() + self.completion.bytes()
    }
}

impl Program {
    /// The cheapest line, as far as it is looked for; ties are drawn by lot. None when the prices forbid all.
    pub(in crate::engine) fn cheapest(
        &self,
        (prices, extent): (&Prices<'_>, Extent),
        scratch: &mut Scratch,
        random: &mut impl Rng,
    ) -> Option<Found> {
        self.price_classes(prices, scratch);
        let end = if self.is_wide() {
            self.cheapest_to(extent, prices.points(), scratch)
        } else {
            self.cheapest_end((prices.points(), None), scratch)
        };
        self.walk_back(end?, prices, scratch, random)
    }

    /// The same with sums left out, however few there are.
    #[cfg(test)]
    pub(super) fn among_few(
        &self,
        (prices, extent): (&Prices<'_>, Extent),
        scratch: &mut Scratch,
        random: &mut impl Rng,
    ) -> Option<Found> {
        self.price_classes(prices, scratch);
        let end = self.cheapest_to(extent, prices.points(), scratch)?;
        self.walk_back(end, prices, scratch, random)
    }

    /// Where the cheapest line ends, as far as so many entries tell.
    fn cheapest_to(&self, extent: Extent, points: Points, scratch: &mut Scratch) -> Option<Place> {
        (scratch.most_a_day, scratch.is_cut) = (extent.most_entries / self.days.len().max(1), false);
        let end = self.cheapest_within(points, scratch);
        if end.is_some() || !scratch.is_cut || !extent.none_is_certain {
            return end;
        }
        scratch.most_a_day = usize::MAX;
        self.cheapest_within(points, scratch)
    }

    /// Where the cheapest line ends, sums from which no line ends below a limit left out.
    pub(super) fn cheapest_within(&self, points: Points, scratch: &mut Scratch) -> Option<Place> {
        let Scratch { completion, class_prices, looks, .. } = scratch;
        let known = completion.tighten(self, (class_prices, points), looks)?;
        scratch.least = known.least;
        let mut room = Completion::room(self, known, points.scale);
        loop {
            let limit = (known.least + room).min(known.most);
            if let Some(end) = self.cheapest_end((points, Some(limit)), scratch) {
                self.hint.remember(i64::from(end.value) - known.least, points.scale);
                return Some(end);
            }
            if limit >= FORBIDDEN.into() || limit == known.most {
                return None;
            }
            room *= RAISED;
        }
    }

    /// Where the cheapest line ends, if it costs no more than a limit.
    pub(super) fn cheapest_end(&self, how: (Points, Option<i64>), scratch: &mut Scratch) -> Option<Place> {
        forward(self, how, scratch);
        let (values, ranges) = (&scratch.values, scratch.ranges[self.days.len()].iter().enumerate());
        let ends = ranges.flat_map(|(count, range)| {
            (range.low..=range.high).map(move |sum| Place { state: 0, count, sum, value: values[range.entry(sum)] })
        });
        let end = ends.min_by_key(|end| (end.value, end.count, end.sum)).filter(|end| end.value < FORBIDDEN)?;
        how.1.is_none_or(|limit| i64::from(end.value) <= limit).then_some(end)
    }

    /// The least value, with sums left out and with all of them.
    #[cfg(test)]
    pub(super) fn least_either_way(&self, prices: &Prices<'_>, scratch: &mut Scratch) -> [Option<i32>; 2] {
        self.price_classes(prices, scratch);
        scratch.most_a_day = usize::MAX;
        let within = self.cheapest_within(prices.points(), scratch);
        let of_all = self.cheapest_end((prices.points(), None), scratch);
        [within, of_all].map(|end| end.map(|end| end.value))
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
        let least = if scratch.is_cut { scratch.least } else { at.value.into() };
        let mut found = Found { value: i64::from(at.value), cost: 0, refused: 0, cells: Vec::new(), least };
        let mut begins_anew = false;
        for (number, day) in self.days.iter().enumerate().rev() {
            at = self.before_check(scratch, number, (at, begins_anew), prices.scale);
            let (came, class, of) = self.step_back(scratch, number, (at, prices.points()), random)?;
            let choice = prices.cheapest_of(&day.classes[class].choices, number, random)?;
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
            let range = scratch.ranges[number + 1][self.place(at.state, at.count)];
            let agrees = |sum: &i32| scratch.values[range.entry(*sum)] == at.value;
            at.sum = (range.low..=range.high).find(agrees).unwrap_or(range.low);
        }
        Place { value: at.value - self.counted(day.sum_prices.at(at.sum), scale), ..at }
    }

    /// One of the places of the day before from which this one is reached at its value, and the move.
    fn step_back(
        &self,
        scratch: &Scratch,
        number: usize,
        (at, points): (Place, Points),
        random: &mut impl Rng,
    ) -> Option<(Place, usize, Lead)> {
        let (day, mut chosen, mut ties) = (&self.days[number], None, 0);
        let prices = scratch.class_prices[number].iter().enumerate().filter(|(_, price)| **price < FORBIDDEN);
        for (class, price) in prices {
            let leads = day.leads_of(class).iter().enumerate();
            for (from, lead) in leads.filter(|(_, lead)| lead.to as usize == at.state) {
                let Some(count) = at.count.checked_sub(usize::from(lead.counts && self.counts > 1)) else { continue };
                let (sum, value) = (at.sum - day.classes[class].step, at.value - price - points.of(*lead));
                let place = Place { state: from, count, sum, value };
                if self.value_before(scratch, number, place) == Some(value) {
                    ties += 1;
                    if ties == 1 || random.random_range(0..ties) == 0 {
                        chosen = Some((place, class, *lead));
                    }
                }
            }
        }
        chosen
    }

    /// Where a state and a count are among those of a day.
    #[inline(always)]
    fn place(&self, state: usize, count: usize) -> usize {
        state * self.counts + count
    }

    fn value_before(&self, scratch: &Scratch, number: usize, at: Place) -> Option<i32> {
        let place = self.place(at.state, at.count);
        if number == 0 {
            return (at.sum == 0 && place == 0).then_some(0);
        }
        let range = scratch.ranges[number][place];
        if self.days[number - 1].resets() {
            return (at.sum == 0 && range.low <= range.high).then_some(range.least);
        }
        let reached = (range.low..=range.high).contains(&at.sum);
        reached.then(|| scratch.values[range.entry(at.sum)])
    }
}

/// A state after a day, a count, a sum of the tally, and the least value there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    state: usize,
    count: usize,
    sum: i32,
    value: i32,
}

impl Prices<'_> {
    pub(super) fn points(&self) -> Points {
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
pub(super) struct Points {
    pub(super) scale: i32,
    /// A per mille of refused wishes, beside that.
    refusal: i32,
}

impl Points {
    #[inline(always)]
    pub(super) fn of(self, lead: Lead) -> i32 {
        // Not checked for overflow every time: `MOST_VALUE` sees to it.
        lead.cost.wrapping_mul(self.scale).wrapping_add(i32::from(lead.refused).wrapping_mul(self.refusal))
    }
}

impl Program {
    /// A tally's price as the values count it.
    pub(super) fn counted(&self, price: i64, scale: i32) -> i32 {
        price.saturating_mul(i64::from(scale)).min(MOST_CHECKS / self.checked_days) as i32
    }
}

/// The least values of all states and sums after every day, as far as a limit can be kept from there.
fn forward(program: &Program, how: (Points, Option<i64>), scratch: &mut Scratch) {
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
struct Arrivals {
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
                let count = count + usize::from(lead.counts && counts > 1);
                if lead.to as usize == day.states_after || count == counts {
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
    fn entry(&self, sum: i32) -> usize {
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
