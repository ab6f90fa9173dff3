//! A dive: from a master's solution to whole lines, by deciding a few days at a time and generating lines again.
//!
//! Days are decided where the solution is least sure, first whether there is a duty, then which: decided early, hard
//! days still find others to make room. A decision that costs too much is taken back, with fewer at once.

use super::EngineError;
use super::fixings::{Decision, Fixings};
use super::generate::{self, Effort, Ending, Looks};
use super::lines::Line;
use super::master::Master;
use super::pricing::Proved;
use super::worker::Worker;
use rand::Rng;

/// A weight from which on a choice counts as made.
const MADE: f64 = 0.9999;

/// The share of what is left to the target that a decision may cost without more lines being looked for.
const GOOD_ENOUGH: f64 = 0.02;

/// How a dive goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Manner {
    /// Share of the people for whom a day is decided at once.
    pub(super) share: f64,
    /// Whether choices that the solution has made are decided along the way.
    pub(super) freeze: bool,
    /// How much chance there is in which days are decided, from nought to one.
    pub(super) chance: f64,
    /// A price at which the dive is of no use, in points.
    pub(super) cutoff: i64,
    /// A price that the dive should stay below.
    pub(super) target: i64,
    /// How often decisions may be taken back.
    pub(super) retreats: usize,
    /// The share of what is left to the target that a decision may cost before it is taken back.
    pub(super) patience: f64,
    /// Rounds of pricing after each decision.
    pub(super) rounds: usize,
    /// Work after which the dive is given up.
    pub(super) work: u64,
    /// Work after one decision at which it is given up: there are many of them.
    pub(super) work_a_decision: u64,
}

/// One choice for one person's day, with how sure it is.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    /// The least first.
    order: f64,
    person: usize,
    day: usize,
    decision: Decision,
    /// Whether the solution has made it anyway.
    made: bool,
}

/// Dives from the master within the fixings; gives a line for every free person, in their order.
pub(super) fn dive(
    worker: &mut Worker<'_>,
    master: &mut Master<'_>,
    within: &Fixings,
    manner: &Manner,
    duals: Option<Vec<f64>>,
) -> Result<Option<Vec<Line>>, EngineError> {
    let mut fixings = within.clone();
    let mut duals = duals;
    let (mut undo, mut before): (Option<(Fixings, Vec<Candidate>)>, Option<f64>) = (None, None);
    let (mut retreats, last) = (0, worker.work().saturating_add(manner.work));
    loop {
        master.keep_to(&fixings)?;
        let allowed = manner.allowed_after(before);
        let most = before.map_or(u64::MAX, |_| manner.work_a_decision);
        let end = worker.work().saturating_add(most).min(last);
        duals = generate_lines(worker, master, &fixings, (manner, before, end), duals)?;
        if worker.incumbent.should_stop() || worker.work() >= end {
            return Ok(None);
        }
        let useless = (master.value - 1e-4).ceil() >= manner.cutoff as f64;
        if useless || master.value > allowed {
            match undo.take() {
                Some((old, decided)) if retreats < manner.retreats => {
                    retreats += 1;
                    (fixings, undo) = retreat(worker, old, decided);
                    continue;
                }
                _ if useless => return Ok(None),
                _ => (),
            }
        }
        before = Some(master.value);
        let weights = Weights::of(worker, master);
        if let Some(whole) = weights.whole(master) {
            return Ok(Some(whole));
        }
        let old = fixings.clone();
        let decided = decide(worker, master, &weights, &mut fixings, manner);
        if decided.is_empty() {
            return Ok(None);
        }
        undo = Some((old, decided));
    }
}

/// Generates lines after a decision: for a few rounds, and for more where it seems to cost too much. Gives the best
/// duals.
fn generate_lines(
    worker: &mut Worker<'_>,
    master: &mut Master<'_>,
    fixings: &Fixings,
    (manner, before, end): (&Manner, Option<f64>, u64),
    duals: Option<Vec<f64>>,
) -> Result<Option<Vec<f64>>, EngineError> {
    let mut proved = Proved::nothing(duals.clone());
    for rounds in [manner.rounds, 4 * manner.rounds] {
        let enough = manner.enough_after(before);
        let (cutoff, patience, looks, smoothing) = (i64::MAX, usize::MAX, Looks::Quick, 0.5);
        let work = end.saturating_sub(worker.work());
        let effort = Effort { enough, rounds, cutoff, patience, looks, smoothing, work, of_whole_ward: false };
        let ending = generate::generate(worker, master, fixings, &effort, &mut proved)?;
        if ending != Ending::Stopped || master.value <= manner.allowed_after(before) {
            break;
        }
    }
    Ok(proved.duals.or(duals))
}

