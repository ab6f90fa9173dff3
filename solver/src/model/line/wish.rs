//! Wishes along a line: see `rules::wish`. A refusal is paid once, on the first day that refuses.

use super::{Automaton, Happening, PersonDays, Stepped};
use crate::domain::{Day, Duty};
use crate::problem::{Problem, Shift, Wished, WishedKind};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct State {
    refused: Refused,
    /// Whether the eve's duty runs into the day.
    eve_runs_in: bool,
}

/// Which of the wishes under way are refused already, one bit a wish of several days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
struct Refused([u64; WORDS]);

/// Bits of a word.
const BITS: usize = 64;

/// Room for more wishes than the largest quota, should they all meet.
const WORDS: usize = 4;

impl Refused {
    fn has(&self, bit: usize) -> bool {
        (self.0[bit / BITS] >> (bit % BITS)) & 1 == 1
    }

    fn put(&mut self, bit: usize) {
        self.0[bit / BITS] |= 1 << (bit % BITS);
    }
}

/// One person's wishes.
pub(super) struct Rule<'a> {
    problem: &'a Problem,
    wishes: Vec<Known<'a>>,
}

struct Known<'a> {
    wish: &'a Wished,
    price: i64,
    /// Its part of all that the person wished for, where the worst off has a price.
    share: i64,
    first: Day,
    last: Day,
    /// The bit that remembers a refusal, for a wish of several days; wishes that never meet may share one.
    bit: usize,
}

impl<'a> Rule<'a> {
    pub(super) fn new(person: &PersonDays<'a>) -> Self {
        let problem = person.problem;
        let is_shared = problem.agreement.prices.worst_off > 0;
        let mut wishes: Vec<Known<'a>> = Vec::new();
        for wish in problem.wishes.iter().filter(|wish| wish.employee == person.employee) {
            let (first, last) = wish.kind.days();
            let meets = |known: &&Known<'_>| known.first < known.last && known.first <= last && first <= known.last;
            let taken: Vec<usize> = wishes.iter().filter(meets).map(|known| known.bit).collect();
            let bit = (0..BITS * WORDS).find(|bit| !taken.contains(bit)).expect("no quota is above 200 wishes");
            let share = if is_shared { wish.share } else { 0 };
            wishes.push(Known { wish, price: problem.wish_price(wish), share, first, last, bit });
        }
        Self { problem, wishes }
    }

    /// Which wishes are refused after a day, and what comes of the day: unlawful where a wish is that must be granted.
    fn refused(&self, state: &State, day: Day, duty: Option<Duty>) -> Stepped<Refused> {
        let mut of_day = Stepped::free(Refused::default());
        for known in self.wishes.iter().filter(|known| (known.first..=known.last).contains(&day)) {
            let before = known.first < day && state.refused.has(known.bit);
            let refused = before || self.refuses(known.wish, day, duty, state.eve_runs_in);
            if refused && !before {
                of_day.cost += known.price;
                of_day.refused += known.share;
            }
            of_day.lawful &= !(refused && known.wish.must_be_granted);
            if refused && day < known.last {
                of_day.next.put(known.bit);
            }
        }
        of_day
    }

    fn refuses(&self, wish: &Wished, day: Day, duty: Option<Duty>, eve_runs_in: bool) -> bool {
        let is = |test: &dyn Fn(&Shift) -> bool| duty.is_some_and(|duty| test(self.problem.shift(duty.shift)));
        match wish.kind {
            WishedKind::Free(first, _) => duty.is_some() || (eve_runs_in && day == first),
            WishedKind::NotCategory(_, category) => is(&|shift| shift.category == category),
            WishedKind::NotShift(_, unwanted) => duty.is_some_and(|duty| duty.shift == unwanted),
            WishedKind::Shift(_, wanted) => duty.is_none_or(|duty| duty.shift != wanted),
            WishedKind::Work(_) => duty.is_none(),
            WishedKind::EarliestStart(_, time) => is(&|shift| shift.start < time),
            WishedKind::LatestEnd(_, time) => is(&|shift| shift.end <= shift.start || shift.end > time),
        }
    }
}

impl Automaton for Rule<'_> {
    type State = State;

    fn fresh(&self) -> State {
        State::default()
    }

    /// A course day is work, but no duty, so it refuses no wish for a day off.
    fn step(&self, state: &State, day: Day, happening: Happening) -> Stepped<State> {
        let midnight = self.problem.date_span(day).end;
        let (duty, runs_over) = match happening {
            Happening::Off => (None, false),
            Happening::Duty(duty) => (Some(duty), self.problem.span(duty).end > midnight),
            Happening::Course(course) => (None, course.span.end > midnight),
        };
        let Stepped { next: refused, cost, refused: share, lawful, .. } = self.refused(state, day, duty);
        Stepped { next: State { refused, eve_runs_in: runs_over }, cost, refused: share, counts: false, lawful }
    }
}
