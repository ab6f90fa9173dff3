//! One thread of a search: what it works on, its memory and its chance.

use super::EngineError;
use super::asked::{CellPrices, cheapest_within};
use super::draft::Draft;
use super::fixings::{Fixings, OwnPrices};
use super::incumbent::Incumbent;
use super::limits::{HARD_PRICES, LEAST_DEAREST, MANY_LOOKS, MANY_ROWS, TOO_MANY_ROWS};
use super::line::{Found, Look, Scratch};
use super::lines::{Line, Lines};
use super::warm::Known;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::panic::resume_unwind;
use std::thread::ScopedJoinHandle;

/// A question to a person.
pub(super) type Ask<'a> = dyn Fn(usize, &mut Scratch, &mut ChaCha8Rng) -> Option<Found> + Sync + 'a;

pub(super) struct Worker<'a> {
    pub(super) lines: &'a Lines<'a>,
    pub(super) incumbent: &'a Incumbent<'a>,
    /// What an earlier solve has left.
    pub(super) known: &'a Known,
    pub(super) random: ChaCha8Rng,
    /// What the search pays for each unit by which a hard row is broken, in points.
    pub(super) hard: i64,
    /// Lines that ruin and recreate has met, until the whole ward's master begins with them: whose, and what each costs
    /// by itself.
    pub(super) met: Option<Vec<(usize, Line, i64)>>,
    scratches: Vec<Scratch>,
    work: u64,
}

impl<'a> Worker<'a> {
    pub(super) fn new(lines: &'a Lines<'a>, incumbent: &'a Incumbent<'a>, known: &'a Known, seed: u64) -> Self {
        let hard = HARD_PRICES * lines.dearest().max(LEAST_DEAREST);
        Self {
            lines,
            incumbent,
            known,
            random: ChaCha8Rng::seed_from_u64(seed),
            hard,
            met: Some(Vec::new()),
            scratches: vec![Scratch::default()],
            work: 0,
        }
    }

    /// A person's cheapest line; none when the prices forbid all, or when a quick look has missed them.
    pub(super) fn cheapest(&mut self, person: usize, prices: &OwnPrices, look: Look) -> Option<Found> {
        let before = (self.scratches[0].looks, self.scratches[0].bytes());
        let (prices, scratch) = (prices.view(), &mut self.scratches[0]);
        let found = self.lines.cheapest((person, &prices), look, scratch, &mut self.random);
        self.incumbent.count(before, scratch);
        found
    }

    /// What everybody answers; on all of the worker's threads, and yet the same on any number of them. Fewer than people when
    /// the solve is over.
    pub(super) fn ask_all(&mut self, people: &[usize], ask: &Ask<'_>) -> Vec<Option<Found>> {
        let incumbent = self.incumbent;
        let asked: Vec<(usize, u64)> = people.iter().map(|person| (*person, self.random.random())).collect();
        let part = asked.len().div_ceil(self.scratches.len()).max(1);
        let answer = |asked: &[(usize, u64)], scratch: &mut Scratch| -> Vec<Option<Found>> {
            let mut answers = Vec::with_capacity(asked.len());
            for (person, seed) in asked {
                if incumbent.should_stop() {
                    break;
                }
                let mut random = ChaCha8Rng::seed_from_u64(*seed);
                let before = (scratch.looks, scratch.bytes());
                answers.push(ask(*person, scratch, &mut random));
                incumbent.count(before, scratch);
            }
            answers
        };
        if self.scratches.len() == 1 {
            return answer(&asked, &mut self.scratches[0]);
        }
        std::thread::scope(|scope| {
            let parts = asked.chunks(part).zip(&mut self.scratches);
            let threads: Vec<_> = parts.map(|(asked, scratch)| scope.spawn(move || answer(asked, scratch))).collect();
            let joined = |thread: ScopedJoinHandle<'_, _>| thread.join().unwrap_or_else(|panic| resume_unwind(panic));
            threads.into_iter().flat_map(joined).collect()
        })
    }

