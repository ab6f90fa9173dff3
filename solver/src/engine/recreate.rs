//! Ruin and recreate: take a few people's plans away and give each, in turn, the best lawful line around the rest.
//!
//! The best line is exact for staffing and wishes and nearly so for hours, and costs about a tenth of a millisecond,
//! so this is what gives the first roster at once and most of the improvement after it (Schrimpf et al., *Record
//! breaking optimization results using the ruin and recreate principle*, 2000).

use super::EngineError;
use super::draft::{Draft, Guide, Prices};
use super::incumbent::Incumbent;
use super::limits::{RECREATE_ROUNDS, RECREATE_TEMPERATURE};
use super::lines::Line;
use super::milp;
use crate::domain::EmployeeIndex;
use rand::Rng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;

/// Fewest and most people whose plans are taken away at once. More were tried on the medical ward: each round takes
/// longer and the first of many to be inserted knows too little of the others (18,500 points with two to four people
/// against 15,700 with one or two, 40 s on the clock).
const PEOPLE: std::ops::RangeInclusive<usize> = 1..=2;

/// What covering a shortage may be worth to an insertion, in points: from about an hour's norm to more than any price.
const MOST_GAIN: std::ops::RangeInclusive<f64> = 400.0..=20_000.0;

/// Most that chance adds to a cell's price, in points: enough to tell equals apart and to try the nearly best.
const NOISE: f64 = 300.0;

/// Plans everyone in turn, from the present lines, which become the planned ones.
pub(super) fn first(
    prices: &Prices<'_>,
    incumbent: &Incumbent<'_>,
    present: &mut Vec<Line>,
    random: &mut ChaCha8Rng,
) -> Result<(), EngineError> {
    let lines = prices.lines;
    let mut draft = Draft::of(prices, present.clone())?;
    let mut people: Vec<usize> = (0..draft.lines.len()).collect();
    people.shuffle(random);
    // Those with the fewest lines to choose from come first, while most is open.
    people.sort_by_key(|person| lines.graph(EmployeeIndex(*person)).cells().len());
    // Modestly at first, then for what is still missing.
    for most_gain in [*MOST_GAIN.start(), 2.0 * MOST_GAIN.start(), *MOST_GAIN.end()] {
        let guide = Guide { noise: vec![0.0; prices.cells()], most_gain };
        for person in &people {
            draft.remove(prices, *person);
            draft.insert(prices, *person, &guide)?;
        }
    }
    if draft.is_lawful(prices) {
        incumbent.offer(milp::complete(lines.model, &lines.cell_values(&draft.lines))?);
    }
    *present = draft.lines;
    Ok(())
}

/// A batch of rounds from the best roster, or from the present lines while there is none; offers the best lawful roster
/// found and tells whether it was cheaper. The present lines become those that the next batch may go on from.
pub(super) fn batch(
    prices: &Prices<'_>,
    incumbent: &Incumbent<'_>,
    lines: &mut Vec<Line>,
    random: &mut ChaCha8Rng,
) -> Result<bool, EngineError> {
    if let Some(best) = incumbent.best() {
        *lines = prices.lines.of_solution(&best.values);
    }
    let mut present = Draft::of(prices, lines.clone())?;
    let mut cost = present.cost(prices);
    let mut best: (f64, Option<Vec<Line>>) = (if present.is_lawful(prices) { cost } else { f64::INFINITY }, None);
    for round in 0..RECREATE_ROUNDS {
        if incumbent.should_stop() {
            break;
        }
        let mut next = present.clone();
        ruin_and_recreate(prices, &mut next, random)?;
        let next_cost = next.cost(prices);
        // Simulated annealing: a dearer roster may lead on, less and less so towards the end of the batch.
        let temperature = RECREATE_TEMPERATURE * (1.0 - round as f64 / RECREATE_ROUNDS as f64);
        if next_cost <= cost - temperature * (1.0 - random.random::<f64>()).ln() {
            (present, cost) = (next, next_cost);
        }
        if cost < best.0 && present.is_lawful(prices) {
            best = (cost, Some(present.lines.clone()));
        }
    }
    *lines = present.lines;
    let Some(better) = best.1 else { return Ok(false) };
    incumbent.offer(milp::complete(prices.lines.model, &prices.lines.cell_values(&better))?);
    Ok(true)
}

fn ruin_and_recreate(prices: &Prices<'_>, draft: &mut Draft, random: &mut ChaCha8Rng) -> Result<(), EngineError> {
    let mut people: Vec<usize> = (0..draft.lines.len()).collect();
    people.shuffle(random);
    people.truncate(random.random_range(PEOPLE));
    let loudness = NOISE * random.random::<f64>();
    let noise = (0..prices.cells()).map(|_| loudness * random.random::<f64>()).collect();
    let (least, most) = (MOST_GAIN.start().ln(), MOST_GAIN.end().ln());
    let guide = Guide { noise, most_gain: random.random_range(least..=most).exp() };
    people.iter().for_each(|person| draft.remove(prices, *person));
    people.iter().try_for_each(|person| draft.insert(prices, *person, &guide))
}