impl Manner {
    /// What a decision may bring the price to before it is taken back.
    fn allowed_after(&self, before: Option<f64>) -> f64 {
        before.map_or(f64::INFINITY, |before| before + self.patience * self.room_after(before) + 1e-6)
    }

    /// A price after a decision that no more lines are asked for at.
    fn enough_after(&self, before: Option<f64>) -> f64 {
        before.map_or(f64::NEG_INFINITY, |before| before + GOOD_ENOUGH * self.room_after(before) + 1e-6)
    }

    fn room_after(&self, before: f64) -> f64 {
        (self.target.min(self.cutoff) as f64 - before).max(0.0)
    }
}

/// Fewer of the decisions, or the opposite of the only one.
fn retreat(
    worker: &Worker<'_>,
    old: Fixings,
    mut decided: Vec<Candidate>,
) -> (Fixings, Option<(Fixings, Vec<Candidate>)>) {
    let mut fixings = old.clone();
    if decided.len() == 1 {
        let Candidate { person, day, decision, .. } = decided[0];
        fixings.decide(worker.lines, person, day, opposite(decision));
        return (fixings, None);
    }
    // Those that were looked for first: what the solution has made anyway may be what leaves them no room.
    decided.sort_by_key(|one| one.made);
    decided.truncate(if decided.len() > 8 { decided.len() / 4 } else { decided.len() / 2 });
    decided.iter().for_each(|one| fixings.decide(worker.lines, one.person, one.day, one.decision));
    (fixings, Some((old, decided)))
}

fn opposite(decision: Decision) -> Decision {
    match decision {
        Decision::Work => Decision::Off,
        Decision::Off => Decision::Work,
        Decision::Only(cell) => Decision::Not(cell),
        Decision::Not(cell) => Decision::Only(cell),
    }
}

/// How much of each cell a master's solution takes.
pub(super) struct Weights {
    cells: Vec<f64>,
    /// By place among the free people: the column that is taken whole.
    whole: Vec<Option<usize>>,
}

impl Weights {
    pub(super) fn of(worker: &Worker<'_>, master: &Master<'_>) -> Self {
        let mut cells = vec![0.0; worker.lines.model.cells.all().len()];
        let mut whole = vec![None; master.free.len()];
        for (number, (column, weight)) in master.columns.iter().zip(master.weights()).enumerate() {
            if *weight > 1e-9 {
                column.line.iter().for_each(|cell| cells[*cell] += weight);
                if *weight > MADE {
                    whole[column.place] = Some(number);
                }
            }
        }
        Self { cells, whole }
    }

    /// The cells' weights.
    pub(super) fn cells(self) -> Vec<f64> {
        self.cells
    }

    fn whole(&self, master: &Master<'_>) -> Option<Vec<Line>> {
        self.whole.iter().map(|column| column.map(|column| master.columns[column].line.clone())).collect()
    }
}

/// Decides the least sure days, no two of a person and few of a day; leaves out what leaves a person without a line.
fn decide(
    worker: &mut Worker<'_>,
    master: &Master<'_>,
    weights: &Weights,
    fixings: &mut Fixings,
    manner: &Manner,
) -> Vec<Candidate> {
    let mut candidates = undecided(worker, master, (weights, fixings), manner.chance, duty_or_none);
    if candidates.is_empty() {
        candidates = undecided(worker, master, (weights, fixings), manner.chance, which_duty);
    }
    candidates.sort_by(|one, other| one.order.total_cmp(&other.order));
    let most = ((master.free.len() as f64 * manner.share).ceil() as usize).max(1);
    let mut chosen = spread(candidates, worker.lines.days, most);
    if manner.freeze {
        chosen.extend(made(worker, master, weights, fixings));
    }
    apply(worker, master, fixings, chosen)
}

fn spread(candidates: Vec<Candidate>, days: usize, most: usize) -> Vec<Candidate> {
    let (mut people, mut on_day, mut chosen) = (std::collections::HashSet::new(), vec![0; days], Vec::new());
    for one in candidates {
        if chosen.len() < most && on_day[one.day] < 2 && people.insert(one.person) {
            on_day[one.day] += 1;
            chosen.push(one);
        }
    }
    chosen
}