    /// On how many threads it prices from now on.
    pub(super) fn price_on(&mut self, threads: usize) {
        for gone in self.scratches.drain(threads.max(1).min(self.scratches.len())..) {
            self.work += gone.looks;
            self.incumbent.memory.give_back(gone.bytes());
        }
        self.scratches.resize_with(threads.max(1), Scratch::default);
    }

    /// Whether everybody's pricing is more work than a master of everybody is.
    pub(super) fn pricing_is_dear(&self) -> bool {
        self.work_of_pricing() > MANY_LOOKS * self.lines.rows.len().pow(2)
    }

    /// Whether there are so many shared rows that rosters can't wait for the whole ward's bound.
    pub(super) fn has_many_rows(&self) -> bool {
        self.lines.rows.len() > MANY_ROWS
    }

    /// Whether there are so many that the whole ward's master can't be solved.
    pub(super) fn has_too_many_rows(&self) -> bool {
        self.lines.rows.len() > TOO_MANY_ROWS
    }

    /// About how much work a quick look at everybody is, in looks at entries.
    fn work_of_pricing(&self) -> usize {
        (0..self.lines.people()).map(|person| self.lines.person(person).work()).sum()
    }

    /// Takes into its own work what a meter has counted already, in looks at entries of the dynamic programme.
    pub(super) fn add_counted(&mut self, looks: u64) {
        self.work += looks;
    }

    /// How much was done so far, in looks at entries of the dynamic programme: a measure that does not hang on the machine.
    pub(super) fn work(&self) -> u64 {
        self.work + self.scratches.iter().map(|scratch| scratch.looks).sum::<u64>()
    }

    /// The people who have no lawful line at all; none when the solve ended before all were asked. Whose line in an earlier
    /// solve's roster is still lawful need not be.
    pub(super) fn people_without_any(&mut self) -> Option<Vec<usize>> {
        let (lines, known) = (self.lines, self.known);
        let asked: Vec<usize> = (0..lines.people()).filter(|person| !known.keeps_line(*person)).collect();
        let found = self.ask_all(&asked, &|person, scratch, random| {
            lines.cheapest((person, &OwnPrices::drawn(lines, person).view()), Look::Whole, scratch, random)
        });
        let complete = found.len() == asked.len();
        complete.then(|| {
            asked.into_iter().zip(found).filter(|(_, found)| found.is_none()).map(|(person, _)| person).collect()
        })
    }

    /// Everyone's line in the best roster, or else about the cheapest by itself.
    pub(super) fn first_lines(&mut self) -> Result<Vec<Line>, EngineError> {
        (0..self.lines.people()).map(|person| self.first_line(person)).collect()
    }

    /// The same of one person.
    pub(super) fn first_line(&mut self, person: usize) -> Result<Line, EngineError> {
        if let Some(best) = self.incumbent.best() {
            return Ok(best.lines[person].clone());
        }
        let found = self.cheapest(person, &OwnPrices::drawn(self.lines, person), Look::Whole);
        Ok(self.lines.line_of(person, &found.ok_or(EngineError::LineOutsideGraph)?))
    }

    /// Whether a person has a lawful line within the fixings.
    pub(super) fn has_line(&mut self, person: usize, fixings: &Fixings) -> bool {
        let (prices, asked) = (CellPrices { of_cell: &|_| 0, refusal: 0, scale: 1 }, (fixings, person));
        let before = (self.scratches[0].looks, self.scratches[0].bytes());
        let scratch = &mut self.scratches[0];
        let found = cheapest_within(self.lines, asked, (prices, Look::Quick), scratch, &mut self.random);
        self.incumbent.count(before, scratch);
        found.is_some_and(|found| found.is_lawful)
    }

    /// Offers a draft as a roster, if it breaks nothing; tells whether it is the best.
    pub(super) fn offer(&self, draft: &Draft) -> bool {
        draft.broken() == 0 && self.incumbent.offer(draft.cost(), &draft.lines)
    }

    /// Points from nought to a most, by chance.
    pub(super) fn noise(&mut self, most: i64) -> i64 {
        if most == 0 { 0 } else { self.random.random_range(0..=most) }
    }
}
