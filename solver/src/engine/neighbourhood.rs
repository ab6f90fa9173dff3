//! Large-neighbourhood search: set a part of the best roster free, and let column generation find the best lines for
//! it, or prove that there is nothing better (which it does soon, most of the time). Asking everyone's whole line anew, one by
//! one, is one of its ways.

use super::EngineError;
use super::dive::{self, Manner};
use super::draft::Draft;
use super::fixings::Fixings;
use super::generate::{self, Effort, Ending, Looks};
use super::limits::{NEIGHBOURHOOD_LINES, NEIGHBOURHOOD_ROUNDS, NEIGHBOURHOOD_WORK};
use super::lines::{Line, Lines};
use super::master::Master;
use super::pool::Pool;
use super::pricing::Proved;
use super::recreate;
use super::root::Root;
use super::warm::Lost;
use super::worker::Worker;
use rand::Rng;
use shapes::{Drawn, LEAST_WINDOW};

pub(super) use shapes::Shapes;

mod shapes;

/// One thread's neighbourhoods at the duals of a root, and the lines that they make.
pub(super) struct Neighbourhoods<'a> {
    root: &'a Root,
    pub(super) pool: Pool,
    shapes: &'a mut Shapes,
}

/// Work after which column generation in a neighbourhood is given up, in looks at entries of the dynamic programme.
const MOST_WORK: u64 = 2 * NEIGHBOURHOOD_WORK;

/// How much higher a bound must be for everyone to believe its duals anew.
const MUCH_BETTER: f64 = 1.1;

/// The share of the price that windows over the whole plan must gain for another time.
const ENOUGH: f64 = 0.01;

/// How a neighbourhood is dived into where soon is what counts.
const HURRIED: Manner = Manner {
    share: 0.1,
    freeze: true,
    chance: 0.3,
    cutoff: i64::MAX,
    target: i64::MAX,
    retreats: 12,
    patience: 0.3,
    rounds: 6,
    work: 4 * NEIGHBOURHOOD_WORK,
    work_a_decision: u64::MAX,
};

impl<'a> Neighbourhoods<'a> {
    pub(super) fn new(lines: &Lines<'_>, root: &'a Root, shapes: &'a mut Shapes) -> Self {
        let mut pool = Pool::new(lines, &root.duals);
        root.lines.iter().for_each(|(person, line, cost)| pool.add(*person, line, *cost));
        Self { root, pool, shapes }
    }

    /// Tries one neighbourhood of a draft, which becomes what was found if that is no dearer.
    pub(super) fn search(&mut self, worker: &mut Worker<'_>, draft: &mut Draft) -> Result<(), EngineError> {
        let shape = self.shapes.choose(&mut worker.random);
        let (before, work) = (draft.searched(worker.hard), worker.work());
        let ending = match self.shapes.draw(worker, draft, (shape, self.root)) {
            Drawn::Free(people, fixings) => {
                let manner = manner(&mut worker.random);
                self.search_in(worker, draft, ((people, fixings), &manner))?
            }
            Drawn::InTurn => {
                recreate::in_turn(worker, draft, self.pool.prices());
                Ending::Stopped
            }
            Drawn::Anew => {
                recreate::polish(worker, draft, self.pool.prices());
                Ending::Stopped
            }
        };
        let gain = before - draft.searched(worker.hard);
        self.shapes.learn(shape, ending, (gain, worker.work() - work));
        Ok(())
    }

    /// What gets a draft that is far from good near to it soonest: everyone in turn by duals, if no solution is known to dive
    /// from and they are much better than those before; then windows one after the other, unless they gained too little last time.
    pub(super) fn approach(&mut self, worker: &mut Worker<'_>, draft: &mut Draft) -> Result<(), EngineError> {
        if !self.root.is_solved() && self.root.value > MUCH_BETTER * self.shapes.believed {
            self.shapes.believed = self.root.value;
            recreate::sober_up(worker, draft, self.pool.prices());
        }
        if self.shapes.swept >= ENOUGH {
            let before = draft.searched(worker.hard);
            self.sweep(worker, draft)?;
            self.shapes.swept = (before - draft.searched(worker.hard)) as f64 / before.max(1) as f64;
        }
        Ok(())
    }

    /// Tries windows of a draft one after the other, from its first day to its last, each beginning in the middle of the one
    /// before. Where one is too much work, it and the rest get shorter.
    fn sweep(&mut self, worker: &mut Worker<'_>, draft: &mut Draft) -> Result<(), EngineError> {
        let (mut length, mut first) = (self.shapes.window(worker.lines), 0);
        while !worker.incumbent.should_stop() {
            let window = first..(first + length).min(worker.lines.days);
            let part = shapes::window_of(worker.lines, draft, &window);
            let ending = self.search_in(worker, draft, (part, &HURRIED))?;
            if ending == Ending::GivenUp && length > LEAST_WINDOW {
                length = (length / 2).max(LEAST_WINDOW);
                self.shapes.know_window(length, worker.lines);
            } else if window.end == worker.lines.days {
                break;
            } else {
                first += (length / 2).max(1);
            }
        }
        Ok(())
    }

