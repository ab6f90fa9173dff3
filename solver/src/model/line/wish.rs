//! Wishes along a line: see `rules::wish`. A refusal is paid once, on the first day that refuses.

use crate::domain::{Day, Duty, EmployeeIndex};
use crate::problem::{Problem, Wished, WishedKind};

/// Which of the wishes under way are refused already, one bit a wish of several days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct State([u64; WORDS]);

/// Bits of a word.
const BITS: usize = 64;

/// Room for more wishes than the largest quota, should they all meet.
const WORDS: usize = 4;

impl State {
    fn has(&self, bit: usize) -> bool {
        (self.0[bit / BITS] >> (bit % BITS)) & 1 == 1
    }

    fn put(&mut self, bit: usize) {
        self.0[bit / BITS] |= 1 << (bit % BITS);
    }
}

/// One person's wishes.
pub(super) struct Rule<'a> {
    wishes: Vec<Known<'a>>,
}

struct Known<'a> {
    wish: &'a Wished,
    price: f64,
    first: Day,
    last: Day,
    /// The bit that remembers a refusal, for a wish of several days; wishes that never meet may share one.
    bit: usize,
}

/// What happens on a day: a duty or none, and whether the eve's duty runs into the day.
#[derive(Clone, Copy)]
pub(super) struct Happening {
    pub(super) day: Day,
    pub(super) duty: Option<Duty>,
    pub(super) eve_runs_in: bool,
}

impl<'a> Rule<'a> {
    pub(super) fn new(problem: &'a Problem, employee: EmployeeIndex) -> Self {
        let mut wishes: Vec<Known<'a>> = Vec::new();
        for wish in problem.wishes.iter().filter(|wish| wish.employee == employee) {
            let (first, last) = wish.kind.days();
            let meets = |known: &&Known<'_>| known.first < known.last && known.first <= last && first <= known.last;
            let taken: Vec<usize> = wishes.iter().filter(meets).map(|known| known.bit).collect();
            let bit = (0..BITS * WORDS).find(|bit| !taken.contains(bit)).expect("no quota is above 200 wishes");
            wishes.push(Known { wish, price: problem.wish_price(wish) as f64, first, last, bit });
        }
        Self { wishes }
    }

    /// The state after a day and what the day costs.
    pub(super) fn step(&self, problem: &Problem, state: State, happening: Happening) -> (State, f64) {
        let (mut next, mut cost) = (State::default(), 0.0);
        for known in self.wishes.iter().filter(|known| (known.first..=known.last).contains(&happening.day)) {
            let before = known.first < happening.day && state.has(known.bit);
            let refused = before || refuses(problem, known.wish, happening);
            if refused && !before {
                cost += known.price;
            }
            if refused && happening.day < known.last {
                next.put(known.bit);
            }
        }
        (next, cost)
    }
}

fn refuses(problem: &Problem, wish: &Wished, happening: Happening) -> bool {
    let is = |test: &dyn Fn(&crate::problem::Shift) -> bool| {
        happening.duty.is_some_and(|duty| test(problem.shift(duty.shift)))
    };
    match wish.kind {
        WishedKind::Free(first, _) => happening.duty.is_some() || (happening.eve_runs_in && happening.day == first),
        WishedKind::NotCategory(_, category) => is(&|shift| shift.category == category),
        WishedKind::NotShift(_, unwanted) => happening.duty.is_some_and(|duty| duty.shift == unwanted),
        WishedKind::Shift(_, wanted) => happening.duty.is_none_or(|duty| duty.shift != wanted),
        WishedKind::Work(_) => happening.duty.is_none(),
        WishedKind::EarliestStart(_, time) => is(&|shift| shift.start < time),
        WishedKind::LatestEnd(_, time) => is(&|shift| shift.end <= shift.start || shift.end > time),
    }
}
