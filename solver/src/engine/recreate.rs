//! Ruin and recreate: take a few people's lines away and give each, in turn, the best lawful line around the rest.
//!
//! The best line is exact and costs a fraction of a millisecond, so this gives the first roster at once and the first
//! improvement after it (Schrimpf et al., *Record breaking optimization results using the ruin and recreate principle*,
//! 2000). Once duals are known, all but the last who are inserted believe them in part: so they leave to the others
//! what the others do better.

use super::draft::{Draft, Guide};
use super::limits::{FIRST_GAIN, RECREATE_NOISE, RECREATE_WORK};
use super::worker::Worker;
use rand::Rng;
use rand::seq::SliceRandom;
use std::ops::Range;

/// Most people whose lines are taken away at once: the first of many to be inserted knows too little of the others.
const MOST_PEOPLE: usize = 2;

/// Rounds of ruin and recreate near a good roster, and the temperatures that are drawn from, in points.
const POLISH_ROUNDS: usize = 300;
const POLISH_TEMPERATURES: [f64; 4] = [1.5, 4.0, 10.0, 20.0];

/// How much of the duals everyone in turn believes, round after round; and, where they only tell lines of about the same
/// price apart, the powers of ten to draw from.
const BELIEFS: [f64; 7] = [0.5, 0.3, 0.2, 0.1, 0.05, 0.02, 0.0];
const LITTLE_BELIEF: Range<f64> = -2.0..-0.5;

/// How ruin and recreate goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Manner<'a> {
    /// How often lines are taken away and given anew, at most.
    pub(super) rounds: usize,
    /// By how much, on average, the first and the last roster may be dearer than the one before, in points.
    pub(super) temperature: (f64, f64),
    /// Prices of cells at the last duals, in points.
    pub(super) duals: Option<&'a [i64]>,
}

/// Gives everyone a line in turn, in place of the one they have.
pub(super) fn first(worker: &mut Worker<'_>, draft: &mut Draft) {
    let mut people = shuffled(worker, draft.lines.len());
    // Those with the fewest lines to choose from come first, while most is open.
    people.sort_by_key(|person| worker.lines.person(*person).cells().len());
    // Modestly at first, then for what is still missing.
    for most_gain in [FIRST_GAIN, 2 * FIRST_GAIN, i64::MAX] {
        for person in &people {
            if worker.incumbent.should_stop() {
                return;
            }
            renew(worker, draft, *person, &Guide { most_gain, ..Guide::plain() });
        }
        worker.offer(draft);
    }
}

/// Gives everyone a line in turn by duals, believed less from round to round, whatever it costs meanwhile: who works where
/// others can as well goes where nobody else can, and those fill in later. The draft becomes the best that was met.
pub(super) fn sober_up(worker: &mut Worker<'_>, draft: &mut Draft, duals: &[i64]) {
    let mut best = draft.clone();
    for believed in BELIEFS {
        let guide = Guide { duals: Some((duals, believed)), ..Guide::plain() };
        for person in shuffled(worker, draft.lines.len()) {
            if worker.incumbent.should_stop() {
                break;
            }
            renew(worker, draft, person, &guide);
        }
        if draft.searched(worker.hard) < best.searched(worker.hard) {
            best = draft.clone();
            worker.offer(draft);
        }
    }
    *draft = best;
}

/// Gives people, in an order by chance, the line that serves the rest best, where it is no dearer; everyone, or as many as a
/// batch's work allows. Half of the times duals are believed a little: then lines of about the same price lead to where
/// others can fill in.
pub(super) fn in_turn(worker: &mut Worker<'_>, draft: &mut Draft, duals: &[i64]) {
    let believed = 10f64.powf(worker.random.random_range(LITTLE_BELIEF));
    let duals = worker.random.random::<bool>().then_some((duals, believed));
    let guide = Guide { duals, ..Guide::plain() };
    let people = shuffled(worker, draft.lines.len());
    let last = worker.work() + RECREATE_WORK;
    for person in people {
        if worker.incumbent.should_stop() || worker.work() > last {
            break;
        }
        let before = draft.searched(worker.hard);
        let old = (draft.lines[person].clone(), draft.own_cost(person));
        renew(worker, draft, person, &guide);
        // A quick look may have missed the old one, and who believes duals may pay for it.
        if draft.searched(worker.hard) > before {
            draft.take(worker.lines, person);
            draft.put(worker.lines, person, old.0, old.1);
        }
    }
    worker.offer(draft);
}