    /// Searches where an earlier roster no longer holds, and then farther around.
    pub(super) fn mend(&mut self, worker: &mut Worker<'_>, draft: &mut Draft, lost: &Lost) -> Result<(), EngineError> {
        let all = worker.lines.days;
        for days in shapes::around(&lost.days, all).into_iter().chain(shapes::farther_around(&lost.days, all)) {
            if worker.incumbent.should_stop() {
                break;
            }
            let part = shapes::around_lost(worker.lines, draft, (&days, &lost.people));
            self.search_in(worker, draft, (part, &HURRIED))?;
        }
        Ok(())
    }

    /// Looks for a better draft where it is not decided; tells how column generation ended.
    fn search_in(
        &mut self,
        worker: &mut Worker<'_>,
        draft: &mut Draft,
        ((free, fixings), manner): ((Vec<usize>, Fixings), &Manner),
    ) -> Result<Ending, EngineError> {
        let mut master = Master::new(worker.lines, (&draft.lines, &fixings), free, worker.hard)?;
        self.first_lines(draft, &mut master, &fixings)?;
        let cutoff = draft.searched(worker.hard);
        let mut proved = Proved::nothing(Some(self.root.duals.clone()));
        let effort = Effort {
            enough: f64::NEG_INFINITY,
            rounds: NEIGHBOURHOOD_ROUNDS,
            cutoff,
            patience: usize::MAX,
            looks: Looks::QuickFirst,
            smoothing: 0.5,
            work: MOST_WORK,
            of_whole_ward: false,
        };
        let ending = generate::generate(worker, &mut master, &fixings, &effort, &mut proved)?;
        // The present lines are among its own.
        let is_solved = !matches!(ending, Ending::GivenUp | Ending::Stopped);
        debug_assert!(!is_solved || master.value <= cutoff as f64 + 1.0, "{} is more than {cutoff}", master.value);
        if !matches!(ending, Ending::CutOff | Ending::GivenUp) && !worker.incumbent.should_stop() {
            // Now and then as dear a roster as before will do: it leads elsewhere.
            let cutoff = cutoff + i64::from(worker.random.random_range(0..4) == 0);
            let manner = Manner { cutoff, target: cutoff, ..*manner };
            let found = dive::dive(worker, &mut master, &fixings, &manner, proved.duals)?;
            found.into_iter().for_each(|found| accept(worker, draft, &master, found));
        }
        for column in &master.columns {
            self.pool.add(master.free[column.place], &column.line, column.cost);
        }
        Ok(ending)
    }

    /// The master's first lines: the present ones and the most promising of the pool.
    fn first_lines(&self, draft: &Draft, master: &mut Master<'_>, fixings: &Fixings) -> Result<(), EngineError> {
        let most = (NEIGHBOURHOOD_LINES / master.free.len()).clamp(10, 40);
        for place in 0..master.free.len() {
            let person = master.free[place];
            master.add(place, draft.lines[person].clone(), draft.own_cost(person))?;
            let allowed = |kept: &&super::pool::Kept| fixings.allow(master.lines(), person, &kept.line);
            let kept: Vec<_> = self.pool.of(person).iter().filter(allowed).take(most).collect();
            for kept in kept {
                master.add(place, kept.line.clone(), kept.cost)?;
            }
        }
        Ok(())
    }
}

/// How a neighbourhood is dived into where good is what counts, but for the prices that it should stay below.
fn manner(random: &mut impl Rng) -> Manner {
    Manner { share: if random.random() { HURRIED.share } else { 0.0 }, freeze: random.random(), ..HURRIED }
}

/// Puts the found lines into the draft, if it gets no dearer by them.
fn accept(worker: &Worker<'_>, draft: &mut Draft, master: &Master<'_>, found: Vec<Line>) {
    let mut next = draft.clone();
    for (person, line) in master.free.iter().zip(found) {
        let Some(cost) = worker.lines.cost(*person, &line) else { return };
        next.take(worker.lines, *person);
        next.put(worker.lines, *person, line, cost);
    }
    let (searched, value) = (next.searched(worker.hard) as f64, master.value);
    debug_assert!((searched - value).abs() <= 1.0 + value / 1000.0, "{searched} is not the master's {value}");
    if next.searched(worker.hard) <= draft.searched(worker.hard) {
        *draft = next;
        worker.offer(draft);
    }
}
