//! What is left of random small plans where most days are decided: against every line there is.

use super::super::{Answer, FORBIDDEN, Found, Left, Look, Open, Person, Prices, Scratch};
use super::{TRIALS, Trial};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

impl Trial {
    /// Leaves one choice on at least half of the days.
    fn decide_most(&mut self, random: &mut ChaCha8Rng) {
        let (days, worked) = (self.steps.len(), self.steps[0][0].len() - 1);
        let decided = random.random_range(days.div_ceil(2)..=days);
        for day in rand::seq::index::sample(random, days, decided) {
            let kept = random.random_range(0..=worked);
            let choices = self.cells[day * worked..][..worked].iter_mut().enumerate();
            choices.filter(|(choice, _)| choice + 1 != kept).for_each(|(_, price)| *price = FORBIDDEN);
            self.off[day] = if kept == 0 { 0 } else { FORBIDDEN };
        }
        self.off.iter_mut().filter(|price| **price < FORBIDDEN).for_each(|price| *price = 0);
    }
}

/// Where most days are decided, the others are priced alone: it must not change anything.
#[test]
fn around_decided_days_the_cheapest_line_is_the_cheapest_of_all() {
    let (mut lines, mut none, mut exact) = (0, 0, 0);
    for seed in 0..3 * TRIALS {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        let mut trial = Trial::of(&mut random);
        trial.decide_most(&mut random);
        let person = if random.random() { trial.person() } else { trial.person().restrained() };
        let found = cheapest_of_part(&trial, person, &mut random);
        let least = trial.least();
        assert_eq!(found.is_some(), least.is_some(), "seed {seed}: {trial:?}");
        let Some((found, least)) = found.zip(least) else {
            none += 1;
            continue;
        };
        let (cost, value) = trial.priced(&trial.line(&found)).expect("a line that is found is lawful");
        assert_eq!((cost, value), (found.cost, found.value), "seed {seed}: {trial:?}");
        assert!(found.least <= least && least <= value, "seed {seed}: {found:?} of {least}: {trial:?}");
        exact += u32::from(found.least == value);
        lines += 1;
    }
    assert!(lines > 500 && none > 500 && exact > 400, "{lines} trials with a line, {exact} exact, and {none} without");
}

fn cheapest_of_part(trial: &Trial, mut person: Person, random: &mut ChaCha8Rng) -> Option<Found> {
    let forbidden: Vec<bool> = trial.cells.iter().map(|price| *price == FORBIDDEN).collect();
    let forbidden_off: Vec<bool> = trial.off.iter().map(|price| *price == FORBIDDEN).collect();
    let mut scratch = Scratch::default();
    loop {
        let Left::Part(part) = person.left(&Open { forbidden: &forbidden, forbidden_off: &forbidden_off }) else {
            return None;
        };
        let price = |cell: &u32| trial.cells[*cell as usize];
        let (cells, off) = (part.cells().iter().map(price).collect::<Vec<i32>>(), vec![0; part.days()]);
        let prices = Prices { cells: &cells, off: &off, refusal: 0, scale: trial.scale };
        let decided = part.decided().iter().map(|cell| i64::from(price(cell))).sum();
        match part.cheapest(Look::Whole, (&prices, decided), &mut scratch, random) {
            Answer::Line(found) => return Some(found),
            Answer::None => return None,
            Answer::Learn(row) => person = person.learned(row),
        }
    }
}