/// Everyone, in an order by chance.
fn shuffled(worker: &mut Worker<'_>, people: usize) -> Vec<usize> {
    let mut people: Vec<usize> = (0..people).collect();
    people.shuffle(&mut worker.random);
    people
}

/// Near a good roster, by the prices of cells at the last duals.
pub(super) fn polish(worker: &mut Worker<'_>, draft: &mut Draft, duals: &[i64]) {
    let hottest = POLISH_TEMPERATURES[worker.random.random_range(0..POLISH_TEMPERATURES.len())];
    let manner = Manner { rounds: POLISH_ROUNDS, temperature: (hottest, hottest / 8.0), duals: Some(duals) };
    anneal(worker, draft, &manner);
}

/// From a draft on; ends with the best met, and offers it on the way.
pub(super) fn anneal(worker: &mut Worker<'_>, draft: &mut Draft, manner: &Manner<'_>) {
    let (mut best, first) = (draft.clone(), worker.work());
    for round in 0..manner.rounds {
        let worked = (worker.work() - first) as f64 / RECREATE_WORK as f64;
        if worker.incumbent.should_stop() || worked >= 1.0 {
            break;
        }
        let passed = worked.max(round as f64 / manner.rounds as f64);
        let temperature = manner.temperature.0 * (manner.temperature.1 / manner.temperature.0).powf(passed);
        let most = draft.searched(worker.hard) as f64 - temperature * (1.0 - worker.random.random::<f64>()).ln();
        ruin_and_recreate(worker, draft, manner, most);
        if draft.searched(worker.hard) < best.searched(worker.hard) {
            best = draft.clone();
            worker.offer(draft);
        }
    }
    *draft = best;
}

/// Gives a few people new lines, unless the draft then costs more than a most.
fn ruin_and_recreate(worker: &mut Worker<'_>, draft: &mut Draft, manner: &Manner<'_>, most: f64) {
    let number = worker.random.random_range(1..=MOST_PEOPLE.min(draft.lines.len()));
    let people = rand::seq::index::sample(&mut worker.random, draft.lines.len(), number).into_vec();
    let guide = guide(worker, manner);
    let old: Vec<_> = people.iter().map(|person| draft.take(worker.lines, *person)).collect();
    for (place, person) in people.iter().enumerate() {
        // The last answers to what the draft really lacks.
        let plain = Guide { duals: None, ..guide };
        let guide = if place + 1 == number { &plain } else { &guide };
        let (line, cost) = draft.answer(worker, *person, guide).unwrap_or_else(|| old[place].clone());
        worker.met.iter_mut().for_each(|met| met.push((*person, line.clone(), cost)));
        draft.put(worker.lines, *person, line, cost);
    }
    if draft.searched(worker.hard) as f64 > most {
        people.iter().for_each(|person| _ = draft.take(worker.lines, *person));
        people.iter().zip(old).for_each(|(person, (line, cost))| draft.put(worker.lines, *person, line, cost));
    }
}

fn guide<'a>(worker: &mut Worker<'_>, manner: &Manner<'a>) -> Guide<'a> {
    let believed = worker.random.random::<f64>();
    let trusts = worker.random.random::<f64>() < 0.9;
    let noise = if worker.random.random::<f64>() < 0.5 { 0 } else { worker.noise(RECREATE_NOISE) };
    Guide { noise, most_gain: i64::MAX, duals: manner.duals.filter(|_| trusts).map(|duals| (duals, believed)) }
}

/// Gives a person the line that serves the rest best.
pub(super) fn renew(worker: &mut Worker<'_>, draft: &mut Draft, person: usize, guide: &Guide<'_>) {
    let old = draft.take(worker.lines, person);
    let (line, cost) = draft.answer(worker, person, guide).unwrap_or(old);
    draft.put(worker.lines, person, line, cost);
}
