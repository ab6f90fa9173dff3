//! Large-neighbourhood search: set a part of the best roster free, and let column generation find the best lines for
//! it, or prove that there is nothing better (which it does soon, most of the time).

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
use super::root::Root;
use super::worker::Worker;
use rand::Rng;
use rand::seq::SliceRandom;

/// What one thread's neighbourhoods begin with and learn.
pub(super) struct Neighbourhoods<'a> {
    root: &'a Root,
    pub(super) pool: Pool,
    /// The share of the ward that each shape sets free.
    sizes: [f64; 3],
}

/// Work after which column generation in a neighbourhood is given up, in looks at entries of the dynamic programme.
const MOST_WORK: u64 = 2 * NEIGHBOURHOOD_WORK;

/// Which part is set free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// Some people, the whole plan.
    People,
    /// Everyone, some days.
    Window,
    /// What differs from the master's solution, and some of the rest.
    Unsure,
}

const SHAPES: [Shape; 3] = [Shape::People, Shape::Window, Shape::Unsure];

impl<'a> Neighbourhoods<'a> {
    pub(super) fn new(lines: &Lines<'_>, root: &'a Root) -> Self {
        let mut pool = Pool::new(lines, &root.duals);
        root.lines.iter().for_each(|(person, line, cost)| pool.add(*person, line, *cost));
        let people = (6.0 / lines.people() as f64).min(0.5);
        Self { root, pool, sizes: [people, 0.3, 0.1] }
    }

    /// Tries one neighbourhood of a draft, which becomes what was found if that is no dearer; tells whether it is
    /// cheaper.
    pub(super) fn search(&mut self, worker: &mut Worker<'_>, draft: &mut Draft) -> Result<bool, EngineError> {
        let shape = worker.random.random_range(0..SHAPES.len());
        let (free, fixings) = self.draw(worker, draft, shape);
        let work = worker.work();
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
        };
        let ending = generate::generate(worker, &mut master, &fixings, &effort, &mut proved)?;
        let mut better = false;
        if !matches!(ending, Ending::CutOff | Ending::GivenUp) && !worker.incumbent.should_stop() {
            let manner = manner(worker, cutoff);
            let found = dive::dive(worker, &mut master, &fixings, &manner, proved.duals)?;
            better = found.is_some_and(|found| accept(worker, draft, &master.free, found));
        }
        for column in &master.columns {
            self.pool.add(master.free[column.place], &column.line, column.cost);
        }
        self.learn(shape, ending, worker.work() - work);
        Ok(better)
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

    /// The free people and what is decided of them.
    fn draw(&self, worker: &mut Worker<'_>, draft: &Draft, shape: usize) -> (Vec<usize>, Fixings) {
        let (lines, size) = (worker.lines, self.sizes[shape]);
        let mut people: Vec<usize> = (0..lines.people()).collect();
        let mut fixings = Fixings::none(lines);
        match SHAPES[shape] {
            Shape::People => {
                people.shuffle(&mut worker.random);
                people
                    .truncate(((size * people.len() as f64).round() as usize).clamp(2.min(people.len()), people.len()));
            }
            Shape::Window => {
                let length = ((size * lines.days as f64).round() as usize).clamp(4.min(lines.days), lines.days);
                let first = first_day(worker, length);
                for person in &people {
                    let outside = (0..lines.days).filter(|day| !(first..first + length).contains(day));
                    outside.for_each(|day| fixings.decide_as(lines, *person, day, &draft.lines[*person]));
                }
            }
            Shape::Unsure => {
                for person in &people {
                    for day in 0..lines.days {
                        let weight = self.root.weight(lines, *person, day, &draft.lines[*person]);
                        let chance = (1.0 - size) * (0.5 + 0.5 * weight);
                        if weight >= 0.5 && worker.random.random::<f64>() < chance {
                            fixings.decide_as(lines, *person, day, &draft.lines[*person]);
                        }
                    }
                }
            }
        }
        (people, fixings)
    }

    /// Grows a shape that is exhausted soon, and shrinks one that takes long.
    fn learn(&mut self, shape: usize, ending: Ending, work: u64) {
        let factor = match ending {
            Ending::GivenUp => 0.7,
            _ if work > NEIGHBOURHOOD_WORK => 0.93,
            Ending::CutOff => 1.04,
            _ => 1.0,
        };
        self.sizes[shape] = (self.sizes[shape] * factor).clamp(0.02, 0.8);
    }
}

/// A first day that gives the ends of the plan the same chance as its middle.
fn first_day(worker: &mut Worker<'_>, length: usize) -> usize {
    let (days, half) = (worker.lines.days as i64, length as i64 / 2);
    let drawn = worker.random.random_range(-half..=days - length as i64 + half);
    drawn.clamp(0, days - length as i64) as usize
}

fn manner(worker: &mut Worker<'_>, cutoff: i64) -> Manner {
    // Now and then as dear a roster as before will do: it leads elsewhere.
    let sideways = i64::from(worker.random.random_range(0..4) == 0);
    Manner {
        share: if worker.random.random() { 0.1 } else { 0.0 },
        freeze: worker.random.random(),
        chance: 0.3,
        cutoff: cutoff + sideways,
        target: cutoff + sideways,
        retreats: 12,
        patience: 0.3,
        rounds: 6,
        work: 4 * NEIGHBOURHOOD_WORK,
    }
}

/// Puts the found lines into the draft, if it gets no dearer by them; tells whether it got cheaper.
fn accept(worker: &Worker<'_>, draft: &mut Draft, free: &[usize], found: Vec<Line>) -> bool {
    let mut next = draft.clone();
    for (person, line) in free.iter().zip(found) {
        let Some(cost) = worker.lines.cost(*person, &line) else { return false };
        next.take(worker.lines, *person);
        next.put(worker.lines, *person, line, cost);
    }
    let (now, before) = (next.searched(worker.hard), draft.searched(worker.hard));
    if now <= before {
        *draft = next;
        worker.offer(draft);
    }
    now < before
}