/// Applies the decisions, but for those that leave a person without a line; tells which it applied.
fn apply(
    worker: &mut Worker<'_>,
    master: &Master<'_>,
    fixings: &mut Fixings,
    chosen: Vec<Candidate>,
) -> Vec<Candidate> {
    let mut applied = Vec::new();
    for (place, person) in master.free.iter().enumerate() {
        let own: Vec<Candidate> = chosen.iter().filter(|one| one.person == *person).copied().collect();
        // All at once, or else only the first: it is the one that was looked for.
        for tried in [&own[..], &own[..own.len().min(1)]].into_iter().filter(|tried| !tried.is_empty()) {
            let old = fixings.of_person(worker.lines, *person);
            tried.iter().for_each(|one| fixings.decide(worker.lines, one.person, one.day, one.decision));
            let known = |fixings: &Fixings| {
                let mut columns = master.columns.iter().filter(|column| column.place == place);
                columns.any(|column| fixings.allow(worker.lines, *person, &column.line))
            };
            if known(fixings) || worker.has_line(*person, fixings) {
                applied.extend_from_slice(tried);
                break;
            }
            fixings.restore(worker.lines, *person, &old);
        }
    }
    applied
}

type Rate = fn(&Worker<'_>, &Weights, &Fixings, usize, usize) -> Option<(f64, Decision)>;

fn undecided(
    worker: &mut Worker<'_>,
    master: &Master<'_>,
    (weights, fixings): (&Weights, &Fixings),
    chance: f64,
    rate: Rate,
) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for place in (0..master.free.len()).filter(|place| weights.whole[*place].is_none()) {
        let person = master.free[place];
        for day in 0..worker.lines.days {
            if let Some((distance, decision)) = rate(worker, weights, fixings, person, day) {
                let order = distance - 0.3 * chance * worker.random.random::<f64>();
                candidates.push(Candidate { order, person, day, decision, made: false });
            }
        }
    }
    candidates
}

fn unsure(weight: f64) -> bool {
    (1.0 - MADE..=MADE).contains(&weight)
}

/// Whether a day has a duty, where that is unsure: how far its weight is from a half.
fn duty_or_none(
    worker: &Worker<'_>,
    weights: &Weights,
    fixings: &Fixings,
    person: usize,
    day: usize,
) -> Option<(f64, Decision)> {
    if !fixings.allow_off(person, day) {
        return None;
    }
    let worked: f64 = fixings.open(worker.lines, person, day).map(|cell| weights.cells[cell.position]).sum();
    unsure(worked).then_some(((worked - 0.5).abs(), if worked > 0.5 { Decision::Work } else { Decision::Off }))
}

/// Which duty a day has, where that is unsure.
fn which_duty(
    worker: &Worker<'_>,
    weights: &Weights,
    fixings: &Fixings,
    person: usize,
    day: usize,
) -> Option<(f64, Decision)> {
    let open = fixings.open(worker.lines, person, day).map(|cell| (weights.cells[cell.position], cell.position));
    let (weight, cell) = open.filter(|(weight, _)| unsure(*weight)).max_by(|one, other| one.0.total_cmp(&other.0))?;
    Some(((weight - 0.5).abs(), if weight > 0.5 { Decision::Only(cell) } else { Decision::Not(cell) }))
}

/// Choices that the solution has made.
fn made(worker: &Worker<'_>, master: &Master<'_>, weights: &Weights, fixings: &Fixings) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for person in &master.free {
        for day in 0..worker.lines.days {
            let open: Vec<usize> = fixings.open(worker.lines, *person, day).map(|cell| cell.position).collect();
            let worked: f64 = open.iter().map(|cell| weights.cells[*cell]).sum();
            let whole = open.iter().find(|cell| weights.cells[**cell] > MADE).map(|cell| Decision::Only(*cell));
            let off = (worked < 1.0 - MADE && fixings.allow_off(*person, day)).then_some(Decision::Off);
            if let Some(decision) = whole.or(off).filter(|_| fixings.is_open(worker.lines, *person, day)) {
                candidates.push(Candidate { order: 0.0, person: *person, day, decision, made: true });
            }
        }
    }
    candidates
}
