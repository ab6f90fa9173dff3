//! The cheapest line at given prices: forward through the days, the least value of every state and sum of the tally,
//! then back along values that agree.
//!
//! Values are whole numbers of 1/scale point, so the least value is exact, and so is a bound made of it. A state's sums
//! lie side by side in memory: a move is one addition and one minimum over a run of them. Where there are many sums, those
//! from which no line ends below a limit are left out ([`Completion`]); a limit that leaves no line is raised.

use super::completion::Completion;
use super::forward::{Arrivals, Range, forward};
use super::program::{Choice, Lead, Program};
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
    /// No line's value is less; that of this one, unless there was too much to look at or it is priced to keep to rows.
    pub(in crate::engine) least: i64,
    /// Whether it may be worked; otherwise it shows no more than what no line's value is less than.
    pub(in crate::engine) is_lawful: bool,
}

/// Memory that is used again from one call to the next.
#[derive(Debug, Default)]
pub(in crate::engine) struct Scratch {
    /// The entries of all states that were looked at, day by day.
    pub(super) values: Vec<i32>,
    /// By day and class: its cheapest choice's price.
    pub(super) class_prices: Vec<Vec<i32>>,
    /// The days so far, then the states after them, each with every count: the sums that are reached now.
    pub(super) ranges: Vec<Vec<Range>>,
    pub(super) completion: Completion,
    pub(super) arrivals: Arrivals,
    /// Entries that may be held after a day, and whether there would have been more.
    pub(super) most_a_day: usize,
    pub(super) is_cut: bool,
    /// What no line's value is less than, where sums are left out.
    least: i64,
    /// How much work it was, ever, in looks at single entries: a thousand million take about a second.
    pub(in crate::engine) looks: u64,
}

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
        let end = if self.is_wide() && self.is_open(&scratch.class_prices) {
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

    pub(super) fn price_classes(&self, prices: &Prices<'_>, scratch: &mut Scratch) {
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
        let value = i64::from(at.value);
        let mut found = Found { value, cost: 0, refused: 0, cells: Vec::new(), least, is_lawful: true };
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
                let Some(count) = at.count.checked_sub(if self.counts > 1 { lead.counts.into() } else { 0 }) else {
                    continue;
                };
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

    pub(super) fn cheapest_of(&self, choices: &[Choice], day: usize, random: &mut impl Rng) -> Option<Choice> {
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
